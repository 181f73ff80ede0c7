#pragma once

#include <QRectF>
#include <QSizeF>

#include <functional>
#include <vector>

namespace durchblick {

/// What has to be placed: the size at which it is comfortable, and the least at which it is of use.
struct Item {
    QSizeF comfortable;
    QSizeF least;
    bool isWholeRow = false; ///< stands alone and as wide as the area: a row of token chips
    /// Height at a width, for what wraps; without it the height is that of the sizes above.
    std::function<double(double)> heightFor = {};
    /// What keeps its proportions: the most height that it fills at a width below the comfortable one.
    std::function<double(double)> mostHeightAt = {};
};

struct Arrangement {
    std::vector<QRectF> places; ///< one for each item, in order
    double height = 0;          ///< of all; more than the area's only if not even the least sizes fit
};

/// Places items in rows, in their order, so that as much as possible is as large as is comfortable and nothing needs
/// scrolling: of all ways to break the order into rows, the one that shrinks least; of equals the one with fewest rows. Items
/// of one row are equally high. Up to 12 items are tried in every way, more are filled row by row.
/// With columns each row holds so many items, all equally wide, in a grid that pairs what belongs together; what is left for
/// the last row stands there as without.
Arrangement arrange(const std::vector<Item>& items, QSizeF area, double gap, int columns = 0);

} // namespace durchblick
