#include "core/ops/softmax_gradient.h"

#include "core/ops/add.h"
#include "core/ops/multiply.h"
#include "core/ops/softmax.h"
#include "core/trace/opening.h"

namespace durchblick {

const Operation& softmaxGradient()
{
    static const Operation operation{
        .name = "softmax_gradient",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& y = *call.inputs[0];
            const Matrix& g = call.inputs[1]->matrix();
            Matrix x(y.rowCount(), y.columnCount());
            for (int row = 0; row < x.rows(); ++row) {
                const double mean = y.matrix().row(row).dot(g.row(row));
                x.row(row) = y.matrix().row(row).array() * (g.row(row).array() - mean);
            }
            return {matrixOutput(std::move(x), y.rows, y.columns)};
        },
        .explain = nullptr,
        .open =
            [](const Call& call) {
                Opening opening(call);
                const ValueId y = opening.input(0), g = opening.input(1);
                const ValueId products = opening.apply(multiply(), {}, {g, y}, "products");
                const ValueId mean = opening.apply(rowSum(), {}, {products}, "mean");
                const ValueId beyond = opening.apply(subtract(), {}, {g, mean}, "beyond_mean");
                return opening.yielding({opening.apply(multiply(), {}, {beyond, y}, "gradient")});
            },
    };
    return operation;
}

} // namespace durchblick
