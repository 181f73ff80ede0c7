#include "core/ops/lengths.h"

#include "core/ops/multiply.h"
#include "core/ops/slopes.h"
#include "core/ops/softmax.h"

namespace durchblick {

namespace {

using Kind = Expression::Kind;

Expression square(Expression x) { return {Kind::Power, {std::move(x), Expression::number(2)}}; }

Expression rootOfSum(std::vector<Expression> summands)
{
    return {Kind::Root, {Expression(Kind::Sum, std::move(summands))}};
}

} // namespace

const Operation& rowLength()
{
    static const Operation operation{
        .name = "row_length",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            static const SharedLabels column = share(Labels{"|x|"});
            return {matrixOutput(x.matrix().rowwise().norm(), x.rows, column)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int) {
                std::vector<Expression> squares;
                for (int i = 0; i < call.input(0).columnCount(); ++i)
                    squares.push_back(square(call.cell(0, row, i)));
                return rootOfSum(std::move(squares));
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            // The direction of the row: growing along it lengthens it most. A row without length has none.
            const ValueId direction = call.recordPart(0, "direction", divide(), {}, {call.input(0), call.output()});
            return {call.record(0, multiply(), {}, {direction, call.gradient()})};
        },
    };
    return operation;
}

const Operation& distance()
{
    static const Operation operation{
        .name = "distance",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& a = *call.inputs[0];
            const Value& b = *call.inputs[1];
            Matrix distances(a.rowCount(), b.rowCount());
            for (int row = 0; row < a.rowCount(); ++row)
                for (int column = 0; column < b.rowCount(); ++column)
                    distances(row, column) = (a.matrix().row(row) - b.matrix().row(column)).norm();
            return {matrixOutput(std::move(distances), a.rows, b.rows)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                std::vector<Expression> squares;
                for (int i = 0; i < call.input(0).columnCount(); ++i)
                    squares.push_back(
                        square(Expression(Kind::Difference, {call.cell(0, row, i), call.cell(1, column, i)})));
                return rootOfSum(std::move(squares));
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const std::vector<ValueId> inputs{call.input(0), call.input(1), call.output(), call.gradient()};
            const ValueId a = call.record(0, distanceGradient(), {{"of", "a"}}, inputs);
            return {a, call.record(1, distanceGradient(), {{"of", "b"}}, inputs)};
        },
    };
    return operation;
}

} // namespace durchblick
