#include "core/ops/plus.h"

#include "core/ops/spread.h"

namespace durchblick {

const Operation& plus()
{
    static const Operation operation{
        .name = "plus",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            return {matrixOutput(x.matrix().array() + call.attributes.number("number"), x.rows, x.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                return Expression(
                    Expression::Kind::Sum,
                    {call.cell(0, row, column), Expression::number(call.step.attributes.number("number"))});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            return {call.record(0, passOn(), {}, {call.gradient()})};
        },
    };
    return operation;
}

} // namespace durchblick
