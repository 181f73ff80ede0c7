#include "core/checking/origin.h"

#include "core/trace/explain.h"
#include "core/trace/operation.h"

namespace durchblick {

std::optional<Expression> arithmeticOf(const Trace& trace, const Cell& cell)
{
    const Value& value = trace.value(cell.value);
    const std::optional<StepId> producer = trace.producer(cell.value);
    if (!producer || !value.isMatrix() || value.role == Role::Drawn)
        return std::nullopt;
    const Operation& operation = *trace.step(*producer).operation;
    if (operation.opens() || operation.isIterated || !operation.explain)
        return std::nullopt;
    return explain(trace, cell).expression;
}

Cell originOf(const Trace& trace, const Cell& cell)
{
    Cell at = cell;
    while (true) {
        const std::optional<Expression> arithmetic = arithmeticOf(trace, at);
        const bool isCopy = arithmetic && arithmetic->kind() == Expression::Kind::Number && arithmetic->cell()
            && trace.value(arithmetic->cell()->value).isMatrix() && arithmetic->cell()->value < at.value;
        if (!isCopy)
            return at;
        at = *arithmetic->cell();
    }
}

} // namespace durchblick
