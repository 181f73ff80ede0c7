#include "core/ops/products.h"

namespace durchblick {

namespace {

/// first[0]*second[0] + first[1]*second[1] + ..., where at(i) gives the i-th pair of numbers.
template <class Pair>
Expression dotProduct(int inner, const Pair& at)
{
    std::vector<Expression> summands;
    summands.reserve(std::size_t(inner));
    for (int i = 0; i < inner; ++i) {
        auto [first, second] = at(i);
        summands.emplace_back(Expression::Kind::Product, std::vector{std::move(first), std::move(second)});
    }
    return {Expression::Kind::Sum, std::move(summands)};
}

} // namespace

const Operation& matmul()
{
    static const Operation operation{
        .name = "matmul",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& a = *call.inputs[0];
            const Value& b = *call.inputs[1];
            return {matrixOutput(a.matrix() * b.matrix(), a.rows, b.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                return dotProduct(call.input(0).columnCount(),
                                  [&](int i) { return std::pair(call.cell(0, row, i), call.cell(1, i, column)); });
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const ValueId a = call.record(0, matmulTransposed(), {}, {call.gradient(), call.input(1)});
            return {a, call.record(1, transposedMatmul(), {}, {call.input(0), call.gradient()})};
        },
    };
    return operation;
}

const Operation& matmulTransposed()
{
    static const Operation operation{
        .name = "matmul_transposed",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& a = *call.inputs[0];
            const Value& b = *call.inputs[1];
            return {matrixOutput(a.matrix() * b.matrix().transpose(), a.rows, b.rows)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                return dotProduct(call.input(0).columnCount(),
                                  [&](int i) { return std::pair(call.cell(0, row, i), call.cell(1, column, i)); });
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const ValueId a = call.record(0, matmul(), {}, {call.gradient(), call.input(1)});
            return {a, call.record(1, transposedMatmul(), {}, {call.gradient(), call.input(0)})};
        },
    };
    return operation;
}

const Operation& transposedMatmul()
{
    static const Operation operation{
        .name = "transposed_matmul",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& a = *call.inputs[0];
            const Value& b = *call.inputs[1];
            return {matrixOutput(a.matrix().transpose() * b.matrix(), a.columns, b.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                return dotProduct(call.input(0).rowCount(),
                                  [&](int i) { return std::pair(call.cell(0, i, row), call.cell(1, i, column)); });
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const ValueId a = call.record(0, matmulTransposed(), {}, {call.input(1), call.gradient()});
            return {a, call.record(1, matmul(), {}, {call.input(0), call.gradient()})};
        },
    };
    return operation;
}

} // namespace durchblick
