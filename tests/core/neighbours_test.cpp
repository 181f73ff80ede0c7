#include "core/embedding/neighbours.h"

#include "core/embedding/similarity.h"

#include <gtest/gtest.h>
#include <oneapi/tbb/global_control.h>

#include <random>

namespace durchblick {
namespace {

SharedVectorTable table(FloatMatrix vectors)
{
    std::vector<std::string> words;
    for (Eigen::Index i = 0; i < vectors.rows(); ++i)
        words.push_back("w" + std::to_string(i));
    return std::make_shared<const VectorTable>(std::move(words), std::move(vectors));
}

/// Coarse numbers, so that many rows are equally near and a float's rounding would put them in another order.
SharedVectorTable manyTies(int rows, int dimension)
{
    std::mt19937 random(3);
    FloatMatrix vectors(rows, dimension);
    for (Eigen::Index i = 0; i < vectors.size(); ++i)
        vectors.data()[i] = float(int(random() % 3) - 1) * 0.1f;
    vectors.row(17).setZero();
    return table(std::move(vectors));
}

std::vector<Neighbour> bySorting(const VectorTable& table, const Eigen::RowVectorXd& query, int count,
                                 const std::vector<int>& leftOut = {})
{
    std::vector<Neighbour> all;
    for (int row = 0; row < table.size(); ++row)
        if (std::find(leftOut.begin(), leftOut.end(), row) == leftOut.end())
            all.push_back({row, cosine(table.vectors().row(row), query)});
    std::stable_sort(all.begin(), all.end(),
                     [](const Neighbour& a, const Neighbour& b) { return a.similarity > b.similarity; });
    all.resize(std::min(all.size(), std::size_t(count)));
    return all;
}

/// Directions at random, in lengths from those whose inverse is no float to those whose products are none.
SharedVectorTable allLengths(int rows, int dimension)
{
    std::mt19937 random(5);
    FloatMatrix vectors(rows, dimension);
    for (int row = 0; row < rows; ++row) {
        const float length = std::ldexp(1.0f, row % 50 == 0 ? 126 : row % 50 == 1 ? -130 : int(random() % 200) - 100);
        for (int d = 0; d < dimension; ++d)
            vectors(row, d) = (float(random() % 2001) / 1000 - 1) * length;
    }
    return table(std::move(vectors));
}

TEST(Neighbours, AreRightWhateverTheLengthsOfVectors)
{
    const NeighbourIndex large(table(FloatMatrix{{1, 1}, {3.4e38f, 1.5e38f}, {1, 0.9f}}));
    ASSERT_EQ(large.nearest(Eigen::RowVector2d(1, 1), 1, std::vector<int>{0}).size(), 1u);
    EXPECT_EQ(large.nearest(Eigen::RowVector2d(1, 1), 1, std::vector<int>{0})[0].row, 2);
    const NeighbourIndex small(table(FloatMatrix{{1e-39f, 0}, {1e-39f, 1e-39f}, {0, 1e-39f}}));
    const auto found = small.nearest(Eigen::RowVector2d(1e-39, 0), 3);
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[1].row, 1);
    EXPECT_NEAR(found[1].similarity, std::sqrt(0.5), 1e-6);

