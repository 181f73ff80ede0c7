#pragma once

#include <string>
#include <string_view>

namespace durchblick {

/// Text of the reader's own within a lesson's Markdown: a token may hold * _ $ [ or any other mark. Each ASCII punctuation
/// character is replaced by one of the private use area (U+F100 and what follows), which no reader of Markdown or formulas
/// minds, in code spans neither.
std::string quoteMarks(std::string_view text);

/// The characters themselves again, once marks have been read.
std::string unquoteMarks(std::string_view text);

} // namespace durchblick
