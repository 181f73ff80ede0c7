#pragma once

#include "core/embedding/affinities.h"

#include <Eigen/Core>

namespace durchblick {

/// Coordinates of points in the plane, filled up to a multiple of eight with points so far away that they act on nobody.
struct PlanePoints {
    explicit PlanePoints(const Eigen::Ref<const Eigen::ArrayXf>& xs, const Eigen::Ref<const Eigen::ArrayXf>& ys);

    Eigen::ArrayXf x, y;
};

/// What acts on a point, before it is scaled; w = 1 / (1 + distance²).
struct Force {
    float x, y;
    double sum; ///< of w over all other points
};

/// Σ w² (own - other), over all other points.
Force repulsionOn(int point, const PlanePoints& points);
/// Σ p w (own - other), over all with an affinity; sum is 0.
Force attractionOn(int point, const PlanePoints& points, const Affinities& affinities);

} // namespace durchblick
