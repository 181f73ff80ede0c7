#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <algorithm>
#include <optional>
#include <vector>

namespace durchblick {

/// Finds points by their place without looking at all of them: a grid of about two points a cell over all of them.
class PointGrid {
public:
    PointGrid() = default;
    /// The points stay the caller's order; every coordinate is finite.
    explicit PointGrid(std::vector<QPointF> points);

    const std::vector<QPointF>& points() const { return m_points; }

    /// Calls visit(index) for each point in the area, borders included, until it returns false.
    template <class Visit>
    void visit(const QRectF& area, Visit&& visit) const;

    /// The point next to a place among those within reach, which is measured in each direction; of equals the first.
    std::optional<int> nearest(QPointF at, QSizeF reach) const;

private:
    int column(double x) const;
    int row(double y) const;

    std::vector<QPointF> m_points;
    QPointF m_corner;
    QSizeF m_cell{1, 1};
    int m_columns = 0, m_rows = 0;
    std::vector<int> m_begins;  // of each cell in m_indices, and the end of the last
    std::vector<int> m_indices; // of the points, cell by cell, ascending in each
};

template <class Visit>
void PointGrid::visit(const QRectF& area, Visit&& visit) const
{
    if (m_points.empty())
        return;
    const int left = column(area.left()), right = column(area.right());
    for (int y = row(area.top()), last = row(area.bottom()); y <= last; ++y) {
        const auto begin = std::size_t(y) * std::size_t(m_columns);
        for (int i = m_begins[begin + std::size_t(left)]; i < m_begins[begin + std::size_t(right) + 1]; ++i) {
            const int index = m_indices[std::size_t(i)];
            const QPointF& at = m_points[std::size_t(index)];
            if (at.x() < area.left() || at.x() > area.right() || at.y() < area.top() || at.y() > area.bottom())
                continue;
            if (!visit(index))
                return;
        }
    }
}

} // namespace durchblick
