#pragma once

#include "core/trace/expression.h"

#include <string>
#include <vector>

namespace durchblick {

/// A trace, and the steps that were opened one inside the other to get to it.
struct OpenedTrace {
    Trace trace;
    std::vector<std::string> path;      ///< names of the opened steps: the symbols of what they yield
};

/// Why a cell has its value.
struct Explanation {
    /// The arithmetic; a Number alone if the cell was given or drawn. Cells in it belong to `trace`.
    Expression expression;
    /// Where the cells of the expression live: the trace that was asked, or the finer one of a step that had to be opened.
    Trace trace;
    /// The cell asked for, in that trace.
    Cell cell;
    /// Symbols of the steps' outputs that were opened to get there; empty for an elementary step.
    std::vector<std::string> opened;
};

/// The arithmetic of one cell. Depth 1 is the step that made it; each further depth writes the arithmetic of the cells it came
/// from in their place. A cell that no step made stays as it is. A cell of a step that opens is explained in its finer trace.
/// The cell must exist.
Explanation explain(const Trace& trace, const Cell& cell, int depth = 1);

/// The finer trace of the step that made a value; nothing if that step is elementary or the value was given.
struct OpenedValue {
    Trace trace;
    ValueId value;      ///< the same value in the finer trace
};
std::optional<OpenedValue> open(const Trace& trace, ValueId value);

} // namespace durchblick
