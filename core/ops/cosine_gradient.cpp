#include "core/ops/cosine_gradient.h"

#include "core/ops/cosine.h"
#include "core/ops/fused_gradient.h"

namespace durchblick {

const Operation& cosineGradient()
{
    static const Operation operation{
        .name = "cosine_gradient",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& a = *call.inputs[0];
            const Value& b = *call.inputs[1];
            const Matrix& g = call.inputs[2]->matrix();
            Matrix ofA = Matrix::Zero(a.rowCount(), a.columnCount());
            Matrix ofB = Matrix::Zero(b.rowCount(), b.columnCount());
            for (int i = 0; i < a.rowCount(); ++i)
                for (int j = 0; j < b.rowCount(); ++j) {
                    const double first = a.matrix().row(i).norm(), second = b.matrix().row(j).norm();
                    if (first == 0 || second == 0)
                        continue;
                    // Only what stands across the row turns it: the part along it is taken off.
                    const Eigen::RowVectorXd u = a.matrix().row(i) / first, w = b.matrix().row(j) / second;
                    const double c = u.dot(w);
                    ofA.row(i) += g(i, j) / first * (w - c * u);
                    ofB.row(j) += g(i, j) / second * (u - c * w);
                }
            return {matrixOutput(std::move(ofA), a.rows, a.columns), matrixOutput(std::move(ofB), b.rows, b.columns)};
        },
        .explain = nullptr,
        .open = [](const Call& call) { return openFusedGradient(cosine(), call); },
    };
    return operation;
}

} // namespace durchblick
