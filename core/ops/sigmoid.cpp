#include "core/ops/sigmoid.h"

#include "core/ops/log_bound.h"
#include "core/ops/multiply.h"
#include "core/ops/slopes.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {
using Kind = Expression::Kind;

double lossOf(double probability, double target)
{
    return -std::log(std::max(target == 1 ? probability : 1 - probability, logBound));
}

} // namespace

const Operation& sigmoid()
{
    static const Operation operation{
        .name = "sigmoid",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            const Matrix y = x.matrix().unaryExpr([](double number) { return 1 / (1 + std::exp(-number)); });
            return {matrixOutput(y, x.rows, x.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const Expression power(Kind::Exp, {Expression(Kind::Negative, {call.cell(0, row, column)})});
                return Expression(Kind::Quotient,
                                  {Expression::number(1), Expression(Kind::Sum, {Expression::number(1), power})});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const ValueId slope = call.recordPart(0, "slope", sigmoidSlope(), {}, {call.output()});
            return {call.record(0, multiply(), {}, {call.gradient(), slope})};
        },
    };
    return operation;
}

const Operation& logLoss()
{
    static const Operation operation{
        .name = "log_loss",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& p = *call.inputs[0];
            return {matrixOutput(p.matrix().binaryExpr(call.inputs[1]->matrix(), &lossOf), p.rows, p.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const bool isYes = call.input(1).matrix()(row, column) == 1;
                const double p = call.input(0).matrix()(row, column);
                const Expression cell = call.cell(0, row, column);
                const Expression right = isYes ? cell : Expression(Kind::Difference, {Expression::number(1), cell});
                const Expression used = (isYes ? p : 1 - p) < logBound ? Expression::number(logBound) : right;
                return Expression(Kind::Negative, {Expression(Kind::Log, {used})});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const ValueId slope = call.recordPart(0, "slope", logLossSlope(), {}, {call.input(0), call.input(1)});
            return {call.record(0, multiply(), {}, {call.gradient(), slope}), std::nullopt};
        },
    };
    return operation;
}

} // namespace durchblick
