#include "app/window/glyph.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace durchblick {

namespace {

/// All in a box from 0 to 16.
QPainterPath lines(std::initializer_list<QLineF> all)
{
    QPainterPath path;
    for (const QLineF& line : all) {
        path.moveTo(line.p1());
        path.lineTo(line.p2());
    }
    return path;
}

QPainterPath triangle(bool right)
{
    QPainterPath path;
    path.moveTo(right ? 4 : 12, 2.5);
    path.lineTo(right ? 13 : 3, 8);
    path.lineTo(right ? 4 : 12, 13.5);
    path.closeSubpath();
    return path;
}

QPainterPath sun()
{
    QPainterPath path;
    path.addEllipse(QPointF(8, 8), 3, 3);
    for (int i = 0; i < 8; ++i) {
        const double angle = i * M_PI / 4;
        const QPointF direction(std::cos(angle), std::sin(angle));
        path.moveTo(QPointF(8, 8) + 5 * direction);
        path.lineTo(QPointF(8, 8) + 7 * direction);
    }
    return path;
}

QPainterPath moon()
{
    QPainterPath disc;
    disc.addEllipse(QPointF(8, 8), 6, 6);
    QPainterPath shadow;
    shadow.addEllipse(QPointF(11, 5.5), 5, 5);
    return disc.subtracted(shadow);
}

/// An arrow that turns back; mirrored for the way forth.
QPainterPath turn(bool back)
{
    QPainterPath path;
    path.moveTo(6, 3);
    path.lineTo(2.5, 6.5);
    path.lineTo(6, 10);
    path.moveTo(2.5, 6.5);
    path.lineTo(10, 6.5);
    path.arcTo(QRectF(6.5, 6.5, 7, 7), 90, -180);
    path.lineTo(6, 13.5);
    return back ? path : QTransform(-1, 0, 0, 1, 16, 0).map(path);
}

QPainterPath reset()
{
    QPainterPath path;
    path.arcMoveTo(QRectF(2.5, 2.5, 11, 11), 150);
    path.arcTo(QRectF(2.5, 2.5, 11, 11), 150, 290);
    path.moveTo(2.5, 1.5);
    path.lineTo(3, 5.6);
    path.lineTo(7, 5);
    return path;
}

} // namespace

void paintGlyph(QPainter& painter, Glyph glyph, const QRectF& rectangle, const QColor& color)
{
    if (glyph == Glyph::None)
        return;
    const double side = std::min(rectangle.width(), rectangle.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rectangle.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 16, side / 16);
    QPen pen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const auto stroke = [&](const QPainterPath& path) { painter.strokePath(path, pen); };
    const auto fill = [&](const QPainterPath& path) { painter.fillPath(path, color); };
    switch (glyph) {
    case Glyph::None: break;
    case Glyph::Menu: stroke(lines({{2, 4, 14, 4}, {2, 8, 14, 8}, {2, 12, 14, 12}})); break;
    case Glyph::Sun: stroke(sun()); break;
    case Glyph::Moon: fill(moon()); break;
    case Glyph::Back: fill(triangle(false)); break;
    case Glyph::Play:
    case Glyph::Forward: fill(triangle(true)); break;
    case Glyph::Pause:
        painter.fillRect(QRectF(3.5, 2.5, 3.2, 11), color);
        painter.fillRect(QRectF(9.3, 2.5, 3.2, 11), color);
        break;
    case Glyph::Close: stroke(lines({{4, 4, 12, 12}, {12, 4, 4, 12}})); break;
    case Glyph::Undo: stroke(turn(true)); break;
    case Glyph::Redo: stroke(turn(false)); break;
    case Glyph::Reset: stroke(reset()); break;
    case Glyph::Minus: stroke(lines({{3, 8, 13, 8}})); break;
    case Glyph::StepBack: stroke(lines({{10, 3, 5, 8}, {5, 8, 10, 13}})); break;
    case Glyph::StepOn: stroke(lines({{6, 3, 11, 8}, {11, 8, 6, 13}})); break;
    case Glyph::Plus: stroke(lines({{3, 8, 13, 8}, {8, 3, 8, 13}})); break;
    }
    painter.restore();
}

} // namespace durchblick
