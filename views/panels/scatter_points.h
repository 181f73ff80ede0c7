#pragma once

#include "views/panels/plane_view.h"
#include "views/panels/point_grid.h"
#include "views/panels/shown.h"

namespace durchblick {

/// The points of a scatter: which rows have a place in the plane of the panel's two columns, and where. Points are counted in
/// the order of the rows shown; rows with a number that has no place (not finite, or beyond all measure) are no points.
class ScatterPoints {
public:
    explicit ScatterPoints(const PictureSource& source);

    /// What is shown of the value: all rows of the panel, and the columns to the right and upwards. One column alone goes to
    /// the right, and upwards there is nothing.
    const Shown& shown() const { return m_shown; }

    int count() const { return int(m_rows.size()); }
    int row(int point) const { return m_rows[std::size_t(point)]; } ///< as shown
    int rowOfValue(int point) const { return m_shown.rows()[std::size_t(row(point))]; }
    QPointF at(int point) const { return m_grid.points()[std::size_t(point)]; }
    bool isMarked(int point) const { return m_isMarked[std::size_t(point)]; }
    const std::vector<int>& marked() const { return m_marked; } ///< points, in the panel's order
    const PointGrid& grid() const { return m_grid; }
    /// The point of a row of the value, if it is shown and has a place.
    std::optional<int> pointOf(int rowOfValue) const;
    QString label(int point) const { return m_shown.rowLabel(row(point)); }

    /// A view that shows all of them, the origin too where arrows start there, rounded to whole steps; the range of the look
    /// or the panel, if it has one, in both directions.
    PlaneView wholeView() const { return m_view; }

private:
    void fitView(const PictureSource& source);

    Shown m_shown;
    std::vector<int> m_rows;
    std::vector<int> m_pointOfRow; // by row of the value; -1: none
    std::vector<bool> m_isMarked;
    std::vector<int> m_marked;
    PointGrid m_grid;
    PlaneView m_view;
};

} // namespace durchblick
