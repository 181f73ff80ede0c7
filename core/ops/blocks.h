#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// Some rows of x that stand together. Attributes begin (from 0) and count.
const Operation& rowBlock();

/// Some columns of x that stand together. Attributes begin (from 0) and count.
const Operation& columnBlock();

/// Inputs side by side: all have the same number of rows. Row labels are the first one's.
const Operation& concatenate();

/// Inputs under each other: all have the same number of columns. Column labels are the first one's.
const Operation& stack();

/// Rows of a table, in any order and as often as asked: the look-up of an embedding. Input: the table; attribute rows: their
/// numbers from 0. Labels are the table's.
const Operation& selectRows();

} // namespace durchblick
