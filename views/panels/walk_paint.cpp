#include "views/panels/dots.h"
#include "views/panels/line_style.h"
#include "views/panels/walk_lines.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double headLength = 9, headWidth = 8;
constexpr double startOuter = 7.5, startInner = 4;
constexpr double endRadius = 4.6, markRadius = 2.8, nearestMarks = 15;

QColor dimmed(QColor colour)
{
    colour.setAlphaF(0.45f);
    return colour;
}

QColor hiddenLine(QColor colour)
{
    colour.setAlphaF(0.75f);
    return colour;
}

bool isSame(QPointF a, QPointF b) { return std::abs(a.x() - b.x()) < 1 && std::abs(a.y() - b.y()) < 1; }

std::optional<WalkLine::Dot> lastDot(const WalkLine& line)
{
    return line.dots.empty() ? std::nullopt : line.dots.back();
}

/// A line's dashes, as pieces of it.
std::vector<QLineF> piecesOf(const QPolygonF& line, const QPen& pen)
{
    const QVector<qreal> pattern = pen.style() == Qt::SolidLine ? QVector<qreal>() : pen.dashPattern();
    std::vector<QLineF> pieces;
    qsizetype part = 0;
    double left = pattern.isEmpty() ? 1e300 : pattern.front() * pen.widthF();
    for (qsizetype i = 1; i < line.size(); ++i) {
        QPointF at = line[i - 1];
        double length = std::hypot(line[i].x() - at.x(), line[i].y() - at.y());
        while (length > 0) {
            const double way = std::min(length, left);
            const QPointF next = way < length ? at + (line[i] - at) * (way / length) : line[i];
            if (part % 2 == 0)
                pieces.emplace_back(at, next);
            at = next;
            length -= way;
            left -= way;
            if (left <= 0) {
                part = (part + 1) % pattern.size();
                left = pattern[part] * pen.widthF();
            }
        }
    }
    return pieces;
}

/// On screen piece by piece, which takes a fifth of the time of one winding outline; in a file as the one line it is.
void stroke(QPainter& painter, const QPolygonF& line, const QPen& pen)
{
    if (!paintsPixels(painter)) {
        painter.setPen(pen);
        painter.drawPolyline(line);
        return;
    }
    const std::vector<QLineF> pieces = piecesOf(line, pen);
    QPen plain(pen.color(), pen.widthF(), Qt::SolidLine, pen.color().alpha() < 255 ? Qt::FlatCap : pen.capStyle());
    painter.setPen(plain);
    painter.drawLines(pieces.data(), int(pieces.size()));
}

void paintLine(QPainter& painter, const Ink& ink, const WalkLine& line)
{
    const double u = ink.unit;
    const LineStyle style = lineStyle(ink, line.style);
    painter.setBrush(Qt::NoBrush);
    for (const bool isHidden : {true, false})
        for (const WalkLine::Stretch& stretch : line.stretches) {
            if (stretch.isHidden != isHidden)
                continue;
            QPen pen = style.pen(u);
            pen.setJoinStyle(Qt::BevelJoin);
            if (isHidden) {
                pen.setColor(hiddenLine(style.colour));
                pen.setWidthF(1); // the width that is drawn quickest, too
            } else {
                stroke(painter, stretch.points,
                       QPen(ink.theme.surface, 4.4 * u, Qt::SolidLine, Qt::SquareCap, Qt::BevelJoin));
            }
            stroke(painter, stretch.points, pen);
        }
}

void paintHeads(QPainter& painter, const Ink& ink, const WalkLine& line)
{
    const double u = ink.unit;
    const LineStyle style = lineStyle(ink, line.style);
    for (const WalkLine::Head& head : line.heads) {
        const QPointF across(-head.along.y(), head.along.x());
        const QPolygonF shape({head.tip, head.tip - head.along * headLength * u + across * headWidth / 2 * u,
                               head.tip - head.along * headLength * 0.72 * u,
                               head.tip - head.along * headLength * u - across * headWidth / 2 * u});
        painter.setPen(Qt::NoPen);
        painter.setBrush(head.isHidden ? dimmed(style.colour) : style.colour);
        painter.drawPolygon(shape);
    }
}

