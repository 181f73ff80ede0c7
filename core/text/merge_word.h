#pragma once

#include "core/text/vocabulary.h"

#include <string_view>
#include <vector>

namespace durchblick {

/// Byte-pair encoding of one word: starts from its bytes and merges, as long as there is one, the pair of neighbours of the
/// lowest rank, the leftmost of several. Appends the ids of what is left. Short words by looking through all pairs, long ones
/// with a heap, in n log n for n bytes. The word is not empty and shorter than 4 GB.
void mergeWord(const Vocabulary& vocabulary, std::string_view word, std::vector<int>& ids);

} // namespace durchblick
