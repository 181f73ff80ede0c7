#include "views/panels/arrows.h"

#include "core/trace/print.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double headLength = 11, headWidth = 9;
constexpr double badge = 8; // radius
constexpr double shortestWithNumber = 44;

void paintArrow(QPainter& painter, const QLineF& line, const QColor& colour, double clearance, double unit)
{
    const double length = line.length();
    if (!(length > clearance + 1))
        return;
    const QPointF along = (line.p2() - line.p1()) / length;
    const QPointF across(-along.y(), along.x());
    const QPointF tip = line.p2() - along * clearance;
    const double head = std::min(headLength * unit, (length - clearance) * 0.7);
    const double half = head / headLength * headWidth / 2;
    painter.setPen(QPen(colour, 2 * unit, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(line.p1(), tip - along * head * 0.8);
    QPainterPath path(tip);
    path.lineTo(tip - along * head + across * half);
    path.lineTo(tip - along * head * 0.75);
    path.lineTo(tip - along * head - across * half);
    path.closeSubpath();
    painter.fillPath(path, colour);
}

} // namespace

QColor arrowColour(const Ink& ink, int index, int count)
{
    const double pale = count > 1 ? 0.5 * (1 - double(index) / (count - 1)) : 0;
    return faded(ink.theme.accent, ink.theme.surface, pale);
}

QRectF numberOnArrow(const Ink& ink, const ArrowLines& arrows, int index)
{
    const QLineF& line = arrows.lines[std::size_t(index)];
    // Two arrows that enclose an angle are no path.
    if (arrows.lines.size() < 2 || arrows.angle || line.length() < shortestWithNumber * ink.unit)
        return {};
    const double r = badge * ink.unit;
    return {line.pointAt(0.5) - QPointF(r, r), QSizeF(2 * r, 2 * r)};
}

QString writtenAngle(const Look& look, double degrees)
{
    return QString::fromStdString(toText(degrees, {1, look.comma(), true})) + u'°';
}

void paintArrows(QPainter& painter, const Look& look, const ArrowLines& arrows, double clearance)
{
    const Ink ink(look);
    const double u = ink.unit;
    const int count = int(arrows.lines.size());
    painter.setBrush(Qt::NoBrush);
    if (arrows.angle) {
        const ArrowLines::Angle& angle = *arrows.angle;
        const QRectF round(angle.origin - QPointF(angle.radius, angle.radius),
                           QSizeF(2 * angle.radius, 2 * angle.radius));
        double sweep = angle.second - angle.first;
        sweep -= 360 * std::round(sweep / 360);
        QPainterPath wedge(angle.origin);
        wedge.arcTo(round, angle.first, sweep);
        wedge.closeSubpath();
        painter.fillPath(wedge, ink.theme.accentSurface);
        QPainterPath arc;
        arc.arcMoveTo(round, angle.first);
        arc.arcTo(round, angle.first, sweep);
        painter.setPen(QPen(ink.theme.accent, 1.2 * u));
        painter.drawPath(arc);
    }
    for (int i = 0; i < count; ++i)
        paintArrow(painter, arrows.lines[std::size_t(i)], arrowColour(ink, i, arrows.angle ? 1 : count), clearance, u);
    for (int i = 0; i < count; ++i) {
        const QRectF round = numberOnArrow(ink, arrows, i);
        if (round.isEmpty())
            continue;
        painter.setPen(QPen(arrowColour(ink, i, count), 1.5 * u));
        painter.setBrush(ink.theme.surface);
        painter.drawEllipse(round);
        painter.setPen(ink.theme.text);
        painter.setFont(ink.text(11, QFont::DemiBold));
        painter.drawText(round, Qt::AlignCenter, QString::number(i + 1));
    }
    if (arrows.angle) {
        painter.fillRect(arrows.angle->text, ink.theme.surface);
        painter.setPen(ink.theme.text);
        painter.setFont(ink.number());
        painter.drawText(arrows.angle->text, Qt::AlignCenter, writtenAngle(look, arrows.angle->degrees));
    }
}

} // namespace durchblick
