#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// Uniform numbers in [0, 1), row by row, exactly as numpy.random.seed(seed); numpy.random.rand(rows, columns) gives them:
/// MT19937 (Matsumoto and Nishimura 1998), two 32-bit outputs a number, 53 bits used. No inputs; attributes seed
/// (0 to 2^32 - 1), rows, columns. The output has role Drawn.
/// A cell is explained by the two integers that the generator gave for it: (a · 2^26 + b) / 2^53.
const Operation& draw();

/// The same numbers for who needs them inside another operation.
Matrix drawnNumbers(double seed, int rows, int columns);

} // namespace durchblick
