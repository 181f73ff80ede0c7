#include "views/panels/curve_picture.h"

#include "views/panels/dots.h"
#include "views/panels/line_style.h"
#include "views/selection/selection.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double lineHeight = 16, tickGap = 6, swatch = 26, markRadius = 3.5;
constexpr int mostLinesInBox = 8;

} // namespace

void CurvePicture::paint(QPainter& painter, const Selection* selection) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (!selection || !paintsPixels(painter)) {
        paintAll(painter);
    } else {
        const double ratio = pixelsPerUnit(painter);
        // Names and the outermost tick reach a little beyond the picture's size.
        const double around = 16 * m_ink.unit;
        if (m_kept.isNull() || m_kept.devicePixelRatio() != ratio) {
            m_kept = QImage(((m_size + QSizeF(2 * around, 2 * around)) * ratio).toSize(),
                            QImage::Format_ARGB32_Premultiplied);
            m_kept.fill(Qt::transparent);
            m_kept.setDevicePixelRatio(ratio);
            QPainter inner(&m_kept);
            inner.setRenderHint(QPainter::Antialiasing);
            inner.translate(around, around);
            paintAll(inner);
        }
        painter.drawImage(QPointF(-around, -around), m_kept);
    }
    if (!selection)
        return;
    const auto subject = selection->subject(), pointed = selection->pointed();
    for (const auto& cell : {subject, pointed})
        if (cell && rectOf(*cell) && (cell == pointed || !pointed || !rectOf(*pointed)))
            paintRow(painter, *cell);
}

void CurvePicture::paintAll(QPainter& painter) const
{
    paintPlane(painter);
    painter.save();
    // Half a mark's room, so that what lies on the border is whole.
    const double room = 5 * m_ink.unit;
    painter.setClipRect(m_plot.adjusted(-room, -room, room, room), Qt::IntersectClip);
    paintLines(painter);
    painter.restore();
    paintNotes(painter);
    paintTicks(painter);
}

void CurvePicture::paintPlane(QPainter& painter) const
{
    const double u = m_ink.unit;
    for (const Tick& tick : yTicks()) {
        const double y = crisp(painter, toPixel({m_lines.xRange().low, tick.at}).y());
        const bool isBase = tick.at == 0 && !m_lines.isLogarithmic();
        painter.setPen(QPen(isBase ? mixed(m_ink.theme.line, m_ink.theme.quietText, 0.5)
                                   : mixed(m_ink.theme.surface, m_ink.theme.line, 0.8),
                            1));
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
    }
    painter.setPen(QPen(m_ink.theme.quietText, u, Qt::DashLine));
    for (const int row : m_marked) {
        const double x = crisp(painter, toPixelX(m_lines.x(row)));
        painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
    }
}

void CurvePicture::paintLines(QPainter& painter) const
{
    const double u = m_ink.unit;
    // More rows than pixels: thick lines would run together.
    const bool isDense = m_lines.rowCount() > m_plot.width();
    // The first column on top: it is the one that the others are compared with.
    for (int line = m_lines.lineCount(); line-- > 0;) {
        const LineStyle style = lineStyle(m_ink, line);
        for (const QPolygonF& part : m_lines.parts(line, std::max(64, int(m_plot.width())))) {
            QPolygonF places;
            for (const QPointF& at : part)
                places += toPixel(at);
            painter.setPen(style.pen(isDense ? u / 2 : u));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(places);
            if (places.size() == 1 && !hasMarks())
                paintMark(painter, places.front(), markRadius * u, style, m_ink.theme.surface);
        }
        if (hasMarks()) {
            for (int row = 0; row < m_lines.rowCount(); ++row)
                if (const auto at = placeOf(row, line))
                    paintMark(painter, *at, markRadius * u, style, m_ink.theme.surface);
        } else if (const auto last = m_lines.lastRow(line)) {
            paintMark(painter, *placeOf(*last, line), markRadius * u, style, m_ink.theme.surface);
        }
    }
}

void CurvePicture::paintNotes(QPainter& painter) const
{
    const double u = m_ink.unit;
    for (const Note& name : m_names) {
        const LineStyle style = lineStyle(m_ink, name.line);
        QRectF rect = name.rect;
        if (m_naming == Naming::Legend) {
            const double y = rect.center().y();
            painter.setPen(style.pen(u));
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.left() + (swatch - 6) * u, y));
            paintMark(painter, {rect.left() + (swatch - 6) / 2 * u, y}, markRadius * u, style, m_ink.theme.surface);
            rect.setLeft(rect.left() + swatch * u);
        }
        painter.setPen(m_naming == Naming::Legend ? m_ink.theme.text : style.colour);
        painter.setFont(m_ink.label());
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, name.text);
    }
    QColor ground = m_ink.theme.surface;
    ground.setAlphaF(0.86f);
    for (const Note& number : m_numbers) {
        paintPlate(painter, number.rect, ground, 3 * u);
        painter.setPen(lineStyle(m_ink, number.line).colour);
        painter.setFont(m_ink.mono(12, true));
        painter.drawText(number.rect, Qt::AlignCenter, number.text);
    }
}

