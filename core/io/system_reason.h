#pragma once

#include <string>
#include <system_error>

namespace durchblick {

/// What the system says by an errno, as an argument of an Error.
inline std::string systemReason(int number) { return std::generic_category().message(number); }

} // namespace durchblick
