#include "app/commands/lesson_options.h"

#include "app/commands/words.h"

#include <CLI/CLI.hpp>

namespace durchblick {

void LessonOptions::addTo(CLI::App& command, const std::string& name, const std::string& description)
{
    command.add_option(name, lesson, description)->type_name("");
    command.add_option("--set", set, utf8(Commands::tr("Sets a parameter of the lesson; may be repeated")))
        ->type_name("NAME=VALUE")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false); // one value for each --set, so that what follows it stays an argument
}

Result<Address> LessonOptions::address(const std::string& command) const
{
    if (lesson.empty())
        return Error{ErrorCode::MissingArgument, {"LESSON", command}};
    Result<Address> address = readAddress(lesson);
    if (!address)
        return address.error();
    for (const std::string& assignment : set) {
        const std::size_t at = assignment.find('=');
        if (at == assignment.npos || at == 0)
            return Error{ErrorCode::BadOption, {"--set", assignment, "NAME=VALUE"}};
        address.value().parameters[assignment.substr(0, at)] = assignment.substr(at + 1);
    }
    return address;
}

} // namespace durchblick
