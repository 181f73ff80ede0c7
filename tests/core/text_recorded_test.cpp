#include "core/ops/encode.h"
#include "core/ops/merge.h"
#include "core/ops/recorded.h"
#include "core/trace/explain.h"
#include "core/trace/operation.h"
#include "tests/core/text_samples.h"

#include <gtest/gtest.h>

namespace durchblick {
namespace {

Trace record(std::string_view text, const std::string& name)
{
    Result<Trace> trace = recordEncoding(text, name);
    EXPECT_TRUE(trace);
    return std::move(trace).value();
}

std::vector<int> idsOf(const Pieces& pieces)
{
    std::vector<int> ids;
    for (const Piece& piece : pieces)
        ids.push_back(piece.id.value_or(-1));
    return ids;
}

std::vector<std::string> textsOf(const Pieces& pieces)
{
    std::vector<std::string> texts;
    for (const Piece& piece : pieces)
        texts.push_back(piece.bytes);
    return texts;
}

/// What stands in the cells that an explanation names.
std::vector<std::string> sourcesOf(const Trace& trace, std::string_view symbol, int row)
{
    const Explanation explanation = explain(trace, {trace[symbol], row, 0});
    std::vector<std::string> sources;
    for (const Expression& part : explanation.expression.parts())
        sources.push_back(trace.value(part.cell()->value).pieces()[std::size_t(part.cell()->row)].bytes);
    return sources;
}

class RecordedEncoding : public testing::TestWithParam<std::string> {};

TEST_P(RecordedEncoding, GivesTheIdsOfTheFastPath)
{
    std::mt19937 random(21);
    for (int i = 0; i < 400; ++i) {
        const std::string text = i % 2 ? randomText(random, 16) : randomBytes(random, 16);
        const Trace trace = record(text, GetParam());
        EXPECT_EQ(idsOf(trace.value(trace["ids"]).pieces()), inTheBox(GetParam()).encode(text)) << text;
    }
}

TEST_P(RecordedEncoding, KeepsEveryPieceAtItsPlaceInEveryStep)
{
    std::mt19937 random(22);
    for (int i = 0; i < 50; ++i) {
        const std::string text = randomBytes(random, 16);
        const Trace trace = record(text, GetParam());
        for (const Value& value : trace.values()) {
            std::size_t end = 0;
            for (const Piece& piece : value.pieces()) {
                EXPECT_EQ(piece.begin, end);
                EXPECT_EQ(text.substr(piece.begin, piece.end - piece.begin), piece.bytes);
                end = piece.end;
            }
            EXPECT_EQ(end, text.size()) << value.symbol;
        }
    }
}

TEST_P(RecordedEncoding, MergesTheLowestRankOfAWordFirst)
{
    const Tokenizer& tokenizer = inTheBox(GetParam());
    const Trace trace = record("Paris ist die Hauptstadt von Frankreich. nananana", GetParam());
    std::size_t begin = 0; // of the pieces that may merge: words before are done
    int merges = 0;
    for (const Step& step : trace.steps()) {
        if (step.operation != &merge())
            continue;
        ++merges;
        const Pieces& before = trace.value(step.inputs[0]).pieces();
        const auto place = std::size_t(step.attributes.integer("place"));
        const int rank = step.attributes.integer("rank");
        EXPECT_EQ(tokenizer.rankOfPair(before[place].bytes, before[place + 1].bytes), rank);
        EXPECT_EQ(tokenizer.pieceOf(tokenizer.idOfRank(rank)), before[place].bytes + before[place + 1].bytes);
        // The word around the place.
        const Pieces& words = trace.value(trace["words"]).pieces();
        for (const Piece& word : words) {
            if (before[place].begin < word.begin || before[place].begin >= word.end)
                continue;
            EXPECT_GE(word.begin, begin) << "word after word";
            begin = word.begin;
            for (std::size_t i = 0; i + 1 < before.size(); ++i) {
                if (before[i].begin < word.begin || before[i + 1].end > word.end)
                    continue;
                if (const auto other = tokenizer.rankOfPair(before[i].bytes, before[i + 1].bytes)) {
                    EXPECT_TRUE(*other > rank || (*other == rank && i >= place)) << "lowest rank, leftmost first";
                }
            }
        }
    }
    EXPECT_GT(merges, 10);
}

TEST_P(RecordedEncoding, IsWhatTheFusedStepOpensInto)
{
    std::mt19937 random(23);
    for (int i = 0; i < 100; ++i) {
        Trace trace;
        Value text = textValue(randomBytes(random, 12));
        text.symbol = "words"; // also the name of a value inside
        const ValueId id = trace.add(std::move(text));
        const ValueId fused = trace.apply(encode(), {{"tokenizer", GetParam()}}, {id}, {"encoded"});
        const OpenedValue opened = *open(trace, fused);
        const Pieces& inner = opened.trace.value(opened.value).pieces();
        const Pieces& outer = trace.value(fused).pieces();
        EXPECT_EQ(idsOf(inner), idsOf(outer));
        EXPECT_EQ(textsOf(inner), textsOf(outer));
        for (std::size_t k = 0; k < outer.size(); ++k) {
            EXPECT_EQ(inner[k].begin, outer[k].begin);
            EXPECT_EQ(inner[k].end, outer[k].end);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Box, RecordedEncoding, testing::ValuesIn(tokenizerNames()),
                         [](const auto& name) { return name.param; });

TEST(RecordedEncodingOfTheLecture, EndsInItsEightIds)
{
    const Trace trace = record("Paris ist die Hauptstadt von", "gpt2");
    EXPECT_EQ(idsOf(trace.value(trace["ids"]).pieces()),
              (std::vector<int>{40313, 318, 83, 4656, 49696, 457, 38863, 18042}));
    EXPECT_EQ(textsOf(trace.value(trace["ids"]).pieces()),
              (std::vector<std::string>{"Paris", " is", "t", " die", " Hau", "pt", "stadt", " von"}));
}

TEST(RecordedEncodingOfTheLecture, ExplainsEachPieceByWhereItCameFrom)
{
    using Texts = std::vector<std::string>;
    const Trace trace = record("die Stadt", "gpt2");
    EXPECT_EQ(textsOf(trace.value(trace["words"]).pieces()), (Texts{"die", " Stadt"}));
    EXPECT_EQ(sourcesOf(trace, "words", 1), Texts{"die Stadt"});
    EXPECT_EQ(sourcesOf(trace, "bytes", 3), Texts{" Stadt"});
    // d and ie: first "ie", then "die".
    EXPECT_EQ(textsOf(trace.value(trace["merged_1"]).pieces()), (Texts{"d", "ie", " ", "S", "t", "a", "d", "t"}));
    EXPECT_EQ(sourcesOf(trace, "merged_1", 0), Texts{"d"});
    EXPECT_EQ(sourcesOf(trace, "merged_1", 1), (Texts{"i", "e"}));
    EXPECT_EQ(sourcesOf(trace, "merged_1", 2), Texts{" "});
    EXPECT_EQ(sourcesOf(trace, "merged_2", 0), (Texts{"d", "ie"}));
    EXPECT_EQ(sourcesOf(trace, "ids", 0), Texts{"die"});
}

TEST(RecordedEncodingOfTheLecture, ExplainsAPieceOfTheFusedStepByItsFinerTrace)
{
    Trace trace;
    const ValueId text = trace.add(textValue("die"));
    const ValueId encoded = trace.apply(encode(), {{"tokenizer", "gpt2"}}, {text}, {"encoded"});
    const Explanation explanation = explain(trace, {encoded, 0, 0}, 2);
    ASSERT_TRUE(explanation.finer);
    EXPECT_EQ(explanation.opened, std::vector<std::string>{"encoded"});
    EXPECT_TRUE(explanation.hasArithmetic());
}

TEST(RecordedEncodingOfAnyText, TakesTheEmptyText)
{
    const Trace trace = record("", "gpt2");
    EXPECT_EQ(trace.value(trace["text"]).rowCount(), 1);
    EXPECT_EQ(trace.value(trace["ids"]).rowCount(), 0);
}

TEST(RecordedEncodingOfAnyText, RefusesWhatIsTooLongOrUnknown)
{
    EXPECT_TRUE(recordEncoding(std::string(longestRecordedText, ' '), "gpt2"));
    const Result<Trace> tooLong = recordEncoding(std::string(longestRecordedText + 1, ' '), "gpt2");
    ASSERT_FALSE(tooLong);
    EXPECT_EQ(tooLong.error().code, ErrorCode::TextTooLong);
    EXPECT_EQ(tooLong.error().arguments, (std::vector<std::string>{"2001", "2000"}));
    const Result<Trace> unknown = recordEncoding("a", "bpe");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::UnknownTokenizer);
}

} // namespace
} // namespace durchblick
