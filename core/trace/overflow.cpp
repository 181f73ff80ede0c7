#include "core/trace/overflow.h"

#include "core/trace/operation.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

bool isFinite(const Value& value) { return !value.isMatrix() || value.matrix().allFinite(); }

/// Whether infinite numbers of a value mean what they say.
bool mayBeInfinite(const Trace& trace, ValueId id, const std::vector<bool>& isInfinite)
{
    const std::optional<StepId> producer = trace.producer(id);
    if (!producer)
        return false;
    const Step& step = trace.step(*producer);
    return step.operation->reachesInfinity
        || std::any_of(step.inputs.begin(), step.inputs.end(),
                       [&](ValueId input) { return isInfinite[std::size_t(input.index)]; });
}

} // namespace

std::optional<Cell> firstOverflow(const Trace& trace)
{
    std::vector<bool> isInfinite(trace.values().size(), false); // not counting masks
    for (int i = 0; i < int(trace.values().size()); ++i) {
        const Value& value = trace.values()[std::size_t(i)];
        if (isFinite(value))
            continue;
        const bool isAllowed = mayBeInfinite(trace, ValueId{i}, isInfinite);
        for (int row = 0; row < value.rowCount(); ++row)
            for (int column = 0; column < value.columnCount(); ++column) {
                const double number = value.matrix()(row, column);
                if (std::isfinite(number) || value.isMasked(row, column))
                    continue;
                if (std::isnan(number) || !isAllowed)
                    return Cell{ValueId{i}, row, column};
                isInfinite[std::size_t(i)] = true;
            }
    }
    return std::nullopt;
}

} // namespace durchblick
