#pragma once

#include "core/text/vocabulary.h"

#include <string_view>
#include <vector>

namespace durchblick {

/// Byte-pair encoding of one word: starts from its bytes and merges, as long as there is one, the pair of neighbours of the
/// lowest rank, the leftmost of several. Appends the ids of what is left. Short words by looking through all pairs, long ones
/// with a heap, in n log n for n bytes; and very long ones part by part, with the same result, since a heap takes twenty bytes for
/// each of theirs. The word is not empty; longestPart is at least 1 and below 4 GB.
void mergeWord(const Vocabulary& vocabulary, std::string_view word, std::vector<int>& ids,
               std::size_t longestPart = 1 << 16);

} // namespace durchblick
