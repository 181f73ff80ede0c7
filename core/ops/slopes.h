#pragma once

#include "core/trace/operation.h"

namespace durchblick {

// Local derivatives: how much a cell of an operation's result grows for each unit that the cell of its input grows. The backward
// pass multiplies them with what arrives.

/// y · (1 - y), given y = sigmoid(x).
const Operation& sigmoidSlope();

/// Of the operation log_loss, given probabilities and targets: -1/p where the target is 1, 1/(1 - p) where it is 0; 0 where the
/// loss stands still at its bound.
const Operation& logLossSlope();

/// Of the operation angle, in degrees, given cosines c: -180/π / √(1 - c²). At ±1 and beyond, where the angle has a corner, 0.
const Operation& angleSlope();

/// 1 where x > 0 and 0 elsewhere, at 0 too.
const Operation& reluSlope();

/// Φ(x) + x·φ(x), with the normal distribution's Φ and density φ.
const Operation& geluSlope();

/// 1 / (2y), given y = √(x + ε).
const Operation& rootSlope();

/// Of the operation cross_entropy, given probabilities p and targets t: -t/p; 0 where t is 0 or the loss stands still at its
/// bound.
const Operation& crossEntropySlope();

/// Of the operation divide, a / b: what arrives, divided by b, and 0 where a and b are 0. Inputs: the gradient, a, b; b is one
/// column or has the shape of a.
const Operation& gradientByDivisor();

/// Of the operation distance: each row is pulled along the lines to the rows of the other table. Inputs a, b, distances, their
/// gradient; attribute of: "a" or "b". Rows in the same place have no direction and give 0.
const Operation& distanceGradient();

} // namespace durchblick
