#pragma once

#include "core/trace/print.h"
#include "lessons/lesson.h"

#include <QString>

namespace durchblick {

/// "Slide 26 prints 12856, the calculation gives 17439." asLink: in Markdown, the calculated figure as a link to its cell.
/// Empty if the erratum's address leads to no cell.
QString erratumSentence(const Erratum& erratum, const NumberStyle& style, bool asLink);

} // namespace durchblick
