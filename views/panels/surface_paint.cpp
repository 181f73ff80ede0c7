#include "views/panels/dots.h"
#include "views/panels/surface_picture.h"
#include "views/selection/selection.h"

#include <QDataStream>
#include <QIODevice>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double lineHeight = 16;

} // namespace

void SurfacePicture::paint(QPainter& painter, const Selection* selection) const
{
    project();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!selection || !paintsPixels(painter)) {
        paintSurface(painter);
        paintWalks(painter, m_ink, m_walks);
    } else {
        m_kept.draw(painter, {}, m_size, 0, [&](QPainter& all) {
            QByteArray key = m_relief.key();
            QDataStream more(&key, QIODevice::Append);
            more << m_room << m_view.toPixel({1, 0, 0}) << m_view.toPixel({0, 1, 0}) << m_view.toPixel({0, 0, 1});
            m_surface->draw(all, key, m_size, 0, [&](QPainter& surface) { paintSurface(surface); });
            paintWalks(all, m_ink, m_walks);
        });
    }
    if (selection)
        paintSelected(painter, *selection);
}

void SurfacePicture::paintSurface(QPainter& painter) const
{
    paintBox(painter);
    paintFaces(painter);
    paintNotes(painter);
    if (!m_look.showLegend)
        return;
    m_key.paint(painter, m_ink, {0, 0});
    m_legend.paint(painter, m_ink, {m_size.width() - m_legend.width(), m_room.top()});
}

/// The floor and the two far walls, with lines at the ticks; what stands in the box hides no more of it than it has to.
void SurfacePicture::paintBox(QPainter& painter) const
{
    const BoxPoint h = m_view.halfSize();
    const double xWall = m_view.isXBack() ? h.x : -h.x, yWall = m_view.isYBack() ? h.y : -h.y;
    const auto pixel = [&](double x, double y, double z) { return m_view.toPixel({x, y, z}); };
    const auto plane = [&](std::array<QPointF, 4> corners, const QColor& colour) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawConvexPolygon(corners.data(), 4);
    };
    const Theme& theme = m_ink.theme;
    plane({pixel(-h.x, -h.y, -h.z), pixel(h.x, -h.y, -h.z), pixel(h.x, h.y, -h.z), pixel(-h.x, h.y, -h.z)},
          theme.raised);
    const QColor wall = mixed(theme.surface, theme.raised, 0.5);
    plane({pixel(xWall, -h.y, -h.z), pixel(xWall, h.y, -h.z), pixel(xWall, h.y, h.z), pixel(xWall, -h.y, h.z)}, wall);
    plane({pixel(-h.x, yWall, -h.z), pixel(h.x, yWall, -h.z), pixel(h.x, yWall, h.z), pixel(-h.x, yWall, h.z)}, wall);

    painter.setPen(QPen(theme.line, 1));
    const auto share = [](const Tick& tick, const AxisRange& range) {
        return (tick.at - range.low) / range.span() * 2 - 1;
    };
    for (const Tick& tick : ticksOf(m_relief.xRange(), 5, false)) {
        const double x = share(tick, m_relief.xRange()) * h.x;
        painter.drawLine(pixel(x, -h.y, -h.z), pixel(x, h.y, -h.z));
        painter.drawLine(pixel(x, yWall, -h.z), pixel(x, yWall, h.z));
    }
    for (const Tick& tick : ticksOf(m_relief.yRange(), 5, false)) {
        const double y = share(tick, m_relief.yRange()) * h.y;
        painter.drawLine(pixel(-h.x, y, -h.z), pixel(h.x, y, -h.z));
        painter.drawLine(pixel(xWall, y, -h.z), pixel(xWall, y, h.z));
    }
    const AxisRange heights{m_relief.scale().least, m_relief.scale().most};
    for (const Tick& tick : ticksOf(heights, 5, false)) {
        const double z = share(tick, heights) * h.z;
        painter.drawLine(pixel(xWall, -h.y, z), pixel(xWall, h.y, z));
        painter.drawLine(pixel(-h.x, yWall, z), pixel(h.x, yWall, z));
    }
    painter.setPen(QPen(mixed(theme.line, theme.quietText, 0.55), 1));
    painter.setBrush(Qt::NoBrush);
    const std::array<QPointF, 5> floor{pixel(-h.x, -h.y, -h.z), pixel(h.x, -h.y, -h.z), pixel(h.x, h.y, -h.z),
                                       pixel(-h.x, h.y, -h.z), pixel(-h.x, -h.y, -h.z)};
    painter.drawPolyline(floor.data(), 5);
    const std::array<QPointF, 5> walls{pixel(xWall, -yWall, -h.z), pixel(xWall, -yWall, h.z), pixel(xWall, yWall, h.z),
                                       pixel(-xWall, yWall, h.z), pixel(-xWall, yWall, -h.z)};
    painter.drawPolyline(walls.data(), 5);
    painter.drawLine(pixel(xWall, yWall, -h.z), pixel(xWall, yWall, h.z));
}

