#pragma once

#include <string>
#include <string_view>

namespace durchblick {

/// The text with each byte that is no part of a UTF-8 character replaced by U+FFFD, for formats that must be UTF-8.
std::string wellFormed(std::string_view bytes);

/// The same as a token is written for people: spaces can be seen (␣), line ends (⏎) and other controls (·) stay on the line.
std::string visibleText(std::string_view bytes);

} // namespace durchblick
