#include "core/trace/trace.h"

#include "core/trace/operation.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace durchblick {

namespace {
bool holdsHidden(const Value& value)
{
    constexpr double hidden = -std::numeric_limits<double>::infinity();
    return value.isMatrix() && (value.matrix().array() == hidden).any();
}
} // namespace

ValueId Trace::add(Value value)
{
    const ValueId id{int(m_values.size())};
    [[maybe_unused]] const bool isNew = m_bySymbol.emplace(value.symbol, id).second;
    assert(isNew);
    m_values.push_back(std::move(value));
    m_producers.push_back(std::nullopt);
    return id;
}

ValueId Trace::apply(const Operation& operation, Attributes attributes, std::vector<ValueId> inputs, Naming naming)
{
    return applyMany(operation, std::move(attributes), std::move(inputs), {std::move(naming)}).front();
}

std::vector<ValueId> Trace::applyMany(const Operation& operation, Attributes attributes, std::vector<ValueId> inputs,
                                      std::vector<Naming> namings)
{
    Step step{&operation, std::move(attributes), std::move(inputs), {}};
    std::vector<Value> outputs = operation.run({step.attributes, inputsOf(step)});
    assert(outputs.size() == namings.size());
    const bool isMasked =
        std::any_of(step.inputs.begin(), step.inputs.end(), [this](ValueId input) { return value(input).hasMask; });
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        // A softmax ends it: no weight is hidden, those of masked scores are zeros.
        outputs[i].hasMask = outputs[i].hasMask || (isMasked && holdsHidden(outputs[i]));
        outputs[i].symbol = std::move(namings[i].symbol);
        outputs[i].purpose = namings[i].purpose;
        if (namings[i].rows)
            outputs[i].rows = std::move(namings[i].rows);
        const ValueId id = add(std::move(outputs[i]));
        m_producers[std::size_t(id.index)] = StepId{int(m_steps.size())};
        step.outputs.push_back(id);
    }
    m_steps.push_back(std::move(step));
    return m_steps.back().outputs;
}

std::optional<ValueId> Trace::find(std::string_view symbol) const
{
    const auto found = m_bySymbol.find(symbol);
    return found == m_bySymbol.end() ? std::nullopt : std::optional(found->second);
}

std::string Trace::unused(const std::string& symbol) const
{
    std::string candidate = symbol;
    for (int number = 2; find(candidate); ++number)
        candidate = symbol + "_" + std::to_string(number);
    return candidate;
}

ValueId Trace::operator[](std::string_view symbol) const
{
    const std::optional<ValueId> id = find(symbol);
    assert(id);
    return *id;
}

std::optional<StepId> Trace::producer(ValueId id) const { return m_producers[std::size_t(id.index)]; }

bool Trace::hasCell(const Cell& cell) const
{
    return cell.value.isValid() && cell.value.index < int(m_values.size())
        && value(cell.value).hasCell(cell.row, cell.column);
}

std::vector<const Value*> Trace::inputsOf(const Step& step) const
{
    std::vector<const Value*> inputs;
    inputs.reserve(step.inputs.size());
    for (const ValueId input : step.inputs)
        inputs.push_back(&value(input));
    return inputs;
}

namespace {
bool isSame(const SharedLabels& a, const SharedLabels& b) { return a == b || (a && b && *a == *b); }
} // namespace

Trace rerun(const Trace& trace, const std::map<ValueId, SharedMatrix>& replacements)
{
    Trace result = trace;
    std::vector<bool> changed(trace.values().size(), false);
    for (const auto& [id, matrix] : replacements) {
        Value& value = result.m_values[std::size_t(id.index)];
        assert(value.isMatrix() && value.matrix().rows() == matrix->rows() && value.matrix().cols() == matrix->cols());
        value.content = matrix;
        changed[std::size_t(id.index)] = true;
        // From now on it is given: the arithmetic of its step would lead to another number.
        result.m_producers[std::size_t(id.index)] = std::nullopt;
    }
    // Also what an earlier rerun gave stays.
    const auto isGiven = [&](ValueId id) { return !result.producer(id); };
    for (const Step& step : trace.steps()) {
        const bool isStale = std::any_of(step.inputs.begin(), step.inputs.end(),
                                         [&](ValueId input) { return changed[std::size_t(input.index)]; });
        if (!isStale || std::all_of(step.outputs.begin(), step.outputs.end(), isGiven))
            continue;
        std::vector<Value> outputs = step.operation->run({step.attributes, result.inputsOf(step)});
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            const ValueId id = step.outputs[i];
            if (isGiven(id))
                continue;
            Value& value = result.m_values[std::size_t(id.index)];
            if (!isSame(outputs[i].rows, value.rows) || !isSame(outputs[i].columns, value.columns)) {
                // Labels that the operation found with the numbers follow them; those that the step was named with stay.
                const Value before = std::move(step.operation->run({step.attributes, trace.inputsOf(step)})[i]);
                if (isSame(before.rows, value.rows))
                    value.rows = outputs[i].rows;
                if (isSame(before.columns, value.columns))
                    value.columns = outputs[i].columns;
            }
            value.content = std::move(outputs[i].content);
            changed[std::size_t(id.index)] = true;
        }
    }
    return result;
}

} // namespace durchblick
