#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// The cosine of the angle between each row of a and each row of b: a·b / (|a| |b|), from -1 (opposite) to 1 (the same
/// direction); 0 for a row without length. a: (rows, inner), b: (columns, inner). Opens into the dot products, the lengths,
/// the products of the lengths, and the division.
const Operation& cosine();

/// The angle in degrees, 0 to 180, that belongs to each cosine.
const Operation& angle();

} // namespace durchblick
