#include "core/embedding/word2vec/pair_run.h"
#include "tests/core/word2vec_samples.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <set>

using namespace durchblick;

namespace {

PairRun smallRun(PairRunSettings settings = {}, int sentences = 300)
{
    return PairRun(std::make_shared<Corpus>(topicCorpus(sentences, 6, 20)), settings);
}

/// The step's loss as a function of its rows.
double lossAt(const Matrix& centre, const Matrix& outputs)
{
    double loss = 0;
    for (int j = 0; j < outputs.rows(); ++j) {
        const double product = centre.row(0).dot(outputs.row(j));
        loss -= std::log(1 / (1 + std::exp(j == 0 ? -product : product)));
    }
    return loss;
}

} // namespace

TEST(PairRun, MovesAgainstTheGradientThatADifferenceQuotientGives)
{
    PairRunSettings settings{.dimension = 5, .rate = 0.1};
    PairRun run = smallRun(settings);
    ASSERT_TRUE(run.advance(20000).ok());
    const PairStep step = run.nextStep();
    EXPECT_NEAR(step.loss, lossAt(step.centreBefore, step.outputsBefore), 1e-12);
    constexpr double h = 1e-5;
    for (int d = 0; d < 5; ++d) {
        Matrix more = step.centreBefore, less = step.centreBefore;
        more(0, d) += h;
        less(0, d) -= h;
        const double slope = (lossAt(more, step.outputsBefore) - lossAt(less, step.outputsBefore)) / (2 * h);
        EXPECT_NEAR(step.centreAfter(0, d), step.centreBefore(0, d) - step.rate * slope, 1e-9);
        for (int j = 0; j < step.outputsBefore.rows(); ++j) {
            more = less = step.outputsBefore;
            more(j, d) += h;
            less(j, d) -= h;
            const double slopeOfOutput = (lossAt(step.centreBefore, more) - lossAt(step.centreBefore, less)) / (2 * h);
            EXPECT_NEAR(step.outputsAfter(j, d), step.outputsBefore(j, d) - step.rate * slopeOfOutput, 1e-9);
        }
    }
}

TEST(PairRun, DoesWhatTheNextStepShowed)
{
    PairRun run = smallRun();
    for (int i = 0; i < 500; ++i) {
        const PairStep step = run.nextStep();
        ASSERT_EQ(step.number, i);
        ASSERT_EQ(step.centreBefore, run.inputs().row(step.centre));
        ASSERT_EQ(std::set<int>(step.outputs.begin(), step.outputs.end()).size(), step.outputs.size());
        ASSERT_TRUE(run.advance().ok());
        ASSERT_EQ(step.centreAfter, run.inputs().row(step.centre));
        for (std::size_t j = 0; j < step.outputs.size(); ++j)
            ASSERT_EQ(step.outputsAfter.row(int(j)), run.outputs().row(step.outputs[j]));
        ASSERT_EQ(step.averageLossAfter, run.averageLoss());
    }
}

TEST(PairRun, HasTheSameNumbersWhicheverWayOneGotThere)
{
    PairRun straight = smallRun(), wandering = smallRun();
    ASSERT_TRUE(straight.advance(12345).ok());
    for (const int step : {30000, 5, 20000, 0, 4096, 50000, 12345})
        ASSERT_TRUE(wandering.goTo(step).ok());
    EXPECT_EQ(wandering.step(), 12345);
    EXPECT_EQ(straight.inputs(), wandering.inputs());
    EXPECT_EQ(straight.outputs(), wandering.outputs());
    EXPECT_EQ(straight.averageLoss(), wandering.averageLoss());
    EXPECT_EQ(straight.lossCurve(), wandering.lossCurve());
    EXPECT_EQ(straight.nextStep().outputs, wandering.nextStep().outputs);
}

