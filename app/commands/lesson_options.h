#pragma once

#include "core/scene/address.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace durchblick {

/// LESSON (or a whole address) and --set, which most commands take.
struct LessonOptions {
    std::string lesson;
    std::vector<std::string> set;

    void addTo(CLI::App& command, const std::string& name, const std::string& description);
    /// Errors: MissingArgument, BadAddress, BadOption (--set without "=").
    Result<Address> address(const std::string& command) const;
};

} // namespace durchblick
