#include "core/ops/adam.h"

#include "core/ops/activations.h"
#include "core/ops/add.h"
#include "core/ops/multiply.h"
#include "core/ops/plus.h"
#include "core/ops/softmax.h"
#include "core/ops/times.h"
#include "core/ops/update.h"
#include "core/trace/opening.h"

#include <cmath>

namespace durchblick {

namespace {
using Kind = Expression::Kind;

double biasOf(const Attributes& attributes, const char* beta)
{
    return 1 - std::pow(attributes.number(beta), attributes.number("iteration"));
}

/// 1 for Adam, whose weights do not shrink.
double shrinkOf(const Attributes& attributes, bool shrinks)
{
    return shrinks ? 1 - attributes.number("rate") * attributes.number("weight_decay") : 1;
}

std::vector<Value> moved(const Call& call, bool shrinks)
{
    const Value& w = *call.inputs[0];
    const auto g = call.inputs[1]->matrix().array();
    const Attributes& with = call.attributes;
    const double beta1 = with.number("beta1"), beta2 = with.number("beta2");
    Matrix means = beta1 * call.inputs[2]->matrix().array() + (1 - beta1) * g;
    Matrix squares = beta2 * call.inputs[3]->matrix().array() + (1 - beta2) * g.square();
    const auto direction = (means.array() / biasOf(with, "beta1"))
        / ((squares.array() / biasOf(with, "beta2")).sqrt() + with.number("epsilon"));
    Matrix weights = shrinkOf(with, shrinks) * w.matrix().array() - with.number("rate") * direction;
    return {matrixOutput(std::move(weights), w.rows, w.columns), matrixOutput(std::move(means), w.rows, w.columns),
            matrixOutput(std::move(squares), w.rows, w.columns)};
}

OpenedStep opened(const Call& call, bool shrinks)
{
    Opening opening(call);
    const Attributes& with = call.attributes;
    const auto fading = [&](const char* beta, ValueId old, ValueId fresh, const std::string& name) {
        const double stays = with.number(beta);
        const ValueId kept = opening.apply(times(), {{"factor", stays}}, {old}, name + "_kept");
        const ValueId added = opening.apply(times(), {{"factor", 1 - stays}}, {fresh}, name + "_share");
        return opening.apply(add(), {}, {kept, added}, "new_" + name);
    };
    const auto corrected = [&](const char* beta, ValueId x, const std::string& name) {
        const Attributes bias{{"beta", with.number(beta)}, {"iteration", with.number("iteration")}};
        return opening.apply(correctBias(), bias, {x}, name + "_corrected");
    };
    const ValueId g = opening.input(1);
    const ValueId means = fading("beta1", opening.input(2), g, "means");
    const ValueId squared = opening.apply(multiply(), {}, {g, g}, "gradient_squared");
    const ValueId squares = fading("beta2", opening.input(3), squared, "squares");
    const ValueId mean = corrected("beta1", means, "means");
    const ValueId square = corrected("beta2", squares, "squares");
    const ValueId roots = opening.apply(root(), {{"epsilon", 0.0}}, {square}, "roots");
    const ValueId divisors = opening.apply(plus(), {{"number", with.number("epsilon")}}, {roots}, "divisors");
    const ValueId direction = opening.apply(divide(), {}, {mean, divisors}, "direction");
    ValueId w = opening.input(0);
    if (shrinks)
        w = opening.apply(times(), {{"factor", shrinkOf(with, shrinks)}}, {w}, "shrunk");
    const Attributes rate{{"rate", with.number("rate")}};
    return opening.yielding({opening.apply(descend(), rate, {w, direction}, "new_weights"), means, squares});
}

Operation operationOf(const char* name, bool shrinks)
{
    Operation operation;
    operation.name = name;
    operation.run = [shrinks](const Call& call) { return moved(call, shrinks); };
    operation.open = [shrinks](const Call& call) { return opened(call, shrinks); };
    return operation;
}

} // namespace

const Operation& adamStep()
{
    static const Operation operation = operationOf("adam_step", false);
    return operation;
}

const Operation& adamwStep()
{
    static const Operation operation = operationOf("adamw_step", true);
    return operation;
}

const Operation& correctBias()
{
    static const Operation operation{
        .name = "correct_bias",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            return {matrixOutput(x.matrix() / biasOf(call.attributes, "beta"), x.rows, x.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const Attributes& attributes = call.step.attributes;
                const Expression forgotten(Kind::Power,
                                           {Expression::number(attributes.number("beta")),
                                            Expression::number(attributes.number("iteration"))});
                return Expression(
                    Kind::Quotient,
                    {call.cell(0, row, column), Expression(Kind::Difference, {Expression::number(1), forgotten})});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const Attributes factor{{"factor", 1 / biasOf(call.step.attributes, "beta")}};
            return {call.record(0, times(), factor, {call.gradient()})};
        },
    };
    return operation;
}

} // namespace durchblick
