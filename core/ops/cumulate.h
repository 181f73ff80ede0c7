#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// The running sum: each cell and all that stand before it. Attribute along: "row" adds from left to right, "column" from top
/// to bottom; "row back" and "column back" from the other end. Labels are those of x. Of probabilities it makes a bar of
/// stretches side by side, as long as the probabilities.
const Operation& cumulate();

} // namespace durchblick
