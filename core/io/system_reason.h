#pragma once

#include <string>

namespace durchblick {

/// What the system says by an errno, as an argument of an Error: "errno:28". The app has the words.
inline std::string systemReason(int number) { return "errno:" + std::to_string(number); }

} // namespace durchblick
