#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// The largest numbers of one row, best first, as one column; of equals the leftmost first. Input: a matrix; attributes row
/// (from 0), count (at most as many as there are columns that are not left out), without: columns left out.
/// Rows are labelled as the columns that they came from; each cell is one cell of the input.
const Operation& rankRow();

} // namespace durchblick
