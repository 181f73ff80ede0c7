#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// The gradients of q, k and v of a head. Inputs q, k, v and the gradient of the output; attributes of the head. The kernel
/// goes row by row and computes a row's weights again. Opens into the head's own steps and their backward pass.
const Operation& headGradient();

/// The same for several heads and sequences at once; attributes of the attention.
const Operation& attentionGradient();

} // namespace durchblick
