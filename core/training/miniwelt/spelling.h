#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace durchblick {

/// One or more sentences with a capital at each beginning: the first letter, and the one behind ". ", "? " or "! ". Knows the
/// letters of ASCII and Latin-1 (ä, é); others stay.
std::string withCapitals(std::string text);

/// The words of a line, split at blanks; marks (. , ; : ? !) at the end of a word are words of their own. The _ inside a name
/// stays, so that "St._John's" is one word: "Paris ist schön." gives Paris, ist, schön, "." .
std::vector<std::string> wordsOf(std::string_view line);

/// The text for readers: each _ is a blank.
std::string withBlanks(std::string text);

} // namespace durchblick
