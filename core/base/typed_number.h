#pragma once

#include <optional>
#include <string_view>

namespace durchblick {

/// A number as people type it or a spreadsheet copies it: decimal comma or point, a minus sign, a hyphen or a plus in front,
/// "1e-3", spaces around it. Any bytes can be read; what is no finite number is nothing.
std::optional<double> readTypedNumber(std::string_view text);

} // namespace durchblick
