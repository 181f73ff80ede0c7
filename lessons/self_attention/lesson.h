#pragma once

#include "lessons/lesson.h"

#include <string>

namespace durchblick {

/// Self-attention for one token that asks, then for all (slides 8 and 12 to 14, and the notebook self_attention_demo).
const Lesson& selfAttentionLesson();

/// "Paris ist die Hauptstadt von", the sentence that the lecture follows from token to answer.
const std::string& lectureSentence();

} // namespace durchblick
