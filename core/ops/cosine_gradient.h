#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// The gradients of a and b of the operation cosine. Inputs a, b and the gradient of the cosines. A row without length has
/// gradient 0. Opens into the cosine's own steps and their backward pass.
const Operation& cosineGradient();

} // namespace durchblick
