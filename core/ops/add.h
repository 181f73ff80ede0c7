#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// a + b, cell by cell; both of the same shape. Labels are a's.
const Operation& add();

/// a - b, cell by cell. b has the shape of a, or one row that is taken from every row of a, or one column that is taken from
/// every column. Labels are a's.
const Operation& subtract();

} // namespace durchblick
