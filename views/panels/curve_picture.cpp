#include "views/panels/curve_picture.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double hitRadius = 6;
constexpr double lineHeight = 16, tickGap = 6, rightRoom = 12, inside = 6;
constexpr double leastPlot = 200; // width beside which names at the ends find room

} // namespace

CurvePicture::CurvePicture(const PictureSource& source)
    : m_lines(source), m_look(source.look), m_ink(source.look), m_y(m_lines.yRange())
{
    for (const int row : source.panel.marked)
        if (const auto place = m_lines.lineCount() > 0
                ? m_lines.shown().place({source.panel.value, row, m_lines.shown().columns().front()})
                : std::nullopt)
            m_marked.push_back(place->first);
    layOut(comfortableSize());
}

QSizeF CurvePicture::comfortableSize() const { return QSizeF(520, 300) * m_ink.unit; }
QSizeF CurvePicture::leastSize() const { return QSizeF(220, 140) * m_ink.unit; }

double CurvePicture::heightFor(double width) const
{
    return std::clamp(width * 300 / 520, leastSize().height(), 420 * m_ink.unit);
}

void CurvePicture::layOut(QSizeF size)
{
    m_size = size;
    makeRoom();
}

void CurvePicture::continueFrom(const Picture& earlier)
{
    const auto* other = dynamic_cast<const CurvePicture*>(&earlier);
    if (!other || m_lines.hasFixedRange() || m_lines.isLogarithmic() != other->m_lines.isLogarithmic())
        return;
    m_y = eased(other->m_y, m_lines.yRange());
    makeRoom();
}

QPointF CurvePicture::toPixel(QPointF at) const
{
    const AxisRange& x = m_lines.xRange();
    const double in = inside * m_ink.unit;
    return {m_plot.left() + in + (at.x() - x.low) / x.span() * std::max(1.0, m_plot.width() - 2 * in),
            m_plot.bottom() - (at.y() - m_y.low) / m_y.span() * m_plot.height()};
}

std::optional<QPointF> CurvePicture::placeOf(int row, int line) const
{
    const auto y = m_lines.y(row, line);
    return y ? std::optional(toPixel({m_lines.x(row), *y})) : std::nullopt;
}

/// A single line is named by the axis.
QString CurvePicture::yTitle() const
{
    const bool isNamed = m_look.showLegend && m_lines.lineCount() == 1 && m_lines.shown().value().columns;
    return isNamed ? QStringLiteral("↑ ") + nameOf(0) : QString();
}

std::vector<Tick> CurvePicture::xTicks() const
{
    if (m_lines.rowCount() == 0)
        return {};
    const double u = m_ink.unit;
    if (m_lines.rowCount() == 1 || !m_lines.hasNumberedRows()) {
        std::vector<Tick> ticks;
        const double room = m_lines.rowCount() > 1 ? toPixelX(1) - toPixelX(0) : m_plot.width();
        // As many as find 56 units each; each is shortened to what there is.
        const int every = std::max(1, int(std::ceil(56 * u / std::max(1e-9, room))));
        for (int row = 0; row < m_lines.rowCount(); row += every)
            ticks.push_back(
                {m_lines.x(row),
                 elided(m_lines.shown().rowLabel(row), m_ink.mono(11), std::max(56 * u, room * every) - 8 * u)});
        return ticks;
    }
    int most = std::max(2, int(m_plot.width() / (64 * u)));
    // There is nothing between the first row and the second.
    if (m_lines.countsRows())
        most = std::min(most, m_lines.rowCount() - 1);
    return ticksOf(m_lines.xRange(), most, m_look.comma());
}

std::vector<Tick> CurvePicture::yTicks() const
{
    const int most = std::max(2, int(m_plot.height() / (36 * m_ink.unit)));
    return m_lines.isLogarithmic() ? logarithmicTicksOf(m_y, most, m_look.comma()) : ticksOf(m_y, most, m_look.comma());
}

QString CurvePicture::numberText(int row, int line) const { return m_lines.shown().written(row, line); }

void CurvePicture::makeRoom()
{
    const double u = m_ink.unit;
    const int count = m_lines.lineCount();
    const double below = (showsRows() ? lineHeight + 4 : 2) * u;
    double top = (yTitle().isEmpty() ? 8 : lineHeight + 8) * u;
    double left = 2 * u, right = rightRoom * u;
    m_plot =
        QRectF(left, top, std::max(1.0, m_size.width() - left - right), std::max(1.0, m_size.height() - top - below));
    if (m_look.showNumbers)
        for (const Tick& tick : yTicks())
            left = std::max(left, widthOf(tick.text, m_ink.mono(11)) + tickGap * u);
    m_naming = Naming::None;
    if (m_look.showLegend && count > 1) {
        const double names = namesWidth() + 10 * u;
        const bool fits = m_size.width() - left - names >= leastPlot * u && count * lineHeight * u <= m_plot.height();
        m_naming = fits ? Naming::Ends : Naming::Legend;
        if (fits)
            right = std::max(right, names);
        else
            top += legendHeight(m_size.width());
    }
    m_plot =
        QRectF(left, top, std::max(1.0, m_size.width() - left - right), std::max(1.0, m_size.height() - top - below));
    m_kept = {};
    placeNames();
    placeMarkedNumbers();
}

std::optional<Cell> CurvePicture::cellAt(QPointF point) const
{
    const double u = m_ink.unit;
    const bool isInside = m_plot.adjusted(-hitRadius * u, -hitRadius * u, hitRadius * u, hitRadius * u).contains(point);
    if (!isInside || m_lines.rowCount() == 0)
        return std::nullopt;
    const AxisRange& x = m_lines.xRange();
    const double in = inside * u;
    const int row =
        m_lines.rowAt(x.low + (point.x() - m_plot.left() - in) / std::max(1.0, m_plot.width() - 2 * in) * x.span());
    std::optional<Cell> found;
    double least = 0;
    for (int line = 0; line < m_lines.lineCount(); ++line)
        if (const auto at = placeOf(row, line)) {
            const double away = std::abs(at->y() - point.y());
            if (!found || away < least) {
                found = m_lines.shown().cell(row, line);
                least = away;
            }
        }
    return found;
}

std::optional<QRectF> CurvePicture::rectOf(const Cell& cell) const
{
    const auto place = m_lines.shown().place(cell);
    const auto at = place ? placeOf(place->first, place->second) : std::nullopt;
    if (!at || !m_plot.adjusted(-1, -1, 1, 1).contains(*at))
        return std::nullopt;
    const double r = hitRadius * m_ink.unit;
    return QRectF(at->x() - r, at->y() - r, 2 * r, 2 * r);
}

QString CurvePicture::toolTipAt(QPointF point) const
{
    for (const Note& name : m_names)
        if (name.rect.contains(point) && name.text != name.whole)
            return name.whole;
    return {};
}

QStringList CurvePicture::texts() const
{
    QStringList all;
    if (showsRows())
        for (const Tick& tick : xTicks())
            all += tick.text;
    if (m_look.showNumbers)
        for (const Tick& tick : yTicks())
            all += tick.text;
    if (!yTitle().isEmpty())
        all += yTitle();
    for (const auto& notes : {m_names, m_numbers})
        for (const Note& note : notes)
            all += note.text;
    return all;
}

} // namespace durchblick
