#include "core/trace/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace durchblick {

Decimal::Decimal(double number) : negative(std::signbit(number))
{
    std::array<char, 40> text; // d.dddddddddddddddde-308 needs 24
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), std::abs(number), std::chars_format::scientific).ptr;
    const char* at = text.data();
    for (; at != end && *at != 'e'; ++at)
        if (*at != '.')
            digits += *at;
    ++at;
    if (at != end && *at == '+') // from_chars reads no plus sign
        ++at;
    std::from_chars(at, end, point);
    ++point;
    while (!digits.empty() && digits.back() == '0')
        digits.pop_back();
}

Decimal Decimal::roundedTo(int decimals) const { return roundedToDigits(point + decimals); }

Decimal Decimal::roundedToDigits(int count) const
{
    Decimal result = *this;
    if (count >= int(digits.size()))
        return result;
    result.digits.resize(std::size_t(std::max(count, 0)));
    if (count >= 0 && digits[std::size_t(count)] >= '5') {
        std::size_t at = result.digits.size();
        while (at > 0 && result.digits[at - 1] == '9')
            --at;
        result.digits.resize(at);
        if (at > 0) {
            ++result.digits.back();
        } else {
            result.digits = "1";
            ++result.point;
        }
    }
    while (!result.digits.empty() && result.digits.back() == '0')
        result.digits.pop_back();
    return result;
}

std::string Decimal::fixed(char sign, int decimals) const
{
    std::string whole;
    std::string fraction;
    for (int i = 0; i < int(digits.size()) || i < point; ++i)
        (i < point ? whole : fraction) += i < int(digits.size()) ? digits[std::size_t(i)] : '0';
    if (point < 0 && !digits.empty())
        fraction.insert(0, std::size_t(-point), '0');
    if (isZero())
        whole.clear();
    if (int(fraction.size()) < decimals)
        fraction.resize(std::size_t(decimals), '0');
    return (whole.empty() ? "0" : whole) + (fraction.empty() ? "" : sign + fraction);
}

std::string Decimal::scientific(char sign) const
{
    std::string mantissa = digits.substr(0, 1);
    if (digits.size() > 1)
        mantissa += sign + digits.substr(1);
    return mantissa + "e" + std::to_string(point - 1);
}

} // namespace durchblick
