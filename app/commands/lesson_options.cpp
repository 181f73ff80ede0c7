#include "app/commands/lesson_options.h"

#include "app/commands/words.h"

namespace durchblick {

std::vector<Option> LessonOptions::list(std::string name, std::string description)
{
    return {{std::move(name), "", std::move(description), &lesson},
            {"--set", "NAME=VALUE", utf8(Commands::tr("Sets a parameter of the lesson; may be repeated")), &set}};
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
