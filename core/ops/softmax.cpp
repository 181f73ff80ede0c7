#include "core/ops/softmax.h"

#include "core/ops/multiply.h"
#include "core/ops/slopes.h"
#include "core/ops/softmax_gradient.h"
#include "core/ops/spread.h"
#include "core/ops/times.h"
#include "core/trace/opening.h"

#include <cmath>

namespace durchblick {

namespace {
using Kind = Expression::Kind;

// e^709.78 is the largest double; the rest is room for the sum of a row, however long.
constexpr double safeExponent = 600;

/// The column of a row's largest number if the row must be shifted, or -1.
int shiftColumn(const Matrix& x, int row)
{
    Eigen::Index column = 0;
    const double largest = x.row(row).maxCoeff(&column);
    return std::isfinite(largest) && std::abs(largest) > safeExponent ? int(column) : -1;
}

Matrix exponentialOf(const Matrix& x)
{
    Matrix y(x.rows(), x.cols());
    for (int row = 0; row < x.rows(); ++row) {
        const int column = shiftColumn(x, row);
        const double shift = column < 0 ? 0 : x(row, column);
        for (int i = 0; i < x.cols(); ++i)
            y(row, i) = std::exp(x(row, i) - shift);
    }
    return y;
}

double quotient(double numerator, double denominator)
{
    return denominator == 0 && numerator == 0 ? 0 : numerator / denominator;
}

Matrix softmaxOf(const Matrix& x)
{
    Matrix y(x.rows(), x.cols());
    for (int row = 0; row < x.rows(); ++row) {
        const double largest = x.row(row).maxCoeff();
        if (!std::isfinite(largest)) {
            y.row(row).setZero();
            continue;
        }
        // std::exp, not Eigen's: a masked cell must become 0, not the smallest number there is.
        y.row(row) = x.row(row).unaryExpr([largest](double score) { return std::exp(score - largest); });
        y.row(row) /= y.row(row).sum();
    }
    return y;
}

} // namespace

const Operation& softmax()
{
    static const Operation operation{
        .name = "softmax",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            return {matrixOutput(softmaxOf(x.matrix()), x.rows, x.columns)};
        },
        .explain = nullptr,
        .open =
            [](const Call& call) {
                Opening opening(call);
                const ValueId exponentials = opening.apply(exponential(), {}, {opening.input(0)}, "exponentials");
                const ValueId sums = opening.apply(rowSum(), {}, {exponentials}, "sums");
                return opening.yielding({opening.apply(divide(), {}, {exponentials, sums}, "weights")});
            },
        .backward = [](BackwardCall& call) -> InputGradients {
            return {call.record(0, softmaxGradient(), {}, {call.output(), call.gradient()})};
        },
    };
    return operation;
}

const Operation& exponential()
{
    static const Operation operation{
        .name = "exponential",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            return {matrixOutput(exponentialOf(x.matrix()), x.rows, x.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const int largest = shiftColumn(call.input(0).matrix(), row);
                if (largest < 0)
                    return Expression(Kind::Exp, {call.cell(0, row, column)});
                const Expression shifted(Kind::Difference, {call.cell(0, row, column), call.cell(0, row, largest)});
                return Expression(Kind::Exp, {shifted});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            // e^x is its own derivative. The shift of a huge row counts as a constant: it cancels in every quotient.
            return {call.record(0, multiply(), {}, {call.gradient(), call.output()})};
        },
    };
    return operation;
}

const Operation& rowSum()
{
    static const Operation operation{
        .name = "row_sum",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            static const SharedLabels column = share(Labels{"Σ"});
            return {matrixOutput(x.matrix().rowwise().sum(), x.rows, column)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int) {
                std::vector<Expression> summands;
                for (int i = 0; i < call.input(0).columnCount(); ++i)
                    summands.push_back(call.cell(0, row, i));
                return Expression(Expression::Kind::Sum, std::move(summands));
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const Attributes shape{{"rows", double(call.rows(0))}, {"columns", double(call.columns(0))}};
            return {call.record(0, spread(), shape, {call.gradient()})};
        },
    };
    return operation;
}

const Operation& divide()
{
    static const Operation operation{
        .name = "divide",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& a = *call.inputs[0];
            const Matrix& b = call.inputs[1]->matrix();
            Matrix y(a.rowCount(), a.columnCount());
            for (int row = 0; row < y.rows(); ++row)
                for (int column = 0; column < y.cols(); ++column)
                    y(row, column) = quotient(a.matrix()(row, column), b(row, b.cols() == 1 ? 0 : column));
            return {matrixOutput(std::move(y), a.rows, a.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const int divisor = call.input(1).columnCount() == 1 ? 0 : column;
                if (call.input(1).matrix()(row, divisor) == 0 && call.input(0).matrix()(row, column) == 0)
                    return Expression::number(0);
                return Expression(Expression::Kind::Quotient, {call.cell(0, row, column), call.cell(1, row, divisor)});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const ValueId a = call.record(0, gradientByDivisor(), {}, {call.gradient(), call.input(0), call.input(1)});
            const ValueId products = call.recordPart(1, "products", multiply(), {}, {a, call.output()});
            const ValueId negative = call.recordPart(1, "negative", times(), {{"factor", -1.0}}, {products});
            return {a, recordSumLike(call, 1, negative)};
        },
    };
    return operation;
}

} // namespace durchblick
