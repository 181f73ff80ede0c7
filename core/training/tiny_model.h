#pragma once

#include "core/trace/trace.h"

#include <functional>
#include <string>
#include <string_view>

namespace durchblick {

/// Models of two weights, small enough that their loss is a landscape.
enum class TinyModel {
    Linear,    ///< w₁·x₁ + w₂·x₂, two inputs
    Product,   ///< w₂·(w₁·x): two layers without anything between them, one input
    Rectified, ///< max(0, w₁·x) + max(0, w₂·x): two neurons with ReLU, one input
};
/// "linear", "product", "rectified".
const std::string& tinyModelId(TinyModel model);
/// The one with this id, which must be one of them.
TinyModel tinyModelOf(std::string_view id);

/// Records the mean squared error over some examples for each row of weights. weights: (any number, 2); inputs: one example a
/// column, as many rows as the model has inputs; targets: (1, examples). Gives the losses, one column; the values on the way
/// are called as `named` says of "outputs", "errors", "squares", "loss" and, for two layers, "first", "second", ...
ValueId recordTinyLoss(Trace& trace, TinyModel model, ValueId weights, ValueId inputs, ValueId targets,
                       const std::function<std::string(const std::string& name)>& named);

/// A loss and how it grows with each weight.
struct TinyLoss {
    double loss = 0;
    Eigen::RowVector2d gradient = {0, 0};
};
/// The same at one row of weights, without a trace. At the corner of a ReLU its derivative counts 0.
TinyLoss tinyLoss(TinyModel model, const Eigen::RowVector2d& weights, const Matrix& inputs, const Matrix& targets);

} // namespace durchblick
