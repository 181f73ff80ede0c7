#include "views/panels/scatter_picture.h"

#include "views/selection/selection.h"

#include <QPainter>
#include <algorithm>

namespace durchblick {

namespace {

constexpr double lineHeight = 16; // in units, see Ink

} // namespace

void ScatterPicture::paintSelected(QPainter& painter, const Selection& selection) const
{
    const double u = m_ink.unit;
    const Shown& shown = m_points.shown();
    if (m_points.count() == 0)
        return;
    const ValueId here = shown.cell(0, 0).value;
    const auto pointOf = [&](const Cell& cell) {
        return cell.value == here ? m_points.pointOf(cell.row) : std::nullopt;
    };
    const auto columnOf = [&](const Cell& cell) {
        const auto place = shown.place(cell);
        return place ? std::optional(place->second) : std::nullopt;
    };
    painter.save();
    painter.setClipRect(m_plot.adjusted(-9 * u, -9 * u, 9 * u, 9 * u), Qt::IntersectClip);
    // What the subject was made of keeps its colour while the rest fades.
    for (const Cell& cell : selection.sources())
        if (const auto point = pointOf(cell); point && !selection.isLit(cell)) {
            const QPointF at = m_view.toPixel(m_points.at(*point));
            if (m_points.isMarked(*point))
                paintDiamond(painter, at, markedRadius(), m_ink.theme.text, m_ink.theme.surface);
            else
                paintDots(painter, {at}, {m_ink.fill(shown.value().purpose), dotRadius() + u, m_ink.theme.surface});
        }
    painter.restore();
    for (const Cell& cell : selection.sources())
        if (const auto point = pointOf(cell); point && selection.isLit(cell) && cell != selection.pointed())
            paintLit(painter, *point, columnOf(cell));
    const auto subject = selection.subject(), pointed = selection.pointed();
    if (subject && (!pointed || pointed->row != subject->row || pointed->value != subject->value))
        if (const auto point = pointOf(*subject))
            paintLit(painter, *point, columnOf(*subject));
    if (pointed)
        if (const auto point = pointOf(*pointed))
            paintLit(painter, *point, columnOf(*pointed));
}

void ScatterPicture::paintLit(QPainter& painter, int point, std::optional<int> column) const
{
    const double u = m_ink.unit;
    const QPointF at = m_view.toPixel(m_points.at(point));
    if (!m_plot.adjusted(-1, -1, 1, 1).contains(at))
        return;
    paintNumbersAtAxes(painter, point, column);
    const bool isMarked = m_points.isMarked(point);
    const double radius = isMarked ? markedRadius() : std::max(dotRadius(), 3.5 * u);
    const QFont font = m_ink.label(true);
    const QString text = labelText(point);
    const QRectF rect =
        litLabelRect(point, QSizeF(widthOf(text, font) + 8 * u, lineHeight * u + 4 * u), radius + 6 * u);
    // The plain label underneath would show beside the lit one.
    QRectF plate = rect;
    for (const PlacedLabel& label : placedLabels())
        if (label.point == point)
            plate |= label.rect.translated(at);
    paintPlate(painter, plate, m_ink.theme.accentSurface, 4 * u);
    painter.setPen(QPen(m_ink.theme.accent, 3 * u));
    painter.setBrush(m_ink.theme.surface);
    painter.drawEllipse(at, radius + 3.5 * u, radius + 3.5 * u);
    if (isMarked)
        paintDiamond(painter, at, radius, m_ink.theme.text, m_ink.theme.surface);
    else
        paintDots(painter, {at}, {m_ink.theme.accent, radius, {}});
    painter.setPen(m_ink.theme.text);
    painter.setFont(font);
    painter.drawText(rect, Qt::AlignCenter, text);
}

/// On the side where the label stands already, or else on the first where it stays inside.
QRectF ScatterPicture::litLabelRect(int point, QSizeF size, double clearance) const
{
    const QPointF at = m_view.toPixel(m_points.at(point));
    const std::vector<QRectF> places = placesBeside(at, clearance, size);
    const auto& all = placedLabels();
    const auto label = std::find_if(all.begin(), all.end(), [&](const PlacedLabel& one) { return one.point == point; });
    if (label != all.end()) {
        const auto away = [&](const QRectF& place) {
            return QLineF(place.center() - at, label->rect.center()).length();
        };
        return *std::min_element(places.begin(), places.end(),
                                 [&](const QRectF& a, const QRectF& b) { return away(a) < away(b); });
    }
    const auto inside =
        std::find_if(places.begin(), places.end(), [&](const QRectF& place) { return m_plot.contains(place); });
    return inside == places.end() ? places.front() : *inside;
}

void ScatterPicture::paintNumbersAtAxes(QPainter& painter, int point, std::optional<int> column) const
{
    const double u = m_ink.unit;
    const Shown& shown = m_points.shown();
    const QPointF at = m_view.toPixel(m_points.at(point));
    painter.setPen(QPen(m_ink.theme.accent, 1, Qt::DashLine));
    painter.drawLine(at, QPointF(at.x(), m_plot.bottom()));
    if (shown.columnCount() > 1)
        painter.drawLine(at, QPointF(m_plot.left(), at.y()));
    if (!m_look.showNumbers)
        return;
    const auto number = [&](int which, auto placeFor) {
        const bool isMeant = column == which;
        const QFont font = m_ink.mono(11, isMeant);
        const QString text = shown.written(m_points.row(point), which);
        QRectF rect(0, 0, widthOf(text, font) + 8 * u, lineHeight * u);
        placeFor(rect);
        // Nothing is painted beyond the picture, however long the number is.
        rect.moveLeft(std::clamp(rect.left(), 0.0, std::max(0.0, m_size.width() - rect.width())));
        paintPlate(painter, rect, isMeant ? m_ink.theme.accent : m_ink.theme.accentSurface, 4 * u);
        painter.setPen(isMeant ? m_ink.theme.onAccent : m_ink.theme.text);
        painter.setFont(font);
        painter.drawText(rect, Qt::AlignCenter, text);
    };
    number(0, [&](QRectF& rect) { rect.moveCenter({at.x(), m_plot.bottom() + 2 * u + rect.height() / 2}); });
    if (shown.columnCount() > 1)
        number(1, [&](QRectF& rect) {
            rect.moveCenter({0, at.y()});
            rect.moveRight(m_plot.left() - 2 * u);
        });
}

} // namespace durchblick
