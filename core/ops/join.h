#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// Pieces put together to one text, the way back from tokens: one piece, which comes from all of them. Input: pieces.
const Operation& join();

/// The same pieces under a name of their own. Input: pieces. Each comes from itself.
const Operation& keep();

} // namespace durchblick
