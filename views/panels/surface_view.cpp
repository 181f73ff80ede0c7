#include "views/panels/surface_view.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

constexpr double mostZoom = 12;
constexpr double degree = 0.017453292519943295;

} // namespace

void SurfaceView::setRoom(const QRectF& room)
{
    m_room = room;
    measure();
}

void SurfaceView::measure()
{
    m_sinA = std::sin(m_azimuth * degree);
    m_cosA = std::cos(m_azimuth * degree);
    m_sinE = std::sin(m_elevation * degree);
    m_cosE = std::cos(m_elevation * degree);
    // The floor's diagonal is the widest the box gets, and the tallest comes to this at most at any elevation.
    const double across = std::hypot(m_half.x, m_half.y);
    const double tall = 0.94 * std::hypot(across, m_half.z);
    m_scale = m_zoom * std::min(m_room.width() / (2 * across), m_room.height() / (2 * tall));
    m_middle = m_room.center() + QPointF(m_moved.x() * m_room.width(), m_moved.y() * m_room.height());
}

QPointF SurfaceView::toPixel(const BoxPoint& point) const
{
    const double right = point.x * m_cosA - point.y * m_sinA;
    const double up = point.z * m_cosE + depthOnFloor(point) * m_sinE;
    return {m_middle.x() + right * m_scale, m_middle.y() - up * m_scale};
}

double SurfaceView::depth(const BoxPoint& point) const { return depthOnFloor(point) * m_cosE - point.z * m_sinE; }

BoxPoint SurfaceView::onSight(QPointF pixel, double back) const
{
    const double right = (pixel.x() - m_middle.x()) / m_scale, up = (m_middle.y() - pixel.y()) / m_scale;
    return {right * m_cosA + back * m_sinA, -right * m_sinA + back * m_cosA, (up - back * m_sinE) / m_cosE};
}

double SurfaceView::deepest() const { return std::hypot(m_half.x, m_half.y); }

bool SurfaceView::turn(double azimuth, double elevation)
{
    const double before = m_elevation;
    m_azimuth = std::remainder(m_azimuth + azimuth, 360.0);
    m_elevation = std::clamp(m_elevation + elevation, leastElevation, mostElevation);
    measure();
    return azimuth != 0 || m_elevation != before;
}

bool SurfaceView::zoom(QPointF at, double factor)
{
    const double zoom = std::clamp(m_zoom * factor, 1.0, mostZoom);
    if (zoom == m_zoom)
        return false;
    // What lies under the pixel stays there.
    const QPointF away = (at - m_middle) * (zoom / m_zoom);
    const QPointF middle = zoom > 1 ? at - away : m_room.center();
    m_zoom = zoom;
    m_moved = {(middle.x() - m_room.center().x()) / m_room.width(),
               (middle.y() - m_room.center().y()) / m_room.height()};
    measure();
    return true;
}

bool SurfaceView::reset()
{
    if (m_azimuth == standardAzimuth && m_elevation == standardElevation && m_zoom == 1)
        return false;
    m_azimuth = standardAzimuth;
    m_elevation = standardElevation;
    m_zoom = 1;
    m_moved = {};
    measure();
    return true;
}

void SurfaceView::continueFrom(const SurfaceView& earlier)
{
    m_azimuth = earlier.m_azimuth;
    m_elevation = earlier.m_elevation;
    m_zoom = earlier.m_zoom;
    m_moved = earlier.m_moved;
    measure();
}

} // namespace durchblick
