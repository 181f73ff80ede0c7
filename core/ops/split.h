#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// The words of a text by a tokenizer's rule: no merge crosses from one into the next. Input: one piece, the text; attribute
/// tokenizer: its name (core/text/tokenizers.h), which must be loadable. A word comes from the text.
const Operation& split();

} // namespace durchblick
