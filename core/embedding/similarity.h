#pragma once

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace durchblick {

// How alike two vectors of the same length are. Each may be a row of a table (float) or a vector that was computed (double):
// sums are kept in double, so that a calculation by hand agrees.

/// Σ aᵢ bᵢ
template <class A, class B>
double dot(const Eigen::MatrixBase<A>& a, const Eigen::MatrixBase<B>& b)
{
    return a.template cast<double>().cwiseProduct(b.template cast<double>()).sum();
}

/// The length of a vector, √(a·a).
template <class A>
double norm(const Eigen::MatrixBase<A>& a)
{
    return std::sqrt(dot(a, a));
}

/// The cosine of the angle between two vectors, -1 to 1. A vector of zeros has no direction: then it is 0.
template <class A, class B>
double cosine(const Eigen::MatrixBase<A>& a, const Eigen::MatrixBase<B>& b)
{
    const double lengths = norm(a) * norm(b);
    return lengths > 0 ? std::clamp(dot(a, b) / lengths, -1.0, 1.0) : 0;
}

/// The angle between two vectors in degrees, 0 to 180; 90 if one of them is zero.
template <class A, class B>
double angle(const Eigen::MatrixBase<A>& a, const Eigen::MatrixBase<B>& b)
{
    return std::acos(cosine(a, b)) * 180 / std::numbers::pi;
}

/// How far the ends of two arrows from the same point are apart.
template <class A, class B>
double euclideanDistance(const Eigen::MatrixBase<A>& a, const Eigen::MatrixBase<B>& b)
{
    return std::sqrt((a.template cast<double>() - b.template cast<double>()).squaredNorm());
}

/// 1 / (1 + distance): 1 for equal vectors, towards 0 for distant ones.
template <class A, class B>
double euclideanSimilarity(const Eigen::MatrixBase<A>& a, const Eigen::MatrixBase<B>& b)
{
    return 1 / (1 + euclideanDistance(a, b));
}

} // namespace durchblick
