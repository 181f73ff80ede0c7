#include "core/ops/activations.h"

#include "core/ops/cellwise.h"
#include "core/ops/draw.h"
#include "core/ops/multiply.h"
#include "core/ops/slopes.h"
#include "core/trace/opening.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace durchblick {

namespace {

using Kind = Expression::Kind;

/// Local derivative times what arrives.
InputGradients bySlope(BackwardCall& call, const Operation& slope, ValueId of)
{
    const ValueId local = call.recordPart(0, "slope", slope, {}, {of});
    return {call.record(0, multiply(), {}, {call.gradient(), local})};
}

double dropped(double x, double drawn, double p) { return drawn < p ? 0 : x / (1 - p); }

} // namespace

const Operation& relu()
{
    static const Operation operation = [] {
        Operation made = cellwise(
            "relu", [](double x) { return std::max(0.0, x); },
            [](const Expression& x) {
                return Expression(Kind::Max, {Expression::number(0), x});
            });
        made.backward = [](BackwardCall& call) { return bySlope(call, reluSlope(), call.input(0)); };
        return made;
    }();
    return operation;
}

const Operation& gelu()
{
    static const Operation operation = [] {
        Operation made = cellwise(
            "gelu", [](double x) { return x * (1 + std::erf(x / std::numbers::sqrt2)) / 2; },
            [](const Expression& x) {
                const Expression root(Kind::Root, {Expression::number(2)});
                const Expression erf(Kind::Erf, {Expression(Kind::Quotient, {x, root})});
                const Expression sum(Kind::Sum, {Expression::number(1), erf});
                return Expression(Kind::Quotient, {Expression(Kind::Product, {x, sum}), Expression::number(2)});
            });
        made.backward = [](BackwardCall& call) { return bySlope(call, geluSlope(), call.input(0)); };
        return made;
    }();
    return operation;
}

const Operation& root()
{
    static const Operation operation{
        .name = "root",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            const double epsilon = call.attributes.number("epsilon");
            return {matrixOutput((x.matrix().array() + epsilon).sqrt(), x.rows, x.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const double epsilon = call.step.attributes.number("epsilon");
                const Expression cell = call.cell(0, row, column);
                const Expression sum(Kind::Sum, {cell, Expression::number(epsilon)});
                return Expression(Kind::Root, {epsilon == 0 ? cell : sum});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients { return bySlope(call, rootSlope(), call.output()); },
    };
    return operation;
}

const Operation& dropout()
{
    static const Operation operation{
        .name = "dropout",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            const double p = call.attributes.number("p");
            const Matrix drawn = drawnNumbers(call.attributes.number("seed"), x.rowCount(), x.columnCount());
            return {matrixOutput(x.matrix().binaryExpr(drawn, [p](double a, double u) { return dropped(a, u, p); }),
                                 x.rows, x.columns)};
        },
        .explain = nullptr,
        .open =
            [](const Call& call) {
                Opening opening(call);
                const Attributes drawing{{"seed", call.attributes.number("seed")},
                                         {"rows", double(call.inputs[0]->rowCount())},
                                         {"columns", double(call.inputs[0]->columnCount())}};
                const ValueId drawn = opening.apply(draw(), drawing, {}, "drawn");
                return opening.yielding(
                    {opening.apply(drop(), {{"p", call.attributes.number("p")}}, {opening.input(0), drawn}, "kept")});
            },
        // What was set to 0 gets nothing back, the rest its part: the same dropout of what arrives.
        .backward = [](BackwardCall& call) -> InputGradients {
            return {call.record(0, dropout(), call.step.attributes, {call.gradient()})};
        },
    };
    return operation;
}

const Operation& drop()
{
    static const Operation operation{
        .name = "drop",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            const double p = call.attributes.number("p");
            return {matrixOutput(
                x.matrix().binaryExpr(call.inputs[1]->matrix(), [p](double a, double u) { return dropped(a, u, p); }),
                x.rows, x.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const double p = call.step.attributes.number("p");
                if (call.input(1).matrix()(row, column) < p)
                    return Expression::number(0);
                const Expression kept(Kind::Difference, {Expression::number(1), Expression::number(p)});
                return Expression(Kind::Quotient, {call.cell(0, row, column), kept});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            return {call.record(0, drop(), call.step.attributes, {call.gradient(), call.input(1)}), std::nullopt};
        },
    };
    return operation;
}

} // namespace durchblick
