#include "core/scene/opened.h"

#include "core/ops/attention.h"
#include "core/ops/count_words.h"
#include "core/ops/products.h"
#include "core/trace/operation.h"

#include <gtest/gtest.h>

namespace durchblick {
namespace {

/// Two queries, three keys with purposes, attention over them recorded step by step; `fused` is the same in one step.
struct Attention {
    std::shared_ptr<Trace> trace = std::make_shared<Trace>();
    ValueId q, k, v, weights, fused;

    Attention()
    {
        const auto add = [&](const char* symbol, int rows, Purpose purpose) {
            Matrix matrix = Matrix::Random(rows, 2);
            return trace->add(
                {.symbol = symbol, .content = share(std::move(matrix)), .rows = {}, .columns = {}, .purpose = purpose});
        };
        q = add("q", 2, Purpose::Query);
        k = add("k", 3, Purpose::Key);
        v = add("v", 3, Purpose::Value);
        weights = recordWeights(*trace, q, k, {4, "all"});
        fused = trace->apply(head(), {{"d", 4.0}, {"mask", "all"}}, {q, k, v}, {"fused", Purpose::None});
    }
    std::vector<std::string> symbols(const Trace& in, const Stage& stage) const
    {
        std::vector<std::string> all;
        for (const Panel& panel : stage.panels)
            all.push_back(in.value(panel.value).symbol);
        return all;
    }
};

TEST(OpenedStage, ShowsTheInputsOfAStepAndThenItsOutput)
{
    const Attention a;
    const Cell cell{(*a.trace)["products"], 1, 2};
    const Stage stage = openedStage(*a.trace, cell);
    EXPECT_EQ(a.symbols(*a.trace, stage), (std::vector<std::string>{"q", "k", "products"}));
    EXPECT_EQ(stage.focus, cell);
    EXPECT_EQ(stage.panels.back().focus, cell);
}

TEST(OpenedStage, ShowsOnlyTheRowsThatTheCellCameFrom)
{
    const Attention a;
    const Stage stage = openedStage(*a.trace, {(*a.trace)["products"], 1, 2});
    EXPECT_EQ(stage.panels[0].rows, std::vector<int>{1}) << "q asks in row 1";
    EXPECT_EQ(stage.panels[1].rows, std::vector<int>{2}) << "k answers in row 2";
    EXPECT_EQ(stage.panels[2].rows, std::vector<int>{1});
}

TEST(OpenedStage, ShowsOfALongTextThePlacesThatWereCounted)
{
    Pieces sentences;
    for (int i = 0; i < 1000; ++i)
        sentences.push_back({i % 100 == 7 ? "die Katze" : "der Hund", std::size_t(i) * 9, std::size_t(i) * 9 + 9, {}});
    Trace trace;
    const ValueId text =
        trace.add({.symbol = "text", .content = share(std::move(sentences)), .rows = nullptr, .columns = nullptr});
    trace.apply(countFollowers(), {{"contexts", "die\nder"}, {"columns", "these"}, {"words", "Katze Hund Maus"}},
                {text}, {"counts"});
    const Stage rare = openedStage(trace, {trace["counts"], 0, 0});
    ASSERT_EQ(rare.panels.size(), 2u);
    EXPECT_EQ(rare.panels[0].rows, (std::vector<int>{7, 107, 207, 307, 407, 507, 607, 707, 807, 907}));
    const Stage frequent = openedStage(trace, {trace["counts"], 1, 1});
    EXPECT_EQ(frequent.panels[0].rows.size(), 200u) << "the first of 990";
    EXPECT_EQ(openedStage(trace, {trace["counts"], 0, 2}).panels.size(), 1u) << "counted nowhere";
}

TEST(OpenedStage, ColoursByPurposeOrSign)
{
    const Attention a;
    const Stage products = openedStage(*a.trace, {(*a.trace)["products"], 0, 0});
    EXPECT_EQ(products.panels[0].colours, ColourScale::Purpose);
    const Stage divided = openedStage(*a.trace, {a.weights, 0, 0});
    EXPECT_EQ(divided.panels.back().colours, ColourScale::Sequential) << "weights are never negative";
}

TEST(OpenedStage, IsEmptyForWhatWasGiven)
{
    const Attention a;
    EXPECT_TRUE(openedStage(*a.trace, {a.q, 0, 0}).panels.empty());
}

TEST(OpenCell, AFusedStepShowsItsFinerTrace)
{
    const Attention a;
    const std::optional<OpenedCell> opened = openCell(a.trace, {a.fused, 1, 0});
    ASSERT_TRUE(opened);
    EXPECT_NE(opened->trace, a.trace);
    EXPECT_EQ(opened->operation, "head");
    EXPECT_NEAR(opened->trace->number(*opened->stage.focus), a.trace->number({a.fused, 1, 0}), 1e-12);
    EXPECT_EQ(a.symbols(*opened->trace, opened->stage),
              (std::vector<std::string>{"q", "k", "v", "products", "scores", "masked", "weights", "output"}));
    EXPECT_EQ(opened->stage.panels[0].rows, std::vector<int>{1}) << "one query alone asks";
    EXPECT_TRUE(opened->stage.panels[1].rows.empty()) << "every key takes part";
}

TEST(OpenCell, GoesDownUntilSomethingIsGiven)
{
    const Attention a;
    std::shared_ptr<const Trace> trace = a.trace;
    Cell cell{a.fused, 1, 0};
    int levels = 0;
    while (const std::optional<OpenedCell> opened = openCell(trace, cell)) {
        ASSERT_LT(++levels, 30);
        trace = opened->trace;
        // The first panel of a step holds its first input.
        cell = {opened->stage.panels.front().value, 0, 0};
    }
    EXPECT_GE(levels, 1);
    EXPECT_FALSE(trace->producer(cell.value)) << "what is left was given";
}

TEST(OpenCell, WhatWasGivenCannotBeOpened)
{
    const Attention a;
    EXPECT_FALSE(openCell(a.trace, {a.k, 0, 1}));
}

} // namespace
} // namespace durchblick
