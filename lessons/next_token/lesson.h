#pragma once

#include "lessons/lesson.h"

namespace durchblick {

/// From the vector of the last token to the next word: logits, temperature, softmax, top-k, top-p and the draw (slides 15, 16).
const Lesson& nextTokenLesson();

} // namespace durchblick
