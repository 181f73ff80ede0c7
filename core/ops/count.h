#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// How many pieces stand in each of some longer pieces of the same text: tokens in a word, bytes in a character. A piece
/// belongs to the one that holds its last byte (a tokenizer's piece may begin with the space in front of the word).
/// Inputs: the longer pieces, the pieces counted; attribute label: name of the one column. Rows are the longer pieces.
/// A count is explained by the places counted, each of them 1.
const Operation& count();

} // namespace durchblick
