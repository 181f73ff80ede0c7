#pragma once

#include "core/embedding/vector_table.h"
#include "core/trace/value.h"

namespace durchblick {

/// The lecture's eight words with seven numbers each (slide 11), invented to be read, not learned.
SharedVectorTable slideTable();

/// What each of the seven dimensions stands for, as on the slide: "Lebewesen", "Katzenartig", ...
SharedLabels slideDimensions();

} // namespace durchblick
