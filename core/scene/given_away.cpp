#include "core/scene/given_away.h"

#include "core/scene/panel_values.h"

#include <cmath>
#include <map>
#include <set>

namespace durchblick {

namespace {

/// The value and all that it is computed from.
std::set<ValueId> sourcesOf(const Trace& trace, ValueId value)
{
    std::set<ValueId> sources;
    std::vector<ValueId> open{value};
    while (!open.empty()) {
        const ValueId next = open.back();
        open.pop_back();
        if (!sources.insert(next).second)
            continue;
        if (const std::optional<StepId> step = trace.producer(next))
            for (const ValueId input : trace.step(*step).inputs)
                open.push_back(input);
    }
    return sources;
}

bool isSameNumber(double a, double b) { return a == b || std::abs(a - b) <= 1e-12 * std::abs(a); }

} // namespace

std::vector<Cell> givenAway(const Trace& trace, const Stage& stage)
{
    std::vector<Cell> cells;
    if (!stage.question)
        return cells;
    std::map<ValueId, std::set<ValueId>> sourcesOfAsked;
    for (const Cell& asked : stage.question->cells) {
        if (!trace.producer(asked.value))
            continue;
        cells.push_back(asked);
        const Value& value = trace.value(asked.value);
        if (!value.isMatrix())
            continue;
        auto sources = sourcesOfAsked.find(asked.value);
        if (sources == sourcesOfAsked.end())
            sources = sourcesOfAsked.emplace(asked.value, sourcesOf(trace, asked.value)).first;
        for (const Panel& panel : stage.panels)
            for (const ValueId id : valuesOf(panel)) {
                const Value& other = trace.value(id);
                if (sources->second.count(id) || !trace.producer(id) || !other.isMatrix()
                    || other.rowCount() != value.rowCount() || other.columnCount() != value.columnCount())
                    continue;
                const Cell same{id, asked.row, asked.column};
                if (isSameNumber(trace.number(asked), trace.number(same)))
                    cells.push_back(same);
            }
    }
    return cells;
}

} // namespace durchblick
