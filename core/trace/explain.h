#pragma once

#include "core/trace/expression.h"

#include <optional>
#include <string>
#include <vector>

namespace durchblick {

/// A value seen in the finer trace of the step that made it.
struct OpenedValue {
    Trace trace;
    ValueId value;
};

/// The finer trace of the step that made a value; nothing if that step is elementary or no step made it.
std::optional<OpenedValue> open(const Trace& trace, ValueId value);

/// Why a cell has its value.
struct Explanation {
    Expression expression;      ///< a Number alone, without arithmetic, if the cell was given
    Cell cell;                  ///< the cell asked for, in the trace where the expression's cells live
    std::optional<Trace> finer; ///< that trace, if a step had to be opened; otherwise it is the trace that was asked
    std::vector<std::string> opened; ///< what was opened on the way: symbols of the steps' outputs
    int depth = 1; ///< less than was asked for where the arithmetic would have become longer than mostNodes

    const Trace& trace(const Trace& asked) const { return finer ? *finer : asked; }
    /// Whether a step made the cell: otherwise the number is given and there is nothing to open.
    bool hasArithmetic() const;
};

/// The arithmetic of one cell. Depth 1 is the step that made it; each further depth writes the arithmetic of the cells it
/// came from in their place, where a step of the same trace made them that does not open. A cell of a step that opens is
/// explained by the same cell in its finer trace, which depth does not leave. Numbers stay numbers from the depth on at which
/// the whole would have more than mostNodes of them and of what joins them; the step itself is always written. The cell must
/// exist.
constexpr int mostNodes = 100'000;
Explanation explain(const Trace& trace, const Cell& cell, int depth = 1);

} // namespace durchblick
