#include "core/ops/mean.h"

namespace durchblick {

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
                using Kind = Expression::Kind;
                std::vector<Expression> summands;
                for (int i = 0; i < call.input(0).rowCount(); ++i)
                    summands.push_back(call.cell(0, i, column));
                const double count = call.input(0).rowCount();
                return Expression(Kind::Quotient,
                                  {Expression(Kind::Sum, std::move(summands)), Expression::number(count)});
            },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
