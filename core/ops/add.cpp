#include "core/ops/add.h"

namespace durchblick {

const Operation& add()
{
    static const Operation operation{
        .name = "add",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& a = *call.inputs[0];
            return {matrixOutput(a.matrix() + call.inputs[1]->matrix(), a.rows, a.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                return Expression(Expression::Kind::Sum, {call.cell(0, row, column), call.cell(1, row, column)});
            },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
