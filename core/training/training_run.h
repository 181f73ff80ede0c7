#pragma once

#include "core/trace/operation.h"
#include "core/training/optimizer.h"
#include "core/training/tiny_model.h"

#include <string>
#include <vector>

namespace durchblick {

/// A whole gradient descent of a tiny model as one step: at each step the gradient of the loss, then the optimizer's update.
/// Inputs: the weights at the beginning (1, 2), the inputs and the targets of the examples as in recordTinyLoss. Attributes:
/// those of trainingRunAttributes. Outputs, one row for each number of steps done, from 0 on: the weights, their losses (one
/// column), the gradients, and what the optimizer keeps (one for each of stateNames).
///
/// A step that would lead farther than `limit` from zero in one weight, or to no number at all, is not made: weights and state
/// stay. So a run that diverges stops at a place that can still be looked at.
///
/// No closed arithmetic leads to where a run goes: a cell is explained by its last update, from the row before it.
const Operation& trainingRun();

/// `rates` has the learning rate of each step, so it also says how many steps there are.
Attributes trainingRunAttributes(TinyModel model, const OptimizerSettings& settings, const std::vector<double>& rates,
                                 double limit);

} // namespace durchblick
