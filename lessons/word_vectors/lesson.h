#pragma once

#include "lessons/lesson.h"

namespace durchblick {

/// Word vectors that can be computed with (slides 10 and 11, and the lecture on embeddings).
const Lesson& wordVectorsLesson();

} // namespace durchblick
