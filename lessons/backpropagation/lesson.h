#pragma once

#include "lessons/lesson.h"

namespace durchblick {

/// The backward pass through a graph of the computation (slides 18 and 25): each node with its value and its gradient, one update
/// of all weights, and as many more as it takes; beside it what slides 19 to 23 make of it.
const Lesson& backpropagationLesson();

} // namespace durchblick
