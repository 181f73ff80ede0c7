#pragma once

#include "core/trace/operation.h"

#include <string>
#include <utility>
#include <vector>

namespace durchblick {

/// A finer trace while it is made: the inputs of the step, then smaller steps. A symbol that an input has already gets _2, _3, ...
class Opening {
public:
    explicit Opening(const Call& call) { m_opened.inputs = addInputs(m_opened.trace, call); }

    ValueId input(std::size_t index) const { return m_opened.inputs[index]; }

    ValueId apply(const Operation& operation, Attributes attributes, std::vector<ValueId> inputs,
                  const std::string& symbol)
    {
        std::string unused = symbol;
        for (int number = 2; m_opened.trace.find(unused); ++number)
            unused = symbol + "_" + std::to_string(number);
        return m_opened.trace.apply(operation, std::move(attributes), std::move(inputs), {unused});
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
