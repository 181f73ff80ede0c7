#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// The directions in which centred data spreads most (principal component analysis; Pearson 1901, Hotelling 1933). Input: the
/// covariance matrix A (d, d), symmetric; attribute count: how many axes, 1 to d. Outputs: axes (count, d), each of length 1,
/// the number of largest size positive; variances (count, 1), largest first.
/// An axis has no closed arithmetic, so it is explained by its check: A·v = λ·v, hence v_j = Σ A_ji v_i / λ. A variance likewise:
/// λ = Σ A_ji v_i / v_j at the j where v_j is largest. The numbers v stand in the axes themselves.
const Operation& principalAxes();

/// The share of all the variance that each axis keeps: λ / Σ A_jj. Inputs: the covariance matrix, the variances.
const Operation& varianceShare();

} // namespace durchblick
