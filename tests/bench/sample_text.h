#pragma once

#include <cstddef>
#include <string>

namespace durchblick {

/// Made-up prose, 6 parts German and 4 parts English, of at least so many bytes, in lines of some 150. Always the same. Words
/// come as often as in real text: few of them again and again, a long tail seldom (Zipf's law), many of the tail long
/// compounds; numbers, punctuation, contractions and quotation marks between them.
std::string mixedProse(std::size_t length);

} // namespace durchblick
