#pragma once

#include "core/trace/explain.h"

#include <optional>
#include <vector>

namespace durchblick {

/// Where the cells of an explanation stand in the trace on screen. A finer trace holds the same inputs and outputs under ids
/// of its own; they are known again by their symbols and numbers.
class OnScreen {
public:
    /// For an explanation in the trace on screen itself: every cell is its own.
    OnScreen() = default;
    OnScreen(const Explanation& explanation, const Trace& screen);

    /// None for what exists in the finer trace only.
    std::optional<Cell> of(const Cell& explained) const;

private:
    std::vector<std::optional<ValueId>> m_values; // by the index of the finer trace's value; empty: the same trace
};

} // namespace durchblick
