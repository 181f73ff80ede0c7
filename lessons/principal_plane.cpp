#include "lessons/principal_plane.h"

#include "core/ops/add.h"
#include "core/ops/mean.h"
#include "core/ops/principal_axes.h"
#include "core/ops/products.h"
#include "core/ops/times.h"

#include <algorithm>

namespace durchblick {

ValueId recordPrincipalPlane(Trace& trace, ValueId x, const std::string& prefix)
{
    const int count = trace.value(x).rowCount();
    const ValueId mean = trace.apply(columnMean(), {}, {x}, {prefix + "mean"});
    const ValueId centred = trace.apply(subtract(), {}, {x, mean}, {prefix + "centred"});
    const ValueId products = trace.apply(transposedMatmul(), {}, {centred, centred}, {prefix + "products"});
    const ValueId covariance =
        trace.apply(times(), {{"factor", 1.0 / std::max(1, count - 1)}}, {products}, {prefix + "covariance"});
    const double axes = std::min(2, trace.value(x).columnCount());
    const std::vector<ValueId> principal =
        trace.applyMany(principalAxes(), {{"count", axes}}, {covariance}, {{prefix + "axes"}, {prefix + "variances"}});
    trace.apply(varianceShare(), {}, {covariance, principal[1]}, {prefix + "shares"});
    return trace.apply(matmulTransposed(), {}, {centred, principal[0]}, {prefix + "plane"});
}

} // namespace durchblick
