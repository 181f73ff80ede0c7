#include "views/panels/axis.h"
#include "views/panels/line_style.h"
#include "views/panels/plane_view.h"
#include "views/panels/point_grid.h"
#include "views/panels/point_labels.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <random>

namespace durchblick {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

QStringList texts(const std::vector<Tick>& ticks)
{
    QStringList all;
    for (const Tick& tick : ticks)
        all += tick.text;
    return all;
}

TEST(Axis, TakesStepsOfOneTwoOrFive)
{
    EXPECT_DOUBLE_EQ(niceStep(1, 10), 0.1);
    EXPECT_DOUBLE_EQ(niceStep(0.3, 3), 0.1);
    EXPECT_DOUBLE_EQ(niceStep(7, 5), 2);
    EXPECT_DOUBLE_EQ(niceStep(23, 5), 5);
    EXPECT_DOUBLE_EQ(niceStep(60, 5), 20);
}

TEST(Axis, WritesTicksWithTheSameDecimalsAndTheSignOfTheLanguage)
{
    EXPECT_EQ(texts(ticksOf({-0.5, 1.04}, 4, true)), (QStringList{"−0,5", "0,0", "0,5", "1,0"}));
    EXPECT_EQ(texts(ticksOf({0, 0.3}, 3, false)), (QStringList{"0.0", "0.1", "0.2", "0.3"}));
    EXPECT_EQ(texts(ticksOf({0, 2000}, 4, false)), (QStringList{"0", "500", "1000", "1500", "2000"}));
}

TEST(Axis, WritesDifferentTicksDifferently)
{
    for (const AxisRange range : {AxisRange{-3e140, 3e140}, AxisRange{0, 1.7e-9}, AxisRange{99.99, 100.01}}) {
        QStringList all = texts(ticksOf(range, 10, true));
        EXPECT_GT(all.size(), 3);
        EXPECT_EQ(all.removeDuplicates(), 0) << all.join(' ').toStdString();
    }
}

TEST(Axis, StaysWithinItsRangeWhateverTheRange)
{
    for (const AxisRange range : {AxisRange{1e15, 1e15 + 0.25}, AxisRange{-1e150, 1e150}, AxisRange{1e-300, 2e-300},
                                  AxisRange{0.1, 0.1000001}, AxisRange{-3, 0}}) {
        const std::vector<Tick> ticks = ticksOf(range, 6, false);
        EXPECT_LE(ticks.size(), 8u);
        for (const Tick& tick : ticks)
            EXPECT_TRUE(range.contains(tick.at) || std::abs(tick.at - range.high) < range.span() * 1e-6);
    }
}

TEST(Axis, CountsPowersOfTen)
{
    EXPECT_EQ(texts(logarithmicTicksOf({-2, 1}, 6, true)), (QStringList{"0,01", "0,1", "1", "10"}));
    EXPECT_EQ(texts(logarithmicTicksOf({0, 1}, 6, true)), (QStringList{"1", "2", "5", "10"}));
}

TEST(Axis, GivesRoomToEqualNumbersAndLeavesOutThoseWithoutAPlace)
{
    Extent extent;
    EXPECT_TRUE(extent.isEmpty());
    EXPECT_EQ(extent.range(), (AxisRange{0, 1}));
    for (const double number : {std::nan(""), infinity, -infinity, 1e200})
        extent.add(number);
    EXPECT_TRUE(extent.isEmpty());
    extent.add(5);
    extent.add(5);
    EXPECT_LT(extent.range().low, 5);
    EXPECT_GT(extent.range().high, 5);
}

TEST(Axis, DoesNotJumpWhileATrainingMovesThePoints)
{
    const AxisRange before{-2, 2};
    EXPECT_EQ(eased(before, {-1.9, 1.2}), before) << "fits";
    EXPECT_EQ(eased(before, {-1, 2.5}), (AxisRange{-2, 2.5})) << "grows on one side only";
    EXPECT_EQ(eased(before, {-0.2, 0.2}), (AxisRange{-0.2, 0.2})) << "far too large by now";
}

TEST(Plane, KeepsThePlaceUnderTheMouseWhileZooming)
{
    PlaneView view;
    view.fit({-1, 1}, {-2, 2}, true);
    view.setRoom({10, 20, 400, 300});
    EXPECT_DOUBLE_EQ(view.unit().width(), view.unit().height());
    const QPointF mouse(120, 90), held = view.toPlane(mouse);
    EXPECT_TRUE(view.zoom(mouse, 2));
    EXPECT_NEAR(view.toPixel(held).x(), 120, 1e-9);
    EXPECT_NEAR(view.toPixel(held).y(), 90, 1e-9);
    EXPECT_TRUE(view.pan({15, -5}));
    EXPECT_NEAR(view.toPixel(held).x(), 135, 1e-9);
    EXPECT_TRUE(view.reset());
    EXPECT_FALSE(view.reset());
    EXPECT_FALSE(view.zoom(mouse, 0.5)) << "everything is in sight already";
}

TEST(Plane, NeverLosesSightOfEverything)
{
    PlaneView view;
    view.fit({0, 1}, {0, 1}, true);
    view.setRoom({0, 0, 200, 200});
    for (int i = 0; i < 100; ++i)
        view.pan({50, 50});
    EXPECT_TRUE(view.room().adjusted(-1, -1, 1, 1).contains(view.toPixel({0, 1})));
}

TEST(PointGrid, FindsWhatLookingAtAllPointsFinds)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> even(-3, 3);
    std::vector<QPointF> points(3000);
    for (QPointF& point : points)
        point = {even(random), even(random) * 100};
    const PointGrid grid(points);
    for (int i = 0; i < 200; ++i) {
        const QPointF at(even(random), even(random) * 100);
        const QSizeF reach(0.2, 20);
        std::optional<int> expected;
        double least = 1;
        for (int one = 0; one < int(points.size()); ++one) {
            const double dx = (points[std::size_t(one)].x() - at.x()) / reach.width();
            const double dy = (points[std::size_t(one)].y() - at.y()) / reach.height();
            if (dx * dx + dy * dy < least) {
                least = dx * dx + dy * dy;
                expected = one;
            }
        }
        EXPECT_EQ(grid.nearest(at, reach), expected);
        int inside = 0, all = 0;
        const QRectF area(at, QSizeF(1, 40));
        grid.visit(area, [&](int) { return ++inside, true; });
        for (const QPointF& point : points)
            all += area.contains(point);
        EXPECT_EQ(inside, all);
    }
    EXPECT_FALSE(PointGrid().nearest({0, 0}, {1, 1}));
    EXPECT_EQ(PointGrid(std::vector<QPointF>{{2, 2}, {2, 2}}).nearest({2, 2}, {1, 1}), 0);
}

