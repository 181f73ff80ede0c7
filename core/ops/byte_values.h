#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// The number that each byte is, 0 to 255, one row a byte. Input: pieces of one byte each. Explained by its two hexadecimal
/// digits: 12 · 16 + 3 for C3.
const Operation& byteValues();

} // namespace durchblick
