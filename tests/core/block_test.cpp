#include "core/scene/block.h"

#include <gtest/gtest.h>

namespace durchblick {
namespace {

Block read(std::string_view text)
{
    Result<Block> block = blockFromText(text);
    EXPECT_TRUE(block.ok());
    return block.ok() ? *std::move(block) : Block{};
}

TEST(BlockFromText, TakesEitherDecimalSignAndEitherMinus)
{
    EXPECT_EQ(read("1,5\t-2\n0.25\t−3\n"), (Block{{1.5, -2}, {0.25, -3}}));
}

TEST(BlockFromText, TakesAPlusSign) { EXPECT_EQ(read("+3\t+0,5"), (Block{{3, 0.5}})); }

TEST(BlockFromText, KeepsTheEmptyCellsOfASingleColumn)
{
    EXPECT_EQ(read("7\r\n\r\n9\r\n"), (Block{{7}, {std::nullopt}, {9}}));
    EXPECT_EQ(read("\n9\n\n\n"), (Block{{std::nullopt}, {9}})) << "what is empty at the end changes nothing";
}

TEST(BlockFromText, TakesTheLineEndsOfWindowsAndPassesOverEmptyLines)
{
    EXPECT_EQ(read("1\t2\r\n\r\n3\t4"), (Block{{1, 2}, {3, 4}}));
}

TEST(BlockFromText, LeavesEmptyCellsEmpty)
{
    EXPECT_EQ(read("1\t\t3\n\t5\t"), (Block{{1, std::nullopt, 3}, {std::nullopt, 5, std::nullopt}}));
}

TEST(BlockFromText, HoldsNothingWhenThereIsNothing) { EXPECT_EQ(read(" \n\r\n"), Block{}); }

TEST(BlockFromText, SaysWhichCellIsNoNumber)
{
    for (const char* wrong :
         {"1\t2\n3\tabc", "1\t2\n3\t1.000,5", "1\t2\n3\tnan", "1\t2\n3\t1e999", "1\t2\n3\t--1", "1\t2\n3\t+-1"}) {
        const Result<Block> block = blockFromText(wrong);
        ASSERT_FALSE(block.ok()) << wrong;
        EXPECT_EQ(block.error().code, ErrorCode::BadPastedCell);
        EXPECT_EQ(block.error().arguments[1], "2");
        EXPECT_EQ(block.error().arguments[2], "2");
    }
}

} // namespace
} // namespace durchblick
