#pragma once

#include "core/trace/operation.h"

namespace durchblick {

// For operations that make each cell from the cells in the same place alone: `number` computes with doubles, `arithmetic` says
// the same as an expression. Labels are those of the first input.

template <class Number, class Arithmetic>
Operation cellwise(std::string name, Number number, Arithmetic arithmetic)
{
    Operation operation;
    operation.name = std::move(name);
    operation.run = [number](const Call& call) -> std::vector<Value> {
        const Value& x = *call.inputs[0];
        return {matrixOutput(x.matrix().unaryExpr(number), x.rows, x.columns)};
    };
    operation.explain = [arithmetic](const RecordedCall& call, std::size_t, int row, int column) -> Expression {
        return arithmetic(call.cell(0, row, column));
    };
    return operation;
}

template <class Number, class Arithmetic>
Operation cellwiseOfTwo(std::string name, Number number, Arithmetic arithmetic)
{
    Operation operation;
    operation.name = std::move(name);
    operation.run = [number](const Call& call) -> std::vector<Value> {
        const Value& x = *call.inputs[0];
        return {matrixOutput(x.matrix().binaryExpr(call.inputs[1]->matrix(), number), x.rows, x.columns)};
    };
    operation.explain = [arithmetic](const RecordedCall& call, std::size_t, int row, int column) -> Expression {
        return arithmetic(call.cell(0, row, column), call.cell(1, row, column));
    };
    return operation;
}

} // namespace durchblick
