#include "core/ops/blocks.h"

#include "core/ops/place.h"

#include <algorithm>

namespace durchblick {

namespace {

SharedLabels someLabels(const SharedLabels& labels, int begin, int count)
{
    if (!labels)
        return nullptr;
    const auto first = labels->begin() + std::min<std::ptrdiff_t>(begin, std::ssize(*labels));
    const auto last = labels->begin() + std::min<std::ptrdiff_t>(begin + count, std::ssize(*labels));
    return share(Labels(first, last));
}

/// Labels of parts one after the other; none if a part has none.
SharedLabels joinedLabels(const std::vector<const Value*>& parts, SharedLabels Value::*which)
{
    Labels joined;
    for (const Value* part : parts) {
        if (!(part->*which))
            return nullptr;
        joined.insert(joined.end(), (part->*which)->begin(), (part->*which)->end());
    }
    return share(std::move(joined));
}

} // namespace

const Operation& rowBlock()
{
    static const Operation operation{
        .name = "row_block",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            const int begin = call.attributes.integer("begin");
            const int count = call.attributes.integer("count");
            return {matrixOutput(x.matrix().middleRows(begin, count), someLabels(x.rows, begin, count), x.columns)};
        },
        .explain = [](const RecordedCall& call, std::size_t, int row,
                      int column) { return call.cell(0, row + call.step.attributes.integer("begin"), column); },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const Attributes to{{"rows", double(call.rows(0))},
                                {"columns", double(call.columns(0))},
                                {"row", call.step.attributes.number("begin")},
                                {"column", 0.0}};
            return {call.record(0, place(), to, {call.gradient()})};
        },
    };
    return operation;
}

const Operation& columnBlock()
{
    static const Operation operation{
        .name = "column_block",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            const int begin = call.attributes.integer("begin");
            const int count = call.attributes.integer("count");
            return {matrixOutput(x.matrix().middleCols(begin, count), x.rows, someLabels(x.columns, begin, count))};
        },
        .explain = [](const RecordedCall& call, std::size_t, int row,
                      int column) { return call.cell(0, row, column + call.step.attributes.integer("begin")); },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const Attributes to{{"rows", double(call.rows(0))},
                                {"columns", double(call.columns(0))},
                                {"row", 0.0},
                                {"column", call.step.attributes.number("begin")}};
            return {call.record(0, place(), to, {call.gradient()})};
        },
    };
    return operation;
}

const Operation& concatenate()
{
    static const Operation operation{
        .name = "concatenate",
        .run = [](const Call& call) -> std::vector<Value> {
            Eigen::Index columns = 0;
            for (const Value* part : call.inputs)
                columns += part->matrix().cols();
            Matrix joined(call.inputs.front()->rowCount(), columns);
            Eigen::Index begin = 0;
            for (const Value* part : call.inputs) {
                joined.middleCols(begin, part->matrix().cols()) = part->matrix();
                begin += part->matrix().cols();
            }
            return {
                matrixOutput(std::move(joined), call.inputs.front()->rows, joinedLabels(call.inputs, &Value::columns))};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                std::size_t part = 0;
                while (column >= call.input(part).columnCount())
                    column -= call.input(part++).columnCount();
                return call.cell(part, row, column);
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            InputGradients parts;
            double begin = 0;
            for (std::size_t i = 0; i < call.step.inputs.size(); ++i) {
                const double count = call.columns(i);
                parts.push_back(call.record(i, columnBlock(), {{"begin", begin}, {"count", count}}, {call.gradient()}));
                begin += count;
            }
            return parts;
        },
    };
    return operation;
}

const Operation& stack()
{
    static const Operation operation{
        .name = "stack",
        .run = [](const Call& call) -> std::vector<Value> {
            Eigen::Index rows = 0;
            for (const Value* part : call.inputs)
                rows += part->matrix().rows();
            Matrix joined(rows, call.inputs.front()->columnCount());
            Eigen::Index begin = 0;
            for (const Value* part : call.inputs) {
                joined.middleRows(begin, part->matrix().rows()) = part->matrix();
                begin += part->matrix().rows();
            }
            return {
                matrixOutput(std::move(joined), joinedLabels(call.inputs, &Value::rows), call.inputs.front()->columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                std::size_t part = 0;
                while (row >= call.input(part).rowCount())
                    row -= call.input(part++).rowCount();
                return call.cell(part, row, column);
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            InputGradients parts;
            double begin = 0;
            for (std::size_t i = 0; i < call.step.inputs.size(); ++i) {
                const double count = call.rows(i);
                parts.push_back(call.record(i, rowBlock(), {{"begin", begin}, {"count", count}}, {call.gradient()}));
                begin += count;
            }
            return parts;
        },
    };
    return operation;
}

const Operation& selectRows()
{
    static const Operation operation{
        .name = "select_rows",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& table = *call.inputs[0];
            const std::vector<double>& rows = call.attributes.numbers("rows");
            Matrix selected(Eigen::Index(rows.size()), table.matrix().cols());
            Labels labels;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                selected.row(Eigen::Index(i)) = table.matrix().row(int(rows[i]));
                labels.push_back(table.rowLabel(int(rows[i])));
            }
            return {matrixOutput(std::move(selected), share(std::move(labels)), table.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                return call.cell(0, int(call.step.attributes.numbers("rows")[std::size_t(row)]), column);
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const Attributes to{{"rows", call.step.attributes.numbers("rows")}, {"count", double(call.rows(0))}};
            return {call.record(0, addRows(), to, {call.gradient()})};
        },
    };
    return operation;
}

} // namespace durchblick
