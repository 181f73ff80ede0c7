#include "views/panels/axis.h"

#include "core/trace/print.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

constexpr double farthest = 1e150;
/// Finer steps than this part of the numbers themselves are lost in their digits.
constexpr double finest = 1e-12;

QString written(double number, int decimals, bool comma)
{
    // Powers of ten are split off from these on; what is left has digits of its own.
    const double size = std::abs(number);
    if (size >= 1e15 || (size > 0 && size < 1e-6))
        return QString::fromStdString(toText(number, {2, comma, false}));
    return QString::fromStdString(toText(number, {std::clamp(decimals, 0, 15), comma, true}));
}

} // namespace

bool hasPlace(double number) { return std::abs(number) <= farthest; }

void Extent::add(double number)
{
    if (!hasPlace(number))
        return;
    m_least = m_isEmpty ? number : std::min(m_least, number);
    m_most = m_isEmpty ? number : std::max(m_most, number);
    m_isEmpty = false;
}

AxisRange Extent::range() const
{
    if (m_isEmpty)
        return {};
    const double largest = std::max(std::abs(m_least), std::abs(m_most));
    if (m_most - m_least > largest * finest)
        return {m_least, m_most};
    const double around = largest > 0 ? largest / 2 : 1;
    return {m_least - around, m_most + around};
}

double niceStep(double span, int most)
{
    const double rough = span / std::max(1, most);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    // A hair of tolerance, so that 0.3 / 3 is not taken for more than 0.1.
    for (const double step : {1.0, 2.0, 5.0})
        if (step * power >= rough * (1 - 1e-9))
            return step * power;
    return 10 * power;
}

AxisRange roundedOutwards(const AxisRange& range, int most)
{
    const double step = niceStep(range.span(), most);
    return {std::floor(range.low / step + 1e-9) * step, std::ceil(range.high / step - 1e-9) * step};
}

AxisRange eased(const AxisRange& before, const AxisRange& wanted)
{
    constexpr double wellFilled = 0.4;
    const AxisRange both{std::min(before.low, wanted.low), std::max(before.high, wanted.high)};
    return wanted.span() >= wellFilled * both.span() ? both : wanted;
}

QString asProse(QString label) { return label.replace(u'␣', u' '); }

std::vector<Tick> ticksOf(const AxisRange& range, int most, bool comma)
{
    const double largest = std::max(std::abs(range.low), std::abs(range.high));
    const double step = niceStep(std::max(range.span(), largest * finest), most);
    const int decimals = int(std::max(0.0, -std::floor(std::log10(step) + 1e-9)));
    std::vector<Tick> ticks;
    const double first = std::ceil(range.low / step - 1e-9);
    for (int i = 0; i <= most + 1; ++i) {
        const double at = (first + i) * step;
        if (at > range.high + step * 1e-9)
            break;
        ticks.push_back({at, written(at, decimals, comma)});
    }
    return ticks;
}

std::vector<Tick> logarithmicTicksOf(const AxisRange& exponents, int most, bool comma)
{
    std::vector<Tick> ticks;
    const auto add = [&](double factor, double power) {
        const double at = power + std::log10(factor);
        if (at < exponents.low - 1e-9 || at > exponents.high + 1e-9)
            return;
        ticks.push_back({at, written(factor * std::pow(10.0, power), int(std::max(0.0, -power)), comma)});
    };
    const double every = std::max(1.0, niceStep(exponents.span(), most));
    const bool hasFinerTicks = exponents.span() < 2;
    for (double power = std::floor(exponents.low / every) * every; power <= exponents.high; power += every) {
        add(1, power);
        if (hasFinerTicks) {
            add(2, power);
            add(5, power);
        }
    }
    return ticks;
}

} // namespace durchblick
