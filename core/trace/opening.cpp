#include "core/trace/opening.h"

#include <algorithm>

namespace durchblick {

Opening::Opening(const Call& call)
{
    Trace& trace = m_opened.trace;
    std::vector<ValueId>& ids = m_opened.inputs;
    for (std::size_t i = 0; i < call.inputs.size(); ++i) {
        const auto first = std::size_t(std::ranges::find(call.inputs, call.inputs[i]) - call.inputs.begin());
        if (first < i) {
            ids.push_back(ids[first]);
            continue;
        }
        Value input = *call.inputs[i];
        input.symbol = trace.unused(input.symbol);
        ids.push_back(trace.add(std::move(input)));
    }
}

} // namespace durchblick
