#pragma once

#include "core/embedding/word2vec/corpus.h"
#include "core/embedding/word2vec/negative_sampler.h"
#include "core/embedding/word2vec/row_copies.h"
#include "core/embedding/word2vec/train.h"
#include "core/embedding/word2vec/window_step.h"

namespace durchblick {

/// Fixed, because it is part of what is computed, and not how many threads there are.
constexpr int shardCount = 8;

/// What all shards read and none changes.
struct ShardInputs {
    ShardInputs(const Corpus& corpus, const Word2vecSettings& settings);

    const Corpus& corpus;
    const Word2vecSettings& settings;
    NegativeSampler sampler;
    std::vector<std::uint32_t> keep; ///< for each word out of 2^32 how often it is kept
    /// Without subwords empty: a word's input row is its own. With them the rows whose mean is a word's input: rowsOfWord from
    /// rowBegins[word] to rowBegins[word + 1].
    std::vector<std::size_t> rowBegins;
    std::vector<int> rowsOfWord;
    std::size_t inputRowCount;      ///< words, and buckets behind them
    int shardsAtATime = shardCount; ///< a power of two; the others wait for the next rounds
    int chunkWords = 1;             ///< so many words a shard reads in a round
    int longestSentence = 1;        ///< longer ones are cut
};

/// One of the equal parts of the text, trained chunk by chunk on copies of the rows that a chunk touches.
class alignas(128) Shard { // two shards never write to the same cache line
public:
    Shard(const ShardInputs& common, std::size_t begin, std::size_t end, std::uint64_t number);

    void startEpoch(std::uint64_t epoch);
    /// Reads the next chunk and trains on it. The copies' changes are for the caller to merge before the next chunk.
    void trainChunk(RowCopies& inputs, RowCopies& outputs, float rate);
    std::size_t wordsRead() const { return m_place - m_begin; } ///< in this epoch
    bool isStable() const { return m_isStable; }

private:
    void keepSome(std::size_t begin, std::size_t end, RandomStream& random);
    void trainSentence(RowCopies& inputs, RowCopies& outputs, float rate, RandomStream& random);
    void findInputs(RowCopies& inputs);
    const float* meanOf(RowCopies& inputs, std::size_t first, std::size_t last, std::size_t without, float* to) const;
    void addTo(RowCopies& inputs, std::size_t token, const float* delta) const;

    const ShardInputs& m_common;
    std::size_t m_begin, m_end, m_place;
    std::size_t m_sentence = 0; // the one that m_place is in
    std::uint64_t m_number, m_epoch = 0, m_chunk = 0;
    bool m_isStable = true;

    WindowStep m_step;
    std::vector<int> m_kept;               // the words of the sentence being trained
    std::vector<std::size_t> m_copyBegins; // for each kept word where its input copies begin in m_copies
    std::vector<int> m_copies;             // numbers of copies
    std::vector<const float*> m_inputRows;
    std::vector<int> m_outputCopies;
    std::vector<float*> m_outputRows;
    std::vector<float> m_means;
};

} // namespace durchblick
