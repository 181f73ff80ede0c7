#pragma once

#include "lessons/lesson.h"

#include <string_view>
#include <vector>

namespace durchblick {

/// Chapters of the lecture in their order; one without lessons is a name only. Ids; words stand in lessons/chapters/.
const std::vector<std::string>& chapters();

/// Every lesson, in the order in which they are taught. A new lesson is a new folder and one line here.
const std::vector<Lesson>& catalogue();

/// Error UnknownLesson.
Result<const Lesson*> findLesson(std::string_view id);

} // namespace durchblick
