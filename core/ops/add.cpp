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

const Operation& subtract()
{
    static const Operation operation{
        .name = "subtract",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& a = *call.inputs[0];
            const Matrix& b = call.inputs[1]->matrix();
            const bool isRow = b.rows() == 1;
            Matrix difference = isRow ? Matrix(a.matrix().rowwise() - b.row(0)) : Matrix(a.matrix() - b);
            return {matrixOutput(std::move(difference), a.rows, a.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const int other = call.input(1).rowCount() == 1 ? 0 : row;
                return Expression(Expression::Kind::Difference,
                                  {call.cell(0, row, column), call.cell(1, other, column)});
            },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
