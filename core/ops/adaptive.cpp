#include "core/ops/adaptive.h"

#include "core/ops/activations.h"
#include "core/ops/add.h"
#include "core/ops/multiply.h"
#include "core/ops/plus.h"
#include "core/ops/softmax.h"
#include "core/ops/times.h"
#include "core/ops/update.h"
#include "core/trace/opening.h"

namespace durchblick {

namespace {

/// How much of the sums stays, and with how much weight the new square comes in.
struct Shares {
    double kept, fresh;
};

Shares sharesOf(const Attributes& attributes, bool forgets)
{
    if (!forgets)
        return {1, 1};
    const double decay = attributes.number("decay");
    return {decay, 1 - decay};
}

std::vector<Value> moved(const Call& call, bool forgets)
{
    const Value& w = *call.inputs[0];
    const auto g = call.inputs[1]->matrix().array();
    const auto [kept, fresh] = sharesOf(call.attributes, forgets);
    Matrix sums = kept * call.inputs[2]->matrix().array() + fresh * g.square();
    Matrix weights = w.matrix().array()
        - call.attributes.number("rate") * g / (sums.array().sqrt() + call.attributes.number("epsilon"));
    return {matrixOutput(std::move(weights), w.rows, w.columns), matrixOutput(std::move(sums), w.rows, w.columns)};
}

OpenedStep opened(const Call& call, bool forgets)
{
    Opening opening(call);
    const ValueId w = opening.input(0), g = opening.input(1);
    ValueId old = opening.input(2);
    ValueId squares = opening.apply(multiply(), {}, {g, g}, "squares");
    if (forgets) {
        const auto [kept, fresh] = sharesOf(call.attributes, forgets);
        old = opening.apply(times(), {{"factor", kept}}, {old}, "sums_kept");
        squares = opening.apply(times(), {{"factor", fresh}}, {squares}, "squares_share");
    }
    const ValueId sums = opening.apply(add(), {}, {old, squares}, "new_sums");
    const ValueId roots = opening.apply(root(), {{"epsilon", 0.0}}, {sums}, "roots");
    const ValueId divisors =
        opening.apply(plus(), {{"number", call.attributes.number("epsilon")}}, {roots}, "divisors");
    const ValueId direction = opening.apply(divide(), {}, {g, divisors}, "direction");
    const Attributes rate{{"rate", call.attributes.number("rate")}};
    return opening.yielding({opening.apply(descend(), rate, {w, direction}, "new_weights"), sums});
}

Operation operationOf(const char* name, bool forgets)
{
    Operation operation;
    operation.name = name;
    operation.run = [forgets](const Call& call) { return moved(call, forgets); };
    operation.open = [forgets](const Call& call) { return opened(call, forgets); };
    return operation;
}

} // namespace

const Operation& adagradStep()
{
    static const Operation operation = operationOf("adagrad_step", false);
    return operation;
}

const Operation& rmspropStep()
{
    static const Operation operation = operationOf("rmsprop_step", true);
    return operation;
}

} // namespace durchblick
