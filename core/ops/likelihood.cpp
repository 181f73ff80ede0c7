#include "core/ops/likelihood.h"

#include "core/ops/cellwise.h"
#include "core/ops/multiply.h"
#include "core/ops/softmax.h"
#include "core/ops/spread.h"
#include "core/ops/times.h"

#include <cmath>

namespace durchblick {

namespace {

using Kind = Expression::Kind;

std::vector<Expression> columnOf(const RecordedCall& call, int column)
{
    std::vector<Expression> cells;
    for (int row = 0; row < call.input(0).rowCount(); ++row)
        cells.push_back(call.cell(0, row, column));
    return cells;
}

} // namespace

const Operation& chooseCells()
{
    static const Operation operation{
        .name = "choose_cells",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            const std::vector<double>& columns = call.attributes.numbers("columns");
            Matrix chosen(Eigen::Index(columns.size()), 1);
            Labels rows;
            for (std::size_t row = 0; row < columns.size(); ++row) {
                chosen(Eigen::Index(row), 0) = x.matrix()(Eigen::Index(row), int(columns[row]));
                rows.push_back(x.rowLabel(int(row)));
            }
            return {
                matrixOutput(std::move(chosen), share(std::move(rows)), share(Labels{call.attributes.text("label")}))};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int) {
                return call.cell(0, row, int(call.step.attributes.numbers("columns")[std::size_t(row)]));
            },
        .open = nullptr,
    };
    return operation;
}

const Operation& logarithm()
{
    static const Operation operation = [] {
        Operation made = cellwise(
            "logarithm", [](double x) { return std::log(x); },
            [](const Expression& x) { return Expression(Kind::Log, {x}); });
        made.reachesInfinity = true;
        made.backward = [](BackwardCall& call) -> InputGradients {
            return {call.record(0, divide(), {}, {call.gradient(), call.input(0)})};
        };
        return made;
    }();
    return operation;
}

const Operation& columnProduct()
{
    static const Operation operation{
        .name = "column_product",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            static const SharedLabels row = share(Labels{"Π"});
            return {matrixOutput(x.matrix().colwise().prod(), row, x.columns)};
        },
        .explain = [](const RecordedCall& call, std::size_t, int,
                      int column) { return Expression(Kind::Product, columnOf(call, column)); },
        .open = nullptr,
    };
    return operation;
}

const Operation& perplexity()
{
    static const Operation operation{
        .name = "perplexity",
        .run = [](const Call& call) -> std::vector<Value> {
            static const SharedLabels label = share(Labels{"PP"});
            return {matrixOutput(Matrix::Constant(1, 1, std::exp(-call.inputs[0]->matrix().mean())), nullptr, label)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int, int) {
                const Expression sum(Kind::Sum, columnOf(call, 0));
                const Expression mean(Kind::Quotient, {sum, Expression::number(call.input(0).rowCount())});
                return Expression(Kind::Exp, {Expression(Kind::Negative, {mean})});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            // d e^-m = -e^-m / n for each of the n logarithms.
            const double rows = call.rows(0);
            const ValueId slope = call.recordPart(0, "slope", times(), {{"factor", -1.0 / rows}}, {call.output()});
            const ValueId product = call.recordPart(0, "product", multiply(), {}, {slope, call.gradient()});
            return {call.record(0, spread(), {{"rows", rows}, {"columns", 1.0}}, {product})};
        },
    };
    return operation;
}

} // namespace durchblick
