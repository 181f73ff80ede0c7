#include "views/panels/scatter_picture.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double hitRadius = 7; // half of a cell's side
constexpr double reach = 12;    // how far from a point the mouse still means it
constexpr double tickGap = 6, lineHeight = 16, topRoom = 8, rightRoom = 10;
/// Once moved, so much of the plot's size is kept beyond each side.
constexpr double beyond = 0.4;

} // namespace

ScatterPicture::ScatterPicture(const PictureSource& source)
    : m_points(source), m_arrows(source.panel.arrows), m_look(source.look), m_ink(source.look),
      m_view(m_points.wholeView())
{
    layOut(comfortableSize());
}

QSizeF ScatterPicture::comfortableSize() const { return QSizeF(520, 420) * m_ink.unit; }
QSizeF ScatterPicture::leastSize() const { return QSizeF(240, 190) * m_ink.unit; }

double ScatterPicture::heightFor(double width) const
{
    return std::clamp(width * 420 / 520, leastSize().height(), 640 * m_ink.unit);
}

void ScatterPicture::layOut(QSizeF size)
{
    m_size = size;
    makeRoom();
}

QString ScatterPicture::xTitle() const
{
    const Shown& shown = m_points.shown();
    return m_look.showLegend && shown.columnCount() > 0 ? asProse(shown.columnLabel(0)) + QStringLiteral(" →")
                                                        : QString();
}

QString ScatterPicture::yTitle() const
{
    const Shown& shown = m_points.shown();
    return m_look.showLegend && shown.columnCount() > 1 ? QStringLiteral("↑ ") + asProse(shown.columnLabel(1))
                                                        : QString();
}

std::vector<Tick> ScatterPicture::xTicks() const
{
    const double apart = 64 * m_ink.unit;
    return ticksOf(m_view.visibleX(), std::max(2, int(m_plot.width() / apart)), m_look.comma());
}

std::vector<Tick> ScatterPicture::yTicks() const
{
    return ticksOf(m_view.visibleY(), std::max(2, int(m_plot.height() / (48 * m_ink.unit))), m_look.comma());
}

/// The plot's place, which depends on how wide the numbers at its left are.
void ScatterPicture::makeRoom()
{
    const double u = m_ink.unit;
    const double top = yTitle().isEmpty() ? topRoom * u : lineHeight * u + 10 * u;
    const double below =
        (m_look.showNumbers ? lineHeight * u + 2 * u : 0) + (xTitle().isEmpty() ? 2 * u : lineHeight * u);
    double left = 2 * u;
    m_plot = QRectF(left, top, std::max(1.0, m_size.width() - left - rightRoom * u),
                    std::max(1.0, m_size.height() - top - below));
    m_view.setRoom(m_plot);
    if (m_look.showNumbers) {
        for (const Tick& tick : yTicks())
            left = std::max(left, widthOf(tick.text, m_ink.mono(11)) + tickGap * u);
        m_plot.setLeft(std::min(left, m_plot.right() - 1));
        m_view.setRoom(m_plot);
    }
    forget();
}

void ScatterPicture::forget()
{
    m_zone = QRectF(m_view.toPlane(m_plot.topLeft()), m_view.toPlane(m_plot.bottomRight())).normalized();
    m_labels.reset();
    m_kept = {};
}

QRectF ScatterPicture::zoneInPixels() const
{
    return QRectF(m_view.toPixel(m_zone.topLeft()), m_view.toPixel(m_zone.bottomRight())).normalized();
}

double ScatterPicture::dotRadius() const
{
    const int count = m_points.count();
    return (count <= 60 ? 4.5 : count <= 300 ? 3.5 : count <= 3000 ? 2.5 : count <= 6000 ? 2 : 1.7) * m_ink.unit;
}

std::optional<int> ScatterPicture::pointAt(QPointF pixel) const
{
    const double u = m_ink.unit;
    if (!m_plot.adjusted(-hitRadius * u, -hitRadius * u, hitRadius * u, hitRadius * u).contains(pixel))
        return std::nullopt;
    const QSizeF unit = m_view.unit();
    const auto near = [&](double radius) {
        return m_points.grid().nearest(m_view.toPlane(pixel), {radius * u / unit.width(), radius * u / unit.height()});
    };
    // On a point itself, else on a label, else somewhere near a point.
    if (const auto point = near(hitRadius))
        return point;
    for (const PlacedLabel& label : placedLabels())
        if (label.rect.translated(m_view.toPixel(m_points.at(label.point))).contains(pixel))
            return label.point;
    return near(reach);
}

