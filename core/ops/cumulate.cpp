#include "core/ops/cumulate.h"

namespace durchblick {

const Operation& cumulate()
{
    static const Operation operation{
        .name = "cumulate",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            const bool isAlongRow = call.attributes.text("along") == "row";
            Matrix sums = x.matrix();
            for (int row = 0; row < sums.rows(); ++row)
                for (int column = 0; column < sums.cols(); ++column)
                    if (isAlongRow && column > 0)
                        sums(row, column) += sums(row, column - 1);
                    else if (!isAlongRow && row > 0)
                        sums(row, column) += sums(row - 1, column);
            return {matrixOutput(std::move(sums), x.rows, x.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const bool isAlongRow = call.step.attributes.text("along") == "row";
                std::vector<Expression> summands;
                for (int i = 0; i <= (isAlongRow ? column : row); ++i)
                    summands.push_back(isAlongRow ? call.cell(0, row, i) : call.cell(0, i, column));
                return summands.size() == 1 ? summands.front() : Expression(Expression::Kind::Sum, std::move(summands));
            },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
