#pragma once

#include "core/base/result.h"

#include <iosfwd>
#include <string>

namespace durchblick {

/// All of standard input, as it is. Error: FileUnreadable.
Result<std::string> readStandardInput(std::istream& in);

/// The file that an option names: "-" is standard input.
std::string inputFile(const std::string& name);

} // namespace durchblick
