#include "core/scene/scene.h"

#include "core/base/accuracy.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace durchblick {

namespace {
constexpr int decimalsAskedFor = 2; // as panels show them unless the reader wants more

const std::vector<std::pair<PanelKind, std::string>>& panelKindIds()
{
    static const std::vector<std::pair<PanelKind, std::string>> ids = {
        {PanelKind::Tokens, "tokens"},   {PanelKind::Heatmap, "heatmap"}, {PanelKind::Bars, "bars"},
        {PanelKind::Vectors, "vectors"}, {PanelKind::Table, "table"},     {PanelKind::Formula, "formula"},
        {PanelKind::Scatter, "scatter"}, {PanelKind::Curve, "curve"},     {PanelKind::Contour, "contour"},
        {PanelKind::Surface, "surface"}, {PanelKind::Diagram, "diagram"},
    };
    return ids;
}

/// 0.1 + 0.2 and 0.3 are the same to whoever calculates.
bool isEqual(double a, double b) { return a == b || std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b)); }
} // namespace

const std::string& panelKindId(PanelKind kind)
{
    const auto& ids = panelKindIds();
    return std::find_if(ids.begin(), ids.end(), [&](const auto& entry) { return entry.first == kind; })->second;
}

const std::vector<PanelKind>& allPanelKinds()
{
    static const std::vector<PanelKind> kinds = [] {
        std::vector<PanelKind> all;
        for (const auto& [kind, id] : panelKindIds())
            all.push_back(kind);
        return all;
    }();
    return kinds;
}

Cell Question::decisive(const Trace& trace) const
{
    assert(!cells.empty());
    return winners(trace).front();
}

std::vector<Cell> Question::winners(const Trace& trace) const
{
    if (kind != Kind::Winner)
        return {cells.front()};
    std::vector<Cell> counted;
    for (const Cell& cell : cells)
        if (!trace.value(cell.value).isMasked(cell.row, cell.column))
            counted.push_back(cell);
    if (counted.empty())
        return cells;
    const auto less = [&](const Cell& a, const Cell& b) { return trace.number(a) < trace.number(b); };
    const double best = trace.number(smallest ? *std::min_element(counted.begin(), counted.end(), less)
                                              : *std::max_element(counted.begin(), counted.end(), less));
    std::erase_if(counted, [&](const Cell& cell) { return !isEqual(trace.number(cell), best); });
    return counted;
}

bool Question::isRight(const Trace& trace, const Cell& candidate) const
{
    const std::vector<Cell> right = winners(trace);
    return std::find(right.begin(), right.end(), candidate) != right.end();
}

bool Question::isRight(const Trace& trace, double typed) const
{
    return isAccurate(typed, trace.number(decisive(trace)), decimalsAskedFor);
}

const Stage* Scene::stage(std::string_view id) const
{
    const auto found = std::find_if(stages.begin(), stages.end(), [&](const Stage& stage) { return stage.id == id; });
    return found == stages.end() ? nullptr : &*found;
}

} // namespace durchblick
