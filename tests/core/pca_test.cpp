#include "core/embedding/pca.h"

#include "tests/golden.h"

#include <gtest/gtest.h>
#include <oneapi/tbb/global_control.h>

#include <random>

namespace durchblick {
namespace {

FloatMatrix drawn(int rows, int dimension)
{
    std::mt19937 random(5);
    FloatMatrix vectors(rows, dimension);
    for (Eigen::Index i = 0; i < vectors.size(); ++i)
        vectors.data()[i] = float(random() % 2001) / 1000 - 1;
    return vectors;
}

TEST(Pca, EqualsScikitLearnsWithMoreAndWithFewerRowsThanDimensions)
{
    const nlohmann::json cases = readGolden("pca_sklearn.json");
    ASSERT_EQ(cases.size(), 2u);
    for (const nlohmann::json& golden : cases) {
        const Matrix axes = matrixOf(golden["axes"]);
        const auto found = pca(matrixOf(golden["vectors"]).cast<float>(), int(axes.rows()));
        ASSERT_TRUE(found);
        EXPECT_LT((found->axes - axes).cwiseAbs().maxCoeff(), 1e-6);
        EXPECT_LT((found->positions - matrixOf(golden["positions"])).cwiseAbs().maxCoeff(), 1e-5);
        for (Eigen::Index i = 0; i < axes.rows(); ++i) {
            EXPECT_NEAR(found->variances(i), golden["variances"][std::size_t(i)].get<double>(), 1e-5);
            EXPECT_NEAR(found->shares(i), golden["shares"][std::size_t(i)].get<double>(), 1e-6);
        }
    }
}

TEST(Pca, GivesAxesThatTheCovarianceOnlyStretches)
{
    for (const FloatMatrix& vectors : {drawn(300, 20), drawn(10, 50)}) {
        const auto found = pca(vectors, 3);
        ASSERT_TRUE(found);
        for (int axis = 0; axis < 3; ++axis) {
            const Eigen::RowVectorXd stretched = covarianceTimesAxis(vectors, *found, axis);
            EXPECT_LT((stretched - found->variances(axis) * found->axes.row(axis)).norm(), 1e-12);
            EXPECT_NEAR(found->axes.row(axis).norm(), 1, 1e-12);
        }
    }
}

TEST(Pca, KeepsAllVarianceOnAsManyAxesAsThereAreDimensions)
{
    const auto found = pca(drawn(100, 7), 7);
    EXPECT_NEAR(found->shares.sum(), 1, 1e-12);
}

TEST(Pca, LeavesAxesAtZeroAlongWhichNothingVaries)
{
    FloatMatrix line(4, 3);
    line << 1, 2, 3, 2, 4, 6, 3, 6, 9, 4, 8, 12;
    const auto found = pca(line, 4);
    EXPECT_NEAR(found->shares(0), 1, 1e-12);
    EXPECT_TRUE(found->axes.bottomRows(3).isZero(0));
    EXPECT_TRUE(found->positions.rightCols(3).isZero(0));
    EXPECT_GT(found->axes(0, 2), 0);
    const auto point = pca(FloatMatrix::Ones(1, 5), 2);
    EXPECT_TRUE(point->positions.isZero(0));
}

TEST(PcaOnManyThreads, GivesTheSameNumbersAsOnOne)
{
    const FloatMatrix vectors = drawn(5000, 200);
    const auto many = pca(vectors, 2);
    const tbb::global_control control(tbb::global_control::max_allowed_parallelism, 1);
    const auto one = pca(vectors, 2);
    EXPECT_EQ(many->positions, one->positions);
    EXPECT_EQ(many->variances, one->variances);
}

TEST(Pca, RefusesWhatWouldTakeTooLongAndStopsWhenAsked)
{
    EXPECT_EQ(pca(FloatMatrix::Zero(4097, 4097), 2).error().code, ErrorCode::TooLarge);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(pca(drawn(50, 5), 2, {stop.get_token()}).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(pca(drawn(5, 50), 2, {stop.get_token()}).error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace durchblick
