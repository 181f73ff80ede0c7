#pragma once

#include "lessons/lesson.h"

namespace durchblick {

/// From logits to the loss, its gradient and one update of the output matrix (slide 27); several targets and perplexity.
const Lesson& crossEntropyLesson();

} // namespace durchblick
