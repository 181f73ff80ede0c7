#pragma once

#include "core/scene/scene.h"
#include "lessons/gradient_descent/landscape.h"

namespace durchblick {

/// The scene of example=landscape: the map of losses, the gradient where the walk stands, one optimizer's walk, all of them,
/// several rates. Stages landscape, slope, walk, race, rates.
Scene landscapeScene(const Parameters& parameters, const WalkSetup& setup);

} // namespace durchblick
