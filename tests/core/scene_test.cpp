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
             .columns = {}}))
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
}

TEST(Question, TheSmallestCanBeAskedFor)
{
    const Weights w;
    const Question question{.kind = Question::Kind::Winner, .cells = w.row(1), .smallest = true};
    EXPECT_EQ(question.decisive(w.trace), (Cell{w.value, 1, 2})) << "a masked cell holds minus infinity";
}

TEST(Question, ANumberIsRightAsFarAsItsDigitsGo)
{
    const Weights w;
    const Question question{.kind = Question::Kind::Number, .cells = {{w.value, 0, 1}}};
    EXPECT_TRUE(question.isRight(w.trace, 0.33, 2));
    EXPECT_TRUE(question.isRight(w.trace, 0.334, 3));
    EXPECT_TRUE(question.isRight(w.trace, 0.3, 1));
    EXPECT_FALSE(question.isRight(w.trace, 0.34, 2));
    EXPECT_FALSE(question.isRight(w.trace, 0.330, 3));
    EXPECT_FALSE(question.isRight(w.trace, 0, 0)) << "a zero only answers a zero";
    const Question zero{.kind = Question::Kind::Number, .cells = {{w.value, 1, 0}}};
    EXPECT_TRUE(zero.isRight(w.trace, 0, 0));
    const Question quarter{.kind = Question::Kind::Number, .cells = {{w.value, 0, 0}}};
    EXPECT_TRUE(quarter.isRight(w.trace, 0.3, 1)) << "both ways of rounding a half are right";
    EXPECT_TRUE(quarter.isRight(w.trace, 0.2, 1));
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
