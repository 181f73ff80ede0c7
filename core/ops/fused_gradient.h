#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// For an operation that opens and has one output: records its gradients as one fused step, which takes the same inputs and
/// attributes and the gradient of the output as its last input, and yields the gradient of each input.
InputGradients recordFusedGradient(BackwardCall& call, const Operation& gradient);

/// What such a step opens into: the forward operation's finer trace, and its backward pass. An input that was given twice
/// stands there twice, since its uses have gradients of their own.
OpenedStep openFusedGradient(const Operation& forward, const Call& call);

} // namespace durchblick
