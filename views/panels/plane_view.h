#pragma once

#include "views/panels/axis.h"

#include <QRectF>

namespace durchblick {

/// The part of a plane that is seen, and where its places come to lie. Starts at a range that shows everything; zooming and
/// panning move away from it, and the range waits for reset().
class PlaneView {
public:
    /// What the plane shows at first. equalUnits: one to the right is as long as one upwards; the range that is too small
    /// for its room then grows on both sides.
    void fit(const AxisRange& x, const AxisRange& y, bool equalUnits);
    /// Keeps what another view of the same plane showed: the place looked at, if it was moved, else a range that does not jump.
    void continueFrom(const PlaneView& earlier);
    /// Where it is painted; not empty.
    void setRoom(const QRectF& room);
    const QRectF& room() const { return m_room; }

    QPointF toPixel(QPointF at) const;
    QPointF toPlane(QPointF pixel) const;
    AxisRange visibleX() const;
    AxisRange visibleY() const;
    /// Pixels for one to the right and one upwards.
    QSizeF unit() const { return {m_unit.width() * m_zoom, m_unit.height() * m_zoom}; }
    bool hasEqualUnits() const { return m_equal; }

    /// Each tells whether anything changed. The place under `at` stays where it is; out of the first range does not go.
    bool zoom(QPointF at, double factor);
    bool pan(QPointF by);
    bool reset();
    bool isMoved() const { return m_isMoved; }

private:
    void measure();
    void keepInReach();

    AxisRange m_wantedX, m_wantedY; // shows all
    AxisRange m_x, m_y;             // in use: eased while a training moves everything
    bool m_equal = true;
    QRectF m_room{0, 0, 1, 1};
    QSizeF m_unit{1, 1}; // at zoom 1
    double m_zoom = 1;
    QPointF m_centre;
    bool m_isMoved = false;
};

} // namespace durchblick
