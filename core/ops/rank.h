#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// The largest numbers of one row, best first, as one column; of equals the leftmost first. Input: a matrix; attributes row
/// (from 0), count (at most as many as there are columns that are not left out), without: columns left out.
/// Rows are labelled as the columns that they came from; each cell is one cell of the input.
const Operation& rankRow();

/// The place of one column among the numbers of a row, the largest being first: 1 and how many are larger. Input: a matrix;
/// attributes row, column (from 0), without: columns that do not count. One cell, explained by the larger ones, each 1.
const Operation& placeInRow();

} // namespace durchblick
