#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/embedding/glove/co_occurrence.h"
#include "core/embedding/vector_table.h"

#include <cstdint>
#include <vector>

namespace durchblick {

/// GloVe: word vectors whose dot products are the logarithms of how often words stand together. Pennington, Socher, Manning:
/// GloVe: Global vectors for word representation, 2014. The defaults are the paper's.
struct GloveSettings {
    int dimension = 100; ///< 1 … 2000
    int epochs = 25;     ///< 1 … 10000; passes over all pairs
    double rate = 0.05;  ///< above 0, up to 10; AdaGrad's
    double atMost = 100; ///< x_max, above 0: pairs that come more often than this weigh no more
    double power = 0.75; ///< alpha, 0 … 1: below x_max a pair weighs (count / x_max)^alpha
    std::uint64_t seed = 1;
    int threads = 0; ///< 0: as many as there are; the vectors are the same on any number
};

struct GloveVectors {
    SharedVectorTable words; ///< the sum of a word's two vectors, as the paper takes it
    std::vector<double>
        losses; ///< of each epoch the mean of weight · (w·w' + b + b' - ln count)², over its pairs in passing
};

/// Factorizes the table of countCoOccurrences by AdaGrad: each pair moves its word's vector and its neighbour's other vector
/// and both biases, by rate · gradient / √(1 + all squared gradients before).
/// Errors: Diverged (the step is the epoch), Cancelled. pairs: one at least.
///
/// Same seed, same vectors, on any number of threads: words and neighbours are dealt into eight hands each. In eight turns
/// an epoch every hand of words meets another hand of neighbours, so no two blocks that run at the same time share a vector
/// (Gemulla et al.: Large-scale matrix factorization with distributed stochastic gradient descent, 2011).
Result<GloveVectors> trainGlove(const CorpusVocabulary& vocabulary, const std::vector<CoOccurrence>& pairs,
                                const GloveSettings& settings, const Progress& progress = {});

} // namespace durchblick
