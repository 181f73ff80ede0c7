#include "core/trace/operation.h"

#include <algorithm>

namespace durchblick {

std::vector<ValueId> addInputs(Trace& trace, const Call& call)
{
    std::vector<ValueId> ids;
    for (std::size_t i = 0; i < call.inputs.size(); ++i) {
        const auto first = std::ranges::find(call.inputs, call.inputs[i]) - call.inputs.begin();
        ids.push_back(std::size_t(first) < i ? ids[std::size_t(first)] : trace.add(*call.inputs[i]));
    }
    return ids;
}

Value matrixOutput(Matrix matrix, SharedLabels rows, SharedLabels columns)
{
    Value value;
    value.content = share(std::move(matrix));
    value.rows = std::move(rows);
    value.columns = std::move(columns);
    return value;
}

} // namespace durchblick
