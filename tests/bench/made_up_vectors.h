#pragma once

#include "core/embedding/vector_table.h"

namespace durchblick {

/// Words "w0", "w1", ... with vectors that lie in some forty groups on a plane of few dimensions, as learned ones do, and a
/// little beside it; five digits behind the point, as GloVe's files have them. Always the same.
SharedVectorTable madeUpVectors(int words, int dimension);

} // namespace durchblick
