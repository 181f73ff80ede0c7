#pragma once

#include "lessons/lesson.h"

namespace durchblick {

/// Skip-gram with negative sampling, pair by pair, on sentences of Miniwelt (the lecture on embeddings; Mikolov et al. 2013).
const Lesson& word2vecLesson();

} // namespace durchblick
