#pragma once

#include "core/trace/operation.h"

namespace durchblick {

// Steps of gradient descent that remember where they were heading. Inputs: weights w, gradient g and velocity v, all of the same
// shape (v is zero before the first step); attributes rate: η, momentum: μ, from 0 to below 1. Outputs: the new weights and the
// new velocity. No gradient passes an update.

/// The heavy ball (Polyak 1964), in the form that PyTorch has (dampening 0): v ← μ·v + g, w ← w - η·v. Opens into times, add,
/// descend.
const Operation& momentumStep();

/// The same with a look ahead (Nesterov 1983; in this form Sutskever et al. 2013): v ← μ·v + g, w ← w - η·(g + μ·v). Opens into
/// times, add, times, add, descend.
const Operation& nesterovStep();

} // namespace durchblick
