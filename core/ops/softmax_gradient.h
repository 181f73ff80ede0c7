#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// The gradient of x, given y = softmax(x) and the gradient g of y: y · (g - Σ y·g) in each row. A masked cell has y = 0 and
/// so the gradient 0. Opens into multiply, row sum, subtract, multiply.
const Operation& softmaxGradient();

} // namespace durchblick
