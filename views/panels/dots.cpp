#include "views/panels/dots.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <array>
#include <cmath>

namespace durchblick {

namespace {

constexpr int parts = 4; // stamps for each part of a pixel, in both directions
constexpr double edgeWidth = 1;

void paintDot(QPainter& painter, QPointF at, double radius, const DotStyle& style)
{
    painter.setPen(style.edge.isValid() ? QPen(style.edge, edgeWidth * radius / style.radius) : QPen(Qt::NoPen));
    painter.setBrush(style.fill);
    painter.drawEllipse(at, radius, radius);
}

void stamp(QPainter& painter, const std::vector<QPointF>& at, const DotStyle& style)
{
    const QTransform toDevice = painter.transform();
    const double scale = std::sqrt(std::abs(toDevice.determinant()));
    const double radius = style.radius * scale;
    const int reach = int(std::ceil(radius + edgeWidth * scale)) + 1;
    std::array<QImage, parts * parts> stamps;
    for (int y = 0; y < parts; ++y)
        for (int x = 0; x < parts; ++x) {
            QImage image(2 * reach + 1, 2 * reach + 1, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter one(&image);
            one.setRenderHint(QPainter::Antialiasing);
            paintDot(one, QPointF(reach + double(x) / parts, reach + double(y) / parts), radius, style);
            one.end();
            stamps[std::size_t(y * parts + x)] = std::move(image);
        }
    painter.save();
    painter.resetTransform();
    for (const QPointF& point : at) {
        const QPointF there = toDevice.map(point);
        const double x = std::floor(there.x() * parts) / parts, y = std::floor(there.y() * parts) / parts;
        const int wholeX = int(std::floor(x)), wholeY = int(std::floor(y));
        const int which = int((y - wholeY) * parts) * parts + int((x - wholeX) * parts);
        painter.drawImage(QPoint(wholeX - reach, wholeY - reach), stamps[std::size_t(which)]);
    }
    painter.restore();
}

} // namespace

bool paintsPixels(const QPainter& painter)
{
    return painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster;
}

double pixelsPerUnit(const QPainter& painter) { return std::sqrt(std::abs(painter.deviceTransform().determinant())); }

double crisp(const QPainter& painter, double at) { return paintsPixels(painter) ? std::floor(at) + 0.5 : at; }

void paintPlate(QPainter& painter, const QRectF& rect, const QColor& ground, double rounding)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, rounding, rounding);
}

void paintDots(QPainter& painter, const std::vector<QPointF>& at, const DotStyle& style)
{
    // Above this many nobody can tell a stamp's quarter pixel, and painting each would take longer than a frame.
    constexpr std::size_t few = 400;
    if (at.size() <= few) {
        for (const QPointF& point : at)
            paintDot(painter, point, style.radius, style);
        return;
    }
    if (paintsPixels(painter) && painter.device()->devicePixelRatioF() == 1
        && painter.transform().type() <= QTransform::TxScale) {
        stamp(painter, at, style);
        return;
    }
    QPainterPath path;
    for (const QPointF& point : at) {
        path.moveTo(point);
        path.lineTo(point + QPointF(0.01, 0)); // a line of no length would not be drawn; its round ends are the dot
    }
    painter.strokePath(path, QPen(style.fill, 2 * style.radius, Qt::SolidLine, Qt::RoundCap));
}

void paintDiamond(QPainter& painter, QPointF at, double radius, const QColor& fill, const QColor& edge)
{
    QPainterPath path(at + QPointF(0, -radius));
    path.lineTo(at + QPointF(radius, 0));
    path.lineTo(at + QPointF(0, radius));
    path.lineTo(at + QPointF(-radius, 0));
    path.closeSubpath();
    painter.setPen(QPen(edge, 1));
    painter.setBrush(fill);
    painter.drawPath(path);
}

} // namespace durchblick
