#include "lessons/backpropagation/repetition.h"

#include "core/trace/operation.h"

#include <algorithm>
#include <set>

namespace durchblick {

Repetition::Repetition(const Trace& trace, const std::vector<ValueId>& replaced, const std::vector<ValueId>& wanted)
{
    std::set<ValueId> changed(replaced.begin(), replaced.end());
    for (const Step& step : trace.steps())
        if (std::any_of(step.inputs.begin(), step.inputs.end(), [&](ValueId id) { return changed.contains(id); }))
            changed.insert(step.outputs.begin(), step.outputs.end());
    std::set<ValueId> needed(wanted.begin(), wanted.end());
    for (std::size_t i = trace.steps().size(); i-- > 0;) {
        const Step& step = trace.steps()[i];
        const bool isNeeded =
            std::any_of(step.outputs.begin(), step.outputs.end(), [&](ValueId id) { return needed.contains(id); });
        if (!isNeeded || !changed.contains(step.outputs.front()))
            continue;
        needed.insert(step.inputs.begin(), step.inputs.end());
        m_steps.push_back(StepId{int(i)});
    }
    std::reverse(m_steps.begin(), m_steps.end());
}

std::map<ValueId, ValueId> Repetition::record(Trace& trace, std::map<ValueId, ValueId> replacements,
                                              const std::function<std::string(const std::string&)>& named) const
{
    for (const StepId id : m_steps) {
        const Step step = trace.step(id); // a copy: the list grows
        std::vector<ValueId> inputs;
        for (const ValueId input : step.inputs) {
            const auto found = replacements.find(input);
            inputs.push_back(found == replacements.end() ? input : found->second);
        }
        std::vector<Naming> namings;
        for (const ValueId output : step.outputs) {
            const Value& old = trace.value(output);
            namings.push_back({named(old.symbol), old.purpose, old.rows});
        }
        const std::vector<ValueId> outputs =
            trace.applyMany(*step.operation, step.attributes, std::move(inputs), std::move(namings));
        for (std::size_t i = 0; i < outputs.size(); ++i)
            replacements[step.outputs[i]] = outputs[i];
    }
    return replacements;
}

} // namespace durchblick
