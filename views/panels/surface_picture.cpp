#include "views/panels/surface_picture.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double hitRadius = 8;
constexpr double legendGap = 14, keyGap = 6;
constexpr double comfortableWidth = 520, tallest = 640, aspect = 0.76;
/// Degrees for a unit of dragging.
constexpr double turnAcross = 0.4, turnUp = 0.3;

} // namespace

SurfacePicture::SurfacePicture(const PictureSource& source)
    : m_relief(source), m_shape(m_relief), m_look(source.look), m_ink(source.look), m_view(m_shape.halfSize()),
      m_surface(std::make_shared<KeptLayer>())
{
    layOut(comfortableSize());
}

QSizeF SurfacePicture::comfortableSize() const
{
    const double width = comfortableWidth * m_ink.unit;
    return {width, heightFor(width)};
}

QSizeF SurfacePicture::leastSize() const { return QSizeF(260, 220) * m_ink.unit; }

double SurfacePicture::heightFor(double width) const
{
    double key = 0;
    if (m_look.showLegend) {
        WalkKey names;
        names.layOut(m_ink, m_relief.walks(), width);
        key = names.height();
    }
    return std::clamp(width * aspect + key, leastSize().height(), tallest * m_ink.unit);
}

void SurfacePicture::layOut(QSizeF size)
{
    m_size = size;
    makeRoom();
}

void SurfacePicture::makeRoom()
{
    const double u = m_ink.unit;
    double top = 6 * u, right = 10 * u;
    const double left = m_look.showNumbers ? 44 * u : 8 * u;
    const double below =
        (m_look.showNumbers ? 30 * u : 4 * u) + (m_look.showLegend && m_relief.scale().isCut ? 18 * u : 0);
    if (m_look.showLegend) {
        m_key.layOut(m_ink, m_relief.walks(), m_size.width());
        top += m_key.height() > 0 ? m_key.height() + keyGap * u : 0;
        m_legend.layOut(m_ink, m_relief, std::max(1.0, m_size.height() - top - below), true);
        right = m_legend.width() + legendGap * u;
    }
    const double width = std::max(1.0, m_size.width() - left - right);
    // In a room that is taller than the box can make use of, it stands on top, as a map does.
    m_room = QRectF(left, top, width, std::clamp(m_size.height() - top - below, 1.0, width));
    m_view.setRoom(m_room);
    viewChanged();
}

void SurfacePicture::viewChanged()
{
    m_isProjected = false;
    m_kept.forget();
}

/// All that depends on the side from which the surface is seen; only when it is asked for, since a picture is laid out more
/// often than painted.
void SurfacePicture::project() const
{
    if (m_isProjected)
        return;
    m_isProjected = true;
    const HeightGrid& grid = m_relief.grid();
    const WalkGround ground{m_relief.xRange(), m_relief.yRange(),
                            [&](QPointF place) {
                                // Over a gap, and where the surface is cut off, there is nothing to lie on.
                                const auto height = grid.heightAt(place);
                                const HeightScale& scale = m_relief.scale();
                                const BoxPoint at = m_shape.at(place, height.value_or(scale.least));
                                const bool isHidden = !height || *height > scale.most || m_shape.hides(m_view, at);
                                return WalkLine::Dot{m_view.toPixel(at), isHidden};
                            },
                            true};
    m_walks.clear();
    for (const Walk& walk : m_relief.walks())
        m_walks.push_back(layOutWalk(walk, ground, m_ink.unit));
    placeNotes();
}

std::vector<std::pair<int, int>> SurfacePicture::paintingOrder() const
{
    const int rows = m_relief.grid().rows() - 1, columns = m_relief.grid().columns() - 1;
    std::vector<std::pair<int, int>> order;
    order.reserve(std::size_t(rows * columns));
    // Over a plane, whatever hides a mesh lies nearer in both directions or in one of them, and in neither farther.
    for (int i = 0; i < rows; ++i)
        for (int j = 0; j < columns; ++j)
            order.emplace_back(m_view.isYBack() ? rows - 1 - i : i, m_view.isXBack() ? columns - 1 - j : j);
    return order;
}

