#include "core/trace/backward.h"

#include "core/ops/add.h"
#include "core/trace/operation.h"

#include <cassert>
#include <string>

namespace durchblick {

/// One backward pass over the steps that a trace had when it began. The only one who renames values: how many parts a gradient
/// has is known after the last of them.
class BackwardPass {
public:
    BackwardPass(Trace& trace, const Gradients& given) : m_trace(trace), m_begin(trace.values().size())
    {
        for (const auto& [value, gradient] : given)
            m_parts[value] = {gradient};
    }

    Gradients run()
    {
        // Every step that uses a value comes later than the one that made it: its gradient is whole when its maker is asked.
        for (std::size_t i = m_trace.steps().size(); i-- > 0;) {
            const Step step = m_trace.steps()[i]; // a copy: the list grows
            for (const ValueId output : step.outputs)
                finish(output);
            if (step.operation->backward)
                pass(step);
        }
        while (!m_parts.empty())
            finish(m_parts.rbegin()->first);
        return std::move(m_gradients);
    }

    /// The loss grows by one for each unit that it grows.
    void seed(ValueId loss)
    {
        Value one;
        one.symbol = m_trace.unused("d_" + m_trace.value(loss).symbol);
        one.content = share(Matrix(Matrix::Ones(1, 1)));
        m_parts[loss] = {m_trace.add(std::move(one))};
    }

private:
    void pass(const Step& step)
    {
        BackwardCall call{m_trace, step, {}, {}};
        bool isReached = false;
        for (const ValueId output : step.outputs) {
            // Behind a replaced output lies nothing that it depends on.
            const auto found = m_trace.producer(output) ? m_gradients.find(output) : m_gradients.end();
            call.gradients.push_back(found == m_gradients.end() ? std::nullopt : std::optional(found->second));
            isReached = isReached || call.gradients.back();
        }
        if (!isReached)
            return;
        std::map<ValueId, std::size_t> uses;
        for (const ValueId input : step.inputs) {
            const auto before = m_parts.find(input);
            const std::size_t number = (before == m_parts.end() ? 0 : before->second.size()) + ++uses[input];
            call.names.push_back("d_" + m_trace.value(input).symbol + "~" + std::to_string(number));
        }
        const InputGradients parts = step.operation->backward(call);
        assert(parts.size() == step.inputs.size());
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (parts[i])
                m_parts[step.inputs[i]].push_back(*parts[i]);
    }

    /// Makes the parts of a gradient one value.
    void finish(ValueId value)
    {
        const auto found = m_parts.find(value);
        if (found == m_parts.end())
            return;
        const std::vector<ValueId> parts = std::move(found->second);
        m_parts.erase(found);
        const std::string symbol = "d_" + m_trace.value(value).symbol;
        ValueId gradient = parts.front();
        if (parts.size() == 1 && std::size_t(gradient.index) >= m_begin)
            shorten(symbol + "~1", symbol);
        for (std::size_t i = 1; i < parts.size(); ++i) {
            const bool isLast = i + 1 == parts.size();
            const std::string name = isLast ? symbol : symbol + "~sum_" + std::to_string(i + 1);
            gradient = m_trace.apply(add(), {}, {gradient, parts[i]}, {m_trace.unused(name)});
        }
        dress(gradient, m_trace.value(value));
        m_gradients.emplace(value, gradient);
    }

    /// A gradient of one part needs no number: d_x~1 becomes d_x, and d_x~1~slope becomes d_x~slope.
    void shorten(const std::string& prefix, const std::string& shorter)
    {
        for (std::size_t i = m_begin; i < m_trace.m_values.size(); ++i) {
            Value& value = m_trace.m_values[i];
            if (!value.symbol.starts_with(prefix)
                || (value.symbol.size() > prefix.size() && value.symbol[prefix.size()] != '~'))
                continue;
            m_trace.m_bySymbol.erase(value.symbol);
            value.symbol = m_trace.unused(shorter + value.symbol.substr(prefix.size()));
            m_trace.m_bySymbol.emplace(value.symbol, ValueId{int(i)});
        }
    }

    void dress(ValueId gradient, const Value& like)
    {
        Value& value = m_trace.m_values[std::size_t(gradient.index)];
        assert(value.rowCount() == like.rowCount() && value.columnCount() == like.columnCount());
        value.rows = like.rows;
        value.columns = like.columns;
        value.purpose = like.purpose;
        value.role = Role::Gradient;
    }

    Trace& m_trace;
    std::size_t m_begin;
    std::map<ValueId, std::vector<ValueId>> m_parts; // of gradients that are not whole yet
    Gradients m_gradients;
};

ValueId BackwardCall::record(std::size_t input, const Operation& operation, Attributes attributes,
                             std::vector<ValueId> inputs)
{
    return trace.apply(operation, std::move(attributes), std::move(inputs), {trace.unused(names[input])});
}

ValueId BackwardCall::recordPart(std::size_t input, const std::string& part, const Operation& operation,
                                 Attributes attributes, std::vector<ValueId> inputs)
{
    return trace.apply(operation, std::move(attributes), std::move(inputs), {trace.unused(names[input] + "~" + part)});
}

Differentiated backward(const Trace& trace, ValueId loss)
{
    assert(trace.value(loss).isMatrix() && trace.value(loss).matrix().size() == 1);
    Differentiated result{trace, {}};
    BackwardPass pass(result.trace, {});
    pass.seed(loss);
    result.gradients = pass.run();
    return result;
}

Gradients recordBackward(Trace& trace, const Gradients& given) { return BackwardPass(trace, given).run(); }

} // namespace durchblick
