#pragma once

#include "core/base/result.h"

#include <iosfwd>
#include <string>

namespace durchblick {

/// All of standard input, as it is. Error: FileUnreadable.
Result<std::string> readStandardInput(std::istream& in);

/// The file that an option names: "-" is standard input. Error: FileUnreadable (it is closed).
Result<std::string> inputFile(const std::string& name);

/// The file that an option names: "-" is standard output.
std::string outputFile(const std::string& name);

} // namespace durchblick
