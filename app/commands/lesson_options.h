#pragma once

#include "app/commands/command.h"
#include "core/scene/address.h"

namespace durchblick {

/// LESSON (or a whole address) and --set, which most commands take.
struct LessonOptions {
    std::string lesson;
    std::vector<std::string> set;

    /// name and description: of the argument.
    std::vector<Option> list(std::string name, std::string description);
    /// Errors: MissingArgument, BadAddress, BadOption (--set without "=").
    Result<Address> address(const std::string& command) const;
};

} // namespace durchblick
