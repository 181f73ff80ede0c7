#include "core/trace/decimal.h"
#include "core/trace/print.h"

#include <cmath>

namespace durchblick {

std::string toText(double number, const NumberStyle& style)
{
    if (std::isnan(number))
        return "NaN";
    const std::string minus = number < 0 ? "−" : "";
    if (std::isinf(number))
        return minus + "∞";

    const char sign = style.comma ? ',' : '.';
    const Decimal exact(number);
    if (exact.point > 15)
        return minus + exact.roundedToDigits(1 + style.decimals).scientific(sign);
    const Decimal rounded = exact.roundedTo(style.decimals);
    if (rounded.isZero() && !exact.isZero()) {
        const Decimal small = exact.roundedToDigits(2);
        return minus + (small.point <= -6 ? small.scientific(sign) : small.fixed(sign));
    }
    return minus + rounded.fixed(sign, style.keepZeros ? style.decimals : 0);
}

std::string shortest(double number)
{
    if (std::isnan(number))
        return "nan";
    const std::string minus = std::signbit(number) ? "-" : "";
    if (std::isinf(number))
        return minus + "inf";
    const Decimal exact(number);
    if (exact.isZero())
        return minus + "0";
    const bool isPlain = exact.point > -5 && exact.point <= 16;
    return minus + (isPlain ? exact.fixed('.') : exact.scientific('.'));
}

} // namespace durchblick
