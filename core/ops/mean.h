#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// The mean of each column: one row.
const Operation& columnMean();

} // namespace durchblick
