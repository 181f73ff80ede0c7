#include "core/ops/slopes.h"

#include "core/ops/cellwise.h"
#include "core/ops/log_bound.h"

#include <cmath>
#include <numbers>

namespace durchblick {

namespace {

using Kind = Expression::Kind;

Expression number(double value) { return Expression::number(value); }
Expression quotient(Expression a, Expression b) { return {Kind::Quotient, {std::move(a), std::move(b)}}; }
Expression difference(Expression a, Expression b) { return {Kind::Difference, {std::move(a), std::move(b)}}; }
Expression product(Expression a, Expression b) { return {Kind::Product, {std::move(a), std::move(b)}}; }
Expression negative(Expression a) { return {Kind::Negative, {std::move(a)}}; }
Expression root(Expression a) { return {Kind::Root, {std::move(a)}}; }
Expression square(Expression a) { return {Kind::Power, {std::move(a), number(2)}}; }

double slopeOfLogLoss(double p, double target)
{
    if ((target == 1 ? p : 1 - p) < logBound)
        return 0;
    return target == 1 ? -1 / p : 1 / (1 - p);
}

double slopeOfGelu(double x)
{
    const double density = std::exp(-x * x / 2) / std::sqrt(2 * std::numbers::pi);
    return (1 + std::erf(x / std::numbers::sqrt2)) / 2 + x * density;
}

double slopeOfCrossEntropy(double p, double target) { return target == 0 || p < logBound ? 0 : -target / p; }

struct DistanceSides {
    std::size_t own, other;
    Cell cell(const Step& step, std::size_t input, int ownRow, int otherRow) const
    {
        return own == 0 ? Cell{step.inputs[input], ownRow, otherRow} : Cell{step.inputs[input], otherRow, ownRow};
    }
};

DistanceSides sidesOf(const Attributes& attributes)
{
    return attributes.text("of") == "a" ? DistanceSides{0, 1} : DistanceSides{1, 0};
}

} // namespace

const Operation& sigmoidSlope()
{
    static const Operation operation = cellwise(
        "sigmoid_slope", [](double y) { return y * (1 - y); },
        [](const Expression& y) { return product(y, difference(number(1), y)); });
    return operation;
}

const Operation& logLossSlope()
{
    static const Operation operation =
        cellwiseOfTwo("log_loss_slope", &slopeOfLogLoss, [](const Expression& p, const Expression& target) {
            if (slopeOfLogLoss(p.literal(), target.literal()) == 0)
                return number(0);
            return target.literal() == 1 ? quotient(number(-1), p) : quotient(number(1), difference(number(1), p));
        });
    return operation;
}

const Operation& angleSlope()
{
    static const Operation operation = cellwise(
        "angle_slope", [](double c) { return std::abs(c) >= 1 ? 0 : -180 / std::numbers::pi / std::sqrt(1 - c * c); },
        [](const Expression& c) {
            if (std::abs(c.literal()) >= 1)
                return number(0);
            const Expression degrees = quotient(number(180), number(std::numbers::pi));
            return negative(quotient(degrees, root(difference(number(1), square(c)))));
        });
    return operation;
}

const Operation& reluSlope()
{
    static const Operation operation = cellwise(
        "relu_slope", [](double x) { return x > 0 ? 1.0 : 0.0; },
        [](const Expression& x) {
            // A positive number counts 1, whatever it is: x to the power of 0.
            return x.literal() > 0 ? Expression(Kind::Power, {x, number(0)}) : number(0);
        });
    return operation;
}

const Operation& geluSlope()
{
    static const Operation operation = cellwise("gelu_slope", &slopeOfGelu, [](const Expression& x) {
        const Expression erf(Kind::Erf, {quotient(x, root(number(2)))});
        const Expression below = quotient(Expression(Kind::Sum, {number(1), erf}), number(2));
        const Expression bell(Kind::Exp, {negative(quotient(square(x), number(2)))});
        const Expression density = quotient(bell, root(product(number(2), number(std::numbers::pi))));
        return Expression(Kind::Sum, {below, product(x, density)});
    });
    return operation;
}

const Operation& rootSlope()
{
    static const Operation operation = cellwise(
        "root_slope", [](double y) { return 1 / (2 * y); },
        [](const Expression& y) { return quotient(number(1), product(number(2), y)); });
    return operation;
}

const Operation& crossEntropySlope()
{
    static const Operation operation =
        cellwiseOfTwo("cross_entropy_slope", &slopeOfCrossEntropy, [](const Expression& p, const Expression& target) {
            if (slopeOfCrossEntropy(p.literal(), target.literal()) == 0)
                return number(0);
            return negative(quotient(target, p));
        });
    return operation;
}

const Operation& gradientByDivisor()
{
    static const Operation operation{
        .name = "gradient_by_divisor",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& g = *call.inputs[0];
            const Matrix& a = call.inputs[1]->matrix();
            const Matrix& b = call.inputs[2]->matrix();
            Matrix y(g.rowCount(), g.columnCount());
            for (int row = 0; row < y.rows(); ++row)
                for (int column = 0; column < y.cols(); ++column) {
                    const double divisor = b(row, b.cols() == 1 ? 0 : column);
                    y(row, column) = divisor == 0 && a(row, column) == 0 ? 0 : g.matrix()(row, column) / divisor;
                }
            return {matrixOutput(std::move(y), g.rows, g.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const Expression divisor = call.cell(2, row, call.input(2).columnCount() == 1 ? 0 : column);
                if (divisor.literal() == 0 && call.input(1).matrix()(row, column) == 0)
                    return number(0);
                return quotient(call.cell(0, row, column), divisor);
            },
        .open = nullptr,
    };
    return operation;
}

const Operation& distanceGradient()
{
    static const Operation operation{
        .name = "distance_gradient",
        .run = [](const Call& call) -> std::vector<Value> {
            const DistanceSides sides = sidesOf(call.attributes);
            const Value& own = *call.inputs[sides.own];
            const Matrix& other = call.inputs[sides.other]->matrix();
            const Matrix& distances = call.inputs[2]->matrix();
            const Matrix& g = call.inputs[3]->matrix();
            Matrix y = Matrix::Zero(own.rowCount(), own.columnCount());
            for (int i = 0; i < y.rows(); ++i)
                for (int j = 0; j < other.rows(); ++j) {
                    const int row = sides.own == 0 ? i : j, column = sides.own == 0 ? j : i;
                    if (distances(row, column) != 0)
                        y.row(i) += g(row, column) / distances(row, column) * (own.matrix().row(i) - other.row(j));
                }
            return {matrixOutput(std::move(y), own.rows, own.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const DistanceSides sides = sidesOf(call.step.attributes);
                std::vector<Expression> summands;
                for (int j = 0; j < call.input(sides.other).rowCount(); ++j) {
                    const Expression distance = Expression::ofCell(call.trace, sides.cell(call.step, 2, row, j));
                    if (distance.literal() == 0)
                        continue;
                    const Expression arriving = Expression::ofCell(call.trace, sides.cell(call.step, 3, row, j));
                    const Expression apart =
                        difference(call.cell(sides.own, row, column), call.cell(sides.other, j, column));
                    summands.push_back(quotient(product(arriving, apart), distance));
                }
                return summands.empty() ? number(0) : Expression(Kind::Sum, std::move(summands));
            },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
