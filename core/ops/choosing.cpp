#include "core/ops/choosing.h"

#include <algorithm>
#include <numeric>

namespace durchblick {

namespace {

/// Columns of a row, the largest number first; of equals the leftmost first.
std::vector<int> ranked(const Matrix& x, int row)
{
    std::vector<int> columns(std::size_t(x.cols()));
    std::iota(columns.begin(), columns.end(), 0);
    std::stable_sort(columns.begin(), columns.end(), [&](int a, int b) { return x(row, a) > x(row, b); });
    return columns;
}

std::vector<int> firstOf(const Matrix& x, int row, const Attributes& attributes)
{
    std::vector<int> columns = ranked(x, row);
    columns.resize(std::min(columns.size(), std::size_t(attributes.integer("count"))));
    return columns;
}

std::vector<int> nucleusOf(const Matrix& x, int row, const Attributes& attributes)
{
    const double goal = attributes.number("share") * x.row(row).sum();
    std::vector<int> kept;
    double sum = 0;
    for (const int column : ranked(x, row)) {
        kept.push_back(column);
        sum += x(row, column);
        if (sum >= goal)
            break;
    }
    return kept;
}

using Choice = std::vector<int> (*)(const Matrix&, int, const Attributes&);

Operation keeping(std::string name, Choice choice)
{
    return {
        .name = std::move(name),
        .run = [choice](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            Matrix kept = Matrix::Zero(x.rowCount(), x.columnCount());
            for (int row = 0; row < x.rowCount(); ++row)
                for (const int column : choice(x.matrix(), row, call.attributes))
                    kept(row, column) = x.matrix()(row, column);
            return {matrixOutput(std::move(kept), x.rows, x.columns)};
        },
        .explain =
            [choice](const RecordedCall& call, std::size_t, int row, int column) {
                const std::vector<int> kept = choice(call.input(0).matrix(), row, call.step.attributes);
                const Expression cell = call.cell(0, row, column);
                if (std::find(kept.begin(), kept.end(), column) != kept.end())
                    return cell;
                return Expression(Expression::Kind::Product, {Expression::number(0), cell});
            },
        .open = nullptr,
    };
}

/// How many stretches end at or before the number.
int passed(const Matrix& bar, double number)
{
    int last = int(bar.cols()) - 1;
    while (last > 0 && bar(0, last) <= bar(0, last - 1))
        --last;
    int count = 0;
    while (count < last && bar(0, count) <= number)
        ++count;
    return count;
}

} // namespace

const Operation& topK()
{
    static const Operation operation = keeping("top_k", &firstOf);
    return operation;
}

const Operation& topP()
{
    static const Operation operation = keeping("top_p", &nucleusOf);
    return operation;
}

const Operation& pick()
{
    static const Operation operation{
        .name = "pick",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& bar = *call.inputs[0];
            const int column = passed(bar.matrix(), call.inputs[1]->matrix()(0, 0));
            return {matrixOutput(Matrix::Constant(1, 1, column + 1), bar.rows, share(Labels{bar.columnLabel(column)}))};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int, int) {
                std::vector<Expression> ones{Expression::number(1)};
                const int count = passed(call.input(0).matrix(), call.input(1).matrix()(0, 0));
                // A stretch that was passed counts 1, however long it is: x to the power of 0.
                for (int column = 0; column < count; ++column)
                    ones.push_back(
                        Expression(Expression::Kind::Power, {call.cell(0, 0, column), Expression::number(0)}));
                return ones.size() == 1 ? ones.front() : Expression(Expression::Kind::Sum, std::move(ones));
            },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
