#include "app/commands/invocation.h"

#include "app/commands/commands.h"
#include "app/commands/words.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace durchblick {

namespace {
/// A word that begins with one of these would mean something to CLI11: an option, the end of a command, a list. It passes
/// with a mark in front.
constexpr std::string_view meaningful = "-+[\x1a";
constexpr char wordMark = '\x1a';

bool isOption(const std::string& argument)
{
    const std::size_t begin = argument.starts_with("--") ? 2 : 1;
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return argument.starts_with('-') && argument.size() > begin && isLetter(argument[begin]);
}

std::vector<std::string> marked(const std::vector<std::string>& arguments)
{
    std::vector<std::string> result;
    bool isBehindDashes = false;
    for (const std::string& argument : arguments) {
        if (!isBehindDashes && argument == "--")
            isBehindDashes = true;
        else if (!isBehindDashes && argument == "-h") // "-hello" would be it, too, were it known to CLI11
            result.emplace_back("--help");
        else if (!argument.empty() && meaningful.find(argument.front()) != meaningful.npos
                 && (isBehindDashes || !isOption(argument)))
            result.push_back(wordMark + argument);
        else if (!isBehindDashes && isOption(argument) && argument.find('=') == argument.size() - 1)
            result.push_back(argument + wordMark); // else it would take the next argument for its value
        else
            result.push_back(argument);
    }
    return result;
}

std::string namesOf(const std::vector<Command>& commands)
{
    std::string names;
    for (const Command& command : commands)
        names += (names.empty() ? "" : ", ") + command.name;
    return names;
}

std::string unmarked(const std::string& word) { return word.starts_with(wordMark) ? word.substr(1) : word; }

class HelpInTheLanguage : public CLI::Formatter {
public:
    HelpInTheLanguage()
    {
        label("Usage", utf8(Commands::tr("Usage")));
        label("OPTIONS", utf8(Commands::tr("OPTIONS")));
        label("SUBCOMMAND", utf8(Commands::tr("COMMAND")));
        label("Positionals", utf8(Commands::tr("Arguments")));
    }
    std::string make_option_name(const CLI::Option* option, bool isPositional) const override
    {
        return (option->get_name() == "--help" ? "-h," : "") + Formatter::make_option_name(option, isPositional);
    }
};

/// The command line as CLI11 knows it. CLI11 keeps what it reads to itself until it is asked.
class Line {
public:
    Line(const std::vector<Option>& everywhere, const std::vector<Command>& commands)
        : m_app(utf8(Commands::tr("Durchblick opens up a large language model until nothing in it is a black box. "
                                  "Without a command the window opens.")),
                "durchblick")
    {
        m_app.formatter(std::make_shared<HelpInTheLanguage>());
        m_app.option_defaults()->group(utf8(Commands::tr("Options"))); // the commands take these over
        m_app.set_help_flag("--help", utf8(Commands::tr("Shows this help")));
        m_app.set_version_flag("--version", "", utf8(Commands::tr("Shows the version")));
        m_app.fallthrough()->allow_extras()->require_subcommand(0, 1);
        for (const Option& option : everywhere)
            declare(m_app, option);
        for (const Command& command : commands) {
            m_commands.push_back(m_app.add_subcommand(command.name, command.description));
            m_commands.back()->group(utf8(Commands::tr("Commands")));
            m_commands.back()->get_help_ptr()->group(utf8(Commands::tr("Options")));
            for (const Option& option : command.options)
                declare(*m_commands.back(), option);
        }
    }

    void read(const std::vector<std::string>& arguments)
    {
        std::vector<std::string> backwards = marked(arguments);
        std::reverse(backwards.begin(), backwards.end()); // CLI11 takes them from the back
        try {
            m_app.parse(std::move(backwards));
        } catch (const CLI::CallForVersion&) {
            m_asksForVersion = true;
        } catch (const CLI::CallForHelp&) {
            m_asksForHelp = true;
        } catch (const CLI::ArgumentMismatch& error) { // "--out: 1 required FILE missing", at the end of the line
            const std::string what = error.what();
            m_lacksValue = what.substr(0, what.find(':'));
        }
        for (const auto& [read, option] : m_options)
            for (const std::string& value : read->results())
                put(*option, value);
    }

