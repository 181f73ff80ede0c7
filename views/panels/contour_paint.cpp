#include "views/panels/contour_picture.h"
#include "views/panels/dots.h"
#include "views/panels/line_style.h"
#include "views/selection/selection.h"

#include <QDataStream>
#include <QIODevice>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double lineHeight = 16, tickGap = 6;

QPainterPath ringsOf(const std::vector<QPolygonF>& rings)
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (const QPolygonF& ring : rings)
        path.addPolygon(ring);
    return path;
}

} // namespace

void ContourPicture::paint(QPainter& painter, const Selection* selection) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (!selection || !paintsPixels(painter)) {
        paintMap(painter);
        paintWalks(painter, m_ink, m_walks);
    } else {
        const double around = 12 * m_ink.unit; // what reaches beyond the picture's size
        m_kept.draw(painter, {}, m_size, around, [&](QPainter& all) {
            QByteArray key = m_relief.key();
            QDataStream more(&key, QIODevice::Append);
            more << m_plot << m_view.toPlane(m_plot.topLeft()) << m_view.toPlane(m_plot.bottomRight());
            m_map->draw(all, key, m_size, around, [&](QPainter& map) { paintMap(map); });
            paintWalks(all, m_ink, m_walks);
        });
    }
    if (selection)
        paintSelected(painter, *selection);
}

