#pragma once

#include "core/scene/scene.h"

namespace durchblick {

/// All values that a panel shows, each once: its own, or those of a diagram's nodes and their gradients, the forward pass first.
std::vector<ValueId> valuesOf(const Panel& panel);

/// What of a stage can be exported by itself: its panels, the values in its diagrams as maps, and the formula of its focus.
std::vector<Panel> exportedPanels(const Stage& stage);

} // namespace durchblick