    std::optional<std::size_t> command() const
    {
        const auto isIt = [this](const CLI::App* command) { return m_app.got_subcommand(command); };
        const auto found = std::find_if(m_commands.begin(), m_commands.end(), isIt);
        return found == m_commands.end() ? std::nullopt : std::optional(std::size_t(found - m_commands.begin()));
    }
    bool asksForVersion() const { return m_asksForVersion; }
    std::optional<std::string> help() const { return m_asksForHelp ? std::optional(m_app.help()) : std::nullopt; }

    /// The first argument that is nobody's; also one that gives a flag a value.
    std::optional<std::string> unknown() const
    {
        if (const std::vector<std::string> rest = m_app.remaining(true); !rest.empty())
            return unmarked(rest.front());
        for (const auto& [read, option] : m_options)
            if (option->isFlag())
                for (const std::string& value : read->results())
                    if (value != "true")
                        return option->name + '=' + value;
        return std::nullopt;
    }
    /// The first option without a value, or with an empty one, as of a script's variable that is not set.
    std::optional<std::string> lacksValue() const
    {
        for (const auto& [read, option] : m_options)
            for (const std::string& value : read->results())
                if (unmarked(value).empty() && !option->isArgument())
                    return option->name;
        return m_lacksValue;
    }

private:
    void declare(CLI::App& app, const Option& option)
    {
        CLI::Option* const read = option.isFlag() ? app.add_flag(option.name, option.description)
                                                  : app.add_option(option.name, CLI::callback_t{}, option.description);
        if (option.description.empty() || !option.group.empty())
            read->group(option.group); // without a description it is not listed
        if (!option.isFlag())
            // Extra ones: words that follow each other; of an option each value is written behind its name.
            read->type_name(option.type)
                ->expected(1, option.takesAll() ? -1 : 1)
                ->allow_extra_args(option.takesAll() && option.isArgument());
        read->multi_option_policy(option.takesAll() ? CLI::MultiOptionPolicy::TakeAll
                                                    : CLI::MultiOptionPolicy::TakeLast);
        m_options.emplace_back(read, &option);
    }
    static void put(const Option& option, const std::string& value)
    {
        if (auto* const* flag = std::get_if<bool*>(&option.target))
            **flag = true;
        else if (auto* const* text = std::get_if<std::string*>(&option.target))
            **text = unmarked(value);
        else if (auto* const* optional = std::get_if<std::optional<std::string>*>(&option.target))
            **optional = unmarked(value);
        else
            std::get<std::vector<std::string>*>(option.target)->push_back(unmarked(value));
    }

    CLI::App m_app;
    std::vector<CLI::App*> m_commands;
    std::vector<std::pair<CLI::Option*, const Option*>> m_options;
    bool m_asksForVersion = false;
    bool m_asksForHelp = false;
    std::optional<std::string> m_lacksValue;
};
} // namespace

Invocation::Invocation(const std::vector<std::string>& arguments) : m_commands(allCommands())
{
    const std::vector<Option> everywhere{
        {"--language", "de|en", utf8(Commands::tr("Language of words and decimals, de or en")), &m_language},
        {"--lesson", "ADDRESS", utf8(Commands::tr("Opens the window at this address")), &m_address},
        {"--measure-start", "", "", &m_measureStart}}; // for ./dev bench
    Line line(everywhere, m_commands);
    line.read(arguments);
    m_help = line.help();
    m_version = line.asksForVersion();
    if (const auto command = line.command())
        m_command = &m_commands[*command];
    const std::string name = m_command ? m_command->name : std::string();
    if (const auto unknown = line.unknown(); unknown && !m_command && !isOption(*unknown))
        m_error = Error{ErrorCode::UnknownCommand, {*unknown, namesOf(m_commands)}};
    else if (unknown)
        m_error = Error{ErrorCode::UnknownArgument, {*unknown, name}};
    else if (const auto option = line.lacksValue())
        m_error = Error{ErrorCode::MissingArgument,
                        {utf8(Commands::tr("The value of %1").arg(QString::fromStdString(*option))), name}};
}

std::optional<WindowRequest> Invocation::window() const
{
    if (m_command || m_help || m_version || m_error)
        return std::nullopt;
    return WindowRequest{.address = m_address, .language = m_language.value_or(""), .measureStart = m_measureStart};
}

} // namespace durchblick
