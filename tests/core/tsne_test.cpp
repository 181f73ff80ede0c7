#include "core/embedding/tsne.h"

#include <gtest/gtest.h>
#include <oneapi/tbb/global_control.h>

#include <cmath>
#include <random>

namespace durchblick {
namespace {

/// Groups of points around some far-away places.
FloatMatrix groups(int groupCount, int size, int dimension)
{
    std::mt19937 random(11);
    const auto draw = [&] { return float(random() % 2001) / 1000 - 1; };
    FloatMatrix vectors(groupCount * size, dimension);
    for (int group = 0; group < groupCount; ++group) {
        Eigen::RowVectorXf place(dimension);
        for (float& number : place)
            number = 10 * draw();
        for (int i = 0; i < size; ++i)
            for (int d = 0; d < dimension; ++d)
                vectors(group * size + i, d) = place(d) + draw();
    }
    return vectors;
}

TEST(Affinities, SumToOneAndAreSymmetric)
{
    const FloatMatrix vectors = groups(3, 20, 5);
    const auto found = affinitiesOf(vectors, 7);
    ASSERT_TRUE(found);
    Matrix dense = Matrix::Zero(60, 60);
    for (std::size_t i = 0; i < 60; ++i)
        for (std::size_t k = found->begin[i]; k < found->begin[i + 1]; ++k)
            dense(Eigen::Index(i), found->column[k]) += double(found->affinity[k]);
    EXPECT_NEAR(dense.sum(), 1, 1e-6);
    EXPECT_EQ(dense, Matrix(dense.transpose()));
    EXPECT_TRUE(dense.diagonal().isZero(0));
}

TEST(Affinities, GiveEveryPointAsManyNeighboursInEffectAsThePerplexitySays)
{
    // Before both directions are averaged the entropy is log(perplexity). On a ring all points are alike, so afterwards, too.
    FloatMatrix ring(60, 2);
    for (int i = 0; i < 60; ++i)
        ring.row(i) << float(std::cos(i * M_PI / 30)), float(std::sin(i * M_PI / 30));
    const auto found = affinitiesOf(ring, 9);
    for (std::size_t i = 0; i < 60; ++i) {
        double entropy = 0;
        for (std::size_t k = found->begin[i]; k < found->begin[i + 1]; ++k)
            if (const double p = 60 * double(found->affinity[k]); p > 0)
                entropy -= p * std::log(p);
        EXPECT_NEAR(std::exp(entropy), 9, 0.1) << i;
    }
}

TEST(TsneOnManyThreads, KeepsGroupsTogetherAndApart)
{
    auto tsne = Tsne::create(groups(3, 20, 10), {.perplexity = 10});
    ASSERT_TRUE(tsne);
    ASSERT_TRUE(tsne.value().run());
    const Tsne::Positions places = tsne->positions();
    double within = 0;
    double between = 1e9;
    for (int a = 0; a < 60; ++a)
        for (int b = 0; b < a; ++b) {
            const double distance = double((places.row(a) - places.row(b)).norm());
            if (a / 20 == b / 20)
                within = std::max(within, distance);
            else
                between = std::min(between, distance);
        }
    EXPECT_LT(within, between);
}

TEST(TsneOnManyThreads, MovesAgainstTheGradientOfTheDivergence)
{
    auto tsne = Tsne::create(groups(2, 15, 4), {.perplexity = 5, .exaggeratedIterations = 30});
    for (int i = 0; i < 40; ++i)
        tsne.value().step();
    const Tsne::Positions before = tsne->positions();
    tsne.value().step(); // its gradient is that at `before`
    for (const int point : {0, 17, 29})
        for (const int axis : {0, 1}) {
            constexpr float h = 1e-2f;
            Tsne::Positions more = before, less = before;
            more(point, axis) += h;
            less(point, axis) -= h;
            const double width = double(more(point, axis)) - double(less(point, axis));
            const double quotient = (tsne->divergenceOf(more) - tsne->divergenceOf(less)) / width;
            EXPECT_NEAR(tsne->lastUpdate(point).gradient(axis), quotient, 2e-4 + 0.01 * std::abs(quotient));
        }
}

TEST(TsneOnManyThreads, ExplainsTheLastMoveOfEveryPoint)
{
    const FloatMatrix vectors = groups(2, 12, 4);
    auto tsne = Tsne::create(vectors, {.perplexity = 4, .exaggeratedIterations = 5});
    for (const int steps : {3, 30}) { // with early exaggeration and without
        while (tsne->iteration() < steps)
            tsne.value().step();
        const Tsne::Positions after = tsne->positions();
        Matrix before(24, 2);
        for (int i = 0; i < 24; ++i)
            before.row(i) = tsne->lastUpdate(i).before.matrix().transpose();
        double normalization = 0;
        for (int i = 0; i < 24; ++i)
            for (int j = 0; j < 24; ++j)
                normalization += i == j ? 0 : 1 / (1 + (before.row(i) - before.row(j)).squaredNorm());
        for (int i = 0; i < 24; ++i) {
            const Tsne::Update update = tsne->lastUpdate(i);
            EXPECT_EQ(update.exaggeration, steps == 3 ? 12 : 1);
            EXPECT_NEAR(update.normalization, normalization, 1e-5 * normalization);
            Eigen::Array2d attraction = Eigen::Array2d::Zero(), repulsion = Eigen::Array2d::Zero();
            const Affinities& affinities = tsne->affinities();
            for (std::size_t k = affinities.begin[std::size_t(i)]; k < affinities.begin[std::size_t(i) + 1]; ++k) {
                const Eigen::Array2d difference = (before.row(i) - before.row(affinities.column[k])).transpose();
                attraction += 4 * update.exaggeration * double(affinities.affinity[k])
                    / (1 + difference.matrix().squaredNorm()) * difference;
            }
            for (int j = 0; j < 24; ++j) {
                const Eigen::Array2d difference = (before.row(i) - before.row(j)).transpose();
                repulsion += 4 / normalization / std::pow(1 + difference.matrix().squaredNorm(), 2) * difference;
            }
            const double scale = 1e-4 * (attraction.abs().maxCoeff() + repulsion.abs().maxCoeff());
            EXPECT_LT((update.attraction - attraction).abs().maxCoeff(), scale);
            EXPECT_LT((update.repulsion - repulsion).abs().maxCoeff(), scale);
            const Eigen::Array2d moved =
                update.momentum * update.updateBefore - update.learningRate * update.gain * update.gradient;
            EXPECT_LT((update.update - moved).abs().maxCoeff(), 1e-5 * (1e-3 + moved.abs().maxCoeff()));
            EXPECT_LT((update.after - update.before - update.update).abs().maxCoeff(), 1e-5);
            EXPECT_EQ(float(update.after(0)), after(i, 0));
        }
    }
}

TEST(TsneOnManyThreads, GivesTheSameNumbersAsOnOne)
{
    const FloatMatrix vectors = groups(5, 60, 8);
    const auto placed = [&] {
        auto tsne = Tsne::create(vectors, {.iterations = 60});
        (void)tsne.value().run();
        return tsne->positions();
    };
    const Tsne::Positions many = placed();
    const tbb::global_control control(tbb::global_control::max_allowed_parallelism, 1);
    EXPECT_EQ(many, placed());
}

TEST(TsneOnManyThreads, DependsOnItsSeedOnly)
{
    const FloatMatrix vectors = groups(2, 10, 3);
    const auto placed = [&](std::uint64_t seed) {
        auto tsne = Tsne::create(vectors, {.iterations = 20, .seed = seed});
        (void)tsne.value().run();
        return tsne->positions();
    };
    EXPECT_EQ(placed(1), placed(1));
    EXPECT_NE(placed(1), placed(2));
}

TEST(TsneOnManyThreads, PlacesEqualVectorsAndVeryFewOnes)
{
    for (const FloatMatrix& vectors : {FloatMatrix(FloatMatrix::Ones(10, 3)), groups(1, 2, 3), groups(1, 3, 1)}) {
        auto tsne = Tsne::create(vectors);
        ASSERT_TRUE(tsne);
        ASSERT_TRUE(tsne.value().run());
        EXPECT_TRUE(tsne->positions().allFinite());
        EXPECT_NE(tsne->positions().row(0), tsne->positions().row(1));
    }
}

TEST(Affinities, AreTheSameInAnyScale)
{
    const FloatMatrix vectors = groups(3, 20, 5);
    const auto found = affinitiesOf(vectors, 7);
    for (const float scale : {0x1p100f, 0x1p-100f}) {
        const auto scaled = affinitiesOf(FloatMatrix(vectors * scale), 7);
        EXPECT_EQ(scaled->column, found->column);
        EXPECT_EQ(scaled->affinity, found->affinity);
    }
}

TEST(TsneOnManyThreads, HasNoNegativeDivergence)
{
    // Two points have the same affinities wherever they are.
    for (const float apart : {1e-30f, 1.0f, 3.0f, 1e30f}) {
        auto tsne = Tsne::create(FloatMatrix{{0, 0}, {apart, apart}});
        ASSERT_TRUE(tsne);
        for (int i = 0; i < 30; ++i) {
            EXPECT_GE(tsne->divergence(), 0);
            EXPECT_NEAR(tsne->divergence(), 0, 1e-6);
            tsne.value().step();
        }
    }
}

TEST(TsneOnManyThreads, RefusesWhatItCannotPlaceAndStopsWhenAsked)
{
    EXPECT_EQ(Tsne::create(FloatMatrix::Ones(1, 3)).error().arguments[0], "--words");
    EXPECT_EQ(Tsne::create(FloatMatrix::Ones(Tsne::mostPoints + 1, 1)).error().arguments[0], "--words");
    for (const double perplexity : {0.5, 10.0, -1.0})
        EXPECT_EQ(Tsne::create(FloatMatrix::Ones(10, 3), {.perplexity = perplexity}).error().arguments[0],
                  "--perplexity");
    std::stop_source stop;
    auto tsne = Tsne::create(groups(2, 10, 3), {}, {stop.get_token()});
    stop.request_stop();
    EXPECT_EQ(tsne.value().run({stop.get_token()}).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(tsne->iteration(), 1) << "it stops soon and keeps what it has";
    EXPECT_EQ(Tsne::create(groups(2, 10, 3), {}, {stop.get_token()}).error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace durchblick
