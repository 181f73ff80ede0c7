#pragma once

#include <optional>
#include <utility>
#include <vector>

namespace durchblick {

/// How heights are read, the same on a contour map and on a surface: which stretch of them is shown, and at which heights lines
/// are drawn. The levels are round numbers, evenly spaced where the heights are spread evenly, closer together towards the
/// lowest where most of them lie low, so that a valley shows its lines, too.
struct HeightScale {
    double least = 0;
    double most = 1; ///< above least
    bool isCut =
        false; ///< there are heights above `most`: a steep rim that would flatten all else; `most` is the last level
    std::vector<double> levels; ///< growing, above least; between them, below the first and above the last lies a band

    int bandCount() const { return int(levels.size()) + 1; }
    int bandOf(double height) const;
    /// 0 to 1: where a band's colour lies on a colour map.
    double placeOfBand(int band) const;
    /// The same for a height, changing steadily: the middle of a band has the band's colour.
    double placeOf(double height) const;
};

/// heights: those that are numbers, in any order. fixed: ends to keep to instead of found ones (the first below the second).
HeightScale heightScale(std::vector<double> heights, const std::optional<std::pair<double, double>>& fixed);

/// The number with the fewest digits from low to high (low < high), of several the one nearest to the middle: 0 where it lies
/// between them, else the multiple of the largest 1, 5 or 2 times a power of ten.
double roundestBetween(double low, double high);

} // namespace durchblick
