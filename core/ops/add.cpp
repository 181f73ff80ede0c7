#include "core/ops/add.h"

#include "core/ops/spread.h"
#include "core/ops/times.h"

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
        .backward = [](BackwardCall& call) -> InputGradients {
            const ValueId a = call.record(0, passOn(), {}, {call.gradient()});
            return {a, call.record(1, passOn(), {}, {call.gradient()})};
        },
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
            Matrix difference =
                a.matrix() - b.replicate(b.rows() == 1 ? a.rowCount() : 1, b.cols() == 1 ? a.columnCount() : 1);
            return {matrixOutput(std::move(difference), a.rows, a.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const Expression b = call.cell(1, call.input(1).rowCount() == 1 ? 0 : row,
                                               call.input(1).columnCount() == 1 ? 0 : column);
                return Expression(Expression::Kind::Difference, {call.cell(0, row, column), b});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const ValueId a = call.record(0, passOn(), {}, {call.gradient()});
            const ValueId negative = call.recordPart(1, "negative", times(), {{"factor", -1.0}}, {call.gradient()});
            return {a, recordSumLike(call, 1, negative)};
        },
    };
    return operation;
}

} // namespace durchblick
