#include "app/commands/command_line.h"

#include "app/commands/words.h"
#include "app/language/language.h"
#include "app/words/errors.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cerrno>
#include <ostream>

namespace durchblick {

namespace {
const std::vector<std::string>& commandNames()
{
    static const std::vector<std::string> names{"lessons",    "show",     "explain",  "check",
                                                "export",     "tokenize", "miniwelt", "train-vectors",
                                                "neighbours", "analogy",  "project",  "tour"};
    return names;
}

/// The first argument that is no option and not an option's value.
std::string firstWord(const std::vector<std::string>& arguments)
{
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--language" || arguments[i] == "--lesson")
            ++i;
        else if (!arguments[i].starts_with('-'))
            return arguments[i];
    }
    return {};
}

/// Looked for before the call is read, because help and errors of the reading are in this language, too.
std::optional<std::string> languageAskedFor(const std::vector<std::string>& arguments)
{
    const std::string option = "--language";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == option && i + 1 < arguments.size())
            return arguments[i + 1];
        if (arguments[i].starts_with(option + '='))
            return arguments[i].substr(option.size() + 1);
    }
    return std::nullopt;
}

bool contains(const std::vector<std::string>& words, const std::string& word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

Error errorOfMissingValue(const std::string& option, const std::string& command)
{
    return {ErrorCode::MissingArgument,
            {utf8(Commands::tr("The value of %1").arg(QString::fromStdString(option))), command}};
}

/// "--stage: 1 required TEXT missing": the name that CLI11 puts in front.
Error errorOf(const CLI::ParseError& error, const std::string& command)
{
    const std::string what = error.what();
    const std::string name = what.substr(0, what.find(':'));
    if (error.get_name() == "ArgumentMismatch")
        return errorOfMissingValue(name, command);
    return {ErrorCode::UnknownArgument, {what, command}};
}

/// The first option that is written with an empty value; arguments may be empty.
std::optional<std::string> emptyOption(const CLI::App& app)
{
    for (const CLI::Option* option : app.get_options()) {
        const std::vector<std::string>& values = option->results();
        if (!option->get_lnames().empty() && std::find(values.begin(), values.end(), "") != values.end())
            return "--" + option->get_lnames().front();
    }
    for (const CLI::App* command : app.get_subcommands())
        if (const std::optional<std::string> empty = emptyOption(*command))
            return empty;
    return std::nullopt;
}

class CommandLine {
public:
    CommandLine(const Console& console)
        : m_console(console), m_call{.in = console.in},
          m_line(utf8(Commands::tr("Durchblick opens up a large language model until nothing in it is a black box. "
                                   "Without a command the window opens.")),
                 "durchblick")
    {
        describe();
        addLessonsCommand(m_line, m_call);
        addShowCommand(m_line, m_call);
        addExplainCommand(m_line, m_call);
        addCheckCommand(m_line, m_call);
        addExportCommand(m_line, m_call);
        addTokenizeCommand(m_line, m_call);
        addMiniweltCommand(m_line, m_call);
        addTrainVectorsCommand(m_line, m_call);
        addNeighboursCommand(m_line, m_call);
        addAnalogyCommand(m_line, m_call);
        addProjectCommand(m_line, m_call);
        addTourCommand(m_line, m_call);
        for (CLI::App* command : m_line.get_subcommands({})) {
            command->group(utf8(Commands::tr("Commands")));
            command->get_help_ptr()->group(utf8(Commands::tr("Options")));
        }
    }

    Outcome run(std::vector<std::string> arguments)
    {
        // A command's callback tells its name only after the whole call was read, too late for an error of the reading.
        const std::string word = firstWord(arguments);
        const std::string command = contains(commandNames(), word) ? word : std::string();
        try {
            std::reverse(arguments.begin(), arguments.end()); // CLI11 takes them from the back
            m_line.parse(std::move(arguments));
        } catch (const CLI::Success& request) { // --help or --version
            return {m_line.exit(request, m_console.out, m_console.err), {}};
        } catch (const CLI::ParseError& error) {
            return {report(errorOf(error, command), m_console), {}};
        }
        if (const std::vector<std::string> rest = m_line.remaining(true); !rest.empty())
            return {report(errorOfRest(rest.front()), m_console), {}};
        if (const std::optional<std::string> empty = emptyOption(m_line))
            return {report(errorOfMissingValue(*empty, command), m_console), {}};
        if (m_call.command.empty())
            return {0, m_window};
        const Result<std::string> result = m_call.run();
        if (!result)
            return {report(result.error(), m_console), {}};
        errno = 0;
        m_console.out << *result << std::flush;
        if (!m_console.out) // a stream of the library's own need not say why
            return {report({ErrorCode::FileUnwritable,
                            {utf8(Commands::tr("standard output")), utf8(qt_error_string(errno != 0 ? errno : EIO))}},
                           m_console),
                    {}};
        return {};
    }

private:
    void describe()
    {
        const auto formatter = std::make_shared<CLI::Formatter>();
        formatter->label("Usage", utf8(Commands::tr("Usage")));
        formatter->label("OPTIONS", utf8(Commands::tr("OPTIONS")));
        formatter->label("SUBCOMMAND", utf8(Commands::tr("COMMAND")));
        formatter->label("Positionals", utf8(Commands::tr("Arguments")));
        m_line.formatter(formatter);
        const std::string options = utf8(Commands::tr("Options"));
        // These hold for every command, as they are added before the commands are.
        m_line.option_defaults()->group(options)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
        m_line.set_help_flag("-h,--help", utf8(Commands::tr("Shows this help")))->group(options);
        m_line.set_version_flag("--version", "durchblick " DURCHBLICK_VERSION, utf8(Commands::tr("Shows the version")))
            ->group(options);
        m_line.fallthrough()->allow_extras()->require_subcommand(0, 1);
        m_line
            .add_option("--language", m_window.language, utf8(Commands::tr("Language of words and decimals, de or en")))
            ->type_name("de|en");
        m_line.add_option("--lesson", m_window.address, utf8(Commands::tr("Opens the window at this address")))
            ->type_name("ADDRESS");
        // For ./dev bench; not listed.
        m_line.add_flag("--measure-start", m_window.measureStart)->group("");
    }

    Error errorOfRest(const std::string& argument) const
    {
        if (m_call.command.empty() && !argument.starts_with('-'))
            return {ErrorCode::UnknownCommand, {argument, joined(commandNames())}};
        return {ErrorCode::UnknownArgument, {argument, m_call.command}};
    }

    const Console& m_console;
    Call m_call;
    CLI::App m_line;
    WindowRequest m_window;
};
} // namespace

CallKind kindOf(const std::vector<std::string>& arguments)
{
    const std::string word = firstWord(arguments);
    const auto has = [&](const char* option) { return contains(arguments, option); };
    if (has("--help") || has("-h") || has("--version"))
        return CallKind::Words;
    if (word == "export" || word == "tour")
        return CallKind::Pictures;
    return word.empty() ? CallKind::Window : CallKind::Words;
}

Outcome runCommandLine(const std::vector<std::string>& arguments, const Console& console)
{
    const std::optional<std::string> asked = languageAskedFor(arguments);
    const QString language = QString::fromStdString(asked.value_or(""));
    const bool isSpoken = languages().contains(language);
    speak(isSpoken ? language : standardLanguage());
    if (asked && !isSpoken)
        return {report({ErrorCode::BadOption, {"--language", *asked, utf8(languages().join('|'))}}, console), {}};
    return CommandLine(console).run(arguments);
}

int report(const Error& error, const Console& console)
{
    console.err << utf8(sentence(error)) << std::endl;
    return isErrorOfTheCall(error.code) ? 2 : 1;
}

} // namespace durchblick
