#include "core/ops/cumulate.h"

namespace durchblick {

namespace {

struct Direction {
    bool isAlongRow, isBack;
};

Direction directionOf(const std::string& along) { return {along.starts_with("row"), along.ends_with(" back")}; }

/// Sums down each column, or up.
Matrix summed(Matrix x, bool isBack)
{
    for (Eigen::Index i = 1; i < x.rows(); ++i)
        if (isBack)
            x.row(x.rows() - 1 - i) += x.row(x.rows() - i);
        else
            x.row(i) += x.row(i - 1);
    return x;
}

} // namespace

const Operation& cumulate()
{
    static const Operation operation{
        .name = "cumulate",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            const Direction direction = directionOf(call.attributes.text("along"));
            Matrix sums = direction.isAlongRow ? Matrix(summed(x.matrix().transpose(), direction.isBack).transpose())
                                               : summed(x.matrix(), direction.isBack);
            return {matrixOutput(std::move(sums), x.rows, x.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const Direction direction = directionOf(call.step.attributes.text("along"));
                const int place = direction.isAlongRow ? column : row;
                const int length = direction.isAlongRow ? call.input(0).columnCount() : call.input(0).rowCount();
                std::vector<Expression> summands;
                for (int i = direction.isBack ? place : 0; i < (direction.isBack ? length : place + 1); ++i)
                    summands.push_back(direction.isAlongRow ? call.cell(0, row, i) : call.cell(0, i, column));
                return summands.size() == 1 ? summands.front() : Expression(Expression::Kind::Sum, std::move(summands));
            },
        .open = nullptr,
        // A number is part of its own sum and of all that come after it.
        .backward = [](BackwardCall& call) -> InputGradients {
            const Direction direction = directionOf(call.step.attributes.text("along"));
            const std::string along = direction.isAlongRow ? "row" : "column";
            return {
                call.record(0, cumulate(), {{"along", direction.isBack ? along : along + " back"}}, {call.gradient()})};
        },
    };
    return operation;
}

} // namespace durchblick
