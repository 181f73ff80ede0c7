#include "core/scene/scene.h"

#include <gtest/gtest.h>

#include <limits>
#include <set>

namespace durchblick {
namespace {

struct Weights {
    Trace trace;
    ValueId value;

    Weights()
        : value(trace.add(
            {.symbol = "weights",
             .content = share(Matrix(
                 (Matrix(2, 3) << 0.25, 0.334, 0.334, 0, -2, -std::numeric_limits<double>::infinity()).finished())),
             .rows = {},
             .columns = {},
             .hasMask = true}))
    {}
    std::vector<Cell> row(int row) const { return {{value, row, 0}, {value, row, 1}, {value, row, 2}}; }
};

TEST(Question, TheWinnerIsTheFirstOfTheLargest)
{
    const Weights w;
    const Question question{.kind = Question::Kind::Winner, .cells = w.row(0)};
    EXPECT_EQ(question.decisive(w.trace), (Cell{w.value, 0, 1}));
    EXPECT_TRUE(question.isRight(w.trace, Cell{w.value, 0, 2})) << "equals of the winner are right, too";
    EXPECT_FALSE(question.isRight(w.trace, Cell{w.value, 0, 0}));
    EXPECT_EQ(question.winners(w.trace), (std::vector<Cell>{{w.value, 0, 1}, {w.value, 0, 2}}));
}

TEST(Question, NumbersThatDifferByTheRoundingOfArithmeticAreEqual)
{
    Trace trace;
    const ValueId value =
        trace.add({.symbol = "x", .content = share(Matrix{{0.1 + 0.2, 0.3, 0.2999}}), .rows = {}, .columns = {}});
    const Question question{.cells = {{value, 0, 0}, {value, 0, 1}, {value, 0, 2}}};
    EXPECT_EQ(question.winners(trace).size(), 2u);
}

TEST(Question, TheSmallestCanBeAskedFor)
{
    const Weights w;
    const Question question{.kind = Question::Kind::Winner, .cells = w.row(1), .smallest = true};
    EXPECT_EQ(question.decisive(w.trace), (Cell{w.value, 1, 1})) << "a masked cell does not count";
    EXPECT_FALSE(question.isRight(w.trace, Cell{w.value, 1, 2}));
}

TEST(Question, ANumberIsRightAsFarAsItsDigitsGo)
{
    const Weights w;
    const Question question{.kind = Question::Kind::Number, .cells = {{w.value, 0, 1}}};
    EXPECT_TRUE(question.isRight(w.trace, 0.33));
    EXPECT_TRUE(question.isRight(w.trace, 0.334));
    EXPECT_FALSE(question.isRight(w.trace, 0.3)) << "two digits are asked for";
    EXPECT_FALSE(question.isRight(w.trace, 0.34));
    EXPECT_FALSE(question.isRight(w.trace, 0.328));
    EXPECT_FALSE(question.isRight(w.trace, 0.0)) << "a zero only answers a zero";
    const Question zero{.kind = Question::Kind::Number, .cells = {{w.value, 1, 0}}};
    EXPECT_TRUE(zero.isRight(w.trace, 0.0));
    const Question quarter{.kind = Question::Kind::Number, .cells = {{w.value, 0, 0}}};
    EXPECT_TRUE(quarter.isRight(w.trace, 0.25));
    EXPECT_FALSE(quarter.isRight(w.trace, 0.3));
}

TEST(PanelKind, HasAnIdOfItsOwn)
{
    std::set<std::string> ids;
    for (const PanelKind kind : allPanelKinds())
        ids.insert(panelKindId(kind));
    EXPECT_EQ(ids.size(), allPanelKinds().size());
    EXPECT_EQ(panelKindId(PanelKind::Heatmap), "heatmap");
}

TEST(Scene, FindsItsStages)
{
    Scene scene;
    scene.stages = {{.id = "scores"}, {.id = "softmax"}};
    EXPECT_EQ(scene.stage("softmax"), &scene.stages[1]);
    EXPECT_EQ(scene.stage("soft"), nullptr);
}

} // namespace
} // namespace durchblick
