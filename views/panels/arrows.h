#pragma once

#include "views/panels/ink.h"

#include <QLineF>
#include <vector>

class QPainter;

namespace durchblick {

/// Arrows as they lie on paper, in pixels, in the order of the panel; where it asks for an arrow of no length or from a point
/// that has no place, an empty line keeps that place.
struct ArrowLines {
    std::vector<QLineF> lines;
    /// The angle between exactly two arrows that start at the origin; degrees, 0 to 180.
    struct Angle {
        QPointF origin;
        double first = 0, second = 0; ///< directions, counterclockwise from the right
        double degrees = 0;
        double radius = 0;
        QRectF text; ///< where the number goes
    };
    std::optional<Angle> angle = {};
};

/// A path's arrows differ by their numbers, and by shades of the accent from pale to full.
QColor arrowColour(const Ink& ink, int index, int count);
/// Where an arrow's number stands; empty where it would hide the arrow, and if there is only one.
QRectF numberOnArrow(const Ink& ink, const ArrowLines& arrows, int index);
QString writtenAngle(const Look& look, double degrees);

/// clearance: radius of the points that arrows end at.
void paintArrows(QPainter& painter, const Look& look, const ArrowLines& arrows, double clearance);

} // namespace durchblick
