#pragma once

#include "core/trace/explain.h"
#include "core/trace/print.h"

#include <QString>

namespace durchblick {

/// How many summands of a long sum a calculation for people shows.
constexpr int mostSummandsShown = 8;

/// The arithmetic of a cell and its result as notation: "1·1 + 2·0 + … = 1,5"; a given or masked cell is its number alone, a piece
/// the pieces that it was merged from. `expression` is what is shown: live terms carry their place in its terms().
struct Calculation {
    Expression expression;
    Formula formula;
};
/// asked: the trace whose cell was explained.
Calculation calculation(const Trace& asked, const Explanation& explanation, const NumberStyle& style,
                        bool boldResult = false);

/// The same for one cell as a line of text or as LaTeX. The cell must exist.
QString calculationAsText(const Trace& trace, const Cell& cell, int depth, const NumberStyle& style);
QString calculationAsLatex(const Trace& trace, const Cell& cell, int depth, const NumberStyle& style);

/// A value for a spreadsheet: lines of numbers with tabs between them, all their digits, the given decimal sign, masked
/// cells empty. Pieces: place, text, bytes, begin, end, id.
QString forSpreadsheet(const Value& value, const std::vector<int>& rows, const std::vector<int>& columns, bool comma);

/// A number as people type it, with comma or point and with either minus sign; nothing if it is none (or not finite).
std::optional<double> typedNumber(const QString& text);

} // namespace durchblick
