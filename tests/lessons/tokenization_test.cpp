#include "core/text/tokenizers.h"
#include "core/trace/explain.h"
#include "lessons/place.h"
#include "lessons/tokenization/lesson.h"

#include <gtest/gtest.h>

namespace durchblick {
namespace {

Scene sceneOf(const std::map<std::string, std::string>& parameters = {})
{
    Result<Scene> scene = makeScene(tokenizationLesson(), parameters);
    EXPECT_TRUE(scene.ok());
    return *std::move(scene);
}

std::vector<int> idsOf(const Value& value)
{
    std::vector<int> ids;
    for (const Piece& piece : value.pieces())
        ids.push_back(*piece.id);
    return ids;
}

const Value& valueOf(const Scene& scene, std::string_view symbol) { return scene.trace.value(scene.trace[symbol]); }

TEST(Tokenization, GivesTheEightIdsOfTheLecture)
{
    EXPECT_EQ(idsOf(valueOf(sceneOf(), "ids")), (std::vector<int>{40313, 318, 83, 4656, 49696, 457, 38863, 18042}));
}

TEST(Tokenization, PlaysTheMergesFromSingleBytesToThePieces)
{
    const Scene start = sceneOf();
    const std::string parameter = start.stage("merges")->plays->parameter;
    const int last = start.stage("merges")->plays->last;
    EXPECT_EQ(parameter, "merge");
    EXPECT_EQ(valueOf(start, "current").rowCount(), 28);
    std::string winner =
        start.trace.value(start.trace["ranks"]).rowLabel(start.stage("merges")->question->decisive(start.trace).row);
    for (int merge = 1; merge <= last; ++merge) {
        const Scene scene = sceneOf({{"merge", std::to_string(merge)}});
        const Value& current = valueOf(scene, "current");
        EXPECT_EQ(current.rowCount(), 28 - merge);
        // What was asked for before is what was merged: the answer names its two halves, with a dot between them.
        const std::string merged = current.pieces()[std::size_t(scene.stage("merges")->panels[1].focus->row)].bytes;
        winner.erase(winner.find("·"), std::string("·").size());
        EXPECT_EQ(merged, winner);
        EXPECT_EQ(scene.stage("merges")->question.has_value(), merge < last);
        if (const auto& question = scene.stage("merges")->question)
            winner = scene.trace.value(scene.trace["ranks"]).rowLabel(question->decisive(scene.trace).row);
    }
    EXPECT_EQ(valueOf(sceneOf({{"merge", std::to_string(last)}}), "current").rowCount(), 8);
}

TEST(Tokenization, StopsAtTheLastMergeOfAShorterText)
{
    const Scene scene = sceneOf({{"text", "ist"}, {"merge", "500"}});
    EXPECT_EQ(scene.parameters.at("merge"), std::to_string(scene.stage("merges")->plays->last));
    EXPECT_FALSE(scene.trace.find("ranks"));
}

TEST(Tokenization, CountsTokensAWordByThePlacesCounted)
{
    const Scene scene = sceneOf();
    const ValueId fertility = scene.trace["fertility"];
    EXPECT_DOUBLE_EQ(scene.trace.number({fertility, 0, 0}), 8.0 / 5);
    EXPECT_DOUBLE_EQ(scene.trace.number({fertility, 1, 0}), 1);
    EXPECT_DOUBLE_EQ(scene.trace.number({fertility, 0, 1}), 1);
    for (int depth = 1; depth <= 5; ++depth)
        EXPECT_DOUBLE_EQ(explain(scene.trace, {fertility, 0, 0}, depth).expression.evaluate(), 8.0 / 5) << depth;
}

TEST(Tokenization, ComesBackToTheTextWithAnyTokenizer)
{
    for (const std::string& tokenizer : tokenizerNames())
        for (const char* text : {"Größe, Straße €  😀\n", "a", "  zwei  Leerzeichen "}) {
            const Scene scene = sceneOf({{"text", text}, {"tokenizer", tokenizer}});
            EXPECT_EQ(valueOf(scene, "decoded").pieces().front().bytes, text);
            EXPECT_EQ(valueOf(scene, "pieces").rowCount(), valueOf(scene, "ids").rowCount());
        }
}

TEST(Tokenization, ShowsHowManyBytesEachCharacterTakesAndWhichNumbersTheyAre)
{
    const Scene scene = sceneOf({{"text", "Öl €"}});
    const Value& perCharacter = valueOf(scene, "bytes_per_character");
    EXPECT_EQ(perCharacter.matrix(), (Matrix(4, 1) << 2, 1, 1, 3).finished());
    const Value& numbers = valueOf(scene, "byte_values");
    EXPECT_EQ(numbers.matrix(), (Matrix(7, 1) << 0xC3, 0x96, 'l', ' ', 0xE2, 0x82, 0xAC).finished());
    // A byte that is no character by itself is named by its two digits, as on a chip.
    EXPECT_EQ(numbers.rowLabel(0), "<C3>");
    EXPECT_EQ(numbers.rowLabel(2), "l");
    EXPECT_DOUBLE_EQ(explain(scene.trace, {scene.trace["byte_values"], 0, 0}, 1).expression.evaluate(), 12 * 16 + 3);
}

TEST(Tokenization, RefusesATextWithoutWordsAndOneThatIsTooLong)
{
    EXPECT_EQ(makeScene(tokenizationLesson(), {{"text", "  \n"}}).error().code, ErrorCode::BadParameter);
    EXPECT_EQ(makeScene(tokenizationLesson(), {{"text", ""}}).error().code, ErrorCode::BadParameter);
    EXPECT_EQ(makeScene(tokenizationLesson(), {{"text", std::string(601, 'a')}}).error().code, ErrorCode::TextTooLong);
    EXPECT_TRUE(makeScene(tokenizationLesson(), {{"text", std::string(600, 'a')}}).ok());
}

} // namespace
} // namespace durchblick
