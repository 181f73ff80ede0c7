#pragma once

#include "core/trace/trace.h"

#include <string>

namespace durchblick {

/// Records how rows are laid out in the plane of their two principal axes: values mean, centred, products, covariance, axes,
/// variances, shares and plane, each symbol behind the prefix. x: at least two rows, any number of columns.
/// Gives the plane, rows × 2 (one column if x has only one).
ValueId recordPrincipalPlane(Trace& trace, ValueId x, const std::string& prefix);

} // namespace durchblick
