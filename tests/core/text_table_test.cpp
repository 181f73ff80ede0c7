#include "core/text/table.h"
#include "core/text/tokenizer.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace durchblick {
namespace {

std::string littleEndian(std::uint32_t number)
{
    std::string bytes;
    for (int i = 0; i < 4; ++i)
        bytes += char(number >> (8 * i));
    return bytes;
}

/// A table of the 256 bytes and the pieces given, with room to say something wrong.
struct Draft {
    std::string magic = "DBLKBPE1";
    std::uint32_t rule = 0;
    std::vector<std::string> pieces;
    int moreBytesSaid = 0;

    explicit Draft(std::vector<std::string> merged)
    {
        for (int byte = 0; byte < 256; ++byte)
            pieces.emplace_back(1, char(byte));
        pieces.insert(pieces.end(), merged.begin(), merged.end());
    }

    std::string bytes() const
    {
        std::string lengths, content;
        for (const std::string& piece : pieces) {
            lengths += char(piece.size());
            content += piece;
        }
        return magic + littleEndian(rule) + littleEndian(std::uint32_t(pieces.size()))
            + littleEndian(std::uint32_t(int(content.size()) + moreBytesSaid)) + lengths + content;
    }
};

/// Where the table is damaged; empty if it can be read.
std::string placeOfDamage(const std::string& bytes)
{
    const auto read = Tokenizer::fromTable("draft", bytes, "draft.bpe");
    if (read)
        return "";
    EXPECT_EQ(read.error().code, ErrorCode::FileDamaged);
    EXPECT_EQ(read.error().arguments.size(), 3u);
    EXPECT_EQ(read.error().arguments[0], "draft.bpe");
    return read.error().arguments[1];
}

TEST(TokenizerTable, IsReadWhenItIsSound)
{
    const auto read = Tokenizer::fromTable("draft", Draft({"ab", "abc"}).bytes(), "draft.bpe");
    ASSERT_TRUE(read);
    EXPECT_EQ((*read)->encode("abcab"), (std::vector<int>{257, 256}));
    EXPECT_EQ((*read)->name(), "draft");
}

TEST(TokenizerTable, IsRefusedWhenItIsCutShortOrTooLong)
{
    const std::string sound = Draft({"ab", "abc"}).bytes();
    for (std::size_t length = 0; length < sound.size(); ++length)
        EXPECT_NE(placeOfDamage(sound.substr(0, length)), "") << length;
    EXPECT_EQ(placeOfDamage(sound + "x"), "byte " + std::to_string(sound.size() + 1));
    EXPECT_EQ(placeOfDamage(sound), "");
}

TEST(TokenizerTable, SaysWhereItIsDamaged)
{
    Draft otherMagic({"ab"});
    otherMagic.magic = "DBLKBPE2";
    EXPECT_EQ(placeOfDamage(otherMagic.bytes()), "byte 0");

    Draft unknownRule({"ab"});
    unknownRule.rule = 3;
    EXPECT_EQ(placeOfDamage(unknownRule.bytes()), "byte 8");

    Draft tooFewPieces({});
    tooFewPieces.pieces.pop_back();
    EXPECT_EQ(placeOfDamage(tooFewPieces.bytes()), "byte 12");

    EXPECT_EQ(placeOfDamage(Draft({"ab", "c"}).bytes()), "byte 277") << "a merged piece of one byte";
    EXPECT_EQ(placeOfDamage(Draft({"ab", ""}).bytes()), "byte 277") << "an empty piece";
    EXPECT_EQ(placeOfDamage(Draft({"ab", "bc", "ab"}).bytes()), "byte 278") << "a piece twice";

    Draft byteTwice({"ab"});
    byteTwice.pieces[7] = byteTwice.pieces[9];
    EXPECT_EQ(placeOfDamage(byteTwice.bytes()), "byte 29");

    Draft longByte({"ab"});
    longByte.pieces[3] = "xy";
    EXPECT_EQ(placeOfDamage(longByte.bytes()), "byte 23");

    Draft otherSum({"ab"});
    otherSum.moreBytesSaid = 1;
    EXPECT_EQ(placeOfDamage(otherSum.bytes() + "x"), "byte 16");
}

TEST(TokenizerTable, TakesNoMemoryForACountThatTheFileDoesNotHold)
{
    std::string bytes = Draft({"ab"}).bytes();
    bytes.replace(12, 4, littleEndian(4'000'000));
    EXPECT_EQ(placeOfDamage(bytes), "byte " + std::to_string(bytes.size()));
    bytes.replace(12, 4, littleEndian(0xFFFFFFFF));
    EXPECT_EQ(placeOfDamage(bytes), "byte 12");
}

TEST(TokenizerTable, IsMissedWhenThereIsNoFile)
{
    const auto missing = Tokenizer::read("none", "no/such/table.bpe");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::FileMissing);
    EXPECT_EQ(missing.error().arguments, std::vector<std::string>{"no/such/table.bpe"});
}

TEST(TokenizerTable, IsDamagedWhenTheFileIsEmpty)
{
    const std::filesystem::path file = std::filesystem::temp_directory_path() / "durchblick_empty_table.bpe";
    std::ofstream(file, std::ios::trunc).close();
    const auto empty = Tokenizer::read("empty", file.string());
    std::filesystem::remove(file);
    ASSERT_FALSE(empty);
    EXPECT_EQ(empty.error().code, ErrorCode::FileDamaged);
    EXPECT_EQ(empty.error().arguments[1], "byte 0");
}

TEST(TokenizerTable, CannotBeAFolder)
{
    const auto folder = Tokenizer::read("folder", std::filesystem::temp_directory_path().string());
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().code, ErrorCode::FileUnreadable);
}

} // namespace
} // namespace durchblick
