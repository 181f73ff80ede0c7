#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace durchblick {

/// The words between white space; any run of it separates.
std::vector<std::string> splitAtWhiteSpace(const std::string& sentence);

/// The place of a token that is given by its text (the first that matches) or as "#4". Error: UnknownToken, naming the
/// parameter.
Result<int> tokenPlace(const std::string& parameter, const std::string& token, const std::vector<std::string>& tokens);

} // namespace durchblick
