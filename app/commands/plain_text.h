#pragma once

#include "core/trace/print.h"
#include "core/trace/value.h"

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace durchblick {

/// A lesson's Markdown for a terminal: formulas as one line of Unicode, links and emphasis as their words, lines of at most
/// `width` characters.
std::string plainText(std::string_view markdown, int width = 88);

/// Characters of UTF-8, each of which takes one place.
int widthOf(std::string_view text);

/// A LaTeX formula as one line of Unicode; as it is written if it cannot be read.
std::string plainFormula(const std::string& latex);

using TableRow = std::vector<std::string>;

/// Writes rows as columns below each other; of numbers all but the first are flush right. Asks for each row twice, once to
/// learn how wide the columns are: so a table of any length takes no memory.
void writeTable(std::ostream& out, std::size_t rows, const std::function<TableRow(std::size_t)>& row, bool numbers);

/// A piece of text in such a table: its place, its text with spaces that can be seen, and its id.
TableRow pieceRow(std::size_t place, std::string_view bytes, std::optional<int> id);

/// A value as a table with its labels, for a terminal. Masked cells show as "–", spaces in pieces as "␣".
std::string plainTable(const Value& value, const NumberStyle& style);

} // namespace durchblick
