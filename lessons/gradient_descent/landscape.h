#pragma once

#include "core/scene/parameters.h"
#include "core/training/optimizer.h"
#include "core/training/schedule.h"
#include "core/training/tiny_model.h"

#include <vector>

namespace durchblick {

/// The loss of a tiny model over its two weights: the model, its few examples, and how much of the plane is shown.
struct Landscape {
    TinyModel model;
    Matrix inputs;  ///< one example a column
    Matrix targets; ///< one row
    Matrix lowest;  ///< 1×2, a place where the loss is least
    Matrix start;   ///< 1×2, where a walk begins unless it is set
    double radius;  ///< the map reaches from -radius to radius, both to the right and upwards

    /// Of the loss at a place, the largest of any direction (the largest eigenvalue of its second derivatives).
    double curvatureAt(const Matrix& place) const;
};

/// bowl: two inputs of the same scale. ravine: the first input is four times as large. saddle: two layers without anything
/// between them, as much as two valleys and a saddle. minima: two neurons with ReLU, one low place for each order of the two.
Landscape landscapeOf(const std::string& id);

/// A walk over a landscape.
struct WalkSetup {
    Landscape landscape;
    OptimizerSettings optimizer;
    Schedule schedule = {};
    int step = 0; ///< the one that is looked at, up to schedule.steps

    int steps() const { return schedule.steps; }
    /// Beyond this a run stops, so that what diverges stays in sight.
    double limit() const { return 3 * landscape.radius; }
};

/// Reads landscape, start, optimizer, rate, schedule, steps and step. Errors: MatrixSize, BadParameter (a start off the map).
Result<WalkSetup> readWalkSetup(const Parameters& parameters);

/// Four rates for plain gradient descent: too small, right, too large, diverging. Where the loss bends with curvature λ, a step
/// brings one nearer as long as its rate is below 2 / λ; λ is the larger one of the start and the lowest place.
std::vector<double> comparedRates(const Landscape& landscape);

} // namespace durchblick
