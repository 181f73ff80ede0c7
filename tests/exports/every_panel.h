#pragma once

#include "core/scene/scene.h"
#include "lessons/lesson.h"

#include <memory>
#include <string>
#include <vector>

namespace durchblick {

/// A panel as a reader of a lesson meets it.
struct RealPanel {
    std::string name; ///< "gradient_descent?example=landscape#race contour:landscape"
    std::shared_ptr<const Scene> scene;
    const Stage* stage;
    Panel panel;
};

/// Every panel that can be exported from a lesson's stages: with its defaults, with each of its examples, and with what a stage
/// needs to be there.
std::vector<RealPanel> everyPanel(const Lesson& lesson);

/// Of the catalogue, for tests that take one lesson each.
std::vector<std::string> lessonIds();

} // namespace durchblick
