#pragma once

#include "core/trace/trace.h"

#include <vector>

namespace durchblick {

/// From one value of a diagram to another that is computed from it, without a third one of the diagram in between.
struct DiagramEdge {
    int from = 0, to = 0;           ///< places among the nodes
    std::vector<StepId> steps = {}; ///< the shortest way there: the first uses `from`, the last makes `to`
};

/// All of them, each pair once, ordered by `to`, then by `from`. Nodes are values of the trace, each once.
std::vector<DiagramEdge> edgesBetween(const Trace& trace, const std::vector<ValueId>& nodes);

} // namespace durchblick
