#include "views/panels/surface_picture.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

constexpr double lineHeight = 16; // in units, see Ink

} // namespace

/// Ticks along the two near edges of the floor, heights along the edge of the box that lies farthest left.
void SurfacePicture::placeNotes() const
{
    m_notes.clear();
    const double u = m_ink.unit;
    const BoxPoint half = m_view.halfSize();
    const QPointF middle = m_view.toPixel({0, 0, -half.z});
    const auto add = [&](QPointF at, const QString& text, int alignment, bool isTitle) {
        const QSizeF size(widthOf(text, isTitle ? m_ink.text(12) : m_ink.mono(11)) + 2 * u, lineHeight * u);
        QRectF rect(at - QPointF(size.width() / 2, size.height() / 2), size);
        if (alignment & Qt::AlignRight)
            rect.moveRight(at.x());
        rect.moveLeft(std::clamp(rect.left(), 0.0, std::max(0.0, m_size.width() - size.width())));
        const QRectF wide = rect.adjusted(-5 * u, 0, 5 * u, 0);
        if (std::none_of(m_notes.begin(), m_notes.end(),
                         [&](const Note& other) { return other.rect.intersects(wide); }))
            m_notes.push_back({rect, text, alignment, isTitle});
    };
    const auto edge = [&](bool isX) {
        const auto point = [&](double part) {
            return m_view.toPixel(isX ? BoxPoint{part * half.x, m_view.isYBack() ? -half.y : half.y, -half.z}
                                      : BoxPoint{m_view.isXBack() ? -half.x : half.x, part * half.y, -half.z});
        };
        const QPointF out = point(0) - middle;
        const double length = std::max(1e-9, std::hypot(out.x(), out.y()));
        const auto beside = [&](double part, double away, double width) {
            const QPointF along = out / length;
            return point(part) + along * (away * u + std::abs(along.x()) * width / 2);
        };
        const AxisRange range = isX ? m_relief.xRange() : m_relief.yRange();
        if (m_look.showNumbers)
            for (const Tick& tick : ticksOf(range, 5, m_look.comma()))
                add(beside((tick.at - range.low) / range.span() * 2 - 1, 12, widthOf(tick.text, m_ink.mono(11))),
                    tick.text, Qt::AlignCenter, false);
        const QString& name = isX ? m_relief.xName() : m_relief.yName();
        if (m_look.showLegend && !name.isEmpty())
            add(beside(0, m_look.showNumbers ? 34 : 14, widthOf(name, m_ink.text(12))), name, Qt::AlignCenter, true);
    };
    edge(true);
    edge(false);
    QPointF left;
    BoxPoint corner;
    for (const double x : {-half.x, half.x})
        for (const double y : {-half.y, half.y})
            if (const QPointF at = m_view.toPixel({x, y, 0}); (x < 0 && y < 0) || at.x() < left.x()) {
                left = at;
                corner = {x, y, 0};
            }
    const HeightScale& scale = m_relief.scale();
    if (m_look.showNumbers)
        for (const Tick& tick : ticksOf({scale.least, scale.most}, 5, m_look.comma())) {
            corner.z = ((tick.at - scale.least) / (scale.most - scale.least) * 2 - 1) * half.z;
            add(m_view.toPixel(corner) - QPointF(7 * u, 0), tick.text, Qt::AlignRight | Qt::AlignVCenter, false);
        }
    if (m_look.showLegend && scale.isCut) {
        const QString text = QCoreApplication::translate("durchblick::SurfacePicture", "Cut off above %1")
                                 .arg(m_relief.written(scale.most, true));
        m_notes.push_back({QRectF(0, m_room.bottom() + 30 * u, m_size.width(), lineHeight * u), text,
                           Qt::AlignRight | Qt::AlignVCenter, true});
    }
}

} // namespace durchblick
