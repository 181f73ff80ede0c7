#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// a + b, cell by cell; both of the same shape. Labels are a's.
const Operation& add();

} // namespace durchblick
