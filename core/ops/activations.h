#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// max(0, x) of every cell.
const Operation& relu();

/// x · Φ(x) of every cell, with the normal distribution Φ(x) = (1 + erf(x / √2)) / 2 (Hendrycks and Gimpel 2016).
const Operation& gelu();

/// √(x + ε) of every cell. Attribute epsilon; x + ε must not be negative.
const Operation& root();

/// A part of the numbers set to 0, the others divided by 1 - p, so that the mean stays (Srivastava et al. 2014). Attributes
/// p: from 0, below 1; seed: of the operation draw. Opens into draw and drop.
const Operation& dropout();

/// What dropout does with numbers drawn already: a cell whose drawn number is below p becomes 0, the others are divided by
/// 1 - p. Inputs x, drawn numbers of the same shape; attribute p.
const Operation& drop();

} // namespace durchblick