void SurfacePicture::paintFaces(QPainter& painter) const
{
    const std::vector<BoxPoint>& corners = m_shape.corners();
    std::vector<QPointF> pixels(corners.size());
    std::transform(corners.begin(), corners.end(), pixels.begin(),
                   [&](const BoxPoint& corner) { return m_view.toPixel(corner); });
    const HeightGrid& grid = m_relief.grid();
    // A mesh of fewer pixels than this would be all lines.
    const double meshSize = m_room.width() / std::max(grid.rows(), grid.columns());
    const bool hasLines = meshSize >= 5.5 * m_ink.unit;
    // On screen, faces without smoothing leave no seams between them, and the lines on their borders smooth them; on paper
    // each one's own line lies over its seams.
    const bool onScreen = paintsPixels(painter);
    painter.save();
    painter.setClipRect(QRectF(QPointF(), m_size), Qt::IntersectClip);
    painter.setPen(Qt::NoPen);
    QColor ink(m_ink.theme.isDark ? Qt::white : Qt::black);
    ink.setAlphaF(m_ink.theme.isDark ? 0.22f : 0.20f);
    const QPen line(ink, 1);
    for (const auto& [row, column] : paintingOrder()) {
        const SurfaceShape::Face& face = m_shape.face(row, column);
        if (face.count == 0)
            continue;
        const QPointF* first = pixels.data() + face.first;
        // Its outside, seen from below, is in the shadow.
        const QPointF across = first[1] - first[0], along = first[2] - first[1];
        const bool isFromBelow = across.x() * along.y() - across.y() * along.x() > 0;
        const QColor& colour = isFromBelow ? face.below : face.colour;
        painter.setBrush(colour);
        if (!onScreen) {
            painter.setPen(QPen(hasLines ? mixed(colour, Qt::black, 0.16) : colour, 0.5 * m_ink.unit, Qt::SolidLine,
                                Qt::SquareCap, Qt::RoundJoin));
            painter.drawConvexPolygon(first, face.count);
            continue;
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(Qt::NoPen);
        painter.drawConvexPolygon(first, face.count);
        if (!hasLines)
            continue;
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(line);
        painter.drawPolyline(first, std::min(face.count, 3));
    }
    painter.restore();
}

void SurfacePicture::paintNotes(QPainter& painter) const
{
    painter.setPen(m_ink.theme.quietText);
    for (const Note& note : m_notes) {
        painter.setFont(note.isTitle ? m_ink.text(12) : m_ink.mono(11));
        painter.drawText(note.rect, note.alignment | Qt::TextDontClip, note.text);
    }
}

void SurfacePicture::paintSelected(QPainter& painter, const Selection& selection) const
{
    const auto subject = selection.subject(), pointed = selection.pointed();
    for (const Cell& source : selection.sources())
        if (source != pointed && source != subject)
            paintLit(painter, source, false);
    if (subject && subject != pointed)
        paintLit(painter, *subject, !pointed || !pixelOf(*pointed));
    if (pointed)
        paintLit(painter, *pointed, true);
}

/// A ring around a place; where it is the one pointed at, with a plumb line to the floor and the numbers beside it.
void SurfacePicture::paintLit(QPainter& painter, const Cell& cell, bool isPointed) const
{
    const double u = m_ink.unit;
    const auto place = m_relief.placeOf(cell);
    const auto at = pixelOf(cell);
    if (!place || !at || !QRectF(QPointF(), m_size).contains(*at))
        return;
    const bool isOnWalk = m_relief.stepOf(cell).has_value();
    const double radius = (isOnWalk ? 7 : 4) * u;
    if (isPointed) {
        painter.setPen(QPen(m_ink.theme.accent, 1, Qt::DashLine));
        painter.drawLine(*at, pixelOf(*place, m_relief.scale().least));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_ink.theme.surface, 5.5 * u));
    painter.drawEllipse(*at, radius, radius);
    painter.setPen(QPen(m_ink.theme.accent, 3 * u));
    painter.drawEllipse(*at, radius, radius);
    if (!isPointed)
        return;
    const QString words = QStringLiteral("%1  (%2; %3)")
                              .arg(m_relief.wordsFor(cell), m_relief.writtenPlace(place->x(), isOnWalk),
                                   m_relief.writtenPlace(place->y(), isOnWalk));
    const QFont font = m_ink.label(true);
    QRectF rect(0, 0, widthOf(words, font) + 10 * u, (lineHeight + 4) * u);
    rect.moveCenter({at->x(), at->y() - radius - 6 * u - rect.height() / 2});
    if (rect.top() < 0)
        rect.moveTop(at->y() + radius + 6 * u);
    rect.moveLeft(std::clamp(rect.left(), 0.0, std::max(0.0, m_size.width() - rect.width())));
    paintPlate(painter, rect, m_ink.theme.accentSurface, 4 * u);
    painter.setPen(m_ink.theme.text);
    painter.setFont(font);
    painter.drawText(rect, Qt::AlignCenter, words);
}

} // namespace durchblick
