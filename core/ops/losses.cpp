#include "core/ops/losses.h"

#include "core/ops/add.h"
#include "core/ops/cellwise.h"
#include "core/ops/log_bound.h"
#include "core/ops/multiply.h"
#include "core/ops/slopes.h"
#include "core/ops/softmax.h"
#include "core/ops/times.h"
#include "core/trace/opening.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

using Kind = Expression::Kind;

SharedLabels lossLabel()
{
    static const SharedLabels label = share(Labels{"loss"});
    return label;
}

} // namespace

const Operation& crossEntropy()
{
    static const Operation operation{
        .name = "cross_entropy",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& p = *call.inputs[0];
            const Matrix& targets = call.inputs[1]->matrix();
            Matrix losses = Matrix::Zero(p.rowCount(), 1);
            for (int row = 0; row < p.rowCount(); ++row)
                for (int i = 0; i < p.columnCount(); ++i)
                    if (targets(row, i) != 0)
                        losses(row, 0) -= targets(row, i) * std::log(std::max(p.matrix()(row, i), logBound));
            return {matrixOutput(std::move(losses), p.rows, lossLabel())};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int) {
                std::vector<Expression> summands;
                for (int i = 0; i < call.input(0).columnCount(); ++i) {
                    const Expression target = call.cell(1, row, i), p = call.cell(0, row, i);
                    if (target.literal() == 0)
                        continue;
                    const Expression log(Kind::Log, {p.literal() < logBound ? Expression::number(logBound) : p});
                    summands.push_back(target.literal() == 1 ? log : Expression(Kind::Product, {target, log}));
                }
                if (summands.empty())
                    return Expression::number(0);
                return Expression(
                    Kind::Negative,
                    {summands.size() == 1 ? summands.front() : Expression(Kind::Sum, std::move(summands))});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const ValueId slope = call.recordPart(0, "slope", crossEntropySlope(), {}, {call.input(0), call.input(1)});
            return {call.record(0, multiply(), {}, {slope, call.gradient()}), std::nullopt};
        },
    };
    return operation;
}

const Operation& softmaxCrossEntropy()
{
    static const Operation operation{
        .name = "softmax_cross_entropy",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            const Matrix& targets = call.inputs[1]->matrix();
            Matrix losses = Matrix::Zero(x.rowCount(), 1);
            for (int row = 0; row < x.rowCount(); ++row) {
                const double largest = x.matrix().row(row).maxCoeff();
                const double logSum = largest + std::log((x.matrix().row(row).array() - largest).exp().sum());
                for (int i = 0; i < x.columnCount(); ++i)
                    if (targets(row, i) != 0)
                        losses(row, 0) += targets(row, i) * std::min(logSum - x.matrix()(row, i), -std::log(logBound));
            }
            return {matrixOutput(std::move(losses), x.rows, lossLabel())};
        },
        .explain = nullptr,
        .open =
            [](const Call& call) {
                Opening opening(call);
                const ValueId probabilities = opening.apply(softmax(), {}, {opening.input(0)}, "probabilities");
                return opening.yielding(
                    {opening.apply(crossEntropy(), {}, {probabilities, opening.input(1)}, "cross_entropy")});
            },
        .backward = [](BackwardCall& call) -> InputGradients {
            // The exponential and the logarithm cancel: what remains is the famous difference.
            const ValueId p = call.recordPart(0, "probabilities", softmax(), {}, {call.input(0)});
            const ValueId difference = call.recordPart(0, "difference", subtract(), {}, {p, call.input(1)});
            return {call.record(0, multiply(), {}, {difference, call.gradient()}), std::nullopt};
        },
    };
    return operation;
}

const Operation& squaredError()
{
    static const Operation operation = [] {
        Operation made = cellwiseOfTwo(
            "squared_error", [](double y, double t) { return (y - t) * (y - t); },
            [](const Expression& y, const Expression& t) {
                return Expression(Kind::Power, {Expression(Kind::Difference, {y, t}), Expression::number(2)});
            });
        made.backward = [](BackwardCall& call) -> InputGradients {
            const ValueId difference = call.recordPart(0, "difference", subtract(), {}, {call.input(0), call.input(1)});
            const ValueId slope = call.recordPart(0, "slope", times(), {{"factor", 2.0}}, {difference});
            const ValueId y = call.record(0, multiply(), {}, {call.gradient(), slope});
            return {y, call.record(1, times(), {{"factor", -1.0}}, {y})};
        };
        return made;
    }();
    return operation;
}

const Operation& softmaxJacobian()
{
    static const Operation operation{
        .name = "softmax_jacobian",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& p = *call.inputs[0];
            Matrix jacobian = -p.matrix().transpose() * p.matrix();
            for (int i = 0; i < p.columnCount(); ++i)
                jacobian(i, i) = p.matrix()(0, i) * (1 - p.matrix()(0, i));
            return {matrixOutput(std::move(jacobian), p.columns, p.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const Expression p = call.cell(0, 0, row), q = call.cell(0, 0, column);
                if (row == column)
                    return Expression(Kind::Product, {p, Expression(Kind::Difference, {Expression::number(1), p})});
                return Expression(Kind::Negative, {Expression(Kind::Product, {p, q})});
            },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
