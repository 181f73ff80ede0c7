#pragma once

#include "core/trace/operation.h"

namespace durchblick {

// Steps of gradient descent with a rate for each weight: the steeper its slope has been, the smaller its steps. Inputs: weights
// w, gradient g and sums s, all of the same shape (s is zero before the first step); attributes rate: η, epsilon: ε > 0, which
// keeps the divisor from zero. Outputs: the new weights and the new sums. No gradient passes an update.

/// AdaGrad (Duchi, Hazan and Singer 2011): s ← s + g², w ← w - η·g / (√s + ε). Opens into multiply, add, root, plus, divide,
/// descend.
const Operation& adagradStep();

/// RMSProp (Tieleman and Hinton 2012): s ← α·s + (1 - α)·g², w ← w - η·g / (√s + ε). One more attribute decay: α, from 0 to
/// below 1. Opens into multiply, times, times, add, root, plus, divide, descend.
const Operation& rmspropStep();

} // namespace durchblick
