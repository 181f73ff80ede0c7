#pragma once

#include "core/trace/value.h"

#include <QPointF>
#include <optional>
#include <utility>
#include <vector>

namespace durchblick {

/// Heights over a plane: one for each pair of a place to the right and a place upwards. A height that is not finite (or beyond
/// all measure) is a gap, and so is every mesh at one of whose corners it stands.
struct HeightGrid {
    std::vector<double> x; ///< growing
    std::vector<double> y; ///< growing
    Matrix heights;        ///< y × x: the first row lies lowest on the map

    int rows() const { return int(y.size()); }
    int columns() const { return int(x.size()); }
    bool hasHeight(int row, int column) const;
    /// Whether the mesh between this corner and the next ones to the right and upwards has four heights.
    bool isWhole(int row, int column) const;
    QPointF place(int row, int column) const { return {x[std::size_t(column)], y[std::size_t(row)]}; }

    /// The height at a place, interpolated along both sides of its mesh; nothing in a gap and off the map.
    std::optional<double> heightAt(QPointF place) const;
    /// Row and column of the place on the grid that is nearest.
    std::pair<int, int> nearest(QPointF place) const;
};

} // namespace durchblick
