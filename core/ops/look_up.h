#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// Each piece with its number in a vocabulary. Input: pieces that are all in it; attribute tokenizer: its name
/// (core/text/tokenizers.h), which must be loadable. A piece comes from itself.
const Operation& lookUp();

} // namespace durchblick
