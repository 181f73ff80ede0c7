#include "views/panels/height_scale.h"

#include "views/panels/axis.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

constexpr int mostBands = 10;
/// A rim is cut off where it rises this many times as high as four fifths of the map do.
constexpr double steepRim = 3;
/// Where half of the heights lie below this part of the range, levels evenly spaced would leave the valley empty.
constexpr double lowHalf = 0.3;
/// How strongly levels crowd towards the lowest at most.
constexpr double mostCrowded = 5;

/// The number that a part of the heights lie below.
double quantile(std::vector<double>& heights, double part)
{
    const auto at = heights.begin() + std::ptrdiff_t(part * double(heights.size() - 1));
    std::nth_element(heights.begin(), at, heights.end());
    return *at;
}

/// n · digit · 10^power without the error of a power below one.
double decimal(double n, double digit, int power)
{
    return power >= 0 ? n * digit * std::pow(10.0, power) : n * digit / std::pow(10.0, -power);
}

std::vector<double> evenLevels(double least, double most)
{
    const double step = niceStep(most - least, mostBands);
    const int power = int(std::floor(std::log10(step) + 1e-9));
    const double digit = std::round(step / std::pow(10.0, power));
    std::vector<double> levels;
    // Counted by an integer: far from zero a double may not grow by one any more.
    const double first = std::floor(least / step) + 1;
    for (int i = 0; i < 2 * mostBands && (first + i) * step < most - step * 1e-6; ++i)
        levels.push_back(decimal(first + i, digit, power));
    return levels;
}

std::vector<double> crowdedLevels(double least, double most, double exponent)
{
    const auto wanted = [&](int i) { return least + (most - least) * std::pow(double(i) / mostBands, exponent); };
    std::vector<double> levels;
    for (int i = 1; i < mostBands; ++i) {
        const double level = roundestBetween((wanted(i - 1) + wanted(i)) / 2, (wanted(i) + wanted(i + 1)) / 2);
        if (level > least && level < most && (levels.empty() || level > levels.back()))
            levels.push_back(level);
    }
    return levels;
}

} // namespace

double roundestBetween(double low, double high)
{
    if (low <= 0 && high >= 0)
        return 0;
    const double largest = std::max(std::abs(low), std::abs(high));
    for (int power = int(std::ceil(std::log10(largest))); power > -300; --power)
        for (const auto& [digit, shift] : {std::pair(1.0, 0), std::pair(5.0, -1), std::pair(2.0, -1)}) {
            const double step = decimal(1, digit, power + shift);
            const double first = std::ceil(low / step - 1e-9), last = std::floor(high / step + 1e-9);
            if (first <= last)
                return decimal(std::clamp(std::round((low + high) / 2 / step), first, last), digit, power + shift);
        }
    return (low + high) / 2;
}

int HeightScale::bandOf(double height) const
{
    return int(std::upper_bound(levels.begin(), levels.end(), height) - levels.begin());
}

double HeightScale::placeOfBand(int band) const
{
    return bandCount() > 1 ? std::clamp(double(band) / (bandCount() - 1), 0.0, 1.0) : 0.5;
}

double HeightScale::placeOf(double height) const
{
    const int band = bandOf(height);
    const double low = band > 0 ? levels[std::size_t(band) - 1] : least;
    const double high = band < int(levels.size()) ? levels[std::size_t(band)] : most;
    const double within = high > low ? std::clamp((height - low) / (high - low), 0.0, 1.0) : 0.5;
    return bandCount() > 1 ? std::clamp((band + within - 0.5) / (bandCount() - 1), 0.0, 1.0) : within;
}

HeightScale heightScale(std::vector<double> heights, const std::optional<std::pair<double, double>>& fixed)
{
    HeightScale scale;
    if (heights.empty()) {
        if (fixed)
            std::tie(scale.least, scale.most) = *fixed;
        return scale;
    }
    const auto [lowest, highest] = std::minmax_element(heights.begin(), heights.end());
    const double top = *highest;
    scale.least = *lowest;
    scale.most = top;
    if (fixed) {
        std::tie(scale.least, scale.most) = *fixed;
    } else if (const double usual = quantile(heights, 0.8) - scale.least;
               usual > 0 && top - scale.least > steepRim * usual) {
        scale.most = roundestBetween(scale.least + 1.3 * usual, scale.least + 1.8 * usual);
    } else if (!(top - scale.least > std::max(std::abs(top), std::abs(scale.least)) * 1e-12)) {
        // All at one height: one band, and room around it for an axis.
        const double around = top != 0 ? std::abs(top) / 2 : 1;
        scale.least -= around;
        scale.most += around;
        return scale;
    }
    scale.isCut = top > scale.most;
    heights.erase(std::remove_if(heights.begin(), heights.end(), [&](double height) { return height > scale.most; }),
                  heights.end());
    const double span = scale.most - scale.least;
    const double half = heights.empty() ? 0.5 : std::max(0.0, (quantile(heights, 0.5) - scale.least) / span);
    scale.levels = half < lowHalf
        ? crowdedLevels(scale.least, scale.most,
                        half > 0 ? std::min(mostCrowded, std::log(half) / std::log(0.5)) : mostCrowded)
        : evenLevels(scale.least, scale.most);
    if (scale.isCut)
        scale.levels.push_back(scale.most);
    return scale;
}

} // namespace durchblick
