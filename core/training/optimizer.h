#pragma once

#include "core/trace/operation.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace durchblick {

/// The rules by which weights follow their gradient.
enum class Optimizer { Sgd, Momentum, Nesterov, Adagrad, Rmsprop, Adam, Adamw };
const std::vector<Optimizer>& allOptimizers();
/// "sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw".
const std::string& optimizerId(Optimizer optimizer);
/// The one with this id, which must be one of them.
Optimizer optimizerOf(std::string_view id);
/// Its proper name, the same in every language: "SGD", "AdaGrad", ...
const std::string& optimizerName(Optimizer optimizer);

/// What steers an update besides the learning rate. What an optimizer has no use for is left as it is.
struct OptimizerSettings {
    Optimizer optimizer = Optimizer::Sgd;
    double momentum = 0.9;     ///< Momentum, Nesterov
    double decay = 0.99;       ///< RMSProp: how much of the squares stays
    double beta1 = 0.9;        ///< Adam, AdamW: how much of the mean stays
    double beta2 = 0.999;      ///< Adam, AdamW: how much of the squares stays
    double epsilon = 1e-8;     ///< AdaGrad, RMSProp, Adam, AdamW
    double weightDecay = 0.01; ///< AdamW
};
/// PyTorch's defaults (for momentum, which has none, the usual 0.9).
OptimizerSettings usualSettings(Optimizer optimizer);

/// The operation that makes one step: see core/ops/update.h, momentum.h, adaptive.h, adam.h.
const Operation& updateOperation(Optimizer optimizer);
/// Its attributes; the iteration counts from 1.
Attributes updateAttributes(const OptimizerSettings& settings, double rate, int iteration);
/// What it keeps from one step to the next, zero before the first: none, "velocity", "squares", or "means" and "squares".
const std::vector<std::string>& stateNames(Optimizer optimizer);

/// Weights after a step, and what the optimizer keeps.
struct UpdatedWeights {
    ValueId weights;
    std::vector<ValueId> state; ///< one for each of stateNames
};

/// Records one step; weights, gradient and state are of the same shape. `named` says what "weights" and each of stateNames are
/// called afterwards.
UpdatedWeights recordUpdate(Trace& trace, const OptimizerSettings& settings, double rate, int iteration,
                            const UpdatedWeights& before, ValueId gradient,
                            const std::function<Naming(const std::string& name)>& named);

} // namespace durchblick