std::optional<Cell> ScatterPicture::cellAt(QPointF point) const
{
    const auto found = pointAt(point);
    if (!found)
        return std::nullopt;
    const QPointF at = m_view.toPixel(m_points.at(*found));
    const double up = at.y() - point.y();
    const bool isUpper =
        up > 0 && up <= hitRadius * m_ink.unit && std::abs(at.x() - point.x()) <= hitRadius * m_ink.unit;
    const Shown& shown = m_points.shown();
    return shown.cell(m_points.row(*found), isUpper ? shown.columnCount() - 1 : 0);
}

std::optional<QRectF> ScatterPicture::rectOf(const Cell& cell) const
{
    const auto place = m_points.shown().place(cell);
    const auto point = place ? m_points.pointOf(cell.row) : std::nullopt;
    if (!point)
        return std::nullopt;
    const QPointF at = m_view.toPixel(m_points.at(*point));
    const double r = hitRadius * m_ink.unit;
    if (!m_plot.adjusted(-0.5, -0.5, 0.5, 0.5).contains(at))
        return std::nullopt;
    const bool isUpper = place->second > 0;
    return QRectF(at.x() - r, isUpper ? at.y() - r : at.y(), 2 * r, r);
}

QString ScatterPicture::toolTipAt(QPointF point) const
{
    const auto found = pointAt(point);
    if (!found)
        return {};
    // The label stands beside a point that is pointed at, unless it is too long or there are several.
    constexpr int most = 12;
    QStringList names;
    const QPointF at = m_view.toPixel(m_points.at(*found));
    for (const int one : pointsIn(QRectF(at.x() - 1, at.y() - 1, 2, 2)))
        if (names.size() < most)
            names += m_points.label(one);
    const bool isShortened = labelText(*found) != m_points.label(*found);
    return names.size() > 1 ? names.join(QStringLiteral(", ")) : isShortened ? m_points.label(*found) : QString();
}

QStringList ScatterPicture::texts() const
{
    QStringList all;
    if (m_look.showNumbers)
        for (const auto& ticks : {xTicks(), yTicks()})
            for (const Tick& tick : ticks)
                all += tick.text;
    for (const QString& title : {xTitle(), yTitle()})
        if (!title.isEmpty())
            all += title;
    for (const PlacedLabel& label : labels())
        all += labelText(label.point);
    const ArrowLines lines = arrows();
    for (int i = 0; i < int(lines.lines.size()); ++i)
        if (!numberOnArrow(m_ink, lines, i).isEmpty())
            all += QString::number(i + 1);
    if (lines.angle)
        all += writtenAngle(m_look, lines.angle->degrees);
    return all;
}

bool ScatterPicture::zoom(QPointF at, double factor)
{
    if (!m_view.zoom(at, factor))
        return false;
    makeRoom(); // other numbers at the axes
    return true;
}

bool ScatterPicture::pan(QPointF by)
{
    if (!m_view.pan(by))
        return false;
    const QRectF seen = QRectF(m_view.toPlane(m_plot.topLeft()), m_view.toPlane(m_plot.bottomRight())).normalized();
    if (!m_zone.contains(seen)) {
        forget();
        m_zone.adjust(-beyond * seen.width(), -beyond * seen.height(), beyond * seen.width(), beyond * seen.height());
    }
    return true;
}

bool ScatterPicture::resetView()
{
    if (!m_view.reset())
        return false;
    makeRoom();
    return true;
}

bool ScatterPicture::bringIntoView(const Cell& cell)
{
    const auto point = m_points.shown().place(cell) ? m_points.pointOf(cell.row) : std::nullopt;
    if (!point || !m_view.isMoved() || rectOf(cell))
        return false;
    return pan(m_plot.center() - m_view.toPixel(m_points.at(*point)));
}

void ScatterPicture::continueFrom(const Picture& earlier)
{
    const auto* other = dynamic_cast<const ScatterPicture*>(&earlier);
    if (other && other->m_points.shown().columns() == m_points.shown().columns()) {
        m_view.continueFrom(other->m_view);
        makeRoom();
    }
}

} // namespace durchblick
