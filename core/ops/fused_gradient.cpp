#include "core/ops/fused_gradient.h"

#include "core/trace/backward.h"

namespace durchblick {

InputGradients recordFusedGradient(BackwardCall& call, const Operation& gradient)
{
    std::vector<ValueId> inputs = call.step.inputs;
    inputs.push_back(call.gradient());
    std::vector<Naming> namings;
    for (const std::string& name : call.names)
        namings.push_back({call.trace.unused(name)});
    const std::vector<ValueId> gradients = call.trace.applyMany(gradient, call.step.attributes, inputs, namings);
    return {gradients.begin(), gradients.end()};
}

OpenedStep openFusedGradient(const Operation& forward, const Call& call)
{
    std::vector<Value> values;
    for (const Value* input : call.inputs)
        values.push_back(*input);
    Value arriving = std::move(values.back());
    values.pop_back();
    Call inner{call.attributes, {}};
    for (const Value& value : values)
        inner.inputs.push_back(&value);
    OpenedStep opened = forward.open(inner);
    arriving.symbol = opened.trace.unused(arriving.symbol);
    const ValueId gradient = opened.trace.add(std::move(arriving));
    const std::map<ValueId, ValueId> gradients = recordBackward(opened.trace, {{opened.outputs.front(), gradient}});
    opened.outputs.clear();
    for (const ValueId input : opened.inputs)
        opened.outputs.push_back(gradients.at(input));
    opened.inputs.push_back(gradient);
    return opened;
}

} // namespace durchblick
