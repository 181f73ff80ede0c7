#pragma once

#include "views/panels/height_grid.h"

#include <QPolygonF>

namespace durchblick {

/// Lines of equal height, mesh by mesh, interpolated along the sides of each mesh (Lorensen and Cline, Marching cubes, 1987, in
/// the plane). In a saddle mesh, where two lines could run either way, the mean of its corners decides which two corners are
/// joined.

/// A line of equal height: higher ground lies to its left. A closed one ends where it begins.
struct LevelLine {
    QPolygonF places;
    bool isClosed = false;
};
std::vector<LevelLine> levelLines(const HeightGrid& grid, double level);

/// The rings around all that is as high as the level or higher, gaps left out, for Qt::OddEvenFill. One ring for many meshes,
/// so that no seams show between them. Minus infinity: everything that is no gap.
std::vector<QPolygonF> regionAbove(const HeightGrid& grid, double level);

} // namespace durchblick
