#pragma once

#include "core/scene/scene.h"

namespace durchblick {

/// All values that a panel shows, each once: its own, or those of a diagram's nodes and their gradients, the forward pass first.
std::vector<ValueId> valuesOf(const Panel& panel);

} // namespace durchblick
