#include "core/embedding/word2vec/held_out_loss.h"
#include "core/embedding/word2vec/row_copies.h"
#include "core/embedding/word2vec/train.h"
#include "core/embedding/word2vec/window_step.h"
#include "tests/core/word2vec_samples.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

using namespace durchblick;

namespace {

Word2vecSettings smallSettings()
{
    Word2vecSettings settings;
    settings.dimension = 20;
    settings.epochs = 3;
    settings.sample = 0;
    settings.threads = 1; // tests of more have it in their name
    return settings;
}

TrainedVectors trained(const Corpus& corpus, const Word2vecSettings& settings)
{
    Result<TrainedVectors> result = trainWord2vec(corpus, settings);
    EXPECT_TRUE(result.ok());
    return std::move(result).value();
}

/// How much nearer words of one topic are than words of two, as mean cosines.
double separation(const VectorTable& table)
{
    double same = 0, other = 0;
    int sameCount = 0, otherCount = 0;
    for (int a = 0; a < table.size(); ++a) {
        for (int b = 0; b < a; ++b) {
            const auto x = table.vectors().row(a), y = table.vectors().row(b);
            const double cosine = double(x.dot(y) / (x.norm() * y.norm()));
            const bool isSame =
                table.word(a).substr(0, table.word(a).find('w')) == table.word(b).substr(0, table.word(b).find('w'));
            (isSame ? same : other) += cosine;
            ++(isSame ? sameCount : otherCount);
        }
    }
    return same / sameCount - other / otherCount;
}

class EveryMethod : public testing::TestWithParam<std::pair<Word2vecMethod, bool>> {
protected:
    Word2vecSettings settings() const
    {
        Word2vecSettings settings = smallSettings();
        settings.method = GetParam().first;
        if (GetParam().second)
            settings.subwords = SubwordSettings{.shortest = 3, .longest = 4, .buckets = 500};
        return settings;
    }
};

} // namespace

TEST_P(EveryMethod, GivesTheSameVectorsOnManyThreads)
{
    const Corpus corpus = topicCorpus(600, 8, 30);
    Word2vecSettings settings = this->settings();
    settings.threads = 1;
    const TrainedVectors one = trained(corpus, settings);
    for (const int threads : {2, 4}) {
        settings.threads = threads;
        const TrainedVectors many = trained(corpus, settings);
        EXPECT_EQ(one.words->vectors(), many.words->vectors()) << threads;
        EXPECT_EQ(one.outputs, many.outputs) << threads;
    }
    settings.seed = 2;
    EXPECT_NE(one.words->vectors(), trained(corpus, settings).words->vectors());
}

TEST_P(EveryMethod, BringsWordsOfOneTopicTogether)
{
    Word2vecSettings settings = this->settings();
    settings.epochs = 15;
    EXPECT_GT(separation(*trained(topicCorpus(2000, 8, 20), settings).words), 0.5);
}

TEST_P(EveryMethod, LowersTheLossOnATextItDoesNotKnow)
{
    const Corpus corpus = topicCorpus(3000, 8, 30);
    const WordText unknown = encodeWords(topicText(200, 8, 30, 99), corpus.vocabulary);
    const NegativeSampler sampler(corpus.vocabulary.counts());
    const auto loss = [&](const TrainedVectors& vectors) {
        return heldOutLoss(vectors.words->vectors(), vectors.outputs, unknown, sampler, 5, 5, 7);
    };
    Word2vecSettings settings = this->settings();
    settings.rate = 1e-9;
    const double before = loss(trained(corpus, settings));
    EXPECT_NEAR(before, 6 * std::log(2.0), 1e-3); // nothing known: a coin for each of six
    settings.rate = 0.05;
    settings.epochs = 10;
    EXPECT_LT(loss(trained(corpus, settings)), before - 0.5);
}

INSTANTIATE_TEST_SUITE_P(Methods, EveryMethod,
                         testing::Values(std::pair(Word2vecMethod::SkipGram, false),
                                         std::pair(Word2vecMethod::Cbow, false),
                                         std::pair(Word2vecMethod::SkipGram, true),
                                         std::pair(Word2vecMethod::Cbow, true)),
                         [](const auto& test) {
                             return std::string(test.param.first == Word2vecMethod::SkipGram ? "SkipGram" : "Cbow")
                                 + (test.param.second ? "WithSubwords" : "");
                         });

