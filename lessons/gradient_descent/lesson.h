#pragma once

#include "lessons/lesson.h"

namespace durchblick {

/// Gradient descent iteration by iteration: the slide's four weights (slides 19 to 23), one weight on its parabola (slide 5), and
/// the notebooks' linear model and single weight.
const Lesson& gradientDescentLesson();

} // namespace durchblick
