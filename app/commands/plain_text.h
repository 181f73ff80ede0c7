#pragma once

#include "core/trace/print.h"
#include "core/trace/value.h"

#include <string>
#include <string_view>

namespace durchblick {

/// A lesson's Markdown for a terminal: formulas as one line of Unicode, links and emphasis as their words, lines of at most
/// `width` characters.
std::string plainText(std::string_view markdown, int width = 88);

/// A LaTeX formula as one line of Unicode; as it is written if it cannot be read.
std::string plainFormula(const std::string& latex);

/// A value as a table with its labels, for a terminal. Masked cells show as "–", spaces in pieces as "␣".
std::string plainTable(const Value& value, const NumberStyle& style);

} // namespace durchblick
