#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// Each row moved and stretched to mean 0 and variance 1, then stretched and moved again, column by column, as was learned:
/// γ · (x - mean) / √(variance + ε) + β (Ba, Kiros and Hinton 2016). Inputs x, gamma (1, columns), beta (1, columns); attribute
/// epsilon. The variance is the mean square, without Bessel's correction.
/// Opens into row mean, subtract, multiply, row mean, root, divide, multiply, add bias.
const Operation& layerNorm();

/// Its gradients. Inputs x, gamma, beta and the gradient of the result; attribute epsilon. Opens into the steps above and their
/// backward pass.
const Operation& layerNormGradient();

/// The mean of each row, one column.
const Operation& rowMean();

/// A row b (1, columns) added to every row of x.
const Operation& addBias();

} // namespace durchblick
