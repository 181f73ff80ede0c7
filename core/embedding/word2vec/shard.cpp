#include "core/embedding/word2vec/shard.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

/// How many words all shards together may read in a round. They do not see each other's changes before the round ends, so rows that
/// all of them push the same way go too far if they are pushed too often: with small vocabularies and long rounds training would
/// diverge. So the row of a word as one meets it in the text takes part in some 40 pairs a round at rate 0.05, and in fewer
/// at a higher one (found by trial: at 150 a text of 1,500 words diverges, at 40 it learns as well as with one shard).
/// Pieces of words are shared by many words, so with them it is a quarter.
double wordsOfARound(const ShardInputs& inputs)
{
    const Word2vecSettings& settings = inputs.settings;
    const double mostPairs = (settings.subwords ? 10 : 40) * 0.05 / settings.rate;
    const std::vector<std::int64_t>& counts = inputs.corpus.vocabulary.counts();
    const double total = double(inputs.corpus.vocabulary.total());
    std::vector<double> kept; // for each word read
    double allKept = 0;
    for (std::size_t word = 0; word < counts.size(); ++word) {
        kept.push_back(inputs.keep[word] / 4294967295.0 * double(counts[word]) / total);
        allKept += kept.back();
    }
    // How likely two pairs are to share an input row, and an output row.
    double sameInput = 0, sameOutput = 0;
    for (std::size_t word = 0; word < counts.size(); ++word) {
        const double drawn = settings.negatives * inputs.sampler.probability(int(word));
        sameInput += std::pow(kept[word] / allKept, 2);
        sameOutput += std::pow((kept[word] / allKept + drawn) / (1 + settings.negatives), 2);
    }
    const double pairsForAWord = allKept * (1 + settings.window) * (1 + settings.negatives);
    const double pairsOfARow = pairsForAWord * std::max(sameInput, sameOutput);
    return mostPairs / pairsOfARow;
}

// Of words that were learned well the product is below a hundred; on the way to infinity nothing else is learned any more.
constexpr float unheardOf = 1e4F;

using Row = Eigen::Map<Eigen::VectorXf>;
using ConstRow = Eigen::Map<const Eigen::VectorXf>;

} // namespace

ShardInputs::ShardInputs(const Corpus& c, const Word2vecSettings& s)
    : corpus(c), settings(s), sampler(c.vocabulary.counts()), inputRowCount(std::size_t(c.vocabulary.size()))
{
    for (const std::int64_t count : corpus.vocabulary.counts()) {
        const double share =
            settings.sample > 0 ? settings.sample * double(corpus.vocabulary.total()) / double(count) : 1;
        keep.push_back(std::uint32_t(std::min(std::sqrt(share) + share, 1.0) * 4294967295.0));
    }
    // Long enough that few windows are cut, short enough that a text without line ends is read in chunks, too.
    longestSentence = 20 * settings.window;
    const double sentence =
        std::min(double(corpus.text.ids.size()) / double(corpus.text.sentenceCount()), double(longestSentence));
    const double words = wordsOfARound(*this);
    while (shardsAtATime > 1 && words < sentence * shardsAtATime)
        shardsAtATime /= 2;
    chunkWords = int(std::clamp(words / shardsAtATime, 1.0, 256.0));
    if (!settings.subwords)
        return;
    inputRowCount += std::size_t(settings.subwords->buckets);
    rowBegins.push_back(0);
    for (int word = 0; word < corpus.vocabulary.size(); ++word) {
        rowsOfWord.push_back(word);
        for (const int bucket : subwordBuckets(corpus.vocabulary.word(word), *settings.subwords))
            rowsOfWord.push_back(corpus.vocabulary.size() + bucket);
        rowBegins.push_back(rowsOfWord.size());
    }
}

Shard::Shard(const ShardInputs& common, std::size_t begin, std::size_t end, std::uint64_t number)
    : m_common(common), m_begin(begin), m_end(end), m_place(begin), m_number(number),
      m_step((common.settings.dimension + WindowStep::lanes - 1) / WindowStep::lanes * WindowStep::lanes)
{}

void Shard::startEpoch(std::uint64_t epoch)
{
    const std::vector<std::size_t>& begins = m_common.corpus.text.begins;
    m_place = m_begin;
    m_sentence = std::size_t(std::upper_bound(begins.begin(), begins.end(), m_place) - begins.begin()) - 1;
    m_epoch = epoch;
    m_chunk = 0;
}

