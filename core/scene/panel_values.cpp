#include "core/scene/panel_values.h"

#include <algorithm>

namespace durchblick {

std::vector<ValueId> valuesOf(const Panel& panel)
{
    if (panel.kind != PanelKind::Diagram || panel.nodes.empty())
        return {panel.value};
    std::vector<ValueId> values;
    const auto add = [&](ValueId id) {
        if (std::find(values.begin(), values.end(), id) == values.end())
            values.push_back(id);
    };
    for (const Node& node : panel.nodes)
        add(node.value);
    for (const Node& node : panel.nodes)
        if (node.gradient)
            add(*node.gradient);
    return values;
}

std::vector<Panel> exportedPanels(const Stage& stage)
{
    std::vector<Panel> panels = stage.panels;
    const bool hasFormula =
        std::any_of(panels.begin(), panels.end(), [](const Panel& p) { return p.kind == PanelKind::Formula; });
    for (const Panel& panel : stage.panels)
        if (panel.kind == PanelKind::Diagram)
            for (const ValueId value : valuesOf(panel))
                panels.push_back({.kind = PanelKind::Heatmap, .value = value, .colours = ColourScale::Diverging});
    if (stage.focus && !hasFormula)
        panels.push_back({.kind = PanelKind::Formula, .value = stage.focus->value, .focus = stage.focus});
    return panels;
}

} // namespace durchblick
