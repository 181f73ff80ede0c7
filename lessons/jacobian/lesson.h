#pragma once

#include "lessons/lesson.h"

namespace durchblick {

/// The Jacobian of the softmax, cell by cell: how each probability answers to each logit (slide 29).
const Lesson& jacobianLesson();

} // namespace durchblick
