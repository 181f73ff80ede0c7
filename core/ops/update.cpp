#include "core/ops/update.h"

#include "core/ops/blocks.h"
#include "core/ops/spread.h"
#include "core/ops/times.h"

#include <algorithm>

namespace durchblick {

namespace {
using Kind = Expression::Kind;
}

const Operation& descend()
{
    static const Operation operation{
        .name = "descend",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& w = *call.inputs[0];
            const double rate = call.attributes.number("rate");
            return {matrixOutput(w.matrix() - rate * call.inputs[1]->matrix(), w.rows, w.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const Expression step(
                    Kind::Product,
                    {Expression::number(call.step.attributes.number("rate")), call.cell(1, row, column)});
                return Expression(Kind::Difference, {call.cell(0, row, column), step});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const ValueId w = call.record(0, passOn(), {}, {call.gradient()});
            const Attributes rate{{"factor", -call.step.attributes.number("rate")}};
            return {w, call.record(1, times(), rate, {call.gradient()})};
        },
    };
    return operation;
}

const Operation& replaceRows()
{
    static const Operation operation{
        .name = "replace_rows",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& table = *call.inputs[0];
            Matrix matrix = table.matrix();
            const std::vector<double>& rows = call.attributes.numbers("rows");
            for (std::size_t i = 0; i < rows.size(); ++i)
                matrix.row(int(rows[i])) = call.inputs[1]->matrix().row(Eigen::Index(i));
            return {matrixOutput(std::move(matrix), table.rows, table.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const std::vector<double>& rows = call.step.attributes.numbers("rows");
                const auto at = std::find(rows.begin(), rows.end(), double(row));
                return at == rows.end() ? call.cell(0, row, column) : call.cell(1, int(at - rows.begin()), column);
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const Attributes& rows = call.step.attributes;
            const ValueId moved = call.record(1, selectRows(), rows, {call.gradient()});
            const ValueId nothing = call.recordPart(0, "nothing", times(), {{"factor", 0.0}}, {moved});
            return {call.record(0, replaceRows(), rows, {call.gradient(), nothing}), moved};
        },
    };
    return operation;
}

} // namespace durchblick
