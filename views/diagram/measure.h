#pragma once

namespace durchblick {

/// How large a diagram is drawn: chosen once for all of its cards, so that they stay alike.
struct DiagramMeasure {
    double unit = 1; ///< as Ink::unit, times how much everything had to shrink
    bool matrixNumbers =
        false;           ///< numbers in the tiles of matrices, too; single numbers and vectors always have theirs
    bool labels = false; ///< beside the numbers of vectors, where these have names
};

} // namespace durchblick
