#include "views/panels/plane_view.h"

#include <algorithm>

namespace durchblick {

namespace {

constexpr double closest = 1e4;

} // namespace

void PlaneView::fit(const AxisRange& x, const AxisRange& y, bool equalUnits)
{
    m_x = m_wantedX = x;
    m_y = m_wantedY = y;
    m_equal = equalUnits;
    m_isMoved = false;
    measure();
}

void PlaneView::continueFrom(const PlaneView& earlier)
{
    if (m_equal != earlier.m_equal)
        return;
    m_isMoved = earlier.m_isMoved;
    if (m_isMoved) {
        m_x = earlier.m_x;
        m_y = earlier.m_y;
        m_zoom = earlier.m_zoom;
        m_centre = earlier.m_centre;
    } else {
        m_x = eased(earlier.m_x, m_wantedX);
        m_y = eased(earlier.m_y, m_wantedY);
    }
    measure();
}

void PlaneView::setRoom(const QRectF& room)
{
    m_room = QRectF(room.topLeft(), QSizeF(std::max(1.0, room.width()), std::max(1.0, room.height())));
    measure();
}

void PlaneView::measure()
{
    m_unit = {m_room.width() / m_x.span(), m_room.height() / m_y.span()};
    if (m_equal) {
        const double both = std::min(m_unit.width(), m_unit.height());
        m_unit = {both, both};
    }
    if (!m_isMoved) {
        m_zoom = 1;
        m_centre = {m_x.middle(), m_y.middle()};
    }
}

QPointF PlaneView::toPixel(QPointF at) const
{
    const QSizeF one = unit();
    return {m_room.center().x() + (at.x() - m_centre.x()) * one.width(),
            m_room.center().y() - (at.y() - m_centre.y()) * one.height()};
}

QPointF PlaneView::toPlane(QPointF pixel) const
{
    const QSizeF one = unit();
    return {m_centre.x() + (pixel.x() - m_room.center().x()) / one.width(),
            m_centre.y() - (pixel.y() - m_room.center().y()) / one.height()};
}

AxisRange PlaneView::visibleX() const { return {toPlane(m_room.bottomLeft()).x(), toPlane(m_room.bottomRight()).x()}; }

AxisRange PlaneView::visibleY() const { return {toPlane(m_room.bottomLeft()).y(), toPlane(m_room.topLeft()).y()}; }

void PlaneView::keepInReach()
{
    // At most half of what is seen is empty plane beside everything.
    m_centre = {std::clamp(m_centre.x(), m_x.low, m_x.high), std::clamp(m_centre.y(), m_y.low, m_y.high)};
}

bool PlaneView::zoom(QPointF at, double factor)
{
    const double zoom = std::clamp(m_zoom * factor, 1.0, closest);
    if (zoom == m_zoom)
        return false;
    const QPointF held = toPlane(at);
    m_zoom = zoom;
    m_isMoved = zoom > 1;
    if (!m_isMoved) {
        m_x = m_wantedX;
        m_y = m_wantedY;
        measure();
        return true;
    }
    m_centre += held - toPlane(at);
    keepInReach();
    return true;
}

bool PlaneView::pan(QPointF by)
{
    const QSizeF one = unit();
    const QPointF before = m_centre;
    m_centre -= QPointF(by.x() / one.width(), -by.y() / one.height());
    keepInReach();
    m_isMoved = m_isMoved || m_centre != before;
    return m_centre != before;
}

bool PlaneView::reset()
{
    if (!m_isMoved)
        return false;
    m_isMoved = false;
    m_x = m_wantedX;
    m_y = m_wantedY;
    measure();
    return true;
}

} // namespace durchblick
