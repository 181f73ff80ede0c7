#pragma once

#include "core/trace/value.h"

#include <string>

namespace durchblick {

/// The bytes of a NumPy file (format 1.0): little-endian float64 in C order, two axes. Masked cells are -inf, which the format cannot
/// tell from a number that is.
/// Layout: "\x93NUMPY" 1 0, length of the header as u16, the header padded so that the numbers begin at a multiple of 64.
std::string toNpy(const Matrix& matrix);

/// Of a matrix the same; of pieces a row each with begin, end (bytes) and id, -1 where there is none.
std::string toNpy(const Value& value);

} // namespace durchblick
