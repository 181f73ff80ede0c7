#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// A text cut into its characters: one piece for each, or for a byte that is no part of one. Input: one piece, the text.
const Operation& characterPieces();

/// A text cut at white space (of ASCII), which belongs to no word: the plain way, which no tokenizer takes. Input: one piece,
/// the text.
const Operation& plainWords();

} // namespace durchblick
