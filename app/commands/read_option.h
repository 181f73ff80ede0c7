#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>

namespace durchblick {

/// A whole number from least to most. Error: BadOption.
Result<int> readInteger(const std::string& option, const std::string& text, int least, int most);
/// A finite number with a point. Error: BadOption, allowed as given.
Result<double> readNumber(const std::string& option, const std::string& text, const std::string& allowed);

} // namespace durchblick
