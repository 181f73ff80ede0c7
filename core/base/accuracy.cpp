#include "core/base/accuracy.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

double requiredUnit(double number, int decimalsShown)
{
    constexpr double leftover = 1e-9, million = 1e6;
    const double size = std::abs(number);
    const double shown = std::pow(10.0, -decimalsShown);
    if (size < leftover || !std::isfinite(size))
        return shown;
    if (size < 0.5 * shown)
        return 1.9 * size; // any rounding of it but zero
    const double firstDigit = std::pow(10.0, std::floor(std::log10(size)));
    if (size >= million)
        return firstDigit / 1000;
    return std::max(shown, std::min(1.0, firstDigit / 10));
}

bool isAccurate(double typed, double number, int decimalsShown)
{
    const double half = 0.5 * requiredUnit(number, decimalsShown);
    return std::abs(typed - number) <= half * (1 + 1e-9) + 1e-12 * std::max(1.0, std::abs(number));
}

} // namespace durchblick
