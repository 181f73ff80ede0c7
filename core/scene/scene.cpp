#include "core/scene/scene.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace durchblick {

namespace {
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
    if (kind != Kind::Winner)
        return cells.front();
    const auto less = [&](const Cell& a, const Cell& b) { return trace.number(a) < trace.number(b); };
    // min_element and max_element both give the first of equals.
    return smallest ? *std::min_element(cells.begin(), cells.end(), less)
                    : *std::max_element(cells.begin(), cells.end(), less);
}

bool Question::isRight(const Trace& trace, const Cell& candidate) const
{
    return trace.number(candidate) == trace.number(decisive(trace));
}

bool Question::isRight(const Trace& trace, double typed, int decimals) const
{
    const double number = trace.number(decisive(trace));
    // A zero has no digits that could be right, so it only answers a zero.
    if (typed == 0)
        return std::abs(number) < 1e-12;
    const double half = 0.5 * std::pow(10.0, -decimals);
    return std::abs(number - typed) <= half * (1 + 1e-9) + 1e-12;
}

const Stage* Scene::stage(std::string_view id) const
{
    const auto found = std::find_if(stages.begin(), stages.end(), [&](const Stage& stage) { return stage.id == id; });
    return found == stages.end() ? nullptr : &*found;
}

} // namespace durchblick
