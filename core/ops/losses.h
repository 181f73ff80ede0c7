#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// How surprising the targets are to the predictions: -Σ t·log p in each row, one column. Inputs: probabilities, targets of the
/// same shape, each row not negative and of sum 1 (one-hot: a single 1). Terms with t = 0 do not count, and a probability below
/// 1e-300 counts as that, so that a loss is always finite. Targets have no gradient.
const Operation& crossEntropy();

/// The cross-entropy of softmax(x) in one go. Inputs: logits x, finite or -inf (masked, target 0), targets as above. Opens into
/// softmax and cross-entropy. The gradient of x is p - t (times what arrives).
const Operation& softmaxCrossEntropy();

/// (y - t)², cell by cell. Inputs: outputs, targets of the same shape.
const Operation& squaredError();

/// How each probability of a softmax grows with each logit: diag(p) - p·pᵀ. Input: one row of probabilities; the result is
/// square, rows are probabilities, columns logits.
const Operation& softmaxJacobian();

} // namespace durchblick