TEST(WindowStep, EqualsANaiveLoopOverPairs)
{
    for (const auto& [rows, width, dimension] : {std::array{1, 1, 3}, std::array{4, 6, 100}, std::array{5, 4, 8},
                                                 std::array{10, 21, 17}, std::array{3, 12, 64}}) {
        const int stride = (dimension + 7) / 8 * 8;
        std::srand(5);
        FloatMatrix in = FloatMatrix::Zero(rows, stride), out = FloatMatrix::Zero(width, stride);
        in.leftCols(dimension).setRandom();
        out.leftCols(dimension).setRandom();
        constexpr double rate = 0.3;
        Eigen::MatrixXd inDelta = Eigen::MatrixXd::Zero(rows, stride), outDelta = Eigen::MatrixXd::Zero(width, stride);
        for (int i = 0; i < rows; ++i) {
            for (int j = 0; j < width; ++j) {
                const double product = in.row(i).cast<double>().dot(out.row(j).cast<double>());
                const double error = rate * ((j == 0 ? 1 : 0) - 1 / (1 + std::exp(-product)));
                inDelta.row(i) += error * out.row(j).cast<double>();
                outDelta.row(j) += error * in.row(i).cast<double>();
            }
        }
        const FloatMatrix before = out;
        std::vector<const float*> inputs;
        std::vector<float*> outputs;
        for (int i = 0; i < rows; ++i)
            inputs.push_back(in.row(i).data());
        for (int j = 0; j < width; ++j)
            outputs.push_back(out.row(j).data());
        WindowStep step(stride);
        const Eigen::Map<const FloatMatrix> delta(step.run(inputs, outputs, float(rate)), rows, stride);
        EXPECT_LT((delta.cast<double>() - inDelta).cwiseAbs().maxCoeff(), 1e-5) << rows << ' ' << width;
        EXPECT_LT((out.cast<double>() - before.cast<double>() - outDelta).cwiseAbs().maxCoeff(), 1e-5)
            << rows << ' ' << width;
    }
}

TEST(WindowStep, MovesARowThatComesTwiceByBothItsChanges)
{
    std::vector<float> in(8, 0.5F), once(8, 0.25F), twice(8, 0.25F), label(8, 0.1F), label2 = label;
    const float* input = in.data();
    WindowStep step(8);
    std::array<float*, 2> single{label.data(), once.data()};
    step.run({&input, 1}, single, 0.1F);
    std::array<float*, 3> both{label2.data(), twice.data(), twice.data()};
    step.run({&input, 1}, both, 0.1F);
    EXPECT_FLOAT_EQ(twice[0] - 0.25F, 2 * (once[0] - 0.25F));
}

TEST(WindowStep, StaysFiniteForProductsBeyondExp)
{
    std::vector<float> in(8, 100.0F), label(8, -100.0F), drawn(8, 100.0F);
    const float* input = in.data();
    std::array<float*, 2> outputs{label.data(), drawn.data()};
    WindowStep step(8);
    const float* const delta = step.run({&input, 1}, outputs, 0.1F);
    EXPECT_FLOAT_EQ(delta[0], 0.1F * -100 - 0.1F * 100); // wrong on both: the whole rate each
    EXPECT_TRUE(std::isfinite(label[0]) && std::isfinite(drawn[0]));
}

TEST(RowCopies, AddWhatEveryWorkerChanged)
{
    RowTable table(10, 3);
    table.row(4)[0] = 1;
    table.row(5)[1] = 2;
    std::vector<RowCopies> workers(3, RowCopies(table));
    float* const first = workers[0].copy(workers[0].touch(4));
    first[0] += 10;
    EXPECT_EQ(workers[0].copy(workers[0].touch(4)), first); // the same copy again
    workers[2].copy(workers[2].touch(4))[0] += 100;
    workers[1].copy(workers[1].touch(5))[1] = 7;
    for (int i = 0; i < RowCopies::partitions; ++i)
        RowCopies::merge(table, workers, i);
    EXPECT_EQ(table.row(4)[0], 111);
    EXPECT_EQ(table.row(5)[1], 7);
    for (RowCopies& worker : workers)
        worker.clear();
    EXPECT_EQ(workers[0].copy(workers[0].touch(4))[0], 111);
}

TEST(NegativeSampler, DrawsInProportionToCountToThePower)
{
    const std::vector<std::int64_t> counts{1000, 100, 100, 10, 1};
    const NegativeSampler sampler(counts);
    std::vector<int> drawn(counts.size());
    RandomStream random(3);
    constexpr int times = 400'000;
    for (int i = 0; i < times; ++i)
        ++drawn[std::size_t(sampler.draw(random))];
    double sum = 0;
    for (const std::int64_t count : counts)
        sum += std::pow(double(count), 0.75);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double expected = std::pow(double(counts[i]), 0.75) / sum;
        EXPECT_DOUBLE_EQ(sampler.probability(int(i)), expected);
        EXPECT_NEAR(drawn[i] / double(times), expected, 5 * std::sqrt(expected / times));
    }
}

