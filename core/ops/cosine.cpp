#include "core/ops/cosine.h"

#include "core/ops/cosine_gradient.h"
#include "core/ops/fused_gradient.h"
#include "core/ops/lengths.h"
#include "core/ops/multiply.h"
#include "core/ops/products.h"
#include "core/ops/slopes.h"
#include "core/ops/softmax.h"
#include "core/trace/opening.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace durchblick {

namespace {
using Kind = Expression::Kind;

/// Rounding may carry a cosine a little beyond 1, where there is no angle.
double arccos(double cosine) { return std::acos(std::clamp(cosine, -1.0, 1.0)); }

} // namespace

const Operation& cosine()
{
    static const Operation operation{
        .name = "cosine",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& a = *call.inputs[0];
            const Value& b = *call.inputs[1];
            Matrix cosines = a.matrix() * b.matrix().transpose();
            const Eigen::VectorXd first = a.matrix().rowwise().norm();
            const Eigen::VectorXd second = b.matrix().rowwise().norm();
            for (int row = 0; row < cosines.rows(); ++row)
                for (int column = 0; column < cosines.cols(); ++column) {
                    const double lengths = first(row) * second(column);
                    cosines(row, column) = lengths == 0 ? 0 : cosines(row, column) / lengths;
                }
            return {matrixOutput(std::move(cosines), a.rows, b.rows)};
        },
        .explain = nullptr,
        .open =
            [](const Call& call) {
                Opening opening(call);
                const ValueId a = opening.input(0), b = opening.input(1);
                const ValueId products = opening.apply(matmulTransposed(), {}, {a, b}, "dot_products");
                const ValueId first = opening.apply(rowLength(), {}, {a}, "lengths");
                const ValueId second = a == b ? first : opening.apply(rowLength(), {}, {b}, "other_lengths");
                const ValueId both = opening.apply(matmulTransposed(), {}, {first, second}, "length_products");
                return opening.yielding({opening.apply(divide(), {}, {products, both}, "cosines")});
            },
        .backward = [](BackwardCall& call) -> InputGradients { return recordFusedGradient(call, cosineGradient()); },
    };
    return operation;
}

const Operation& angle()
{
    static const Operation operation{
        .name = "angle",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            const Matrix degrees = x.matrix().unaryExpr([](double c) { return 180 * arccos(c) / std::numbers::pi; });
            return {matrixOutput(degrees, x.rows, x.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                // Where rounding left the range, the nearest cosine that has an angle stands in its place.
                const double c = call.input(0).matrix()(row, column);
                const Expression cell =
                    std::abs(c) > 1 ? Expression::number(std::clamp(c, -1.0, 1.0)) : call.cell(0, row, column);
                const Expression radians(Kind::Arccos, {cell});
                return Expression(Kind::Quotient,
                                  {Expression(Kind::Product, {Expression::number(180), radians}),
                                   Expression::number(std::numbers::pi)});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const ValueId slope = call.recordPart(0, "slope", angleSlope(), {}, {call.input(0)});
            return {call.record(0, multiply(), {}, {call.gradient(), slope})};
        },
    };
    return operation;
}

} // namespace durchblick