TEST(PairRun, ReplaysAChangeOfTheLearningRate)
{
    PairRun run = smallRun();
    ASSERT_TRUE(run.goTo(20000).ok());
    ASSERT_TRUE(run.goTo(7000).ok());
    run.changeRate(0.5);
    ASSERT_TRUE(run.goTo(9000).ok());
    const Matrix after = run.inputs();
    const std::vector<double> curve = run.lossCurve();
    EXPECT_EQ(run.nextStep().rate, 0.5);
    ASSERT_TRUE(run.goTo(6999).ok());
    EXPECT_EQ(run.rate(), 0.05);
    ASSERT_TRUE(run.goTo(7000).ok());
    EXPECT_EQ(run.rate(), 0.5);
    ASSERT_TRUE(run.goTo(9000).ok());
    EXPECT_EQ(run.inputs(), after);
    EXPECT_EQ(run.lossCurve(), curve);

    PairRun other = smallRun();
    ASSERT_TRUE(other.goTo(7000).ok());
    other.changeRate(0.5);
    ASSERT_TRUE(other.goTo(9000).ok());
    EXPECT_EQ(other.inputs(), after);
    EXPECT_EQ(other.rateChanges().size(), 2u);
    PairRun unchanged = smallRun();
    ASSERT_TRUE(unchanged.goTo(9000).ok());
    EXPECT_NE(unchanged.inputs(), after);
}

TEST(PairRun, ForgetsRateChangesThatLieAheadOfANewOne)
{
    PairRun run = smallRun();
    ASSERT_TRUE(run.goTo(500).ok());
    run.changeRate(0.5);
    ASSERT_TRUE(run.goTo(100).ok());
    run.changeRate(0.2);
    ASSERT_EQ(run.rateChanges().size(), 2u);
    EXPECT_EQ(run.rateChanges()[1].step, 100);
    ASSERT_TRUE(run.goTo(600).ok());
    EXPECT_EQ(run.rate(), 0.2);
}

TEST(PairRun, LowersTheLossAndRecordsItsCurve)
{
    PairRun run = smallRun();
    ASSERT_TRUE(run.advance(40001).ok());
    const std::vector<double> curve = run.lossCurve();
    ASSERT_EQ(curve.size(), 401u);
    EXPECT_NEAR(curve.front(), 6 * std::log(2.0), 1e-9);
    EXPECT_EQ(curve.back(), run.averageLoss());
    EXPECT_LT(curve.back(), curve.front() - 0.8);
}

TEST(PairRun, GoesAnywhereIn200000StepsInAFifthOfASecond)
{
    PairRun run(std::make_shared<Corpus>(topicCorpus(8000, 20, 30)), {});
    ASSERT_EQ(run.inputs().rows(), 600);
    ASSERT_TRUE(run.goTo(200'000).ok());
    double best = 1e9; // the machine may be busy otherwise
    for (int i = 0; i < 3; ++i) {
        const auto start = std::chrono::steady_clock::now();
        ASSERT_TRUE(run.goTo(150'001 + i).ok());
        ASSERT_TRUE(run.goTo(200'000).ok());
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
#ifdef NDEBUG // unoptimized code and sanitizers may take longer
    EXPECT_LT(best, 0.2);
#endif
}

TEST(PairRun, StaysBeforeAStepThatIsNotFinite)
{
    PairRun run = smallRun({.rate = 10});
    ASSERT_TRUE(run.advance(100).ok());
    run.changeRate(1e300);
    const Result<Done> done = run.advance(100'000);
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().code, ErrorCode::Diverged);
    EXPECT_TRUE(run.goTo(50).ok());
    EXPECT_TRUE(run.inputs().allFinite());
}

TEST(PairRun, PairsAWordWithItsNeighboursInTheTextOnly)
{
    const auto corpus = std::make_shared<Corpus>(corpusOf("a b c\nlonely\nd e\n", 1, "small", 1).value());
    PairRun run(corpus, {.dimension = 2, .window = 1, .negatives = 1});
    std::vector<std::string> pairs;
    for (int i = 0; i < 7; ++i) {
        const PairStep step = run.nextStep();
        pairs.push_back(corpus->vocabulary.word(step.centre) + corpus->vocabulary.word(step.neighbour()));
        ASSERT_TRUE(run.advance().ok());
    }
    EXPECT_EQ(pairs, (std::vector<std::string>{"ab", "ba", "bc", "cb", "de", "ed", "ab"}));
    EXPECT_EQ(run.pairsInText(), 6);
}
