#pragma once

#include "core/trace/operation.h"

namespace durchblick {

// Steps that know the mean of the gradients and of their squares, older ones fading. Inputs: weights w, gradient g, means m and
// squared means s, all of the same shape (m and s are zero before the first step); attributes rate: η, beta1 and beta2: β₁, β₂,
// from 0 to below 1, epsilon: ε > 0, iteration: t, from 1. Outputs: the new weights, means and squared means. No gradient passes
// an update.

/// Adam (Kingma and Ba 2015): m ← β₁·m + (1 - β₁)·g, s ← β₂·s + (1 - β₂)·g², m̂ = m / (1 - β₁ᵗ), ŝ = s / (1 - β₂ᵗ),
/// w ← w - η·m̂ / (√ŝ + ε). Opens into times, add, multiply, correct_bias, root, plus, divide, descend.
const Operation& adamStep();

/// AdamW (Loshchilov and Hutter 2019): every weight first shrinks by the factor 1 - η·λ, apart from the gradient, then Adam's
/// step. One more attribute weight_decay: λ.
const Operation& adamwStep();

/// A mean that began at zero, freed of that beginning: x / (1 - βᵗ). Attributes beta: β, from 0 to below 1; iteration: t, from 1.
const Operation& correctBias();

} // namespace durchblick