void ContourPicture::paintMap(QPainter& painter) const
{
    painter.save();
    // All lies inside unless the map is zoomed, which no file is; files that know no clipping lose nothing.
    if (m_view.isMoved())
        painter.setClipRect(m_plot, Qt::IntersectClip);
    paintBands(painter);
    paintLevels(painter);
    painter.restore();
    painter.setPen(QPen(mixed(m_ink.theme.line, m_ink.theme.quietText, 0.5), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(m_plot);
    paintTicks(painter);
    if (!m_look.showLegend)
        return;
    m_key.paint(painter, m_ink, {0, 0});
    m_legend.paint(painter, m_ink, {m_plot.right() + 14 * m_ink.unit, m_plot.top()});
}

/// Each band covers all that is higher, too, and the next one lies on top of it: no seams between neighbours.
void ContourPicture::paintBands(QPainter& painter) const
{
    painter.fillRect(m_plot, m_ink.theme.raised);
    const auto fill = [&](const std::vector<QPolygonF>& rings, int band) {
        std::vector<QPolygonF> pixels;
        for (const QPolygonF& ring : rings)
            pixels.push_back(toPixels(ring));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_relief.colourOfBand(band));
        painter.drawPath(ringsOf(pixels));
    };
    fill(m_ground, 0);
    for (int level = 0; level < int(m_bands.size()); ++level)
        if (!m_bands[std::size_t(level)].empty())
            fill(m_bands[std::size_t(level)], level + 1);
}

void ContourPicture::paintLevels(QPainter& painter) const
{
    const double u = m_ink.unit;
    painter.setBrush(Qt::NoBrush);
    for (int level = 0; level < int(m_lines.size()); ++level) {
        const QColor band = m_relief.colourOfBand(level + 1);
        painter.setPen(QPen(mixed(band, textOn(band), 0.5), 0.9 * u, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        for (const LevelLine& line : m_lines[std::size_t(level)])
            painter.drawPolyline(toPixels(line.places));
    }
    painter.setFont(m_ink.mono(10.5));
    for (const Label& label : m_labels) {
        const QColor band = m_relief.colourOfBand(label.level + 1);
        paintPlate(painter, label.rect, band, 3 * u);
        painter.setPen(textOn(band));
        painter.drawText(label.rect, Qt::AlignCenter, label.text);
    }
}

void ContourPicture::paintTicks(QPainter& painter) const
{
    const double u = m_ink.unit;
    painter.setPen(m_ink.theme.quietText);
    painter.setFont(m_ink.mono(11));
    if (m_look.showNumbers) {
        double free = -1e9;
        for (const Tick& tick : xTicks()) {
            const double width = widthOf(tick.text, painter.font());
            const double left = m_view.toPixel({tick.at, 0}).x() - width / 2;
            if (left < free || left + width > m_size.width() + 2 * u)
                continue;
            painter.drawText(QRectF(left - u, m_plot.bottom() + 4 * u, width + 2 * u, lineHeight * u), Qt::AlignCenter,
                             tick.text);
            free = left + width + 8 * u;
        }
        for (const Tick& tick : yTicks()) {
            const double y = m_view.toPixel({0, tick.at}).y(), right = m_plot.left() - tickGap * u;
            painter.drawText(QRectF(right - 200 * u, y - lineHeight * u / 2, 200 * u, lineHeight * u),
                             Qt::AlignRight | Qt::AlignVCenter, tick.text);
        }
    }
    painter.setFont(m_ink.text(12));
    if (!xTitle().isEmpty()) {
        const double top = m_plot.bottom() + (m_look.showNumbers ? lineHeight + 4 : 4) * u;
        painter.drawText(QRectF(m_plot.left(), top, m_plot.width(), lineHeight * u), Qt::AlignRight | Qt::AlignVCenter,
                         elided(xTitle(), painter.font(), m_plot.width()));
    }
    if (!yTitle().isEmpty())
        painter.drawText(QRectF(0, m_plot.top() - (lineHeight + 4) * u, m_plot.right(), lineHeight * u),
                         Qt::AlignLeft | Qt::AlignVCenter, elided(yTitle(), painter.font(), m_plot.right()));
}

void ContourPicture::paintSelected(QPainter& painter, const Selection& selection) const
{
    const auto subject = selection.subject(), pointed = selection.pointed();
    for (const Cell& source : selection.sources())
        if (source != pointed && source != subject)
            paintLit(painter, source, false);
    if (subject && subject != pointed)
        paintLit(painter, *subject, !pointed || !m_relief.placeOf(*pointed));
    if (pointed)
        paintLit(painter, *pointed, true);
}

/// A ring around a place; where it is the one pointed at, with the numbers that belong to it at the axes and beside it.
void ContourPicture::paintLit(QPainter& painter, const Cell& cell, bool isPointed) const
{
    const double u = m_ink.unit;
    const auto place = m_relief.placeOf(cell);
    const auto step = m_relief.stepOf(cell);
    if (!place || !m_plot.adjusted(-0.5, -0.5, 0.5, 0.5).contains(m_view.toPixel(*place)))
        return;
    const QPointF at = m_view.toPixel(*place);
    const double radius = (step ? 7 : 4) * u;
    if (isPointed) {
        painter.setPen(QPen(m_ink.theme.accent, 1, Qt::DashLine));
        painter.drawLine(at, QPointF(at.x(), m_plot.bottom()));
        painter.drawLine(at, QPointF(m_plot.left(), at.y()));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_ink.theme.surface, 5.5 * u));
    painter.drawEllipse(at, radius, radius);
    painter.setPen(QPen(m_ink.theme.accent, 3 * u));
    painter.drawEllipse(at, radius, radius);
    if (!isPointed)
        return;
    const auto plate = [&](QRectF rect, const QString& text, const QFont& font, bool isMeant) {
        rect.moveLeft(std::clamp(rect.left(), 0.0, std::max(0.0, m_size.width() - rect.width())));
        paintPlate(painter, rect, isMeant ? m_ink.theme.accent : m_ink.theme.accentSurface, 4 * u);
        painter.setPen(isMeant ? m_ink.theme.onAccent : m_ink.theme.text);
        painter.setFont(font);
        painter.drawText(rect, Qt::AlignCenter, text);
    };
    if (m_look.showNumbers) {
        for (const bool isX : {true, false}) {
            const bool isMeant = step && cell.column == (isX ? 0 : 1);
            const QFont font = m_ink.mono(11, isMeant);
            const QString text = m_relief.writtenPlace(isX ? place->x() : place->y(), step.has_value());
            QRectF rect(0, 0, widthOf(text, font) + 8 * u, lineHeight * u);
            rect.moveCenter(isX ? QPointF(at.x(), m_plot.bottom() + 4 * u + rect.height() / 2)
                                : QPointF(m_plot.left() - 3 * u - rect.width() / 2, at.y()));
            plate(rect, text, font, isMeant);
        }
    }
    const QString words = m_relief.wordsFor(cell);
    const QFont font = m_ink.label(true);
    QRectF rect(0, 0, widthOf(words, font) + 10 * u, (lineHeight + 4) * u);
    rect.moveCenter({at.x(), at.y() - radius - 6 * u - rect.height() / 2});
    if (rect.top() < m_plot.top())
        rect.moveTop(at.y() + radius + 6 * u);
    if (rect.right() > m_plot.right())
        rect.moveRight(m_plot.right());
    plate(rect, words, font, false);
}

} // namespace durchblick
