#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// a · b, cell by cell. b has the shape of a, or one column (a number for each row), or one row (a number for each column).
/// Labels are a's.
const Operation& multiply();

} // namespace durchblick
