#include "views/panels/surface_picture.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double hitRadius = 8;
constexpr double legendGap = 14, keyGap = 6, lineHeight = 16;
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
    const double below = (m_look.showNumbers ? 30 * u : 4 * u) + (m_look.showLegend ? 18 * u : 0);
    if (m_look.showLegend) {
        m_key.layOut(m_ink, m_relief.walks(), m_size.width());
        top += m_key.height() > 0 ? m_key.height() + keyGap * u : 0;
        m_legend.layOut(m_ink, m_relief, std::max(1.0, m_size.height() - top - below), true);
        right = m_legend.width() + legendGap * u;
    }
    m_room =
        QRectF(left, top, std::max(1.0, m_size.width() - left - right), std::max(1.0, m_size.height() - top - below));
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
        m_notes.push_back({QRectF(0, m_size.height() - lineHeight * u, m_size.width(), lineHeight * u), text,
                           Qt::AlignRight | Qt::AlignVCenter, true});
    }
}

} // namespace durchblick
