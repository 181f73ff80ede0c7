#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// A block put back where it was cut out, 0 around it. Attributes rows, columns: shape of the result; row, column: where the
/// block begins, from 0.
const Operation& place();

/// Rows added up where they were looked up: row r of the result is the sum of the rows of x whose place in the attribute rows
/// holds r, or 0. Attribute count: how many rows the result has.
const Operation& addRows();

/// 0 in the cells that a mask hides, the others as they are. Attribute rule as in the operation mask.
const Operation& hide();

} // namespace durchblick
