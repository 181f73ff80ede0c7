#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// 1 / (1 + e^-x) of every cell: a number becomes a probability between 0 and 1.
const Operation& sigmoid();

/// The loss of yes-no predictions: -log p where the target is 1, -log(1 - p) where it is 0 (binary cross-entropy). Inputs:
/// probabilities strictly between 0 and 1, targets of the same shape, 0 or 1. Beyond 1e-300 from an end the logarithm is taken
/// there, so that a loss is always finite.
const Operation& logLoss();

} // namespace durchblick