    const SharedVectorTable many = allLengths(5000, 12);
    const NeighbourIndex index(many);
    const Matrix queries = many->vectors().topRows(130).cast<double>();
    const auto together = index.nearestToEach(queries, 20);
    for (Eigen::Index i = 0; i < queries.rows(); ++i) {
        const auto expected = bySorting(*many, queries.row(i), 20);
        EXPECT_EQ(index.nearest(queries.row(i), 20), expected) << i;
        EXPECT_EQ(together[std::size_t(i)], expected) << i;
    }
}

TEST(Similarity, IsWhatAHandCalculationGives)
{
    const Eigen::RowVector2f right(3, 0);
    const Eigen::RowVector2d diagonal(2, 2);
    EXPECT_EQ(dot(right, diagonal), 6);
    EXPECT_EQ(norm(Eigen::RowVector2f(3, 4)), 5);
    EXPECT_NEAR(cosine(right, diagonal), std::sqrt(0.5), 1e-15);
    EXPECT_NEAR(angle(right, diagonal), 45, 1e-12);
    EXPECT_EQ(angle(right, right), 0);
    EXPECT_EQ(angle(right, Eigen::RowVector2f(-1, 0)), 180);
    EXPECT_NEAR(euclideanDistance(right, diagonal), std::sqrt(5.0), 1e-15);
    EXPECT_EQ(euclideanSimilarity(right, right), 1);
    EXPECT_EQ(euclideanSimilarity(right, Eigen::RowVector2f(0, 4)), 1.0 / 6);
    EXPECT_EQ(cosine(right, Eigen::RowVector2f(0, 0)), 0);
}

TEST(NeighboursOnManyThreads, AreExactlyTheBestInTheOrderOfTheTable)
{
    const SharedVectorTable ties = manyTies(5000, 9);
    const NeighbourIndex index(ties);
    for (const int count : {1, 10, 500, 5000, 6000}) {
        const Eigen::RowVectorXd query = ties->vectors().row(count % 5000).cast<double>();
        EXPECT_EQ(index.nearest(query, count), bySorting(*ties, query, count)) << count;
    }
}

TEST(NeighboursOnManyThreads, AreTheSameForManyQueriesAtOnce)
{
    const SharedVectorTable ties = manyTies(3001, 7);
    const NeighbourIndex index(ties);
    for (const int count : {2, 17, 64, 70}) { // more and fewer than are multiplied at once
        const Matrix queries = ties->vectors().topRows(count).cast<double>();
        const auto found = index.nearestToEach(queries, 12);
        ASSERT_EQ(found.size(), std::size_t(count));
        for (int i = 0; i < count; ++i)
            EXPECT_EQ(found[std::size_t(i)], bySorting(*ties, queries.row(i), 12)) << count << ' ' << i;
    }
}

TEST(NeighboursOnManyThreads, DoNotDependOnHowManyThereAre)
{
    const SharedVectorTable ties = manyTies(20'000, 5);
    const NeighbourIndex index(ties);
    const Eigen::RowVectorXd query = ties->vectors().row(0).cast<double>();
    const auto expected = index.nearest(query, 50);
    const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
    EXPECT_EQ(index.nearest(query, 50), expected);
}

TEST(NeighboursOnManyThreads, LeaveOutTheRowsThatAreNotWanted)
{
    const SharedVectorTable ties = manyTies(3000, 6);
    const NeighbourIndex index(ties);
    const Eigen::RowVectorXd query = ties->vectors().row(4).cast<double>();
    const std::vector<int> unwanted{2000, 4, 17, 5, 4};
    EXPECT_EQ(index.nearest(query, 2999, unwanted), bySorting(*ties, query, 2999, unwanted));
}

TEST(Neighbours, TellLargeVectorsThatDifferInTheLastDigitApart)
{
    FloatMatrix vectors = FloatMatrix::Constant(200, 300, 1e15f);
    for (int i = 0; i < 200; ++i)
        vectors(i, i) *= 1 + float(i) * 1e-6f;
    const SharedVectorTable near = table(vectors);
    const Eigen::RowVectorXd query = near->vectors().row(150).cast<double>();
    EXPECT_EQ(NeighbourIndex(near).nearest(query, 5), bySorting(*near, query, 5));
    EXPECT_EQ(NeighbourIndex(near).nearest(query, 1).front().row, 150);
}

TEST(Neighbours, OfNothingAreNone)
{
    const SharedVectorTable empty = std::make_shared<const VectorTable>();
    EXPECT_TRUE(NeighbourIndex(empty).nearest(Eigen::RowVectorXd(0), 3).empty());
    const SharedVectorTable few = manyTies(20, 3);
    EXPECT_TRUE(NeighbourIndex(few).nearest(Eigen::RowVectorXd::Ones(3), 0).empty());
    for (const Neighbour& neighbour : NeighbourIndex(few).nearest(Eigen::RowVectorXd::Zero(3), 20))
        EXPECT_EQ(neighbour.similarity, 0);
}

} // namespace
} // namespace durchblick
