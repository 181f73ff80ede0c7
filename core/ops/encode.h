#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// A text as the pieces of a tokenizer, with their ids. Input: one piece, the text; attribute tokenizer: its name
/// (core/text/tokenizers.h), which must be loadable. The kernel is the tokenizer's fast path and takes any length.
/// Opens into split, bytes, merge, merge, ..., look_up. Every merge keeps all pieces, so opening takes memory as the square
/// of the length: it is meant for texts that a person can follow (longestRecordedText in core/ops/recorded.h).
const Operation& encode();

} // namespace durchblick
