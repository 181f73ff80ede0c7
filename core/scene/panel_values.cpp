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

} // namespace durchblick
