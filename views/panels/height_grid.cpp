#include "views/panels/height_grid.h"

#include "views/panels/axis.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

/// The last place that is not beyond the number and has a next one. Places are mostly evenly spaced, so looking begins where
/// it would be then.
int stretchOf(const std::vector<double>& places, double at)
{
    const int last = int(places.size()) - 2;
    int i = std::clamp(int((at - places.front()) / (places.back() - places.front()) * (last + 1)), 0, last);
    while (i > 0 && at < places[std::size_t(i)])
        --i;
    while (i < last && at >= places[std::size_t(i) + 1])
        ++i;
    return i;
}

int nearestOf(const std::vector<double>& places, double at)
{
    const auto next = std::lower_bound(places.begin(), places.end(), at);
    if (next == places.begin())
        return 0;
    if (next == places.end())
        return int(places.size()) - 1;
    const auto before = next - 1;
    return int((at - *before < *next - at ? before : next) - places.begin());
}

} // namespace

bool HeightGrid::hasHeight(int row, int column) const { return hasPlace(heights(row, column)); }

bool HeightGrid::isWhole(int row, int column) const
{
    return row >= 0 && column >= 0 && row + 1 < rows() && column + 1 < columns() && hasHeight(row, column)
        && hasHeight(row, column + 1) && hasHeight(row + 1, column) && hasHeight(row + 1, column + 1);
}

std::optional<double> HeightGrid::heightAt(QPointF place) const
{
    if (!(place.x() >= x.front() && place.x() <= x.back() && place.y() >= y.front() && place.y() <= y.back()))
        return std::nullopt;
    const int row = stretchOf(y, place.y()), column = stretchOf(x, place.x());
    if (!isWhole(row, column))
        return std::nullopt;
    const auto share = [](const std::vector<double>& places, int first, double at) {
        const double low = places[std::size_t(first)], high = places[std::size_t(first) + 1];
        return (at - low) / (high - low);
    };
    const double right = share(x, column, place.x()), up = share(y, row, place.y());
    const double low = heights(row, column) * (1 - right) + heights(row, column + 1) * right;
    const double high = heights(row + 1, column) * (1 - right) + heights(row + 1, column + 1) * right;
    return low * (1 - up) + high * up;
}

std::pair<int, int> HeightGrid::nearest(QPointF place) const
{
    return {nearestOf(y, place.y()), nearestOf(x, place.x())};
}

} // namespace durchblick
