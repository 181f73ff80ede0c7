#include "app/commands/invocation.h"

#include "app/commands/commands.h"
#include "app/commands/words.h"

#include <algorithm>

namespace durchblick {

namespace {
bool isOption(const std::string& argument)
{
    const std::size_t begin = argument.starts_with("--") ? 2 : 1;
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return argument.starts_with('-') && argument.size() > begin && isLetter(argument[begin]);
}

/// Whether it is one of "-h,--help".
bool isCalled(const Option& option, const std::string& name)
{
    return (',' + option.name + ',').find(',' + name + ',') != std::string::npos;
}

void put(const Option& option, const std::string& value)
{
    if (auto* const* text = std::get_if<std::string*>(&option.target))
        **text = value;
    else if (auto* const* optional = std::get_if<std::optional<std::string>*>(&option.target))
        **optional = value;
    else
        std::get<std::vector<std::string>*>(option.target)->push_back(value);
}
} // namespace

Invocation::Invocation(const std::vector<std::string>& arguments)
    : m_options{{"-h,--help", "", utf8(Commands::tr("Shows this help")), &m_help},
                {"--version", "", utf8(Commands::tr("Shows the version")), &m_version},
                {"--language", "de|en", utf8(Commands::tr("Language of words and decimals, de or en")), &m_language},
                {"--lesson", "ADDRESS", utf8(Commands::tr("Opens the window at this address")), &m_address},
                {"--measure-start", "", "", &m_measureStart}}, // for ./dev bench
      m_commands(allCommands())
{
    bool isBehindDashes = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (isBehindDashes || (arguments[i] != "--" && !isOption(arguments[i])))
            readWord(arguments[i]);
        else if (arguments[i] == "--")
            isBehindDashes = true;
        else if (readOption(arguments[i], i + 1 < arguments.size() ? &arguments[i + 1] : nullptr))
            ++i;
    }
}

std::optional<WindowRequest> Invocation::window() const
{
    if (m_command || m_help || m_version || m_error)
        return std::nullopt;
    return WindowRequest{.address = m_address, .language = m_language.value_or(""), .measureStart = m_measureStart};
}

bool Invocation::readOption(const std::string& argument, const std::string* next)
{
    const std::size_t equals = argument.find('=');
    const bool hasValue = equals != argument.npos;
    const std::string name = argument.substr(0, equals);
    const Option* const option = find(name);
    if (!option || (option->isFlag() && hasValue)) {
        fail(ErrorCode::UnknownArgument, {argument, commandName()});
        return false;
    }
    if (option->isFlag()) {
        *std::get<bool*>(option->target) = true;
        return false;
    }
    const std::string value = hasValue ? argument.substr(equals + 1) : next ? *next : std::string();
    if (value.empty()) // in a script a variable that is not set
        fail(ErrorCode::MissingArgument,
             {utf8(Commands::tr("The value of %1").arg(QString::fromStdString(name))), commandName()});
    else
        put(*option, value);
    return !hasValue && next;
}

void Invocation::readWord(const std::string& word)
{
    if (!m_command) {
        std::string names;
        for (const Command& command : m_commands) {
            if (command.name == word)
                m_command = &command;
            names += (names.empty() ? "" : ", ") + command.name;
        }
        if (!m_command)
            fail(ErrorCode::UnknownCommand, {word, names});
        return;
    }
    const Option* const argument = nextArgument();
    if (!argument)
        return fail(ErrorCode::UnknownArgument, {word, commandName()});
    put(*argument, word);
    if (!argument->takesAll())
        ++m_place;
}

const Option* Invocation::nextArgument() const
{
    if (!m_command)
        return nullptr;
    const std::vector<Option>& options = m_command->options;
    std::size_t place = 0;
    const auto isIt = [&](const Option& option) { return option.isArgument() && place++ == m_place; };
    const auto found = std::find_if(options.begin(), options.end(), isIt);
    return found == options.end() ? nullptr : &*found;
}

const Option* Invocation::find(const std::string& name) const
{
    for (const std::vector<Option>* options : {m_command ? &m_command->options : nullptr, &m_options})
        if (options)
            for (const Option& option : *options)
                if (isCalled(option, name))
                    return &option;
    return nullptr;
}

void Invocation::fail(ErrorCode code, std::vector<std::string> arguments)
{
    if (!m_error)
        m_error = Error{code, std::move(arguments)};
}

} // namespace durchblick
