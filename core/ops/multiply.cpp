#include "core/ops/multiply.h"

#include "core/ops/spread.h"

namespace durchblick {

namespace {

/// The gradient of b: what arrives times a, summed over the cells that one cell of b served.
ValueId gradientOfFactor(BackwardCall& call)
{
    const bool isColumn = call.columns(1) == 1 && call.columns(0) > 1;
    const bool isRow = call.rows(1) == 1 && call.rows(0) > 1;
    if (!isColumn && !isRow)
        return call.record(1, multiply(), {}, {call.gradient(), call.input(0)});
    const ValueId products = call.recordPart(1, "products", multiply(), {}, {call.gradient(), call.input(0)});
    return recordSumLike(call, 1, products);
}

} // namespace

const Operation& multiply()
{
    static const Operation operation{
        .name = "multiply",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& a = *call.inputs[0];
            const Matrix& b = call.inputs[1]->matrix();
            Matrix y(a.rowCount(), a.columnCount());
            for (int row = 0; row < y.rows(); ++row)
                for (int column = 0; column < y.cols(); ++column)
                    y(row, column) = a.matrix()(row, column) * b(b.rows() == 1 ? 0 : row, b.cols() == 1 ? 0 : column);
            return {matrixOutput(std::move(y), a.rows, a.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const Expression b = call.cell(1, call.input(1).rowCount() == 1 ? 0 : row,
                                               call.input(1).columnCount() == 1 ? 0 : column);
                return Expression(Expression::Kind::Product, {call.cell(0, row, column), b});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const ValueId a = call.record(0, multiply(), {}, {call.gradient(), call.input(1)});
            return {a, gradientOfFactor(call)};
        },
    };
    return operation;
}

} // namespace durchblick