TEST(PointLabels, NeverOverlapAndStayInside)
{
    std::mt19937 random(5);
    std::uniform_real_distribution<double> even(0, 400);
    std::vector<LabelWish> wishes;
    for (int i = 0; i < 500; ++i)
        wishes.push_back({i, {even(random), even(random)}, 3, i < 5});
    LabelGround ground;
    ground.area = {0, 0, 400, 400};
    ground.width = [](int point, bool) { return 20.0 + point % 40; };
    ground.coversPoints = [&](const QRectF& rect) {
        return std::any_of(wishes.begin(), wishes.end(), [&](const LabelWish& wish) { return rect.contains(wish.at); });
    };
    ground.lines = {{0, 0, 400, 400}};
    const std::vector<PlacedLabel> labels = placeLabels(wishes, ground);
    EXPECT_GT(labels.size(), 20u);
    int strong = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        strong += labels[i].isStrong;
        EXPECT_TRUE(ground.area.contains(labels[i].rect));
        for (std::size_t other = 0; other < i; ++other)
            EXPECT_FALSE(labels[i].rect.intersects(labels[other].rect));
        if (!labels[i].isStrong) {
            EXPECT_FALSE(labels[i].coversPoints);
        }
    }
    EXPECT_EQ(strong, 5) << "what is marked comes first";
}

TEST(LineNames, MoveApartAsLittleAsPossible)
{
    EXPECT_EQ(spread({10, 50}, 16, 0, 100), (std::vector<double>{10, 50}));
    EXPECT_EQ(spread({50, 50}, 16, 0, 100), (std::vector<double>{42, 58}));
    EXPECT_EQ(spread({0, 2}, 16, 0, 100), (std::vector<double>{0, 16}));
    EXPECT_EQ(spread({99, 98, 10}, 16, 0, 100), (std::vector<double>{100, 84, 10}));
    EXPECT_TRUE(spread({}, 16, 0, 100).empty());
}

TEST(LineStyles, DifferByMoreThanColourAndReadAsText)
{
    for (const Theme* theme : {&Theme::light(), &Theme::dark()}) {
        Look look;
        look.theme = *theme;
        const Ink ink(look);
        for (int line = 0; line < 20; ++line) {
            const LineStyle one = lineStyle(ink, line);
            EXPECT_GE(contrast(one.colour, theme->surface), 4.5);
            for (int other = 0; other < line; ++other)
                EXPECT_FALSE(one.mark == lineStyle(ink, other).mark && one.dashes == lineStyle(ink, other).dashes);
        }
    }
}

} // namespace
} // namespace durchblick