void Shard::trainChunk(RowCopies& inputs, RowCopies& outputs, float rate)
{
    inputs.clear();
    outputs.clear();
    const std::size_t chunkEnd = m_place + std::size_t(m_common.chunkWords);
    RandomStream random(m_common.settings.seed, m_epoch << 32 | m_number, ++m_chunk);
    while (m_place < m_end && m_place < chunkEnd) {
        const std::size_t sentenceEnd = m_common.corpus.text.begins[m_sentence + 1];
        const std::size_t end = std::min({sentenceEnd, m_end, m_place + std::size_t(m_common.longestSentence)});
        keepSome(m_place, end, random);
        trainSentence(inputs, outputs, rate, random);
        m_place = end;
        if (end == sentenceEnd)
            ++m_sentence;
    }
}

void Shard::keepSome(std::size_t begin, std::size_t end, RandomStream& random)
{
    m_kept.clear();
    for (std::size_t i = begin; i < end; ++i) {
        const int word = m_common.corpus.text.ids[i];
        const std::uint32_t threshold = m_common.keep[std::size_t(word)];
        if (threshold == 0xffffffffu || std::uint32_t(random.next() >> 32) < threshold)
            m_kept.push_back(word);
    }
}

void Shard::findInputs(RowCopies& inputs)
{
    m_copies.clear();
    m_copyBegins.assign(1, 0);
    for (const int word : m_kept) {
        if (m_common.rowBegins.empty())
            m_copies.push_back(inputs.touch(word));
        else
            for (std::size_t i = m_common.rowBegins[std::size_t(word)]; i < m_common.rowBegins[std::size_t(word) + 1];
                 ++i)
                m_copies.push_back(inputs.touch(m_common.rowsOfWord[i]));
        m_copyBegins.push_back(m_copies.size());
    }
}

/// The mean of the input rows of the words first … last but one.
const float* Shard::meanOf(RowCopies& inputs, std::size_t first, std::size_t last, std::size_t without, float* to) const
{
    const int stride = m_step.stride();
    Row mean(to, stride);
    mean.setZero();
    int count = 0;
    for (std::size_t token = first; token <= last; ++token) {
        if (token == without)
            continue;
        for (std::size_t i = m_copyBegins[token]; i < m_copyBegins[token + 1]; ++i, ++count)
            mean += ConstRow(inputs.copy(m_copies[i]), stride);
    }
    mean /= float(count);
    return to;
}

void Shard::addTo(RowCopies& inputs, std::size_t token, const float* delta) const
{
    const int stride = m_step.stride();
    for (std::size_t i = m_copyBegins[token]; i < m_copyBegins[token + 1]; ++i)
        Row(inputs.copy(m_copies[i]), stride) += ConstRow(delta, stride);
}

void Shard::trainSentence(RowCopies& inputs, RowCopies& outputs, float rate, RandomStream& random)
{
    if (m_kept.size() < 2)
        return;
    findInputs(inputs);
    const Word2vecSettings& settings = m_common.settings;
    const auto stride = std::size_t(m_step.stride());
    const bool isCbow = settings.method == Word2vecMethod::Cbow;
    const auto window = std::uint64_t(settings.window);
    m_means.resize(2 * window * stride);
    const std::size_t lastToken = m_kept.size() - 1;

    for (std::size_t token = 0; token <= lastToken; ++token) {
        const std::size_t reach = 1 + random.below(window);
        const std::size_t first = token - std::min(reach, token), last = std::min(token + reach, lastToken);
        m_outputCopies.assign(1, outputs.touch(m_kept[token]));
        for (int i = 0; i < settings.negatives; ++i) {
            const int word = m_common.sampler.draw(random);
            if (word != m_kept[token]) // as in word2vec: what belongs there is not also what does not
                m_outputCopies.push_back(outputs.touch(word));
        }
        m_outputRows.clear();
        for (const int copy : m_outputCopies)
            m_outputRows.push_back(outputs.copy(copy));

        m_inputRows.clear();
        if (isCbow) {
            m_inputRows.push_back(meanOf(inputs, first, last, token, m_means.data()));
        } else {
            for (std::size_t other = first; other <= last; ++other) {
                if (other == token)
                    continue;
                if (m_common.rowBegins.empty())
                    m_inputRows.push_back(inputs.copy(m_copies[other]));
                else
                    m_inputRows.push_back(
                        meanOf(inputs, other, other, token, m_means.data() + m_inputRows.size() * stride));
            }
        }
        const float* delta = m_step.run(m_inputRows, m_outputRows, rate);
        m_isStable = m_isStable && std::abs(m_step.products()[0]) < unheardOf; // and no NaN
        for (std::size_t other = first; other <= last; ++other) {
            if (other == token)
                continue;
            addTo(inputs, other, delta);
            if (!isCbow)
                delta += stride;
        }
    }
}

} // namespace durchblick
