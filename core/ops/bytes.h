#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// Words taken apart: one piece for each byte. Input: words. A byte comes from its word.
const Operation& bytes();

} // namespace durchblick
