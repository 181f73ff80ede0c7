#include "app/window/arrangement.h"

#include <gtest/gtest.h>

namespace durchblick {
namespace {

Item card(double width, double height, double least = 0.5)
{
    return {{width, height}, {width * least, height * least}, false, {}};
}

bool overlap(const Arrangement& arrangement)
{
    for (std::size_t i = 0; i < arrangement.places.size(); ++i)
        for (std::size_t j = i + 1; j < arrangement.places.size(); ++j)
            if (arrangement.places[i].intersects(arrangement.places[j]))
                return true;
    return false;
}

TEST(Arrange, LeavesEverythingComfortableWhereThereIsRoom)
{
    const Arrangement all = arrange({card(250, 200), card(300, 240), card(360, 260), card(200, 260)}, {644, 600}, 16);
    EXPECT_EQ(all.places[0].topLeft(), QPointF(0, 0));
    EXPECT_EQ(all.places[0].width(), 250);
    EXPECT_EQ(all.places[0].height(), 240) << "as high as its neighbour";
    EXPECT_EQ(all.places[2].topLeft(), QPointF(0, 256));
    EXPECT_FALSE(overlap(all));
}

TEST(Arrange, FillsTheFirstRowsFirst)
{
    const Arrangement all = arrange({card(230, 200), card(230, 200), card(230, 200)}, {644, 600}, 16);
    EXPECT_EQ(all.places[1].top(), 0);
    EXPECT_GT(all.places[2].top(), 0);
}

TEST(Arrange, ShrinksBeforeItScrolls)
{
    const Arrangement all = arrange({card(600, 400), card(600, 400)}, {644, 600}, 16);
    EXPECT_LE(all.height, 600.5);
    EXPECT_FALSE(overlap(all));
}

TEST(Arrange, GrowsBeyondTheAreaOnlyIfTheLeastSizesDoNotFit)
{
    const Arrangement all = arrange({card(600, 400, 1), card(600, 400, 1)}, {644, 600}, 16);
    EXPECT_EQ(all.height, 816);
}

TEST(Arrange, AWholeRowStandsAlone)
{
    Item chips = card(300, 40);
    chips.isWholeRow = true;
    chips.heightFor = [](double width) { return width < 500 ? 80.0 : 40.0; };
    const Arrangement wide = arrange({chips, card(200, 100)}, {644, 600}, 16);
    EXPECT_EQ(wide.places[0].width(), 644);
    EXPECT_EQ(wide.places[0].height(), 40);
    EXPECT_EQ(wide.places[1].top(), 56);
    EXPECT_EQ(arrange({chips, card(200, 100)}, {400, 600}, 16).places[0].height(), 80) << "narrower chips wrap";
}

TEST(Arrange, AGridPairsWhatBelongsTogether)
{
    Item chips = card(300, 40);
    chips.heightFor = [](double width) { return width < 320 ? 80.0 : 40.0; };
    const Arrangement all = arrange({chips, chips, chips, chips, card(250, 100)}, {644, 600}, 16, 2);
    EXPECT_EQ(all.places[0], QRectF(0, 0, 314, 80)) << "wraps in its column";
    EXPECT_EQ(all.places[1], QRectF(330, 0, 314, 80));
    EXPECT_EQ(all.places[3].topLeft(), QPointF(330, 96));
    EXPECT_EQ(all.places[4], QRectF(0, 192, 250, 100)) << "what is left stands as it likes";
    EXPECT_EQ(arrange({chips, chips, chips, chips}, {1400, 600}, 16, 2).places[2].top(), 56) << "however wide";
}

TEST(Arrange, AMapThatIsNarrowerIsLower)
{
    Item map = card(500, 500, 0.5);
    map.mostHeightAt = [](double width) { return width; };
    const Arrangement beside = arrange({map, map}, {644, 600}, 16, 2);
    EXPECT_EQ(beside.places[1], QRectF(330, 0, 314, 314));
    EXPECT_EQ(arrange({map}, {644, 600}, 16).places[0], QRectF(0, 0, 500, 500)) << "and no higher than is comfortable";
    EXPECT_EQ(arrange({map}, {644, 400}, 16).places[0].height(), 400) << "it can be lower still";
}

TEST(Arrange, TakesAnyNumberOfItems)
{
    EXPECT_TRUE(arrange({}, {644, 600}, 16).places.empty());
    const Arrangement many = arrange(std::vector<Item>(40, card(200, 100)), {644, 600}, 16);
    EXPECT_EQ(many.places.size(), 40u);
    EXPECT_FALSE(overlap(many));
}

} // namespace
} // namespace durchblick
