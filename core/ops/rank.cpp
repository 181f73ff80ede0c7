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

} // namespace

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
