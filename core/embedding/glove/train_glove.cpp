#include "core/embedding/glove/train_glove.h"

#include "core/embedding/word2vec/random_stream.h"
#include "core/embedding/word2vec/row_copies.h"
#include "core/embedding/word2vec/thread_count.h"
#include "core/embedding/word2vec/window_step.h"
#include "core/io/paced_progress.h"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numeric>

namespace durchblick {

namespace {

constexpr int hands = 8;

struct WeightedPair {
    int word, neighbour;
    float logCount, weight;
};

/// One side's vectors with their biases, and the squares that AdaGrad divides by.
struct Side {
    Side(int words, int dimension, std::uint64_t seed, std::uint64_t number)
        : vectors(std::size_t(words), dimension), squares(std::size_t(words), dimension), biases(std::size_t(words)),
          biasSquares(std::size_t(words), 1.0F)
    {
        for (int word = 0; word < words; ++word) {
            RandomStream random(seed, number, std::uint64_t(word));
            for (int d = 0; d < dimension; ++d)
                vectors.row(std::size_t(word))[d] = float((random.uniform() - 0.5) / dimension);
            std::fill_n(squares.row(std::size_t(word)), squares.stride(), 1.0F);
        }
    }

    RowTable vectors, squares;
    std::vector<float> biases, biasSquares;
};

using Lanes = Eigen::Array<float, WindowStep::lanes, 1>;

float dot(const float* a, const float* b, int stride)
{
    Lanes sum = Lanes::Zero();
    for (int d = 0; d < stride; d += WindowStep::lanes)
        sum += Eigen::Map<const Lanes>(a + d) * Eigen::Map<const Lanes>(b + d);
    return sum.sum();
}

void moveBias(float& bias, float& squares, float rate, float gradient)
{
    bias -= rate * gradient / std::sqrt(squares);
    squares += gradient * gradient;
}

/// Trains on one pair; gives its share of the loss.
double train(const WeightedPair& pair, Side& words, Side& neighbours, float rate)
{
    const auto i = std::size_t(pair.word), j = std::size_t(pair.neighbour);
    const int stride = words.vectors.stride();
    float* const a = words.vectors.row(i);
    float* const b = neighbours.vectors.row(j);
    float* const aSquares = words.squares.row(i);
    float* const bSquares = neighbours.squares.row(j);
    const float difference = dot(a, b, stride) + words.biases[i] + neighbours.biases[j] - pair.logCount;
    const float gradient = pair.weight * difference; // of half the loss, as in the authors' program
    for (int d = 0; d < stride; d += WindowStep::lanes) {
        Eigen::Map<Lanes> at(a + d), bt(b + d), as(aSquares + d), bs(bSquares + d);
        const Lanes ofA = gradient * bt, ofB = gradient * at;
        at -= rate * ofA / as.sqrt();
        bt -= rate * ofB / bs.sqrt();
        as += ofA * ofA;
        bs += ofB * ofB;
    }
    moveBias(words.biases[i], words.biasSquares[i], rate, gradient);
    moveBias(neighbours.biases[j], neighbours.biasSquares[j], rate, gradient);
    return double(gradient) * double(difference);
}

using Blocks = std::array<std::array<std::vector<WeightedPair>, hands>, hands>;

/// Deals the pairs out by word and neighbour, in a drawn order within each block, so that AdaGrad sees no word in one go.
Blocks dealt(const std::vector<CoOccurrence>& pairs, const GloveSettings& settings)
{
    Blocks blocks;
    for (const CoOccurrence& pair : pairs) {
        const double weight = std::pow(std::min(double(pair.count) / settings.atMost, 1.0), settings.power);
        blocks[std::size_t(pair.word % hands)][std::size_t(pair.neighbour % hands)].push_back(
            {pair.word, pair.neighbour, std::log(pair.count), float(weight)});
    }
    std::uint64_t number = 0;
    for (auto& row : blocks) {
        for (std::vector<WeightedPair>& block : row) {
            RandomStream random(settings.seed, 3, number++);
            for (std::size_t i = block.size(); i > 1; --i)
                std::swap(block[i - 1], block[random.below(i)]);
        }
    }
    return blocks;
}

SharedVectorTable summed(const CorpusVocabulary& vocabulary, const Side& words, const Side& neighbours)
{
    const int dimension = words.vectors.dimension();
    FloatMatrix vectors(vocabulary.size(), dimension);
    for (int word = 0; word < vocabulary.size(); ++word)
        for (int d = 0; d < dimension; ++d)
            vectors(word, d) = words.vectors.row(std::size_t(word))[d] + neighbours.vectors.row(std::size_t(word))[d];
    return std::make_shared<VectorTable>(vocabulary.words(), std::move(vectors));
}

} // namespace

Result<GloveVectors> trainGlove(const CorpusVocabulary& vocabulary, const std::vector<CoOccurrence>& pairs,
                                const GloveSettings& settings, const Progress& progress)
{
    assert(!pairs.empty());
    tbb::task_arena arena(threadCount(settings.threads));
    Side words(vocabulary.size(), settings.dimension, settings.seed, 1);
    Side neighbours(vocabulary.size(), settings.dimension, settings.seed, 2);
    const Blocks blocks = dealt(pairs, settings);
    GloveVectors result;
    PacedProgress paced(progress);
    for (int epoch = 0; epoch < settings.epochs; ++epoch) {
        double loss = 0;
        for (std::size_t turn = 0; turn < hands; ++turn) {
            if (!paced.goesOn((epoch + double(turn) / hands) / settings.epochs))
                return Error{ErrorCode::Cancelled, {}};
            std::array<double, hands> losses{};
            arena.execute([&] {
                tbb::parallel_for(
                    std::size_t(0), std::size_t(hands),
                    [&](std::size_t hand) {
                        double sum = 0;
                        for (const WeightedPair& pair : blocks[hand][(hand + turn) % hands])
                            sum += train(pair, words, neighbours, float(settings.rate));
                        losses[hand] = sum;
                    },
                    tbb::simple_partitioner());
            });
            loss += std::accumulate(losses.begin(), losses.end(), 0.0);
        }
        result.losses.push_back(loss / double(pairs.size()));
        if (!std::isfinite(loss))
            return Error{ErrorCode::Diverged, {"GloVe", std::to_string(epoch + 1)}};
    }
    progress.say(1);
    result.words = summed(vocabulary, words, neighbours);
    if (!result.words->vectors().allFinite())
        return Error{ErrorCode::Diverged, {"GloVe", std::to_string(settings.epochs)}};
    return result;
}

} // namespace durchblick
