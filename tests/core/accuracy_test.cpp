#include "core/base/accuracy.h"
#include "core/base/typed_number.h"

#include <gtest/gtest.h>

namespace durchblick {
namespace {

TEST(RequiredUnit, IsThatOfTheDecimalsShownOrOfTwoDigitsWhicheverIsLess)
{
    EXPECT_DOUBLE_EQ(requiredUnit(0.75, 2), 0.01);
    EXPECT_DOUBLE_EQ(requiredUnit(0.75, 4), 0.01) << "two significant digits";
    EXPECT_DOUBLE_EQ(requiredUnit(-1.25, 2), 0.1);
    EXPECT_DOUBLE_EQ(requiredUnit(0.05, 2), 0.01) << "two decimals";
    EXPECT_DOUBLE_EQ(requiredUnit(0.008, 2), 0.01);
    EXPECT_DOUBLE_EQ(requiredUnit(0.0044, 2), 1.9 * 0.0044) << "to be told from zero";
    EXPECT_TRUE(isAccurate(0.0001, 0.000064, 2)) << "rounded to four decimals";
    EXPECT_FALSE(isAccurate(0, 0.000064, 2));
    EXPECT_DOUBLE_EQ(requiredUnit(0, 2), 0.01);
    EXPECT_DOUBLE_EQ(requiredUnit(5e-17, 2), 0.01) << "what arithmetic leaves over of a zero";
}

TEST(RequiredUnit, IsOneForWholeNumbersAsFarAsAMillion)
{
    EXPECT_EQ(requiredUnit(35, 2), 1);
    EXPECT_EQ(requiredUnit(50257, 2), 1);
    EXPECT_EQ(requiredUnit(485165195.4, 2), 1e5) << "four significant digits";
}

TEST(IsAccurate, CountsWhatIsWrongAndNotTheZeros)
{
    EXPECT_TRUE(isAccurate(1, 1.00, 2));
    EXPECT_TRUE(isAccurate(1.3, 1.25, 2));
    EXPECT_TRUE(isAccurate(1.2, 1.25, 2)) << "a half may be rounded either way";
    EXPECT_FALSE(isAccurate(1, 0.75, 2));
    EXPECT_FALSE(isAccurate(1, 1.25, 2));
    EXPECT_FALSE(isAccurate(0.7, 0.75, 2));
    EXPECT_FALSE(isAccurate(0.8, 0.75, 2));
    EXPECT_TRUE(isAccurate(0.7501, 0.75012, 2)) << "more digits than required";
    EXPECT_TRUE(isAccurate(0.749, 0.75, 2)) << "more digits than required, of which the last does not count";
    EXPECT_FALSE(isAccurate(0.744, 0.75, 2));
    EXPECT_TRUE(isAccurate(50257, 50257, 2));
    EXPECT_FALSE(isAccurate(50000, 50257, 2));
    EXPECT_FALSE(isAccurate(5e4, 50257, 2));
    EXPECT_TRUE(isAccurate(4.852e8, 485165195.4, 2));
    EXPECT_FALSE(isAccurate(0, 0.004, 2));
    EXPECT_TRUE(isAccurate(0.004, 0.0044, 2));
    EXPECT_TRUE(isAccurate(0.0001, 0.000094, 2));
    EXPECT_FALSE(isAccurate(0.01, 0.0044, 2));
}

TEST(TypedNumber, IsReadAsPeopleTypeIt)
{
    for (const char* text : {"+3", "3", " 3 ", "3,0", "3.0", "3e0", "+3,00"})
        EXPECT_EQ(readTypedNumber(text), 3) << text;
    for (const char* text : {"-0,5", "\u22120.5", "-.5"})
        EXPECT_EQ(readTypedNumber(text), -0.5) << text;
    for (const char* text :
         {"", " ", "+", "+-3", "-+3", "++3", "1.000,5", "inf", "nan", "1e999", "3 4", "drei", "\xff"})
        EXPECT_FALSE(readTypedNumber(text)) << text;
}

} // namespace
} // namespace durchblick
