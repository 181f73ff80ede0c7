#include "tests/views/lecture_trace.h"
#include "views/selection/selection.h"
#include "views/selection/term_groups.h"

#include "core/ops/products.h"
#include "core/ops/table_row.h"
#include "core/trace/print.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace durchblick {
namespace {

class SelectionOfProducts : public testing::Test {
protected:
    SelectionOfProducts() { selection.setTrace(lectureTrace(), cellOf("products", 0, 3)); }
    Selection selection;
};

TEST_F(SelectionOfProducts, StartsWithItsSubjectAndTheCellsItWasMadeOf)
{
    EXPECT_EQ(selection.subject(), cellOf("products", 0, 3));
    ASSERT_TRUE(selection.explanation());
    EXPECT_DOUBLE_EQ(selection.explanation()->expression.evaluate(), 2.5);
    EXPECT_EQ(selection.sources().size(), 8u);
    EXPECT_TRUE(selection.isSource(cellOf("k", 3, 2)));
    EXPECT_FALSE(selection.isSource(cellOf("k", 2, 2)));
    EXPECT_TRUE(selection.hasSourceIn((*lectureTrace())["q"]));
    EXPECT_FALSE(selection.hasSourceIn((*lectureTrace())["weights"]));
}

TEST_F(SelectionOfProducts, PointingAtAFactorLightsItsPartnerAndKeepsTheSubject)
{
    selection.point(cellOf("q", 0, 2));
    EXPECT_EQ(selection.subject(), cellOf("products", 0, 3));
    EXPECT_TRUE(selection.isLit(cellOf("q", 0, 2)));
    EXPECT_TRUE(selection.isLit(cellOf("k", 3, 2)));
    EXPECT_TRUE(selection.isLit(cellOf("products", 0, 3)));
    EXPECT_FALSE(selection.isLit(cellOf("k", 3, 1)));
}

TEST_F(SelectionOfProducts, PointingAtAnotherResultMakesItTheSubjectForAsLong)
{
    selection.point(cellOf("products", 0, 1));
    EXPECT_EQ(selection.subject(), cellOf("products", 0, 1));
    EXPECT_TRUE(selection.isSource(cellOf("k", 1, 1)));
    selection.point(std::nullopt);
    EXPECT_EQ(selection.subject(), cellOf("products", 0, 3));
    EXPECT_FALSE(selection.isSource(cellOf("k", 1, 1)));
}

TEST_F(SelectionOfProducts, AGivenCellThatIsNoTermLightsItselfAlone)
{
    selection.point(cellOf("k", 1, 1));
    EXPECT_EQ(selection.subject(), cellOf("products", 0, 3));
    EXPECT_TRUE(selection.isLit(cellOf("k", 1, 1)));
    EXPECT_FALSE(selection.isLit(cellOf("q", 0, 1)));
}

TEST(SelectionOfATable, ShowsHowARepeatedNumberCameAbout)
{
    Trace trace;
    const ValueId row =
        trace.add({.symbol = "row", .content = share(Matrix::Constant(1, 2, 3)), .rows = {}, .columns = {}});
    const ValueId product = trace.apply(matmulTransposed(), {}, {row, row}, {"product"});
    const ValueId table = trace.apply(tableRow(), {{"columns", "a b c"}}, {row, product}, {"table"});
    Selection selection;
    selection.setTrace(std::make_shared<const Trace>(trace), Cell{table, 0, 2});
    EXPECT_EQ(selection.subject(), (Cell{table, 0, 2}));
    EXPECT_EQ(selection.computed(), (Cell{product, 0, 0}));
    EXPECT_EQ(terms(selection.explanation()->expression).size(), 4u) << "3·3 + 3·3";
    EXPECT_TRUE(selection.isSource({product, 0, 0}));
    selection.point(Cell{table, 0, 0});
    EXPECT_EQ(selection.computed(), (Cell{table, 0, 0})) << "what is given has no arithmetic to show instead";
}

TEST_F(SelectionOfProducts, OpeningPinsAndSaysSo)
{
    QSignalSpy opened(&selection, &Selection::opened);
    selection.open(cellOf("products", 0, 0));
    EXPECT_EQ(opened.count(), 1);
    selection.point(std::nullopt);
    EXPECT_EQ(selection.subject(), cellOf("products", 0, 0));
}

TEST_F(SelectionOfProducts, ACellThatIsNotThereCountsAsNone)
{
    selection.point(cellOf("q", 7, 0));
    EXPECT_FALSE(selection.pointed());
    QSignalSpy opened(&selection, &Selection::opened);
    selection.open(cellOf("q", 7, 0));
    EXPECT_EQ(opened.count(), 0);
}

TEST_F(SelectionOfProducts, SaysNothingWhenNothingChanges)
{
    selection.point(cellOf("q", 0, 2));
    QSignalSpy changed(&selection, &Selection::changed);
    selection.point(cellOf("q", 0, 2));
    EXPECT_EQ(changed.count(), 0);
    selection.point(cellOf("q", 0, 1));
    EXPECT_EQ(changed.count(), 1);
}

TEST(TermGroups, AreProductsInsideSumsAndSingleNumbersOutside)
{
    using E = Expression;
    using K = Expression::Kind;
    const auto cell = [](int i) { return E::ofCell(i, Cell{ValueId{0}, 0, i}); };
    const E sum(K::Sum, {E(K::Product, {cell(0), cell(1)}), E(K::Product, {cell(2), cell(3)}), cell(4)});
    EXPECT_EQ(termGroups(E(K::Quotient, {sum, E(K::Root, {E::number(4)})})),
              (std::vector<std::vector<int>>{{0, 1}, {2, 3}, {4}}));
    // A weighed sum inside a product: its own products are the smaller groups.
    const E nested(K::Product, {E(K::Sum, {cell(0), cell(1)}), cell(2)});
    EXPECT_EQ(termGroups(nested), (std::vector<std::vector<int>>{{2}, {0}, {1}}));
}

} // namespace
} // namespace durchblick