void CurvePicture::paintTicks(QPainter& painter) const
{
    const double u = m_ink.unit;
    painter.setPen(m_ink.theme.quietText);
    painter.setFont(m_ink.mono(11));
    if (showsRows()) {
        double free = -1e9;
        for (const Tick& tick : xTicks()) {
            const double width = widthOf(tick.text, painter.font());
            const double left = std::clamp(toPixelX(tick.at) - width / 2, 0.0, std::max(0.0, m_size.width() - width));
            if (left < free)
                continue;
            painter.drawText(QRectF(left - u, m_plot.bottom() + 4 * u, width + 2 * u, lineHeight * u), Qt::AlignCenter,
                             tick.text);
            free = left + width + 8 * u;
        }
    }
    if (m_look.showNumbers) {
        for (const Tick& tick : yTicks()) {
            const double y = toPixel({m_lines.xRange().low, tick.at}).y(), right = m_plot.left() - tickGap * u;
            painter.drawText(QRectF(right - 200 * u, y - lineHeight * u / 2, 200 * u, lineHeight * u),
                             Qt::AlignRight | Qt::AlignVCenter, tick.text);
        }
    }
    if (!yTitle().isEmpty()) {
        painter.setFont(m_ink.text(12));
        painter.drawText(QRectF(0, 0, m_size.width(), lineHeight * u), Qt::AlignLeft | Qt::AlignVCenter,
                         elided(yTitle(), painter.font(), m_size.width()));
    }
}

void CurvePicture::paintRow(QPainter& painter, const Cell& cell) const
{
    const double u = m_ink.unit;
    const auto [row, line] = *m_lines.shown().place(cell);
    const double x = crisp(painter, toPixelX(m_lines.x(row)));
    painter.setPen(QPen(m_ink.theme.accent, 1.5 * u));
    painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
    for (int other = 0; other < m_lines.lineCount(); ++other) {
        const auto at = placeOf(row, other);
        if (!at || !m_plot.adjusted(-1, -1, 1, 1).contains(*at))
            continue;
        if (other == line) {
            painter.setPen(QPen(m_ink.theme.accent, 3 * u));
            painter.setBrush(m_ink.theme.surface);
            painter.drawEllipse(*at, 7 * u, 7 * u);
        }
        paintMark(painter, *at, markRadius * u, lineStyle(m_ink, other), m_ink.theme.surface);
    }
    paintBox(painter, row, line);
}

/// Beside the row pointed at: its label, and the number of each line.
void CurvePicture::paintBox(QPainter& painter, int row, int line) const
{
    const double u = m_ink.unit;
    const Shown& shown = m_lines.shown();
    std::vector<int> lines;
    for (int other = 0; other < m_lines.lineCount() && int(lines.size()) < mostLinesInBox; ++other)
        lines.push_back(other);
    if (line >= mostLinesInBox)
        lines.back() = line;

    const bool hasNames = m_lines.lineCount() > 1;
    const QString head = elided(shown.rowLabel(row), m_ink.label(true), 160 * u);
    const double mostName = 120 * u;
    double names = 0, numbers = 0;
    for (const int other : lines) {
        names = hasNames ? std::max(names, std::min(mostName, widthOf(nameOf(other), m_ink.label()))) : 0;
        numbers = std::max(numbers, widthOf(numberText(row, other), m_ink.number(true)));
    }
    const double key = hasNames ? 14 * u : 0, gap = hasNames ? 12 * u : 0;
    const QSizeF size(std::max(widthOf(head, m_ink.label(true)), key + names + gap + numbers) + 18 * u,
                      (double(lines.size()) + 1) * 18 * u + 10 * u);
    const double x = toPixelX(m_lines.x(row)), away = 12 * u;
    QRectF box(QPointF(x + away, m_plot.top()), size);
    if (box.right() > m_size.width())
        box.moveRight(x - away);
    box.moveLeft(std::clamp(box.left(), 0.0, std::max(0.0, m_size.width() - size.width())));

    painter.setPen(QPen(m_ink.theme.line, 1));
    painter.setBrush(m_ink.theme.raised);
    painter.drawRoundedRect(box, 6 * u, 6 * u);
    QRectF at(box.left() + 9 * u, box.top() + 5 * u, size.width() - 18 * u, 18 * u);
    painter.setFont(m_ink.label(true));
    painter.setPen(m_ink.theme.text);
    painter.drawText(at, Qt::AlignLeft | Qt::AlignVCenter, head);
    for (const int other : lines) {
        at.translate(0, 18 * u);
        const bool isLit = other == line;
        if (hasNames) {
            paintMark(painter, {at.left() + 4 * u, at.center().y()}, markRadius * u, lineStyle(m_ink, other),
                      m_ink.theme.raised);
            painter.setPen(m_ink.theme.text);
            painter.setFont(m_ink.label(isLit));
            painter.drawText(at.adjusted(key, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                             elided(nameOf(other), painter.font(), names));
        }
        painter.setPen(m_ink.theme.text);
        painter.setFont(m_ink.number(isLit));
        painter.drawText(at, (hasNames ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, numberText(row, other));
    }
}

} // namespace durchblick
