#include "core/embedding/glove/train_glove.h"
#include "tests/core/word2vec_samples.h"

#include <gtest/gtest.h>

#include <map>
#include <tuple>

using namespace durchblick;

namespace {

std::vector<CoOccurrence> countsOf(const Corpus& corpus, int window, int threads = 1)
{
    return countCoOccurrences(corpus, window, "sample", threads).value();
}

} // namespace

TEST(CoOccurrences, AreThoseCountedByHand)
{
    const Corpus corpus = corpusOf("a b c b\nc a\nb\na a\n", 1, "hand", 1).value();
    std::map<std::string, float> counts;
    for (const CoOccurrence& pair : countsOf(corpus, 2))
        counts[corpus.vocabulary.word(pair.word) + corpus.vocabulary.word(pair.neighbour)] = pair.count;
    // First sentence: ab 1, ac 1/2, bc 1 + 1 (b before and behind c), bb 1/2 from each side. Second: ca 1. Last: aa 1 from each.
    const std::map<std::string, float> expected{{"ab", 1}, {"ba", 1}, {"ac", 1.5F}, {"ca", 1.5F},
                                                {"bc", 2}, {"cb", 2}, {"bb", 1},    {"aa", 2}};
    EXPECT_EQ(counts, expected);
}

TEST(CoOccurrences, ComeByWordAndNeighbourAndAreTheSameOnManyThreads)
{
    const Corpus corpus = topicCorpus(2000, 10, 100);
    const std::vector<CoOccurrence> one = countsOf(corpus, 5, 1), many = countsOf(corpus, 5, 3);
    ASSERT_EQ(one.size(), many.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        ASSERT_EQ(std::tie(one[i].word, one[i].neighbour, one[i].count),
                  std::tie(many[i].word, many[i].neighbour, many[i].count));
        if (i > 0) {
            ASSERT_LT(std::pair(one[i - 1].word, one[i - 1].neighbour), std::pair(one[i].word, one[i].neighbour));
        }
    }
}

TEST(CoOccurrences, RefuseMoreThanTheMemoryTheyMayTake)
{
    const auto counts = countCoOccurrences(topicCorpus(3000, 2, 500), 5, "large.txt", 1, {}, 0);
    ASSERT_FALSE(counts.ok());
    EXPECT_EQ(counts.error().code, ErrorCode::TooLarge);
    EXPECT_EQ(counts.error().arguments[0], "large.txt");
}

TEST(TrainGlove, LowersItsLossEpochByEpoch)
{
    const Corpus corpus = topicCorpus(2000, 8, 20);
    const auto vectors =
        trainGlove(corpus.vocabulary, countsOf(corpus, 5), {.dimension = 16, .epochs = 20, .threads = 1});
    ASSERT_TRUE(vectors.ok());
    ASSERT_EQ(vectors->losses.size(), 20u);
    for (std::size_t i = 1; i < 20; ++i)
        EXPECT_LT(vectors->losses[i], vectors->losses[i - 1]);
    EXPECT_LT(vectors->losses.back(), 0.2 * vectors->losses.front());
}

TEST(TrainGlove, GivesTheSameVectorsOnManyThreads)
{
    const Corpus corpus = topicCorpus(500, 8, 20);
    GloveSettings settings{.dimension = 20, .epochs = 3, .threads = 1};
    const FloatMatrix one = trainGlove(corpus.vocabulary, countsOf(corpus, 5), settings).value().words->vectors();
    for (const int threads : {2, 4}) {
        settings.threads = threads;
        EXPECT_EQ(one, trainGlove(corpus.vocabulary, countsOf(corpus, 5), settings).value().words->vectors());
    }
    settings.seed = 2;
    EXPECT_NE(one, trainGlove(corpus.vocabulary, countsOf(corpus, 5), settings).value().words->vectors());
}

TEST(TrainGlove, BringsWordsOfOneTopicTogether)
{
    const Corpus corpus = topicCorpus(3000, 6, 15);
    const auto vectors =
        trainGlove(corpus.vocabulary, countsOf(corpus, 5), {.dimension = 16, .epochs = 30, .threads = 1});
    ASSERT_TRUE(vectors.ok());
    const VectorTable& table = *vectors->words;
    const auto cosine = [&](const char* a, const char* b) {
        const auto x = table.vectors().row(*table.find(a)), y = table.vectors().row(*table.find(b));
        return x.dot(y) / (x.norm() * y.norm());
    };
    EXPECT_GT(cosine("t1w2", "t1w3"), cosine("t1w2", "t4w3") + 0.5F);
}

TEST(TrainGlove, ReachesTheLogarithmsOfTheCounts)
{
    // With as many dimensions as words the factorization is exact: the loss goes to 0.
    const Corpus corpus = topicCorpus(2000, 2, 4);
    const auto vectors =
        trainGlove(corpus.vocabulary, countsOf(corpus, 5), {.dimension = 16, .epochs = 2000, .threads = 1});
    ASSERT_TRUE(vectors.ok());
    EXPECT_LT(vectors->losses.back(), 1e-3 * vectors->losses.front());
}

TEST(TrainGlove, SaysWhenItDiverges)
{
    const Corpus corpus = topicCorpus(300, 4, 10);
    const auto diverged =
        trainGlove(corpus.vocabulary, countsOf(corpus, 5), {.dimension = 8, .rate = 1e30, .threads = 1});
    ASSERT_FALSE(diverged.ok());
    EXPECT_EQ(diverged.error().code, ErrorCode::Diverged);
}

TEST(TrainGlove, StopsWhenAsked)
{
    const Corpus corpus = topicCorpus(300, 4, 10);
    std::stop_source source;
    const auto stopped = trainGlove(corpus.vocabulary, countsOf(corpus, 5), {.epochs = 10000, .threads = 1},
                                    {.stop = source.get_token(), .report = [&](double share) {
                                         if (share > 0)
                                             source.request_stop();
                                     }});
    ASSERT_FALSE(stopped.ok());
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}
