#include "views/panels/contour_picture.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double hitRadius = 7; // half of the side of a walk's point
constexpr double tickGap = 6, lineHeight = 16, legendGap = 14, keyGap = 6;
constexpr double comfortableWidth = 520, comfortableHeight = 430, tallest = 640;
/// Height by width where the units of both directions differ.
constexpr double freeAspect = 0.75;

} // namespace

ContourPicture::ContourPicture(const PictureSource& source)
    : m_relief(source), m_look(source.look), m_ink(source.look), m_map(std::make_shared<KeptLayer>())
{
    const HeightGrid& grid = m_relief.grid();
    m_ground = regionAbove(grid, -std::numeric_limits<double>::infinity());
    for (const double level : m_relief.scale().levels) {
        m_bands.push_back(regionAbove(grid, level));
        m_lines.push_back(levelLines(grid, level));
    }
    m_view.fit(m_relief.xRange(), m_relief.yRange(), m_relief.aspect() > 0);
    layOut(comfortableSize());
}

QSizeF ContourPicture::comfortableSize() const
{
    const double width = comfortableWidth * m_ink.unit;
    return {width, heightFor(width)};
}

QSizeF ContourPicture::leastSize() const { return QSizeF(250, 220) * m_ink.unit; }

double ContourPicture::heightFor(double width) const
{
    const Rooms rooms = roomsAround({width, comfortableHeight * m_ink.unit});
    const double across = std::max(1.0, width - rooms.left - rooms.right);
    const double aspect = m_relief.aspect() > 0 ? m_relief.aspect() : freeAspect;
    return std::clamp(across * aspect + rooms.top + rooms.below, leastSize().height(), tallest * m_ink.unit);
}

void ContourPicture::layOut(QSizeF size)
{
    m_size = size;
    makeRoom();
}

QString ContourPicture::xTitle() const
{
    return m_look.showLegend && !m_relief.xName().isEmpty() ? m_relief.xName() + QStringLiteral(" →") : QString();
}

QString ContourPicture::yTitle() const
{
    return m_look.showLegend && !m_relief.yName().isEmpty() ? QStringLiteral("↑ ") + m_relief.yName() : QString();
}

std::vector<Tick> ContourPicture::xTicks() const
{
    return ticksOf(m_view.visibleX(), std::max(2, int(m_plot.width() / (56 * m_ink.unit))), m_look.comma());
}

std::vector<Tick> ContourPicture::yTicks() const
{
    return ticksOf(m_view.visibleY(), std::max(2, int(m_plot.height() / (44 * m_ink.unit))), m_look.comma());
}

ContourPicture::Rooms ContourPicture::roomsAround(QSizeF size) const
{
    const double u = m_ink.unit;
    Rooms rooms;
    rooms.top = yTitle().isEmpty() ? 8 * u : (lineHeight + 5) * u;
    rooms.below = (m_look.showNumbers ? (lineHeight + 4) * u : 4 * u) + (xTitle().isEmpty() ? 0 : lineHeight * u);
    rooms.right = 8 * u;
    if (m_look.showLegend) {
        WalkKey key;
        key.layOut(m_ink, m_relief.walks(), size.width());
        rooms.top += key.height() > 0 ? key.height() + keyGap * u : 0;
        HeightLegend legend;
        legend.layOut(m_ink, m_relief, std::max(1.0, size.height() - rooms.top - rooms.below), false);
        rooms.right = legendGap * u + legend.width();
    }
    rooms.left = 2 * u;
    if (m_look.showNumbers)
        for (const Tick& tick : ticksOf(m_view.isMoved() ? m_view.visibleY() : m_relief.yRange(), 12, m_look.comma()))
            rooms.left = std::max(rooms.left, widthOf(tick.text, m_ink.mono(11)) + tickGap * u);
    return rooms;
}

void ContourPicture::makeRoom()
{
    const double u = m_ink.unit;
    const Rooms rooms = roomsAround(m_size);
    QSizeF free(std::max(1.0, m_size.width() - rooms.left - rooms.right),
                std::max(1.0, m_size.height() - rooms.top - rooms.below));
    if (const double aspect = m_relief.aspect(); aspect > 0)
        free = {std::min(free.width(), free.height() / aspect), std::min(free.height(), free.width() * aspect)};
    m_plot = QRectF(QPointF(rooms.left, rooms.top), free);
    m_view.setRoom(m_plot);
    if (m_look.showLegend) {
        m_key.layOut(m_ink, m_relief.walks(), m_size.width());
        m_legend.layOut(m_ink, m_relief, m_plot.height(), false);
    }
    const WalkGround ground{m_view.visibleX(), m_view.visibleY(),
                            [this](QPointF place) { return WalkLine::Dot{m_view.toPixel(place)}; }};
    m_walks.clear();
    for (const Walk& walk : m_relief.walks())
        m_walks.push_back(layOutWalk(walk, ground, u));
    placeLabels();
    m_kept.forget();
}

