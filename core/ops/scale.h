#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// Divides every cell by √d. Attribute d: at least 1; with 1 the numbers stay as they are.
/// Vaswani et al. 2017, section 3.2.1: dot products grow with d, and the softmax would saturate.
const Operation& scale();

} // namespace durchblick
