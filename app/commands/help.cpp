#include "app/commands/help.h"

#include "app/commands/invocation.h"
#include "app/commands/plain_text.h"
#include "app/commands/words.h"

#include <algorithm>

namespace durchblick {

namespace {
/// A term and what it means, beside it if the term leaves room.
std::string entry(const std::string& term, const std::string& meaning)
{
    constexpr int column = 30;
    const int width = 2 + widthOf(term);
    const std::string gap = width < column ? std::string(column - width, ' ') : '\n' + std::string(column, ' ');
    return "  " + term + gap + meaning + '\n';
}

std::string entry(const Option& option)
{
    std::string term = option.name;
    if (!option.type.empty())
        term += ' ' + option.type;
    if (option.takesAll())
        term += " ...";
    return entry(term, option.description);
}

/// The options below their headings, in the order in which those come up.
std::string grouped(const std::vector<Option>& options)
{
    std::vector<std::pair<std::string, std::string>> groups;
    for (const Option& option : options) {
        if (option.description.empty())
            continue;
        const std::string heading = !option.group.empty()
            ? option.group
            : utf8(option.isArgument() ? Commands::tr("Arguments") : Commands::tr("Options"));
        const auto group =
            std::find_if(groups.begin(), groups.end(), [&](const auto& one) { return one.first == heading; });
        if (group == groups.end())
            groups.emplace_back(heading, entry(option));
        else
            group->second += entry(option);
    }
    std::string text;
    for (const auto& [heading, entries] : groups)
        text += '\n' + heading + ":\n" + entries;
    return text;
}
} // namespace

std::string helpOf(const Invocation& call)
{
    const Command* const command = call.command();
    const std::vector<Option>& own = command ? command->options : call.options();
    const auto isArgument = [](const Option& option) { return option.isArgument(); };
    std::vector<Option> listed;
    std::copy_if(own.begin(), own.end(), std::back_inserter(listed), isArgument);

    std::string usage = utf8(Commands::tr("Usage")) + ": durchblick" + (command ? ' ' + command->name : "") + " ["
        + utf8(Commands::tr("OPTIONS")) + ']';
    for (const Option& argument : listed)
        usage += " [" + argument.name + (argument.takesAll() ? "..." : "") + ']';
    if (command)
        listed.push_back(call.options().front()); // --help
    std::remove_copy_if(own.begin(), own.end(), std::back_inserter(listed), isArgument);
    if (command)
        return command->description + '\n' + usage + '\n' + grouped(listed) + '\n';

    std::string commands;
    for (const Command& one : call.commands())
        commands += entry(one.name, one.description);
    return utf8(Commands::tr("Durchblick opens up a large language model until nothing in it is a black box. "
                             "Without a command the window opens."))
        + '\n' + usage + " [" + utf8(Commands::tr("COMMAND")) + "]\n" + grouped(listed) + '\n'
        + utf8(Commands::tr("Commands")) + ":\n" + commands + '\n';
}

} // namespace durchblick
