#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// The length of each row as an arrow, √Σx²: one column.
const Operation& rowLength();

/// How far each row of a is from each row of b, √Σ(a - b)². a: (rows, inner), b: (columns, inner); rows are labelled as a's rows,
/// columns as b's rows.
const Operation& distance();

} // namespace durchblick
