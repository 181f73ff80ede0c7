#include "core/ops/mean.h"

#include "core/ops/spread.h"
#include "core/ops/times.h"

namespace durchblick {

namespace {
using Kind = Expression::Kind;
}

const Operation& columnMean()
{
    static const Operation operation{
        .name = "column_mean",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            static const SharedLabels row = share(Labels{"∅"});
            return {matrixOutput(x.matrix().colwise().mean(), row, x.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int, int column) {
                std::vector<Expression> summands;
                for (int i = 0; i < call.input(0).rowCount(); ++i)
                    summands.push_back(call.cell(0, i, column));
                const double count = call.input(0).rowCount();
                return Expression(Kind::Quotient,
                                  {Expression(Kind::Sum, std::move(summands)), Expression::number(count)});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const Attributes shape{{"rows", double(call.rows(0))}, {"columns", double(call.columns(0))}};
            const ValueId each = call.recordPart(0, "spread", spread(), shape, {call.gradient()});
            return {call.record(0, times(), {{"factor", 1.0 / call.rows(0)}}, {each})};
        },
    };
    return operation;
}

} // namespace durchblick
