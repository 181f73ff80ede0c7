#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// The neighbours that could be merged next, with the rank of each merge: the smallest wins, the leftmost of equals. They are
/// those of the first word in which anything merges. Inputs: pieces, words; attribute tokenizer: its name
/// (core/text/tokenizers.h), which must be loadable. Rows are labelled "t·e"; no rows if all merges are done.
/// A rank is the id of the merged piece less the 256 single bytes that come before all merges.
const Operation& mergeCandidates();

/// The rows of the left pieces of these neighbours, in the order of the rows.
std::vector<int> candidatePlaces(const Pieces& pieces, const Pieces& words, const std::string& tokenizer);

} // namespace durchblick
