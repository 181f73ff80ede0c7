#include "core/ops/momentum.h"

#include "core/ops/add.h"
#include "core/ops/times.h"
#include "core/ops/update.h"
#include "core/trace/opening.h"

namespace durchblick {

namespace {

std::vector<Value> moved(const Call& call, bool looksAhead)
{
    const Value& w = *call.inputs[0];
    const Matrix& g = call.inputs[1]->matrix();
    const double rate = call.attributes.number("rate"), momentum = call.attributes.number("momentum");
    Matrix velocity = momentum * call.inputs[2]->matrix() + g;
    Matrix weights = w.matrix() - rate * (looksAhead ? Matrix(g + momentum * velocity) : velocity);
    return {matrixOutput(std::move(weights), w.rows, w.columns), matrixOutput(std::move(velocity), w.rows, w.columns)};
}

OpenedStep opened(const Call& call, bool looksAhead)
{
    Opening opening(call);
    const Attributes momentum{{"factor", call.attributes.number("momentum")}};
    const Attributes rate{{"rate", call.attributes.number("rate")}};
    const ValueId kept = opening.apply(times(), momentum, {opening.input(2)}, "velocity_kept");
    const ValueId velocity = opening.apply(add(), {}, {kept, opening.input(1)}, "new_velocity");
    ValueId direction = velocity;
    if (looksAhead) {
        const ValueId ahead = opening.apply(times(), momentum, {velocity}, "ahead");
        direction = opening.apply(add(), {}, {opening.input(1), ahead}, "direction");
    }
    return opening.yielding({opening.apply(descend(), rate, {opening.input(0), direction}, "new_weights"), velocity});
}

Operation operationOf(const char* name, bool looksAhead)
{
    Operation operation;
    operation.name = name;
    operation.run = [looksAhead](const Call& call) { return moved(call, looksAhead); };
    operation.open = [looksAhead](const Call& call) { return opened(call, looksAhead); };
    return operation;
}

} // namespace

const Operation& momentumStep()
{
    static const Operation operation = operationOf("momentum_step", false);
    return operation;
}

const Operation& nesterovStep()
{
    static const Operation operation = operationOf("nesterov_step", true);
    return operation;
}

} // namespace durchblick
