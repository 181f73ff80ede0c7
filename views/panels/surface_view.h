#pragma once

#include <QPointF>
#include <QRectF>

namespace durchblick {

/// A point in the box that a surface stands in: x and y on its floor, z upwards, 0 in the middle.
struct BoxPoint {
    double x = 0, y = 0, z = 0;
};

/// From which side a box is seen, and where its points come to lie. Parallel lines stay parallel, so that heights can be
/// compared anywhere; turning does not make the box larger or smaller.
class SurfaceView {
public:
    static constexpr double standardAzimuth = 32, standardElevation = 44; ///< degrees
    static constexpr double leastElevation = 4, mostElevation = 86;

    /// halfSize: of the box, from its middle to its sides.
    explicit SurfaceView(const BoxPoint& halfSize) : m_half(halfSize) { measure(); }
    void setRoom(const QRectF& room);

    QPointF toPixel(const BoxPoint& point) const;
    /// How far away a point is; the nearer one hides the farther one.
    double depth(const BoxPoint& point) const;
    /// The point of the line of sight through a pixel that is so far to the back on the floor plan (see depthOnFloor).
    BoxPoint onSight(QPointF pixel, double back) const;
    /// How far back a point lies in the floor plan, and the most there is in the box.
    double depthOnFloor(const BoxPoint& point) const { return point.x * m_sinA + point.y * m_cosA; }
    double deepest() const;
    /// One step towards the viewer along the line of sight, in box units on the floor.
    BoxPoint towardsViewer() const { return {-m_sinA, -m_cosA, m_sinE / m_cosE}; }

    /// Whether larger x, or larger y, lies farther back.
    bool isXBack() const { return m_sinA > 0; }
    bool isYBack() const { return m_cosA > 0; }
    double azimuth() const { return m_azimuth; }
    double elevation() const { return m_elevation; }
    const BoxPoint& halfSize() const { return m_half; }

    /// By so many degrees. Each tells whether anything changed.
    bool turn(double azimuth, double elevation);
    bool zoom(QPointF at, double factor);
    bool reset();
    /// Seen from the same side as another box.
    void continueFrom(const SurfaceView& earlier);

private:
    void measure();

    BoxPoint m_half;
    QRectF m_room{0, 0, 1, 1};
    double m_azimuth = standardAzimuth, m_elevation = standardElevation;
    double m_zoom = 1;
    QPointF m_moved; // of the middle, in parts of the room
    double m_sinA = 0, m_cosA = 1, m_sinE = 0, m_cosE = 1, m_scale = 1;
    QPointF m_middle;
};

} // namespace durchblick