QPolygonF ContourPicture::toPixels(const QPolygonF& places) const
{
    QPolygonF pixels;
    pixels.reserve(places.size());
    for (const QPointF& place : places)
        pixels += m_view.toPixel(place);
    return pixels;
}

std::optional<Cell> ContourPicture::cellAt(QPointF point) const
{
    if (const auto dot = dotAt(m_walks, point, (hitRadius + 1) * m_ink.unit)) {
        const QPointF at = m_walks[std::size_t(dot->walk)].dots[std::size_t(dot->row)]->at;
        return Cell{m_relief.walks()[std::size_t(dot->walk)].points, dot->row, point.y() < at.y() ? 1 : 0};
    }
    if (!m_plot.contains(point))
        return std::nullopt;
    const auto [row, column] = m_relief.grid().nearest(m_view.toPlane(point));
    return m_relief.cellOf(row, column);
}

std::optional<QRectF> ContourPicture::rectOf(const Cell& cell) const
{
    if (const auto at = m_relief.meshOf(cell)) {
        const HeightGrid& grid = m_relief.grid();
        // Up to half way to the next place on each side.
        const auto side = [](const std::vector<double>& places, int i, int next) {
            const int other = std::clamp(i + next, 0, int(places.size()) - 1);
            return (places[std::size_t(i)] + places[std::size_t(other)]) / 2;
        };
        const QPointF place = m_view.toPixel(grid.place(at->first, at->second));
        const double r = hitRadius * m_ink.unit;
        if (!m_plot.adjusted(-0.5, -0.5, 0.5, 0.5).contains(place))
            return std::nullopt;
        // A small mesh still has to be found by whoever points at it, or hides its number.
        const QRectF mesh = QRectF(m_view.toPixel({side(grid.x, at->second, -1), side(grid.y, at->first, -1)}),
                                   m_view.toPixel({side(grid.x, at->second, 1), side(grid.y, at->first, 1)}))
                                .normalized();
        return (mesh & m_plot) | QRectF(place.x() - r, place.y() - r, 2 * r, 2 * r);
    }
    const auto step = m_relief.stepOf(cell);
    const auto dot = step ? m_walks[std::size_t(step->walk)].dots[std::size_t(step->row)] : std::nullopt;
    if (!dot)
        return std::nullopt;
    const double r = hitRadius * m_ink.unit;
    return QRectF(dot->at.x() - r, cell.column > 0 ? dot->at.y() - r : dot->at.y(), 2 * r, r);
}

std::optional<QPointF> ContourPicture::mapPlaceAt(QPointF point) const
{
    if (!m_plot.contains(point))
        return std::nullopt;
    const QSizeF unit = m_view.unit();
    const QPointF place = m_view.toPlane(point);
    return QPointF(roundedToPixel(place.x(), unit.width(), m_relief.xRange()),
                   roundedToPixel(place.y(), unit.height(), m_relief.yRange()));
}

std::optional<QPointF> ContourPicture::mapPlaceOf(const Cell& cell) const
{
    return m_relief.meshOf(cell) ? m_relief.placeOf(cell) : std::nullopt;
}

QString ContourPicture::toolTipAt(QPointF point) const
{
    const auto dot = dotAt(m_walks, point, (hitRadius + 1) * m_ink.unit);
    return dot ? m_relief.walks()[std::size_t(dot->walk)].name : QString();
}

QStringList ContourPicture::texts() const
{
    QStringList all;
    if (m_look.showNumbers)
        for (const auto& ticks : {xTicks(), yTicks()})
            for (const Tick& tick : ticks)
                all += tick.text;
    for (const QString& title : {xTitle(), yTitle()})
        if (!title.isEmpty())
            all += title;
    for (const Label& label : m_labels)
        all += label.text;
    if (m_look.showLegend)
        all += m_key.texts() + m_legend.texts();
    return all;
}

bool ContourPicture::zoom(QPointF at, double factor)
{
    if (!m_view.zoom(at, factor))
        return false;
    makeRoom();
    return true;
}

bool ContourPicture::pan(QPointF by)
{
    if (!m_view.isMoved() || !m_view.pan(by))
        return false;
    makeRoom();
    return true;
}

bool ContourPicture::resetView()
{
    if (!m_view.reset())
        return false;
    makeRoom();
    return true;
}

bool ContourPicture::bringIntoView(const Cell& cell)
{
    const auto place = m_relief.placeOf(cell);
    if (!place || !m_view.isMoved() || m_plot.contains(m_view.toPixel(*place)))
        return false;
    return pan(m_plot.center() - m_view.toPixel(*place));
}

void ContourPicture::continueFrom(const Picture& earlier)
{
    const auto* other = dynamic_cast<const ContourPicture*>(&earlier);
    if (!other)
        return;
    m_map = other->m_map;
    if (!other->m_view.isMoved() || other->m_relief.xRange() != m_relief.xRange()
        || other->m_relief.yRange() != m_relief.yRange())
        return;
    m_view.continueFrom(other->m_view);
    makeRoom();
}

} // namespace durchblick
