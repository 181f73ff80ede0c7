#pragma once

#include "core/trace/trace.h"

#include <map>
#include <vector>

namespace durchblick {

/// A trace in which some cells hold other numbers, as in rerun, but cell by cell (what else stands in the same value is
/// calculated from what came before it) and only as far as it is asked for. Where a number can no longer be calculated (the
/// place of a word that does not exist, a quotient without a value) it is NaN, and so is what follows from it.
class Carried {
public:
    /// The trace outlives it.
    explicit Carried(const Trace& trace) : m_trace(trace) {}

    /// The cell must exist and hold a number.
    void put(const Cell& cell, double number);
    double number(const Cell& cell) { return value(cell.value).matrix()(cell.row, cell.column); }

    /// The matrices with cells that were put, all of their cells as they have become: what rerun takes.
    std::map<ValueId, SharedMatrix> replacements();
    /// Whether every number that was finite in the trace still is one; calculates all that follows.
    bool staysFinite();

private:
    const Value& value(ValueId id);
    void findStale();
    Value calculated(ValueId id);

    const Trace& m_trace;
    std::map<ValueId, std::map<Cell, double>> m_put;
    std::vector<bool> m_stale; // beside the trace's values; empty: not yet found
    std::map<ValueId, Value> m_values;
};

} // namespace durchblick
