#include "views/panels/point_grid.h"

#include <cmath>

namespace durchblick {

PointGrid::PointGrid(std::vector<QPointF> points) : m_points(std::move(points))
{
    if (m_points.empty())
        return;
    QPointF low = m_points.front(), high = low;
    for (const QPointF& at : m_points) {
        low = {std::min(low.x(), at.x()), std::min(low.y(), at.y())};
        high = {std::max(high.x(), at.x()), std::max(high.y(), at.y())};
    }
    const int side = std::clamp(int(std::sqrt(double(m_points.size()) / 2)), 1, 1024);
    m_columns = high.x() > low.x() ? side : 1;
    m_rows = high.y() > low.y() ? side : 1;
    m_corner = low;
    m_cell = {high.x() > low.x() ? (high.x() - low.x()) / m_columns : 1,
              high.y() > low.y() ? (high.y() - low.y()) / m_rows : 1};

    const auto cellOf = [this](const QPointF& at) {
        return std::size_t(row(at.y())) * std::size_t(m_columns) + std::size_t(column(at.x()));
    };
    m_begins.assign(std::size_t(m_columns) * std::size_t(m_rows) + 1, 0);
    for (const QPointF& at : m_points)
        ++m_begins[cellOf(at) + 1];
    for (std::size_t i = 1; i < m_begins.size(); ++i)
        m_begins[i] += m_begins[i - 1];
    std::vector<int> next(m_begins.begin(), m_begins.end() - 1);
    m_indices.resize(m_points.size());
    for (std::size_t i = 0; i < m_points.size(); ++i)
        m_indices[std::size_t(next[cellOf(m_points[i])]++)] = int(i);
}

int PointGrid::column(double x) const
{
    return int(std::clamp((x - m_corner.x()) / m_cell.width(), 0.0, double(m_columns - 1)));
}

int PointGrid::row(double y) const
{
    return int(std::clamp((y - m_corner.y()) / m_cell.height(), 0.0, double(m_rows - 1)));
}

std::optional<int> PointGrid::nearest(QPointF at, QSizeF reach) const
{
    std::optional<int> found;
    double least = 1;
    visit(QRectF(at.x() - reach.width(), at.y() - reach.height(), 2 * reach.width(), 2 * reach.height()), [&](int i) {
        const double dx = (m_points[std::size_t(i)].x() - at.x()) / reach.width();
        const double dy = (m_points[std::size_t(i)].y() - at.y()) / reach.height();
        const double distance = dx * dx + dy * dy;
        if (distance < least || (distance == least && (!found || i < *found))) {
            least = distance;
            found = i;
        }
        return true;
    });
    return found;
}

} // namespace durchblick
