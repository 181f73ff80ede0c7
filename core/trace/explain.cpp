#include "core/trace/explain.h"

#include "core/trace/operation.h"

#include <cassert>

namespace durchblick {

namespace {

const Operation* operationOf(const Trace& trace, ValueId value)
{
    const std::optional<StepId> producer = trace.producer(value);
    return producer ? trace.step(*producer).operation : nullptr;
}

std::size_t outputIndex(const Step& step, ValueId value)
{
    std::size_t index = 0;
    while (step.outputs[index] != value)
        ++index;
    return index;
}

Expression leaf(const Trace& trace, const Cell& cell)
{
    return trace.value(cell.value).isMatrix() ? Expression::ofCell(trace, cell) : Expression::ofCell(0, cell);
}

int nodesOf(const Expression& expression)
{
    int count = 1;
    for (const Expression& part : expression.parts())
        count += nodesOf(part);
    return count;
}

/// The arithmetic of a cell within one trace; steps that open are left as numbers, since their cells live elsewhere. `room` is
/// how many nodes it may still have; below 0 it had none, and what is returned is of no use.
std::optional<Expression> arithmetic(const Trace& trace, const Cell& cell, int depth, int& room)
{
    if (room < 0)
        return std::nullopt;
    const Operation* operation = operationOf(trace, cell.value);
    if (!operation || !operation->explain)
        return std::nullopt;
    const Step& step = trace.step(*trace.producer(cell.value));
    Expression expression = operation->explain({trace, step}, outputIndex(step, cell.value), cell.row, cell.column);
    room -= nodesOf(expression);
    if (depth <= 1)
        return expression;
    const bool isNumber = trace.value(cell.value).isMatrix();
    return expression.replaceCells([&](const Cell& source) -> std::optional<Expression> {
        // A piece that is counted stands for 1, whatever it was merged from.
        if (isNumber && !trace.value(source.value).isMatrix())
            return std::nullopt;
        // An iteration goes back one step and no farther: each row would write out all those before it, several times.
        if (operation->isIterated && trace.producer(source.value) == trace.producer(cell.value))
            return std::nullopt;
        return arithmetic(trace, source, depth - 1, room);
    });
}

} // namespace

std::optional<OpenedValue> open(const Trace& trace, ValueId value)
{
    const Operation* operation = operationOf(trace, value);
    if (!operation || !operation->opens())
        return std::nullopt;
    const Step& step = trace.step(*trace.producer(value));
    OpenedStep opened = operation->open({step.attributes, trace.inputsOf(step)});
    const ValueId inner = opened.outputs[outputIndex(step, value)];
    return OpenedValue{std::move(opened.trace), inner};
}

bool Explanation::hasArithmetic() const
{
    return expression.kind() != Expression::Kind::Number || expression.cell() != cell;
}

Explanation explain(const Trace& trace, const Cell& cell, int depth)
{
    assert(trace.hasCell(cell));
    if (const Operation* operation = operationOf(trace, cell.value); operation && operation->opens()) {
        OpenedValue inner = *open(trace, cell.value);
        Explanation explanation = explain(inner.trace, {inner.value, cell.row, cell.column}, depth);
        if (!explanation.finer)
            explanation.finer = std::move(inner.trace);
        explanation.opened.insert(explanation.opened.begin(), trace.value(cell.value).symbol);
        return explanation;
    }
    int room = 0;
    const std::optional<Expression> step = arithmetic(trace, cell, 1, room);
    Explanation explanation{step ? *step : leaf(trace, cell), cell, std::nullopt, {}};
    // Depth by depth, so that no term is written farther back than its neighbour.
    for (int deeper = 2; step && deeper <= depth; ++deeper) {
        room = mostNodes;
        std::optional<Expression> longer = arithmetic(trace, cell, deeper, room);
        if (room < 0)
            break;
        explanation.expression = *std::move(longer);
        explanation.depth = deeper;
    }
    return explanation;
}

} // namespace durchblick
