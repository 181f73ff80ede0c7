#pragma once

#include <string>

namespace durchblick::monkey {

/// From here on the program can write, rename and remove files in this folder only; elsewhere it is refused with EACCES,
/// whoever runs it. Devices count as elsewhere.
void fenceIn(const std::string& folder);

} // namespace durchblick::monkey
