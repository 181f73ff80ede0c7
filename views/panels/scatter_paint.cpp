#include "views/panels/scatter_picture.h"

#include "views/selection/selection.h"

#include <QPainter>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double lineHeight = 16, tickGap = 6;
/// A painting of more pixels is not kept: memory would cost more than painting again.
constexpr double mostKept = 24e6;

} // namespace

DotStyle ScatterPicture::dotStyle(bool isFaded) const
{
    QColor fill = m_ink.fill(m_points.shown().value().purpose);
    if (isFaded)
        fill = faded(fill, m_ink.theme.surface, 0.6);
    // Where many lie on each other, see-through dots show how many.
    if (m_points.count() > 1500)
        fill.setAlphaF(m_points.count() > 6000 ? 0.55f : 0.7f);
    return {fill, dotRadius(), isMany() ? QColor() : m_ink.theme.surface};
}

void ScatterPicture::paint(QPainter& painter, const Selection* selection) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintPlane(painter);
    const bool fades =
        selection && m_points.count() > 0 && selection->hasSourceIn(m_points.shown().cell(m_points.row(0), 0).value);
    painter.save();
    painter.setClipRect(m_plot.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
    const double ratio = pixelsPerUnit(painter);
    const QSizeF kept = zoneInPixels().size() * ratio;
    if (selection && paintsPixels(painter) && kept.width() * kept.height() <= mostKept)
        paintKept(painter, fades);
    else
        paintContent(painter, fades);
    painter.restore();
    paintTicks(painter);
    if (selection)
        paintSelected(painter, *selection);
}

void ScatterPicture::paintPlane(QPainter& painter) const
{
    const auto lines = [&](const QColor& colour, bool zeroOnly) {
        painter.setPen(QPen(colour, 1));
        for (const Tick& tick : xTicks())
            if ((tick.at == 0) == zeroOnly) {
                const double x = crisp(painter, m_view.toPixel({tick.at, 0}).x());
                painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
            }
        for (const Tick& tick : yTicks())
            if ((tick.at == 0) == zeroOnly) {
                const double y = crisp(painter, m_view.toPixel({0, tick.at}).y());
                painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
            }
    };
    // The cross through the origin says more than the rest of the grid.
    lines(mixed(m_ink.theme.surface, m_ink.theme.line, 0.7), false);
    lines(mixed(m_ink.theme.line, m_ink.theme.quietText, 0.5), true);
}

void ScatterPicture::paintTicks(QPainter& painter) const
{
    const double u = m_ink.unit;
    painter.setPen(m_ink.theme.quietText);
    painter.setFont(m_ink.mono(11));
    if (m_look.showNumbers) {
        const double top = m_plot.bottom() + 2 * u;
        double free = -1e9;
        for (const Tick& tick : xTicks()) {
            const double width = widthOf(tick.text, painter.font());
            const double left = m_view.toPixel({tick.at, 0}).x() - width / 2;
            if (left < free || left + width > m_size.width() + 2 * u)
                continue;
            painter.drawText(QRectF(left - u, top, width + 2 * u, lineHeight * u), Qt::AlignCenter, tick.text);
            free = left + width + 8 * u;
        }
        for (const Tick& tick : yTicks()) {
            const double y = m_view.toPixel({0, tick.at}).y();
            const double right = m_plot.left() - tickGap * u;
            painter.drawText(QRectF(right - 200 * u, y - lineHeight * u / 2, 200 * u, lineHeight * u),
                             Qt::AlignRight | Qt::AlignVCenter, tick.text);
        }
    }
    painter.setFont(m_ink.text(12));
    const auto title = [&](const QString& text, const QRectF& rect, int alignment) {
        painter.drawText(rect, alignment, elided(text, painter.font(), rect.width()));
    };
    if (!xTitle().isEmpty())
        title(xTitle(), QRectF(m_plot.left(), m_size.height() - lineHeight * u, m_plot.width(), lineHeight * u),
              Qt::AlignRight | Qt::AlignVCenter);
    if (!yTitle().isEmpty())
        title(yTitle(), QRectF(0, 0, m_size.width(), lineHeight * u), Qt::AlignLeft | Qt::AlignVCenter);
}

void ScatterPicture::paintContent(QPainter& painter, bool isFaded) const
{
    const double u = m_ink.unit;
    const QRectF zone = zoneInPixels();
    const double radius = markedRadius();
    paintArrows(painter, m_look, arrows(), dotRadius() + u);
    std::vector<QPointF> plain;
    for (const int point : pointsIn(zone.adjusted(-radius, -radius, radius, radius)))
        if (!m_points.isMarked(point))
            plain.push_back(m_view.toPixel(m_points.at(point)));
    paintDots(painter, plain, dotStyle(isFaded));
    for (const int point : m_points.marked())
        paintDiamond(painter, m_view.toPixel(m_points.at(point)), radius, m_ink.theme.text, m_ink.theme.surface);
    paintLabels(painter, isFaded);
}

void ScatterPicture::paintLabels(QPainter& painter, bool isFaded) const
{
    const double u = m_ink.unit;
    QColor ground = m_ink.theme.surface;
    ground.setAlphaF(0.86f);
    for (const PlacedLabel& label : placedLabels()) {
        const QRectF rect = label.rect.translated(m_view.toPixel(m_points.at(label.point)));
        if (label.coversPoints)
            paintPlate(painter, rect.adjusted(-u, u, u, -u), ground, 4 * u);
        const bool isMarked = m_points.isMarked(label.point);
        QColor letters = isMarked ? m_ink.theme.text : mixed(m_ink.theme.text, m_ink.theme.quietText, 0.4);
        if (isFaded)
            letters = faded(letters, m_ink.theme.surface, 0.6);
        painter.setPen(letters);
        painter.setFont(m_ink.label(isMarked));
        painter.drawText(rect.adjusted(-u, 0, u, 0), Qt::AlignCenter, labelText(label.point));
    }
}

void ScatterPicture::paintKept(QPainter& painter, bool isFaded) const
{
    const double ratio = pixelsPerUnit(painter);
    const QRectF zone = zoneInPixels();
    QImage& kept = m_kept[isFaded ? 1 : 0];
    if (kept.isNull() || kept.devicePixelRatio() != ratio) {
        kept = QImage((zone.size() * ratio).toSize() + QSize(2, 2), QImage::Format_ARGB32_Premultiplied);
        kept.fill(Qt::transparent);
        QPainter inside(&kept);
        inside.setRenderHint(QPainter::Antialiasing);
        inside.scale(ratio, ratio);
        inside.translate(-zone.topLeft());
        paintContent(inside, isFaded);
        inside.end();
        kept.setDevicePixelRatio(ratio);
    }
    painter.drawImage(zone.topLeft(), kept);
}

} // namespace durchblick
