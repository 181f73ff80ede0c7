#include "core/checking/carried.h"
#include "core/checking/check.h"
#include "core/ops/add.h"
#include "core/ops/cosine.h"
#include "core/ops/cut.h"
#include "core/ops/losses.h"
#include "core/ops/one_hot.h"
#include "core/ops/products.h"
#include "core/ops/recorded.h"
#include "core/ops/scale.h"
#include "core/ops/sigmoid.h"
#include "core/ops/softmax.h"
#include "core/trace/explain.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace durchblick {
namespace {

using enum Verdict;

/// scores = q·kᵀ / √4, then a softmax in its three steps.
class AHandCalculation : public testing::Test {
protected:
    AHandCalculation()
    {
        add("q", Matrix{{1, 2, 1, 0}});
        add("k", Matrix{{1, 0, 0.5, 0.5}, {0, 1, 0, 0.5}, {0, -1.5, 0.25, 0}});
        trace.apply(matmulTransposed(), {}, {trace["q"], trace["k"]}, {"products"});
        trace.apply(scale(), {{"d", 4.0}}, {trace["products"]}, {"scores"});
        trace.apply(exponential(), {}, {trace["scores"]}, {"exponentials"});
        trace.apply(rowSum(), {}, {trace["exponentials"]}, {"sum"});
        trace.apply(divide(), {}, {trace["exponentials"], trace["sum"]}, {"weights"});
        for (const char* symbol : {"products", "scores", "exponentials", "sum", "weights"})
            for (int column = 0; column < trace.value(trace[symbol]).columnCount(); ++column)
                blanks.push_back({cell(symbol, column), cell(symbol, column)});
    }
    void add(const char* symbol, Matrix matrix)
    {
        trace.add({symbol, share(std::move(matrix)), nullptr, nullptr, Role::Given, Purpose::None});
    }
    Cell cell(const char* symbol, int column) const { return {trace[symbol], 0, column}; }
    std::size_t place(const char* symbol, int column = 0) const
    {
        for (std::size_t i = 0; i < blanks.size(); ++i)
            if (blanks[i].cell == cell(symbol, column))
                return i;
        throw std::runtime_error(symbol);
    }
    void type(const char* symbol, int column, const std::string& text)
    {
        typed.resize(blanks.size());
        typed[place(symbol, column)] = text;
    }
    CheckedBlank checked(const char* symbol, int column = 0) const
    {
        return check(trace, blanks, typed).blanks[place(symbol, column)];
    }
    Verdict verdict(const char* symbol, int column = 0) const { return checked(symbol, column).verdict; }

