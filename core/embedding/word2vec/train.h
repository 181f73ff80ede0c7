#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/embedding/vector_table.h"
#include "core/embedding/word2vec/corpus.h"
#include "core/embedding/word2vec/subwords.h"

#include <cstdint>
#include <optional>

namespace durchblick {

enum class Word2vecMethod {
    SkipGram, ///< each neighbour and the word in the middle are one pair
    Cbow,     ///< the mean of all neighbours and the word in the middle are one pair
};

/// How word vectors are trained: Mikolov et al., Efficient estimation of word representations in vector space, and
/// Distributed representations of words and phrases, both 2013.
struct Word2vecSettings {
    Word2vecMethod method = Word2vecMethod::SkipGram;
    int dimension = 100; ///< 1 … 2000
    int window = 5;      ///< 1 … 100; for each word drawn evenly from 1 to this
    int negatives = 5;   ///< 1 … 100; skip-gram draws them once for the whole window
    int epochs = 5;      ///< 1 … 10000
    double rate = 0.05;  ///< above 0, up to 10; falls in a straight line to 0
    /// 0 … 1; a word of frequency f is kept with probability √(sample/f) + sample/f; 0 keeps all. The default is word2vec's, for
    /// large vocabularies. Where there are few words each is frequent, and 0.01 or 0 learns more: on 540,000 words of Miniwelt
    /// (1,482 different ones) the held-out loss is 2.08 with 0.001, 1.85 with 0.01 and 1.83 with 0.
    double sample = 1e-3;
    std::optional<SubwordSettings> subwords = {};
    std::uint64_t seed = 1;
    int threads = 0; ///< 0: as many as there are; the vectors are the same on any number
};

struct TrainedVectors {
    SharedVectorTable words; ///< as a word stands in the middle or, in skip-gram, beside: what is meant by its vector
    FloatMatrix outputs;     ///< words × dimensions: what a word's neighbours are compared with
    std::optional<FloatMatrix> pieces; ///< buckets × dimensions, with subwords

    /// The vector of any word, even one never seen, from its pieces. Needs subwords.
    Eigen::RowVectorXf vectorFromPieces(std::string_view word, const SubwordSettings& settings) const;
};

/// Trains on a corpus. Errors: Diverged (the step is the number of words read), Cancelled.
///
/// Same seed, same vectors, on any number of threads: the text is cut into a fixed number of equal parts, which are read at
/// the same time in short chunks. In each round every part trains a chunk on its own copies of the rows that it touches,
/// beginning from the same table; then what each changed is added to the table. On one thread the parts take turns.
Result<TrainedVectors> trainWord2vec(const Corpus& corpus, const Word2vecSettings& settings,
                                     const Progress& progress = {});

} // namespace durchblick
