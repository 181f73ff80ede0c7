#include "core/embedding/word2vec/train.h"

#include "core/embedding/word2vec/shard.h"
#include "core/embedding/word2vec/thread_count.h"
#include "core/io/paced_progress.h"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>

namespace durchblick {

namespace {

class Training {
public:
    Training(const Corpus& corpus, const Word2vecSettings& settings)
        : m_settings(settings), m_common(corpus, settings), m_inputs(m_common.inputRowCount, settings.dimension),
          m_outputs(std::size_t(corpus.vocabulary.size()), settings.dimension), m_arena(threadCount(settings.threads)),
          m_words(corpus.text.ids.size())
    {
        // word2vec's beginning: small drawn inputs, and outputs at 0.
        for (std::size_t row = 0; row < m_inputs.rowCount(); ++row) {
            RandomStream random(settings.seed, ~std::uint64_t(0), row);
            for (int d = 0; d < settings.dimension; ++d)
                m_inputs.row(row)[d] = float((random.uniform() - 0.5) / settings.dimension);
        }
        for (std::size_t i = 0; i < std::size_t(shardCount); ++i) {
            m_shards.emplace_back(m_common, m_words * i / shardCount, m_words * (i + 1) / shardCount, i);
            m_inputCopies.emplace_back(m_inputs);
            m_outputCopies.emplace_back(m_outputs);
        }
    }

    Result<TrainedVectors> run(const Progress& progress)
    {
        PacedProgress paced(progress);
        const double allWords = double(m_words) * m_settings.epochs;
        for (int epoch = 0; epoch < m_settings.epochs; ++epoch) {
            for (Shard& shard : m_shards)
                shard.startEpoch(std::uint64_t(epoch));
            std::size_t round = 0;
            for (std::size_t read = 0; read < m_words;) {
                const double share = (double(epoch) * double(m_words) + double(read)) / allWords;
                if (!paced.goesOn(share))
                    return Error{ErrorCode::Cancelled, {}};
                playRound(float(m_settings.rate * (1 - share)), round++);
                read = 0;
                for (const Shard& shard : m_shards) {
                    read += shard.wordsRead();
                    if (!shard.isStable())
                        return diverged(epoch, read);
                }
            }
        }
        progress.say(1);
        TrainedVectors result = this->result();
        if (!result.words->vectors().allFinite() || !result.outputs.allFinite())
            return diverged(m_settings.epochs, 0);
        return result;
    }

private:
    void playRound(float rate, std::size_t round)
    {
        const auto count = std::size_t(m_common.shardsAtATime);
        const std::size_t first = round * count % std::size_t(shardCount);
        m_arena.execute([&] {
            tbb::parallel_for(
                first, first + count,
                [&](std::size_t i) { m_shards[i].trainChunk(m_inputCopies[i], m_outputCopies[i], rate); },
                tbb::simple_partitioner());
            tbb::parallel_for(
                0, RowCopies::partitions,
                [&](int i) {
                    RowCopies::merge(m_inputs, std::span(m_inputCopies).subspan(first, count), i);
                    RowCopies::merge(m_outputs, std::span(m_outputCopies).subspan(first, count), i);
                },
                tbb::simple_partitioner());
        });
    }

    Error diverged(int epoch, std::size_t read) const
    {
        const char* const name = m_settings.method == Word2vecMethod::Cbow ? "CBOW" : "skip-gram";
        return {ErrorCode::Diverged, {name, std::to_string(std::size_t(epoch) * m_words + read)}};
    }

    TrainedVectors result() const
    {
        const CorpusVocabulary& vocabulary = m_common.corpus.vocabulary;
        const int dimension = m_settings.dimension;
        FloatMatrix inputs = FloatMatrix::Zero(vocabulary.size(), dimension), outputs(vocabulary.size(), dimension);
        const auto rowOf = [&](const RowTable& table, std::size_t row) {
            return Eigen::Map<const Eigen::RowVectorXf>(table.row(row), dimension);
        };
        for (int word = 0; word < vocabulary.size(); ++word) {
            outputs.row(word) = rowOf(m_outputs, std::size_t(word));
            if (!m_settings.subwords) {
                inputs.row(word) = rowOf(m_inputs, std::size_t(word));
                continue;
            }
            const std::size_t begin = m_common.rowBegins[std::size_t(word)],
                              end = m_common.rowBegins[std::size_t(word) + 1];
            for (std::size_t i = begin; i < end; ++i)
                inputs.row(word) += rowOf(m_inputs, std::size_t(m_common.rowsOfWord[i]));
            inputs.row(word) /= float(end - begin);
        }
        TrainedVectors vectors{
            std::make_shared<VectorTable>(vocabulary.words(), std::move(inputs)), std::move(outputs), {}};
        if (m_settings.subwords) {
            vectors.pieces.emplace(m_settings.subwords->buckets, dimension);
            for (int bucket = 0; bucket < m_settings.subwords->buckets; ++bucket)
                vectors.pieces->row(bucket) = rowOf(m_inputs, std::size_t(vocabulary.size() + bucket));
        }
        return vectors;
    }

    const Word2vecSettings& m_settings;
    ShardInputs m_common;
    RowTable m_inputs, m_outputs;
    std::vector<Shard> m_shards;
    std::vector<RowCopies> m_inputCopies, m_outputCopies;
    tbb::task_arena m_arena;
    std::size_t m_words;
};

} // namespace

Eigen::RowVectorXf TrainedVectors::vectorFromPieces(std::string_view word, const SubwordSettings& settings) const
{
    Eigen::RowVectorXf sum = Eigen::RowVectorXf::Zero(pieces->cols());
    const std::vector<int> buckets = subwordBuckets(word, settings);
    for (const int bucket : buckets)
        sum += pieces->row(bucket);
    return buckets.empty() ? sum : Eigen::RowVectorXf(sum / float(buckets.size()));
}

Result<TrainedVectors> trainWord2vec(const Corpus& corpus, const Word2vecSettings& settings, const Progress& progress)
{
    return Training(corpus, settings).run(progress);
}

} // namespace durchblick
