#include "core/ops/scale.h"

#include <cmath>

namespace durchblick {

const Operation& scale()
{
    static const Operation operation{
        .name = "scale",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            return {matrixOutput(x.matrix() / std::sqrt(call.attributes.number("d")), x.rows, x.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const double d = call.step.attributes.number("d");
                if (d == 1)
                    return call.cell(0, row, column);
                const Expression root(Expression::Kind::Root, {Expression::number(d)});
                return Expression(Expression::Kind::Quotient, {call.cell(0, row, column), root});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            return {call.record(0, scale(), call.step.attributes, {call.gradient()})};
        },
    };
    return operation;
}

} // namespace durchblick