void paintMarks(QPainter& painter, const Ink& ink, const WalkLine& line)
{
    if (!line.hasRoomForMarks)
        return;
    const LineStyle style = lineStyle(ink, line.style);
    std::optional<QPointF> before;
    for (const auto& dot : line.dots) {
        // Among the last small steps marks would lie on each other.
        if (!dot || dot->isHidden
            || (before && std::hypot(dot->at.x() - before->x(), dot->at.y() - before->y()) < nearestMarks * ink.unit))
            continue;
        paintMark(painter, dot->at, markRadius * ink.unit, style, ink.theme.surface);
        before = dot->at;
    }
}

/// A ring, in as many sectors as walks start here.
void paintStart(QPainter& painter, const Ink& ink, const WalkLine::Dot& at, const std::vector<int>& styles)
{
    const double u = ink.unit;
    const auto round = [&](double radius) {
        return QRectF(at.at - QPointF(radius, radius) * u, QSizeF(2 * radius, 2 * radius) * u);
    };
    painter.setOpacity(at.isHidden ? 0.55 : 1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.theme.surface);
    painter.drawEllipse(round(startOuter + 1.2));
    const double sweep = 360.0 / double(styles.size());
    for (std::size_t i = 0; i < styles.size(); ++i) {
        const double from = 90 - double(i) * sweep;
        QPainterPath sector;
        sector.arcMoveTo(round(startOuter), from);
        sector.arcTo(round(startOuter), from, -sweep);
        sector.arcTo(round(startInner), from - sweep, sweep);
        sector.closeSubpath();
        painter.setBrush(lineStyle(ink, styles[i]).colour);
        painter.setPen(styles.size() > 1 ? QPen(ink.theme.surface, 0.8 * u) : QPen(Qt::NoPen));
        painter.drawPath(sector);
    }
    painter.setOpacity(1);
}

} // namespace

void paintWalks(QPainter& painter, const Ink& ink, const std::vector<WalkLine>& lines)
{
    for (std::size_t i = lines.size(); i-- > 0;) {
        paintLine(painter, ink, lines[i]);
        paintHeads(painter, ink, lines[i]);
        paintMarks(painter, ink, lines[i]);
    }
    std::vector<bool> isDone(lines.size(), false);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (isDone[i] || lines[i].dots.empty() || !lines[i].dots.front())
            continue;
        std::vector<int> styles;
        for (std::size_t other = i; other < lines.size(); ++other)
            if (!lines[other].dots.empty() && lines[other].dots.front()
                && isSame(lines[other].dots.front()->at, lines[i].dots.front()->at)) {
                styles.push_back(lines[other].style);
                isDone[other] = true;
            }
        paintStart(painter, ink, *lines[i].dots.front(), styles);
    }
    for (std::size_t i = lines.size(); i-- > 0;) {
        const auto end = lines[i].dots.size() > 1 ? lastDot(lines[i]) : std::nullopt;
        if (!end)
            continue;
        // Marks of several walks that end at one place stand out from behind each other.
        double behind = 0;
        for (std::size_t above = 0; above < i; ++above) {
            const auto other = lastDot(lines[above]);
            if (other && std::hypot(other->at.x() - end->at.x(), other->at.y() - end->at.y()) < 3 * ink.unit)
                behind += 1.7;
        }
        painter.setOpacity(end->isHidden ? 0.55 : 1);
        paintMark(painter, end->at, (endRadius + behind) * ink.unit, lineStyle(ink, lines[i].style), ink.theme.surface);
    }
    painter.setOpacity(1);
}

} // namespace durchblick
