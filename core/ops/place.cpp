#include "core/ops/place.h"

#include "core/ops/blocks.h"
#include "core/ops/mask.h"

namespace durchblick {

const Operation& place()
{
    static const Operation operation{
        .name = "place",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            Matrix y = Matrix::Zero(call.attributes.integer("rows"), call.attributes.integer("columns"));
            y.block(call.attributes.integer("row"), call.attributes.integer("column"), x.rowCount(), x.columnCount()) =
                x.matrix();
            return {matrixOutput(std::move(y), nullptr, nullptr)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const int innerRow = row - call.step.attributes.integer("row");
                const int innerColumn = column - call.step.attributes.integer("column");
                if (!call.input(0).hasCell(innerRow, innerColumn))
                    return Expression::number(0);
                return call.cell(0, innerRow, innerColumn);
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const Attributes& from = call.step.attributes;
            const ValueId rows =
                call.recordPart(0, "rows", rowBlock(), {{"begin", from.number("row")}, {"count", double(call.rows(0))}},
                                {call.gradient()});
            return {call.record(0, columnBlock(),
                                {{"begin", from.number("column")}, {"count", double(call.columns(0))}}, {rows})};
        },
    };
    return operation;
}

const Operation& addRows()
{
    static const Operation operation{
        .name = "add_rows",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            const std::vector<double>& rows = call.attributes.numbers("rows");
            Matrix y = Matrix::Zero(call.attributes.integer("count"), x.columnCount());
            for (std::size_t i = 0; i < rows.size(); ++i)
                y.row(int(rows[i])) += x.matrix().row(Eigen::Index(i));
            return {matrixOutput(std::move(y), nullptr, x.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const std::vector<double>& rows = call.step.attributes.numbers("rows");
                std::vector<Expression> summands;
                for (std::size_t i = 0; i < rows.size(); ++i)
                    if (int(rows[i]) == row)
                        summands.push_back(call.cell(0, int(i), column));
                if (summands.empty())
                    return Expression::number(0);
                return Expression(Expression::Kind::Sum, std::move(summands));
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const Attributes rows{{"rows", call.step.attributes.numbers("rows")}};
            return {call.record(0, selectRows(), rows, {call.gradient()})};
        },
    };
    return operation;
}

const Operation& hide()
{
    static const Operation operation{
        .name = "hide",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            const std::string& rule = call.attributes.text("rule");
            Matrix y = x.matrix();
            for (int row = 0; row < y.rows(); ++row)
                for (int column = 0; column < y.cols(); ++column)
                    if (!isVisible(rule, row, column))
                        y(row, column) = 0;
            return {matrixOutput(std::move(y), x.rows, x.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                if (isVisible(call.step.attributes.text("rule"), row, column))
                    return call.cell(0, row, column);
                return Expression::number(0);
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            return {call.record(0, hide(), call.step.attributes, {call.gradient()})};
        },
    };
    return operation;
}

} // namespace durchblick
