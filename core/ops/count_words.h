#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// How often each word stands right behind each context, in a text given as sentences: the counts of an n-gram model. Input:
/// pieces, one for each sentence (core/text/word_index.h says what words and marks are). Attributes contexts: one in each line,
/// words between blanks, the empty one being in front of everything; words: words between blanks; columns: "all" – every word of the text
/// sorted by bytes, the end mark, then those of `words` that the text does not have –, "seen" – the words of the text that
/// follow one of the contexts, in the same order –, or "these" – `words` as given. Rows are the contexts. A context or word that
/// the text does not have counts 0.
/// A count is explained by the sentences in which it was counted, each place 1.
const Operation& countFollowers();

/// How many sentences have each number of words, marks left out: one row, columns 0 to the longest. Input and explanation as
/// above.
const Operation& countLengths();

} // namespace durchblick
