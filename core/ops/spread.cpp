#include "core/ops/spread.h"

#include "core/ops/softmax.h"

namespace durchblick {

const Operation& passOn()
{
    static const Operation operation{
        .name = "pass_on",
        .run = [](const Call& call) -> std::vector<Value> { return {*call.inputs[0]}; },
        // A gradient reads "what arrives times the local derivative"; that of a sum by each of its summands is 1.
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                return Expression(Expression::Kind::Product, {call.cell(0, row, column), Expression::number(1)});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            return {call.record(0, passOn(), {}, {call.gradient()})};
        },
    };
    return operation;
}

const Operation& spread()
{
    static const Operation operation{
        .name = "spread",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            const int rows = call.attributes.integer("rows"), columns = call.attributes.integer("columns");
            return {matrixOutput(x.matrix().replicate(x.rowCount() == 1 ? rows : 1, x.columnCount() == 1 ? columns : 1),
                                 x.rowCount() == rows ? x.rows : nullptr,
                                 x.columnCount() == columns ? x.columns : nullptr)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const Value& x = call.input(0);
                return call.cell(0, x.rowCount() == 1 ? 0 : row, x.columnCount() == 1 ? 0 : column);
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients { return {recordSumLike(call, 0, call.gradient())}; },
    };
    return operation;
}

const Operation& columnSum()
{
    static const Operation operation{
        .name = "column_sum",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            static const SharedLabels row = share(Labels{"Σ"});
            return {matrixOutput(x.matrix().colwise().sum(), row, x.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int, int column) {
                std::vector<Expression> summands;
                for (int i = 0; i < call.input(0).rowCount(); ++i)
                    summands.push_back(call.cell(0, i, column));
                return Expression(Expression::Kind::Sum, std::move(summands));
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const Attributes shape{{"rows", double(call.rows(0))}, {"columns", double(call.columns(0))}};
            return {call.record(0, spread(), shape, {call.gradient()})};
        },
    };
    return operation;
}

ValueId recordSumLike(BackwardCall& call, std::size_t input, ValueId cells)
{
    const bool sumsRows = call.columns(input) < call.trace.value(cells).columnCount();
    const bool sumsColumns = call.rows(input) < call.trace.value(cells).rowCount();
    if (sumsRows && sumsColumns) {
        const ValueId sums = call.recordPart(input, "sums", rowSum(), {}, {cells});
        return call.record(input, columnSum(), {}, {sums});
    }
    if (sumsRows)
        return call.record(input, rowSum(), {}, {cells});
    return call.record(input, sumsColumns ? columnSum() : passOn(), {}, {cells});
}

} // namespace durchblick
