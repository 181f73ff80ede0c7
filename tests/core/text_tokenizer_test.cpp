#include "core/base/character.h"
#include "core/base/utf8.h"
#include "core/text/byte_alphabet.h"
#include "core/text/merge_word.h"
#include "tests/core/text_samples.h"
#include "tests/golden.h"

#include <gtest/gtest.h>

namespace durchblick {
namespace {

const nlohmann::json& goldenIds()
{
    static const nlohmann::json all = readGolden("bpe_token_ids.json").at("cases");
    return all;
}

/// German and English sentences in lines, of about so many bytes.
std::string prose(std::size_t length)
{
    std::mt19937 random(3);
    std::string text;
    while (text.size() < length) {
        text += "Paris ist die Hauptstadt von Frankreich, und The quick brown fox isn't 42 years old.";
        text += randomText(random, 12);
        text += '\n';
    }
    return text;
}

class EveryTokenizer : public testing::TestWithParam<std::string> {
protected:
    const Tokenizer& tokenizer = inTheBox(GetParam());
};

TEST_P(EveryTokenizer, GivesTheReferenceIds)
{
    ASSERT_EQ(goldenIds().size(), 264u);
    for (const nlohmann::json& sample : goldenIds()) {
        const auto text = sample.at("text").get<std::string>();
        EXPECT_EQ(tokenizer.encode(text), sample.at(GetParam()).get<std::vector<int>>()) << text;
    }
}

TEST_P(EveryTokenizer, GivesTheSameIdsWhenAWordIsMetAgain)
{
    for (const nlohmann::json& sample : goldenIds()) {
        const auto text = sample.at("text").get<std::string>();
        EXPECT_EQ(tokenizer.encode(text), tokenizer.encode(text));
    }
}

TEST_P(EveryTokenizer, DecodesAnyBytesBackToThemselves)
{
    std::mt19937 random(1);
    for (int i = 0; i < 3000; ++i) {
        const std::string text = randomBytes(random, 40);
        EXPECT_EQ(tokenizer.decode(tokenizer.encode(text)), text);
    }
}

TEST_P(EveryTokenizer, MakesAnInvalidByteAPieceOfItsOwn)
{
    const std::string text = "ab\xFF\xFE cd\xC3 \xE2\x82";
    const Pieces pieces = tokenizer.pieces(text);
    for (const std::size_t place : {2u, 3u, 7u, 9u, 10u}) {
        const auto piece = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& p) { return p.begin == place; });
        ASSERT_NE(piece, pieces.end()) << place;
        EXPECT_EQ(piece->end, place + 1);
    }
}

TEST_P(EveryTokenizer, CutsTheTextAtTheOffsetsIntoThePieces)
{
    std::mt19937 random(2);
    for (int i = 0; i < 1000; ++i) {
        const std::string text = randomBytes(random, 40);
        std::size_t end = 0;
        for (const Piece& piece : tokenizer.pieces(text)) {
            EXPECT_EQ(piece.begin, end);
            EXPECT_EQ(text.substr(piece.begin, piece.end - piece.begin), piece.bytes);
            EXPECT_EQ(tokenizer.pieceOf(piece.id.value()), piece.bytes);
            end = piece.end;
        }
        EXPECT_EQ(end, text.size());
    }
}

