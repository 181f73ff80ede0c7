#include "views/panels/height_scale.h"
#include "views/panels/marching_squares.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace durchblick {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

template <class Height>
HeightGrid gridOf(int size, double reach, Height height)
{
    HeightGrid grid;
    for (int i = 0; i < size; ++i)
        grid.x.push_back(-reach + 2 * reach * i / (size - 1));
    grid.y = grid.x;
    grid.heights.resize(size, size);
    for (int row = 0; row < size; ++row)
        for (int column = 0; column < size; ++column)
            grid.heights(row, column) = height(grid.x[std::size_t(column)], grid.y[std::size_t(row)]);
    return grid;
}

double areaOf(const std::vector<QPolygonF>& rings)
{
    double area = 0;
    for (const QPolygonF& ring : rings)
        for (qsizetype i = 0; i < ring.size(); ++i) {
            const QPointF &a = ring[i], &b = ring[(i + 1) % ring.size()];
            area += (a.x() * b.y() - b.x() * a.y()) / 2;
        }
    return area;
}

/// The four corners of one mesh, from the lower left on counterclockwise.
HeightGrid mesh(double a, double b, double c, double d)
{
    HeightGrid grid{{0, 1}, {0, 1}, Matrix(2, 2)};
    grid.heights << a, b, d, c;
    return grid;
}

TEST(HeightLines, OfABowlAreOneClosedCircle)
{
    const HeightGrid bowl = gridOf(41, 2, [](double x, double y) { return x * x + y * y; });
    const std::vector<LevelLine> lines = levelLines(bowl, 1);
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_TRUE(lines[0].isClosed);
    EXPECT_GT(lines[0].places.size(), 60);
    // Between places h apart a square is off its chord by at most h²/4, so its root by about h²/8.
    for (const QPointF& at : lines[0].places)
        EXPECT_NEAR(std::hypot(at.x(), at.y()), 1, 0.1 * 0.1 / 8 + 1e-12);
}

TEST(HeightLines, OfAPlaneAreStraightAndExact)
{
    const HeightGrid plane = gridOf(11, 1, [](double x, double y) { return 3 * x + y; });
    const std::vector<LevelLine> lines = levelLines(plane, 0.55);
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_FALSE(lines[0].isClosed);
    for (const QPointF& at : lines[0].places)
        EXPECT_NEAR(3 * at.x() + at.y(), 0.55, 1e-12);
    EXPECT_NEAR(std::abs(lines[0].places.front().y() - lines[0].places.back().y()), 2, 1e-12) << "from edge to edge";
}

TEST(HeightLines, JoinWhatTheMeanOfASaddleJoins)
{
    // High at two opposite corners; the middle (2.25 of 3 and 1.5) decides.
    const HeightGrid high = mesh(4, 0, 4, 1);
    ASSERT_EQ(levelLines(high, 2).size(), 2u);
    EXPECT_EQ(regionAbove(high, 2).size(), 1u) << "the middle is 2.25: one ridge";
    EXPECT_EQ(regionAbove(high, 2.5).size(), 2u) << "now it lies below: two peaks";
    EXPECT_EQ(levelLines(high, 2.5).size(), 2u);
}

TEST(HeightLines, LeaveGapsOutAndEndAtThem)
{
    const HeightGrid grid =
        gridOf(9, 4, [](double x, double y) { return std::abs(x) < 0.5 && std::abs(y) < 0.5 ? infinity : x; });
    EXPECT_NEAR(areaOf(regionAbove(grid, -infinity)), 64 - 4, 1e-12) << "four meshes touch the gap";
    const std::vector<LevelLine> lines = levelLines(grid, 0.25);
    EXPECT_EQ(lines.size(), 2u) << "above and below the gap";
    for (const LevelLine& line : lines)
        for (const QPointF& at : line.places) {
            EXPECT_TRUE(std::isfinite(at.x()) && std::isfinite(at.y()));
            EXPECT_GE(std::abs(at.y()), 1);
        }
    EXPECT_FALSE(grid.heightAt({0.2, 0.2}));
    EXPECT_FALSE(grid.heightAt({5, 0}));
    EXPECT_NEAR(*grid.heightAt({2.25, 3.5}), 2.25, 1e-12);
}

TEST(HeightLines, BandsAreWholeAreas)
{
    const HeightGrid bowl = gridOf(81, 2, [](double x, double y) { return x * x + y * y; });
    EXPECT_NEAR(areaOf(regionAbove(bowl, 1)), 16 - M_PI, 0.01);
    EXPECT_EQ(regionAbove(bowl, 1).size(), 2u) << "the border, and the circle that is cut out";
    EXPECT_TRUE(regionAbove(bowl, 9).empty());
}

TEST(HeightScale, HasRoundLevels)
{
    EXPECT_EQ(roundestBetween(-1, 3), 0);
    EXPECT_EQ(roundestBetween(0.7, 1.3), 1);
    EXPECT_EQ(roundestBetween(61, 79), 70);
    EXPECT_EQ(roundestBetween(42, 58), 50);
    EXPECT_EQ(roundestBetween(0.00031, 0.00033), 0.00032);
    EXPECT_EQ(roundestBetween(-79, -61), -70);
    std::vector<double> even;
    for (int i = 0; i <= 1000; ++i)
        even.push_back(i * 0.02 - 3);
    const HeightScale scale = heightScale(even, {});
    EXPECT_FALSE(scale.isCut);
    EXPECT_EQ(scale.levels, (std::vector<double>{-2, 0, 2, 4, 6, 8, 10, 12, 14, 16}));
}

TEST(HeightScale, ShowsAValleyBesideASteepRim)
{
    // A ravine (Rosenbrock 1960) reaches from 0 to 3609 here, and half of it lies below 150.
    std::vector<double> heights;
    for (double x = -2; x <= 2; x += 0.1)
        for (double y = -2; y <= 2; y += 0.1)
            heights.push_back((1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x));
    const HeightScale scale = heightScale(heights, {});
    EXPECT_TRUE(scale.isCut);
    EXPECT_LT(scale.most, 1500);
    EXPECT_EQ(scale.levels.back(), scale.most);
    EXPECT_GE(scale.levels.size(), 7u);
    EXPECT_LE(scale.levels.front(), 10) << "the valley has lines of its own";
    EXPECT_TRUE(std::is_sorted(scale.levels.begin(), scale.levels.end()));
    EXPECT_EQ(scale.bandOf(1e9), scale.bandCount() - 1);
}

TEST(HeightScale, KeepsToTheEndsItIsGivenAndLivesWithAnything)
{
    const HeightScale fixed = heightScale({0, 1, 2, 100}, std::pair(0.0, 10.0));
    EXPECT_EQ(fixed.least, 0);
    EXPECT_EQ(fixed.most, 10);
    EXPECT_TRUE(fixed.isCut);
    EXPECT_FALSE(heightScale({0, 1, 2}, std::pair(-5.0, 10.0)).isCut);
    // So far from zero the next number is 16 away.
    EXPECT_LE(heightScale({0, 1, 2}, std::pair(-1.0000000000000002e17, -1e17)).levels.size(), 20u);
    for (const std::vector<double>& heights :
         {std::vector<double>{}, {5}, {5, 5, 5}, {0, 0, 0, 0, 0, 0, 0, 0, 1}, {1e149, -1e149}, {1e-300, 2e-300}}) {
        const HeightScale scale = heightScale(heights, {});
        EXPECT_LT(scale.least, scale.most);
        for (const double level : scale.levels)
            EXPECT_TRUE(std::isfinite(level) && level > scale.least && level <= scale.most) << level;
    }
}

} // namespace
} // namespace durchblick
