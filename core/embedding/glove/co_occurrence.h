#pragma once

#include "core/embedding/word2vec/corpus.h"

namespace durchblick {

/// How often a word stands near another: each time two words of a sentence are at most `window` apart, 1 / distance is added
/// (Pennington, Socher, Manning: GloVe, 2014, section 4.2). Both directions count, so the table is symmetric.
struct CoOccurrence {
    int word = 0;
    int neighbour = 0;
    float count = 0;
};

/// All pairs that ever stand together, by word and then by neighbour; the same on any number of threads. A word beside
/// itself counts once from each side. Errors: TooLarge (`name`; more pairs than fit into `megabytes`), Cancelled.
Result<std::vector<CoOccurrence>> countCoOccurrences(const Corpus& corpus, int window, const std::string& name,
                                                     int threads = 0, const Progress& progress = {},
                                                     std::size_t megabytes = 8192);

} // namespace durchblick
