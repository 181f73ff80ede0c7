#pragma once

#include "core/base/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace durchblick {

/// A place in the app: LESSON?name=value&name=value#STAGE/step/step:VALUE@row,column — every part but the lesson may be
/// missing. In names and values the characters % & = # ? / : @ + and controls are written as %XX when printed, and %XX is
/// read everywhere (a "+" is a plus).
struct Address {
    std::string lesson;
    std::map<std::string, std::string> parameters = {};
    std::string stage = {};
    std::vector<std::string> steps = {}; ///< steps opened one inside the other
    std::string value = {};
    std::optional<std::pair<int, int>> cell = {};

    bool operator==(const Address&) const = default;
};

/// Reads an address, with or without "durchblick:" in front. Errors: BadAddress with the part that cannot be read.
Result<Address> readAddress(std::string_view text);
std::string toText(const Address& address);

} // namespace durchblick
