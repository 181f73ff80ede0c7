#include "core/ops/square.h"

#include "core/ops/cellwise.h"
#include "core/ops/multiply.h"
#include "core/ops/times.h"

namespace durchblick {

const Operation& square()
{
    static const Operation operation = [] {
        Operation made = cellwise(
            "square", [](double x) { return x * x; },
            [](const Expression& x) {
                return Expression(Expression::Kind::Power, {x, Expression::number(2)});
            });
        made.backward = [](BackwardCall& call) -> InputGradients {
            const ValueId slope = call.recordPart(0, "slope", times(), {{"factor", 2.0}}, {call.input(0)});
            return {call.record(0, multiply(), {}, {call.gradient(), slope})};
        };
        return made;
    }();
    return operation;
}

} // namespace durchblick
