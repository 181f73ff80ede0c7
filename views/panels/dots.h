#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <vector>

class QPainter;

namespace durchblick {

/// How a cloud's points look: round, with a thin edge in the ground's colour where there is room for it.
struct DotStyle {
    QColor fill;
    double radius = 3;
    QColor edge = {}; ///< not valid: none
};

/// Many equal dots at once. On a raster they are stamped, at quarters of a pixel, so that tens of thousands take a few
/// milliseconds; in a file they are one path.
void paintDots(QPainter& painter, const std::vector<QPointF>& at, const DotStyle& style);

/// One that stands out by its shape.
void paintDiamond(QPainter& painter, QPointF at, double radius, const QColor& fill, const QColor& edge);

/// Whether the painter makes pixels rather than a file's vectors.
bool paintsPixels(const QPainter& painter);
/// How many pixels of the device one unit of the painter is.
double pixelsPerUnit(const QPainter& painter);
/// Where a hair line goes so as to lie on whole pixels, where there are some: in between it would be a grey band.
double crisp(const QPainter& painter, double at);
/// A ground for a text that something lies under.
void paintPlate(QPainter& painter, const QRectF& rect, const QColor& ground, double rounding);

} // namespace durchblick
