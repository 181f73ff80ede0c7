#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// One merge of byte-pair encoding (Sennrich et al. 2016): two neighbours become one piece, all others stay. Input: pieces;
/// attributes place, the row of the left one, and rank, which merge of the vocabulary it is (0 was learned first; a tokenizer's
/// idOfRank gives the id). A merged piece comes from the two that were joined, any other from the one it was.
const Operation& merge();

} // namespace durchblick
