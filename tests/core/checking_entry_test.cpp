#include "core/checking/entry.h"

#include <gtest/gtest.h>

namespace durchblick {
namespace {

double numberOf(std::string_view text)
{
    const ReadEntry read = readEntry(text);
    EXPECT_TRUE(read.entry) << text;
    return read.entry ? read.entry->number : 0;
}

TEST(Entry, IsReadWithCommaOrPointAndAnyMinusSign)
{
    EXPECT_EQ(numberOf("0,33"), 0.33);
    EXPECT_EQ(numberOf("0.33"), 0.33);
    EXPECT_EQ(numberOf("-1,5"), -1.5);
    EXPECT_EQ(numberOf("−1,5"), -1.5);
    EXPECT_EQ(numberOf("–1,5"), -1.5);
    EXPECT_EQ(numberOf("+2"), 2);
    EXPECT_EQ(numberOf(",5"), 0.5);
    EXPECT_EQ(numberOf(" 1 234,5 "), 1234.5);
    EXPECT_EQ(numberOf("1\u202F000"), 1000);
    EXPECT_EQ(numberOf("1,2e-3"), 0.0012);
}

TEST(Entry, KnowsTheUnitOfItsLastDigit)
{
    EXPECT_DOUBLE_EQ(readEntry("0,330").entry->unit, 0.001);
    EXPECT_DOUBLE_EQ(readEntry("4").entry->unit, 1);
    EXPECT_DOUBLE_EQ(readEntry("1,2e-3").entry->unit, 0.0001);
    EXPECT_EQ(readEntry("0,330").entry->decimals, 3);
}

TEST(Entry, ReadsAPercentageAsTheShareItIs)
{
    const Entry entry = *readEntry("33,4 %").entry;
    EXPECT_DOUBLE_EQ(entry.number, 0.334);
    EXPECT_DOUBLE_EQ(entry.unit, 0.001);
    EXPECT_TRUE(entry.isPercent);
}

TEST(Entry, SaysWhyItIsNoNumber)
{
    for (const char* text :
         {"abc", "1,2,3", "1.234,5", "-", "%", "1-2", "--1", "+-5", "-+5", "nan", "inf", "-inf", "1e", "0x10", "\xff"})
        EXPECT_EQ(readEntry(text).problem, EntryProblem::NotANumber) << text;
    for (const char* text : {"1e999", "-1e999", "1e300", "1e16"})
        EXPECT_EQ(readEntry(text).problem, EntryProblem::TooLarge) << text;
    EXPECT_EQ(readEntry(std::string(1000, '1')).problem, EntryProblem::NotANumber);
    EXPECT_EQ(numberOf("1e-999"), 0) << "too small is not too large";
}

TEST(Entry, IsBlankWithoutAnythingButSpaces)
{
    EXPECT_TRUE(isBlank(""));
    EXPECT_TRUE(isBlank(" \t\u00A0"));
    EXPECT_FALSE(isBlank("0"));
    EXPECT_FALSE(isBlank("-"));
}

} // namespace
} // namespace durchblick
