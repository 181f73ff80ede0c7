#pragma once

#include "lessons/lesson.h"

namespace durchblick {

/// The next word from counted text (slide 7): conditional probability, Bayes, expectation, likelihood; bigrams and trigrams as the
/// first language model, and what they cannot do.
const Lesson& probabilityLesson();

} // namespace durchblick
