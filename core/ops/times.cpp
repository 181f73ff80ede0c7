#include "core/ops/times.h"

namespace durchblick {

const Operation& times()
{
    static const Operation operation{
        .name = "times",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            return {matrixOutput(call.attributes.number("factor") * x.matrix(), x.rows, x.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                return Expression(
                    Expression::Kind::Product,
                    {Expression::number(call.step.attributes.number("factor")), call.cell(0, row, column)});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            return {call.record(0, times(), call.step.attributes, {call.gradient()})};
        },
    };
    return operation;
}

} // namespace durchblick