TEST(HeldOutLoss, IsTheHandCalculationOfOnePair)
{
    const Corpus corpus = corpusOf("a b", 1, "pair", 1).value();
    const NegativeSampler sampler({1, 0}); // always draws a
    FloatMatrix in(2, 2), out(2, 2);
    in << 1, 2, 3, 4;
    out << 0.5F, 0, 0, -0.25F;
    // a's neighbour is b and the other way: in(b)·out(a) = 1.5, in(a)·out(b) = -0.5; drawn: in(b)·out(a), in(a)·out(a) = 0.5.
    const auto minusLogSigmoid = [](double x) { return std::log(1 + std::exp(-x)); };
    const double expected =
        (minusLogSigmoid(1.5) + minusLogSigmoid(-1.5) + minusLogSigmoid(-0.5) + minusLogSigmoid(-0.5)) / 2;
    EXPECT_NEAR(heldOutLoss(in, out, corpus.text, sampler, 1, 1, 1), expected, 1e-12);
}

TEST(Subwords, AreFastTextsPieces)
{
    // "wo": <wo wo> <wo>; ö is one character of two bytes.
    SubwordSettings settings{.shortest = 3, .longest = 6, .buckets = 2'000'000};
    EXPECT_EQ(subwordBuckets("wo", settings).size(), 3u);
    EXPECT_EQ(subwordBuckets("wö", settings).size(), 3u);
    settings.longest = 3;
    EXPECT_EQ(subwordBuckets("where", settings).size(), 5u);
    settings = {.shortest = 1, .longest = 1, .buckets = 2'000'000};
    EXPECT_EQ(subwordBuckets("abc", settings).size(), 3u); // not < and > alone
    // FNV-1a of "a" is 0xe40c292c (its inventors' test vector).
    EXPECT_EQ(subwordBuckets("abc", settings)[0], int(0xe40c292cu % 2'000'000u));
}

TEST(Subwords, GiveAVectorToAWordNeverSeen)
{
    Corpus corpus = topicCorpus(2000, 6, 20);
    Word2vecSettings settings = smallSettings();
    settings.epochs = 10;
    settings.subwords = SubwordSettings{};
    const TrainedVectors vectors = trained(corpus, settings);
    const Eigen::RowVectorXf unseen = vectors.vectorFromPieces("t3w77", *settings.subwords);
    ASSERT_FALSE(corpus.vocabulary.find("t3w77"));
    const auto cosine = [&](const char* word) {
        const auto known = vectors.words->vectors().row(*corpus.vocabulary.find(word));
        return known.dot(unseen) / (known.norm() * unseen.norm());
    };
    EXPECT_GT(cosine("t3w1"), cosine("t5w1") + 0.3F);
}

TEST(TrainWord2vec, ReadsATextWithoutLineEnds)
{
    std::string text = topicText(500, 4, 10);
    std::replace(text.begin(), text.end(), '\n', ' ');
    const Corpus corpus = corpusOf(text, 1, "line", 1).value();
    ASSERT_EQ(corpus.text.sentenceCount(), 1u);
    EXPECT_TRUE(trained(corpus, smallSettings()).words->vectors().allFinite());
}

TEST(TrainWord2vec, StaysStableWhereEveryWordIsFrequent)
{
    // Every part of the text pushes the same few rows at once; in long rounds they would overshoot without end.
    const Corpus corpus = topicCorpus(3000, 2, 5);
    for (const double rate : {0.05, 0.2}) {
        Word2vecSettings settings = smallSettings();
        settings.rate = rate;
        const TrainedVectors vectors = trained(corpus, settings);
        EXPECT_LT(vectors.words->vectors().cwiseAbs().maxCoeff(), 10) << rate;
    }
}

TEST(TrainWord2vec, SaysWhenItDiverges)
{
    Word2vecSettings settings = smallSettings();
    for (const double rate : {5.0, 1e30}) {
        settings.rate = rate;
        const Result<TrainedVectors> result = trainWord2vec(topicCorpus(500, 4, 10), settings);
        ASSERT_FALSE(result.ok()) << rate;
        EXPECT_EQ(result.error().code, ErrorCode::Diverged);
    }
}

TEST(TrainWord2vec, StopsWhenAskedAndReportsRisingShares)
{
    const Corpus corpus = topicCorpus(20000, 20, 100);
    Word2vecSettings settings = smallSettings();
    settings.epochs = 10000;
    std::stop_source source;
    std::vector<double> shares;
    const Result<TrainedVectors> result =
        trainWord2vec(corpus, settings, {.stop = source.get_token(), .report = [&](double share) {
                                             shares.push_back(share);
                                             if (shares.size() == 2)
                                                 source.request_stop();
                                         }});
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    ASSERT_EQ(shares.size(), 2u);
    EXPECT_LT(shares[0], shares[1]);
}
