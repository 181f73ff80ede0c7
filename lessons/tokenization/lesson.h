#pragma once

#include "lessons/lesson.h"

namespace durchblick {

/// From text to ids and back, with byte-level BPE (slide 9, and the notebook tokenization_demo).
const Lesson& tokenizationLesson();

} // namespace durchblick