TEST_P(EveryTokenizer, GivesTheSameIdsOnManyThreads)
{
    const std::string text = prose(1 << 20);
    EXPECT_EQ(tokenizer.encodeInParallel(text), tokenizer.encode(text));
    std::mt19937 random(4);
    std::string bytes;
    while (bytes.size() < 300'000)
        bytes += randomBytes(random, 100);
    EXPECT_EQ(tokenizer.encodeInParallel(bytes), tokenizer.encode(bytes));
}

TEST_P(EveryTokenizer, EncodesOneWordOfAMillionLetters)
{
    const std::string text(1 << 20, 'a');
    const std::vector<int> ids = tokenizer.encodeInParallel(text);
    EXPECT_EQ(tokenizer.decode(ids), text);
    EXPECT_LT(ids.size(), text.size() / 2);
}

TEST_P(EveryTokenizer, EncodesLongAndShortWordsByTheSameMerges)
{
    // Beyond 64 bytes another way of merging takes over. What it gives is checked pair by pair: no two neighbours are left
    // that could still merge, and a shorter beginning that ends where a piece ends merges alike.
    std::mt19937 random(5);
    std::uniform_int_distribution<int> letter('a', 'c');
    for (int i = 0; i < 50; ++i) {
        std::string word;
        for (int k = 0; k < 200; ++k)
            word += char(letter(random));
        const Pieces pieces = tokenizer.pieces(word);
        for (std::size_t k = 0; k + 1 < pieces.size(); ++k)
            EXPECT_FALSE(tokenizer.rankOfPair(pieces[k].bytes, pieces[k + 1].bytes)) << word;
    }
}

TEST_P(EveryTokenizer, MergesAWordPartByPartAsItDoesAtOnce)
{
    std::mt19937 random(7);
    const auto below = [&](unsigned count) { return random() % count; };
    for (int i = 0; i < 3000; ++i) {
        // Of few letters or many, with runs of one, or pieces of the table one after the other.
        std::string word;
        const unsigned length = 2 + below(400), letters = 1 + below(i % 3 == 0 ? 3 : 26), kind = below(3);
        while (word.size() < length)
            if (kind == 0)
                word += char('a' + below(letters));
            else if (kind == 1)
                word += std::string(1 + below(40), char('a' + below(letters)));
            else
                word += tokenizer.vocabulary().piece(int(below(unsigned(tokenizer.vocabulary().size()))));
        std::vector<int> whole, parts;
        mergeWord(tokenizer.vocabulary(), word, whole, word.size());
        mergeWord(tokenizer.vocabulary(), word, parts, 1 + below(60));
        ASSERT_EQ(parts, whole) << word;
    }
}

TEST_P(EveryTokenizer, ReachesEveryPieceByItsMerges)
{
    // Encoding takes a word that is a piece as it is; this holds that merging from its bytes ends there as well.
    for (int id = 0; id < tokenizer.vocabularySize(); ++id) {
        std::vector<std::string> parts;
        for (const char byte : tokenizer.pieceOf(id))
            parts.emplace_back(1, byte);
        for (;;) {
            std::optional<int> best;
            std::size_t place = 0;
            for (std::size_t i = 0; i + 1 < parts.size(); ++i)
                if (const auto rank = tokenizer.rankOfPair(parts[i], parts[i + 1]); rank && (!best || *rank < *best)) {
                    best = rank;
                    place = i;
                }
            if (!best)
                break;
            parts[place] += parts[place + 1];
            parts.erase(parts.begin() + std::ptrdiff_t(place) + 1);
        }
        ASSERT_EQ(parts.size(), 1u) << "piece " << id;
    }
}

TEST_P(EveryTokenizer, KnowsPiecesIdsAndRanks)
{
    for (int id = 0; id < tokenizer.vocabularySize(); ++id)
        ASSERT_EQ(tokenizer.idOf(tokenizer.pieceOf(id)), id);
    EXPECT_EQ(tokenizer.rankOf(255), std::nullopt);
    EXPECT_EQ(tokenizer.rankOf(256), 0);
    EXPECT_EQ(tokenizer.idOfRank(0), 256);
    EXPECT_EQ(tokenizer.rankOf(tokenizer.idOf(" die").value()), tokenizer.rankOfPair(" d", "ie"));
    EXPECT_EQ(tokenizer.idOf(""), std::nullopt);
    EXPECT_EQ(tokenizer.idOf("<|endoftext|>"), std::nullopt);
    EXPECT_EQ(tokenizer.idOf(std::string(1000, 'a')), std::nullopt);
}

TEST_P(EveryTokenizer, TakesTheEmptyText)
{
    EXPECT_TRUE(tokenizer.encode("").empty());
    EXPECT_TRUE(tokenizer.encodeInParallel("").empty());
    EXPECT_EQ(tokenizer.decode({}), "");
}

INSTANTIATE_TEST_SUITE_P(Box, EveryTokenizer, testing::ValuesIn(tokenizerNames()),
                         [](const auto& name) { return name.param; });

TEST(Tokenizers, KeepTheirWordsApart)
{
    const std::string text = "Hauptstadt";
    const std::vector<int> first = inTheBox("gpt2").encode(text);
    EXPECT_NE(inTheBox("o200k_base").encode(text), first);
    EXPECT_EQ(inTheBox("gpt2").encode(text), first);
}

TEST(Tokenizers, SayWhichOnesThereAre)
{
    const auto unknown = tokenizer("gpt5");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::UnknownTokenizer);
    EXPECT_EQ(unknown.error().arguments, (std::vector<std::string>{"gpt5", "gpt2, cl100k_base, o200k_base"}));
}

TEST(ByteAlphabet, WritesASpaceAsGWithDot)
{
    EXPECT_EQ(toByteAlphabet(" die"), "\u0120die");
    EXPECT_EQ(toByteAlphabet("\n"), "\u010A");
    EXPECT_EQ(toByteAlphabet("\u00FC"), "\u00C3\u00BC");
}

TEST(ByteAlphabet, HasOnePrintableCharacterForEachByte)
{
    std::string all;
    for (int byte = 0; byte < 256; ++byte)
        all += char(byte);
    const std::string text = toByteAlphabet(all);
    EXPECT_EQ(characters(text).size(), 256u);
    EXPECT_EQ(firstInvalidUtf8(text), std::nullopt);
    EXPECT_EQ(fromByteAlphabet(text), all);
    EXPECT_EQ(fromByteAlphabet("a b"), std::nullopt);
    EXPECT_EQ(fromByteAlphabet("\u4E2D"), std::nullopt);
    EXPECT_EQ(fromByteAlphabet("\xFF"), std::nullopt);
}

TEST(Characters, AreValidWhereTheTextIs)
{
    std::mt19937 random(6);
    for (int i = 0; i < 2000; ++i) {
        const std::string text = randomBytes(random, 20);
        std::optional<std::size_t> firstInvalid;
        std::size_t at = 0;
        for (const std::string_view part : characters(text)) {
            if (!firstInvalid && !characterAt(part.data(), part.data() + part.size()).isValid)
                firstInvalid = at;
            at += part.size();
        }
        EXPECT_EQ(at, text.size());
        EXPECT_EQ(firstInvalid, firstInvalidUtf8(text));
    }
}

} // namespace
} // namespace durchblick
