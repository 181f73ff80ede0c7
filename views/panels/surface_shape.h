#pragma once

#include "views/panels/relief.h"
#include "views/panels/surface_view.h"

#include <QLineF>

namespace durchblick {

/// Heights as faces in a box, made once; turning them only projects them. What is higher than the scale's end is cut off, what
/// is lower than its beginning too.
class SurfaceShape {
public:
    explicit SurfaceShape(const Relief& relief);

    /// One mesh of the grid, or what the cut leaves of it: its corners, counterclockwise seen from above.
    struct Face {
        int first = 0; ///< among the corners
        int count = 0; ///< 0: a gap, or all cut off
        QColor colour; ///< of its height, lighter or darker as it leans
        QColor below;  ///< the same, seen from below
    };
    const Face& face(int row, int column) const { return m_faces[std::size_t(row * (m_columns - 1) + column)]; }
    const std::vector<BoxPoint>& corners() const { return m_corners; }

    const BoxPoint& halfSize() const { return m_half; }
    /// Where a height over a place lies; heights beyond the scale at its end.
    BoxPoint at(QPointF place, double height) const;
    QPointF placeOf(const BoxPoint& point) const;
    double heightOf(const BoxPoint& point) const;

    /// The point of the surface that is seen at a pixel; nothing where none is.
    std::optional<QPointF> seenAt(const SurfaceView& view, QPointF pixel) const;
    /// Whether the surface hides a point from the viewer. Points lying on it hide themselves not.
    bool hides(const SurfaceView& view, const BoxPoint& point) const;

private:
    void addFace(int row, int column);
    /// How high the surface is above a point in the box; nothing in gaps, off the map and where it is cut off.
    std::optional<double> levelAbove(const BoxPoint& point) const;

    const Relief& m_relief;
    int m_columns;
    BoxPoint m_half;
    double m_step; // of a search along a line of sight
    std::vector<Face> m_faces;
    std::vector<BoxPoint> m_corners;
};

} // namespace durchblick
