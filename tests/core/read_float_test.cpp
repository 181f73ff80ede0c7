#include "core/io/read_float.h"

#include <gtest/gtest.h>

#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <random>
#include <string>

namespace durchblick {
namespace {

struct Read {
    FloatText kind;
    float number;
};

Read read(const std::string& text)
{
    Read result{FloatText::NotANumber, 0};
    result.kind = readFloat(text.data(), text.data() + text.size(), result.number);
    return result;
}

TEST(ReadFloat, ReadsEveryWayToWriteADecimal)
{
    for (const auto& [text, number] : {std::pair("0.25", 0.25f),
                                       {"-0.25", -0.25f},
                                       {"+3", 3.f},
                                       {".5", 0.5f},
                                       {"1.", 1.f},
                                       {"1e3", 1000.f},
                                       {"25E-2", 0.25f},
                                       {"1e+2", 100.f},
                                       {"000012.50", 12.5f},
                                       {"0e999999999999", 0.f},
                                       {"1e-60", 0.f}}) {
        EXPECT_EQ(read(text).kind, FloatText::Number) << text;
        EXPECT_EQ(read(text).number, number) << text;
    }
    EXPECT_TRUE(std::signbit(read("-0").number));
}

TEST(ReadFloat, RefusesWhatIsNoFiniteNumber)
{
    for (const char* text :
         {"", "-", ".", "e5", "1e", "1e+", "1.2.3", "0x10", "1,5", "nan", "inf", "-inf", "1 ", "--1"})
        EXPECT_EQ(read(text).kind, FloatText::NotANumber) << text;
    EXPECT_EQ(read("1e39").kind, FloatText::TooLarge);
    EXPECT_EQ(read("-340282356779733661637539395458142568448").kind, FloatText::TooLarge);
    EXPECT_EQ(read("340282356779733661637539395458142568447").kind, FloatText::Number);
}

TEST(ReadFloat, GivesTheNearestFloatForAnyDigits)
{
    std::mt19937 random(7);
    const auto same = [](const std::string& text) {
        float expected = 0;
        std::from_chars(text.data(), text.data() + text.size(), expected);
        EXPECT_EQ(read(text).number, expected) << text;
    };
    for (int i = 0; i < 200'000; ++i) {
        const float number = std::bit_cast<float>(std::uint32_t(random()));
        if (!std::isfinite(number))
            continue;
        char shortest[64];
        same({shortest, std::to_chars(shortest, shortest + sizeof shortest, number).ptr});
        char fixed[64]; // half way to the next float, and one digit beside it: where two roundings go wrong
        const double half = (double(number) + double(std::nextafter(number, 1e30f))) / 2;
        const auto end = std::to_chars(fixed, fixed + sizeof fixed, half, std::chars_format::scientific, 17).ptr;
        same({fixed, end});
        std::string beside(fixed, end);
        beside[beside.find('e') - 1] = char('0' + random() % 10);
        same(beside);
    }
    for (int i = 0; i < 200'000; ++i)
        same(std::to_string(random() % 2'000'000'000) + "." + std::to_string(random()) + "e"
             + std::to_string(int(random() % 40) - 30));
}

} // namespace
} // namespace durchblick
