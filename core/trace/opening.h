#pragma once

#include "core/trace/operation.h"

#include <string>
#include <utility>
#include <vector>

namespace durchblick {

/// The finer trace of a step while it is made: the inputs of the step, then smaller steps. A value whose symbol another one has
/// already, whatever the inputs are called, gets _2, _3, ... at the end of it.
class Opening {
public:
    /// An input that was given twice is there once.
    explicit Opening(const Call& call);

    ValueId input(std::size_t index) const { return m_opened.inputs[index]; }
    const Value& value(ValueId id) const { return m_opened.trace.value(id); }

    ValueId apply(const Operation& operation, Attributes attributes, std::vector<ValueId> inputs,
                  const std::string& symbol, Purpose purpose = Purpose::None)
    {
        return m_opened.trace.apply(operation, std::move(attributes), std::move(inputs),
                                    {m_opened.trace.unused(symbol), purpose});
    }

    /// The whole; the opening is used up.
    OpenedStep yielding(std::vector<ValueId> outputs)
    {
        m_opened.outputs = std::move(outputs);
        return std::move(m_opened);
    }

private:
    OpenedStep m_opened;
};

} // namespace durchblick
