#include "core/io/read_float.h"

#include "core/base/character.h"

#include <algorithm>
#include <bit>
#include <cfloat>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace durchblick {

namespace {

// Powers of ten that a float, and a double, hold exactly (5^10 < 2^24, 5^22 < 2^53).
constexpr float floatPowers[] = {1e0f, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f, 1e9f, 1e10f};
constexpr double doublePowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                   1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr int mostFloatPower = 10;
constexpr int mostDoublePower = 22;
constexpr int mostDigits = 18; // of a number that surely fits into 64 bits

/// The number as written: digits × 10^exponent.
struct DecimalParts {
    std::uint64_t digits = 0;
    int count = 0; // of digits, without zeros in front
    int exponent = 0;
};

FloatText readSlowly(const char* first, const char* last, bool isNegative, const DecimalParts& written, float& number)
{
    const auto [end, error] = std::from_chars(first, last, number, std::chars_format::general);
    if (error == std::errc::result_out_of_range) {
        if (written.count + written.exponent > 0)
            return FloatText::TooLarge;
        number = 0;
    } else if (error != std::errc{} || end != last) {
        return FloatText::NotANumber;
    }
    if (!std::isfinite(number))
        return FloatText::TooLarge;
    if (isNegative)
        number = -number;
    return FloatText::Number;
}

} // namespace

FloatText readFloat(const char* first, const char* last, float& number)
{
    const char* at = first;
    const bool isNegative = at < last && *at == '-';
    if (isNegative || (at < last && *at == '+'))
        ++at;
    const char* const unsignedFirst = at;

    DecimalParts written;
    int digitCount = 0; // with zeros in front
    const auto readDigits = [&] {
        for (; at < last && isAsciiDigit(*at); ++at) {
            ++digitCount;
            if (written.count < mostDigits)
                written.digits = written.digits * 10 + std::uint64_t(*at - '0');
            written.count += written.digits != 0;
        }
    };
    readDigits();
    if (at < last && *at == '.') {
        const int before = digitCount;
        ++at;
        readDigits();
        written.exponent = before - digitCount;
    }
    if (digitCount == 0)
        return FloatText::NotANumber;
    if (at < last && (*at == 'e' || *at == 'E')) {
        ++at;
        const bool isSmall = at < last && *at == '-';
        if (isSmall || (at < last && *at == '+'))
            ++at;
        if (at == last)
            return FloatText::NotANumber;
        int exponent = 0;
        for (; at < last && isAsciiDigit(*at); ++at)
            exponent = std::min(exponent * 10 + (*at - '0'), 1'000'000);
        written.exponent += isSmall ? -exponent : exponent;
    }
    if (at != last)
        return FloatText::NotANumber;
    if (written.digits == 0) {
        number = isNegative ? -0.0f : 0.0f;
        return FloatText::Number;
    }

    // Both factors are exact floats, so their product or quotient is rounded once.
    if (written.digits <= 1u << FLT_MANT_DIG && std::abs(written.exponent) <= mostFloatPower) {
        const float digits = float(written.digits);
        number =
            written.exponent < 0 ? digits / floatPowers[-written.exponent] : digits * floatPowers[written.exponent];
        if (isNegative)
            number = -number;
        return FloatText::Number;
    }
    // The same in double, rounded a second time to float. That is the nearest float unless the double lies exactly half way
    // between two floats, where it may itself have been rounded to that place.
    if (written.count <= mostDigits && written.digits <= std::uint64_t(1) << DBL_MANT_DIG
        && std::abs(written.exponent) <= mostDoublePower) {
        const double digits = double(written.digits);
        const double exact =
            written.exponent < 0 ? digits / doublePowers[-written.exponent] : digits * doublePowers[written.exponent];
        constexpr std::uint64_t restBits = (std::uint64_t(1) << (DBL_MANT_DIG - FLT_MANT_DIG)) - 1;
        const bool isHalfWay = (std::bit_cast<std::uint64_t>(exact) & restBits) == (restBits + 1) / 2;
        if (!isHalfWay && exact >= double(FLT_MIN) && exact < double(FLT_MAX)) {
            number = float(isNegative ? -exact : exact);
            return FloatText::Number;
        }
    }
    return readSlowly(unsignedFirst, last, isNegative, written, number);
}

} // namespace durchblick
