#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/embedding/vector_table.h"
#include "core/trace/value.h"

namespace durchblick {

/// Principal components: the directions in which vectors vary most, one at right angles to the other, and where each vector
/// lies along them.
struct Pca {
    Eigen::RowVectorXd mean;   ///< of all vectors; the origin of the axes
    Matrix axes;               ///< axes × dimensions; each of length 1, its largest component (by magnitude) positive
    Eigen::VectorXd variances; ///< along each axis, largest first: the sum of squares divided by (rows - 1)
    Eigen::VectorXd shares;    ///< of all variance, 0 to 1; what an axis keeps of the differences between the vectors
    Matrix positions;          ///< rows × axes: (vector - mean) · axis
};

/// The smaller of rows and dimensions may be at most this: axes are found in a matrix of that size.
constexpr Eigen::Index mostPcaDimensions = 4096;

/// The first `count` axes, from the covariance matrix, or from the rows' products with each other if there are fewer rows than
/// dimensions. Where nothing varies any more, axes and positions are zeros. vectors: finite, one row at least. The same
/// numbers on any number of threads.
/// Errors: TooLarge (beyond mostPcaDimensions); Cancelled.
Result<Pca> pca(const FloatMatrix& vectors, int count, const Progress& progress = {});

/// A·v for the covariance matrix A of the vectors and an axis v. An axis has no closed arithmetic, but it can be checked: this
/// is variances(axis) · v.
Eigen::RowVectorXd covarianceTimesAxis(const FloatMatrix& vectors, const Pca& pca, int axis);

} // namespace durchblick
