#pragma once

#include "lessons/lesson.h"

namespace durchblick {

/// From a vocabulary to one-hot vectors and on to dense ones (slide 10, and the lecture on embeddings).
const Lesson& oneHotLesson();

} // namespace durchblick