std::optional<QPointF> SurfacePicture::pixelOf(const Cell& cell) const
{
    if (const auto step = m_relief.stepOf(cell)) {
        const auto& dot = walks()[std::size_t(step->walk)].dots[std::size_t(step->row)];
        return dot ? std::optional(dot->at) : std::nullopt;
    }
    const auto at = m_relief.meshOf(cell);
    if (!at || !m_relief.grid().hasHeight(at->first, at->second))
        return std::nullopt;
    return pixelOf(m_relief.grid().place(at->first, at->second), m_relief.grid().heights(at->first, at->second));
}

std::optional<Cell> SurfacePicture::cellAt(QPointF point) const
{
    if (const auto dot = dotAt(walks(), point, hitRadius * m_ink.unit)) {
        const QPointF at = walks()[std::size_t(dot->walk)].dots[std::size_t(dot->row)]->at;
        return Cell{m_relief.walks()[std::size_t(dot->walk)].points, dot->row, point.y() < at.y() ? 1 : 0};
    }
    const auto place = m_shape.seenAt(m_view, point);
    if (!place)
        return std::nullopt;
    const auto [row, column] = m_relief.grid().nearest(*place);
    return m_relief.cellOf(row, column);
}

std::optional<QRectF> SurfacePicture::rectOf(const Cell& cell) const
{
    const auto at = pixelOf(cell);
    if (!at)
        return std::nullopt;
    const double r = 7 * m_ink.unit;
    const bool isOnWalk = m_relief.stepOf(cell).has_value();
    return QRectF(at->x() - r, isOnWalk && cell.column == 0 ? at->y() : at->y() - r, 2 * r, isOnWalk ? r : 2 * r);
}

std::optional<QPointF> SurfacePicture::mapPlaceAt(QPointF point) const
{
    const auto place = m_shape.seenAt(m_view, point);
    if (!place)
        return std::nullopt;
    const double across = m_room.width() / 2;
    return QPointF(roundedToPixel(place->x(), across / m_relief.xRange().span(), m_relief.xRange()),
                   roundedToPixel(place->y(), across / m_relief.yRange().span(), m_relief.yRange()));
}

std::optional<QPointF> SurfacePicture::mapPlaceOf(const Cell& cell) const
{
    return m_relief.meshOf(cell) ? m_relief.placeOf(cell) : std::nullopt;
}

QString SurfacePicture::toolTipAt(QPointF point) const
{
    const auto dot = dotAt(walks(), point, hitRadius * m_ink.unit);
    return dot ? m_relief.walks()[std::size_t(dot->walk)].name : QString();
}

QStringList SurfacePicture::texts() const
{
    project();
    QStringList all;
    for (const Note& note : m_notes)
        all += note.text;
    if (m_look.showLegend)
        all += m_key.texts() + m_legend.texts();
    return all;
}

bool SurfacePicture::zoom(QPointF at, double factor)
{
    if (!m_view.zoom(at, factor))
        return false;
    viewChanged();
    return true;
}

bool SurfacePicture::pan(QPointF by)
{
    if (!m_view.turn(by.x() / m_ink.unit * turnAcross, by.y() / m_ink.unit * turnUp))
        return false;
    viewChanged();
    return true;
}

bool SurfacePicture::resetView()
{
    if (!m_view.reset())
        return false;
    viewChanged();
    return true;
}

void SurfacePicture::continueFrom(const Picture& earlier)
{
    if (const auto* other = dynamic_cast<const SurfacePicture*>(&earlier)) {
        m_surface = other->m_surface;
        m_view.continueFrom(other->m_view);
        viewChanged();
    }
}

} // namespace durchblick
