#include "core/ops/rank.h"

#include <algorithm>
#include <numeric>

namespace durchblick {

namespace {

std::vector<int> bestColumns(const Value& x, const Attributes& attributes)
{
    const int row = attributes.integer("row");
    std::vector<int> columns;
    const std::vector<double>& without = attributes.numbers("without");
    for (int column = 0; column < x.columnCount(); ++column)
        if (std::find(without.begin(), without.end(), double(column)) == without.end())
            columns.push_back(column);
    const std::size_t count = std::min(std::size_t(attributes.integer("count")), columns.size());
    std::partial_sort(columns.begin(), columns.begin() + std::ptrdiff_t(count), columns.end(), [&](int a, int b) {
        const double first = x.matrix()(row, a), second = x.matrix()(row, b);
        return first != second ? first > second : a < b;
    });
    columns.resize(count);
    return columns;
}

std::vector<int> largerColumns(const Value& x, const Attributes& attributes)
{
    const int row = attributes.integer("row");
    const double own = x.matrix()(row, attributes.integer("column"));
    const std::vector<double>& without = attributes.numbers("without");
    std::vector<int> larger;
    for (int column = 0; column < x.columnCount(); ++column)
        if (x.matrix()(row, column) > own && std::find(without.begin(), without.end(), double(column)) == without.end())
            larger.push_back(column);
    return larger;
}

} // namespace

const Operation& placeInRow()
{
    static const Operation operation{
        .name = "place_in_row",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            const std::string label = x.columnLabel(call.attributes.integer("column"));
            const Matrix place = Matrix::Constant(1, 1, 1 + double(largerColumns(x, call.attributes).size()));
            return {
                matrixOutput(place, share(Labels{x.rowLabel(call.attributes.integer("row"))}), share(Labels{label}))};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int, int) {
                std::vector<Expression> ones{Expression::number(1)};
                for (const int column : largerColumns(call.input(0), call.step.attributes)) {
                    // A number that is there counts 1, whatever it is: x to the power of 0.
                    const Expression cell = call.cell(0, call.step.attributes.integer("row"), column);
                    ones.push_back(Expression(Expression::Kind::Power, {cell, Expression::number(0)}));
                }
                return ones.size() == 1 ? ones.front() : Expression(Expression::Kind::Sum, std::move(ones));
            },
        .open = nullptr,
    };
    return operation;
}

const Operation& rankRow()
{
    static const Operation operation{
        .name = "rank_row",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            const int row = call.attributes.integer("row");
            const std::vector<int> columns = bestColumns(x, call.attributes);
            Matrix best(Eigen::Index(columns.size()), 1);
            Labels labels;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                best(Eigen::Index(i), 0) = x.matrix()(row, columns[i]);
                labels.push_back(x.columnLabel(columns[i]));
            }
            return {matrixOutput(std::move(best), share(std::move(labels)), share(Labels{x.rowLabel(row)}))};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int) {
                const std::vector<int> columns = bestColumns(call.input(0), call.step.attributes);
                return call.cell(0, call.step.attributes.integer("row"), columns[std::size_t(row)]);
            },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