    Trace trace;
    std::vector<Blank> blanks;
    std::vector<std::string> typed;
};

TEST_F(AHandCalculation, IsRightAsFarAsItsDigitsGo)
{
    // products 1.5, 2, -2.75; scores 0.75, 1, -1.375
    type("scores", 0, "0,75");
    type("scores", 1, "1");
    type("scores", 2, "−1,4");
    EXPECT_EQ(verdict("scores", 0), Right);
    EXPECT_EQ(verdict("scores", 1), Right);
    EXPECT_EQ(verdict("scores", 2), Right);
    type("scores", 2, "-1,30");
    EXPECT_EQ(verdict("scores", 2), Wrong);
    EXPECT_EQ(verdict("sum"), Empty);
}

TEST_F(AHandCalculation, AsksForTwoDigitsOrTheDecimalsShown)
{
    for (int column = 0; column < 3; ++column)
        type("scores", column, column == 2 ? "-1" : "1"); // 0.75, 1, -1.375
    EXPECT_EQ(verdict("scores", 0), Wrong);
    EXPECT_EQ(verdict("scores", 1), Right);
    EXPECT_EQ(verdict("scores", 2), Wrong);
    EXPECT_EQ(check(trace, blanks, typed).firstWrong, place("scores", 0));
    for (const char* few : {"0,7", "0,8", "0", "0,00"}) {
        type("scores", 0, few);
        EXPECT_EQ(verdict("scores", 0), Wrong) << few;
    }
}

TEST_F(AHandCalculation, BlamesNoSlipForAZero)
{
    for (int column = 0; column < 3; ++column)
        type("weights", column, "0");
    for (int column = 0; column < 3; ++column) {
        EXPECT_EQ(verdict("weights", column), Wrong);
        EXPECT_EQ(checked("weights", column).slip, std::nullopt);
    }
    type("scores", 0, "1"); // 0.75; products 1.5 is not it, either
    EXPECT_EQ(checked("scores", 0).slip, std::nullopt);
    type("scores", 0, "1,5");
    EXPECT_EQ(checked("scores", 0).slip, Slip::NotDivided);
}

TEST_F(AHandCalculation, ReadsAPercentageAsAShare)
{
    type("weights", 0, "42 %");
    EXPECT_NEAR(trace.number(cell("weights", 0)), 0.4161, 1e-4);
    EXPECT_EQ(verdict("weights", 0), Right);
}

TEST_F(AHandCalculation, MayGoOnFromNumbersThatWereRounded)
{
    // exponentials 2.117, 2.718, 0.2528; their sum 5.0880, from roughly rounded ones 2.07 + 2.67 + 0.25 = 4.99
    type("exponentials", 0, "2,07");
    type("exponentials", 1, "2,67");
    type("exponentials", 2, "0,25");
    type("sum", 0, "4,99");
    EXPECT_EQ(verdict("sum"), Rounded);
    type("sum", 0, "5,09");
    EXPECT_EQ(verdict("sum"), Right);
    type("sum", 0, "5,02");
    EXPECT_EQ(verdict("sum"), Rounded) << "between both";
    type("sum", 0, "5,20");
    EXPECT_EQ(verdict("sum"), Wrong);
}

TEST_F(AHandCalculation, MayGoOnFromTheRoundedNumbersOnScreen)
{
    // Shown with two decimals 1.004 is 1.00, and a thousand of it 1000 in place of 1004.
    add("metres", Matrix{{1.004}});
    add("thousand", Matrix{{1000}});
    trace.apply(matmul(), {}, {trace["metres"], trace["thousand"]}, {"millimetres"});
    blanks.push_back({cell("millimetres", 0), cell("millimetres", 0)});
    type("millimetres", 0, "1000");
    EXPECT_EQ(verdict("millimetres"), Rounded);
    EXPECT_EQ(check(trace, blanks, typed, 4).blanks[place("millimetres")].verdict, Wrong);
}

TEST_F(AHandCalculation, NamesTheFirstWrongStepAndMarksWhatFollowsFromIt)
{
    type("products", 0, "2,5"); // 1.5
    type("scores", 0, "1,25");
    type("scores", 1, "1");
    type("exponentials", 0, "3,49");
    type("exponentials", 1, "2,72");
    type("exponentials", 2, "0,25");
    type("sum", 0, "6,46");
    type("weights", 0, "0,54");
    type("weights", 1, "0,9");
    const CheckedSheet sheet = check(trace, blanks, typed);
    EXPECT_EQ(sheet.firstWrong, place("products", 0));
    EXPECT_EQ(verdict("products", 0), Wrong);
    EXPECT_EQ(verdict("scores", 0), Follows);
    EXPECT_EQ(verdict("scores", 1), Right);
    EXPECT_EQ(verdict("exponentials", 0), Follows);
    EXPECT_EQ(verdict("sum"), Follows);
    EXPECT_EQ(verdict("weights", 0), Follows);
    EXPECT_EQ(verdict("weights", 1), Wrong);
    EXPECT_FALSE(sheet.isRight());
    EXPECT_FALSE(sheet.isComplete());
}

TEST_F(AHandCalculation, LetsARightNumberStandBehindAWrongOne)
{
    type("products", 0, "2,5");
    type("scores", 0, "0,75");
    EXPECT_EQ(verdict("scores", 0), Right);
}

TEST_F(AHandCalculation, GoesOnFromTheLearnersOwnNumbers)
{
    type("products", 0, "2,5");
    const auto own = ownNumbers(trace, blanks, check(trace, blanks, typed));
    ASSERT_EQ(own.size(), 1u);
    const Trace on = rerun(trace, own);
    EXPECT_EQ(on.number(cell("products", 0)), 2.5);
    EXPECT_EQ(on.number(cell("products", 1)), 2);
    EXPECT_EQ(on.number(cell("scores", 0)), 1.25);
    EXPECT_FALSE(explain(on, cell("products", 0)).hasArithmetic()) << "one's own number is given from now on";
    EXPECT_TRUE(explain(on, cell("scores", 0)).hasArithmetic());
}

TEST_F(AHandCalculation, KeepsOnCalculatingBesideAnOwnNumberOfTheSameValue)
{
    type("products", 1, "3");       // 2
    type("exponentials", 0, "2,5"); // 2.117
    const Trace on = rerun(trace, ownNumbers(trace, blanks, check(trace, blanks, typed)));
    EXPECT_EQ(on.number(cell("exponentials", 0)), 2.5);
    EXPECT_DOUBLE_EQ(on.number(cell("exponentials", 1)), std::exp(1.5)) << "from the own product beside it";
}

TEST_F(AHandCalculation, RefusesToGoOnWhereNothingCanBeCalculatedAnyMore)
{
    trace.add(textValue("der Hund"));
    trace.apply(plainWords(), {}, {trace["text"]}, {"words"});
    const ValueId ids = trace.apply(vocabularyIds(), {}, {trace["words"], trace["words"]}, {"ids"});
    trace.apply(oneHot(), {}, {ids, trace["words"]}, {"one_hot"});
    blanks.push_back({cell("ids", 0), cell("ids", 0)});
    type("ids", 0, "99");
    EXPECT_TRUE(ownNumbers(trace, blanks, check(trace, blanks, typed)).empty()) << "no word has this place";
    typed.clear();
    EXPECT_TRUE(ownNumbers(trace, blanks, check(trace, blanks, typed)).empty());
}

TEST_F(AHandCalculation, TakesAZeroOnlyForAZero)
{
    add("tiny", Matrix{{0.002, 4e-17}});
    trace.apply(durchblick::add(), {}, {trace["tiny"], trace["tiny"]}, {"twice"});
    for (const int column : {0, 1})
        blanks.push_back({cell("twice", column), cell("twice", column)});
    for (const char* zero : {"0", "0,00"}) {
        type("twice", 0, zero);
        type("twice", 1, zero);
        EXPECT_EQ(verdict("twice", 0), Wrong) << "on screen it is 0.004";
        EXPECT_EQ(verdict("twice", 1), Right) << "what arithmetic leaves over of a zero";
    }
    type("twice", 0, "0,004");
    EXPECT_EQ(verdict("twice", 0), Right);
}

TEST_F(AHandCalculation, SaysWhatIsNoNumber)
{
    type("scores", 0, "eins");
    type("scores", 1, "1e999");
    EXPECT_EQ(verdict("scores", 0), Unreadable);
    EXPECT_EQ(checked("scores", 0).problem, EntryProblem::NotANumber);
    EXPECT_EQ(checked("scores", 1).problem, EntryProblem::TooLarge);
    EXPECT_FALSE(check(trace, blanks, typed).firstWrong);
}

TEST_F(AHandCalculation, RecognisesTypicalSlips)
{
    type("scores", 1, "2");
    EXPECT_EQ(checked("scores", 1).slip, Slip::NotDivided);
    type("scores", 2, "1,375");
    EXPECT_EQ(checked("scores", 2).slip, Slip::Sign);
    type("products", 2, "3,25"); // 2·1.5 + 0.25
    EXPECT_EQ(checked("products", 2).slip, Slip::Sign);
    type("weights", 0, "42");
    EXPECT_EQ(checked("weights", 0).slip, Slip::Percent);
    type("scores", 0, "0,9");
    EXPECT_EQ(checked("scores", 0).slip, std::nullopt);
}

TEST_F(AHandCalculation, RecognisesASlipInWhatWasCalculatedFromAWrongNumber)
{
    type("products", 0, "2,6");
    type("scores", 0, "2,6");
    EXPECT_EQ(checked("scores", 0).verdict, Wrong);
    EXPECT_EQ(checked("scores", 0).slip, Slip::NotDivided);
}

TEST(Slips, TellRowFromColumnAndOneLogarithmFromTheOther)
{
    Trace trace;
    trace.add({"a", share(Matrix{{1, 2}, {3, 5}}), nullptr, nullptr, Role::Given, Purpose::None});
    trace.add({"b", share(Matrix{{2, 7}, {1, 3}}), nullptr, nullptr, Role::Given, Purpose::None});
    trace.add({"p", share(Matrix{{0.25}}), nullptr, nullptr, Role::Given, Purpose::None});
    trace.add({"y", share(Matrix{{1.0}}), nullptr, nullptr, Role::Given, Purpose::None});
    const ValueId product = trace.apply(matmul(), {}, {trace["a"], trace["b"]}, {"product"});
    const ValueId loss = trace.apply(logLoss(), {}, {trace["p"], trace["y"]}, {"loss"});
    const auto slip = [&](const Cell& cell, const char* text) {
        const Blank blank{cell, cell};
        return check(trace, {blank}, {text}).blanks.front().slip;
    };
    EXPECT_EQ(trace.number({product, 0, 0}), 4);
    EXPECT_EQ(slip({product, 0, 0}, "16"), Slip::RowColumn) << "1·2 + 2·7";
    EXPECT_EQ(slip({loss, 0, 0}, "0,60"), Slip::CommonLog) << "-log10 0.25; the natural one gives 1.386";
    EXPECT_EQ(slip({loss, 0, 0}, "-1,39"), Slip::Sign);
}

TEST(Pieces, AreComparedAsTextAndById)
{
    Trace trace;
    const ValueId pieces = trace.add(
        {"pieces", share(Pieces{{" von", 0, 4, 410}, {"x", 4, 5, {}}}), nullptr, nullptr, Role::Given, Purpose::None});
    const auto checked = [&](Blank::Kind kind, const char* text) {
        return check(trace, {{{pieces, 0, 0}, {pieces, 0, 0}, kind}}, {text}).blanks.front();
    };
    EXPECT_EQ(checked(Blank::Kind::Id, "410").verdict, Right);
    EXPECT_EQ(checked(Blank::Kind::Id, " 410 ").verdict, Right);
    EXPECT_EQ(checked(Blank::Kind::Id, "41").verdict, Wrong);
    for (const char* text : {" von", "␣von", "Ġvon"})
        EXPECT_EQ(checked(Blank::Kind::Text, text).verdict, Right) << text;
    EXPECT_EQ(checked(Blank::Kind::Text, "von").verdict, Wrong);
    EXPECT_EQ(checked(Blank::Kind::Text, "von").slip, Slip::MissedSpace);
    EXPECT_EQ(checked(Blank::Kind::Text, "van").slip, std::nullopt);
    EXPECT_EQ(checked(Blank::Kind::Text, "  ").verdict, Empty);
}

TEST(Carried, CalculatesNoPlaceThatDoesNotExist)
{
    Trace trace;
    trace.add(textValue("der Hund und der Mond"));
    trace.apply(plainWords(), {}, {trace["text"]}, {"words"});
    trace.apply(distinctWords(), {}, {trace["words"]}, {"vocabulary"});
    const ValueId ids = trace.apply(vocabularyIds(), {}, {trace["words"], trace["vocabulary"]}, {"ids"});
    const ValueId rows = trace.apply(oneHot(), {}, {ids, trace["vocabulary"]}, {"one_hot"});
    for (const double place : {-1.0, 0.5, 99.0, 1e15}) {
        Carried carried(trace);
        carried.put({ids, 0, 0}, place);
        EXPECT_TRUE(std::isnan(carried.number({rows, 0, 0}))) << place;
        EXPECT_FALSE(carried.staysFinite()) << place;
    }
    Carried carried(trace);
    carried.put({ids, 0, 0}, 0);
    EXPECT_EQ(carried.number({rows, 0, 0}), 1);
    EXPECT_TRUE(carried.staysFinite());
}

} // namespace
} // namespace durchblick
