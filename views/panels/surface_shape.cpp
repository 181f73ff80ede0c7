#include "views/panels/surface_shape.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

/// The box is this high by its longer side.
constexpr double heightOfBox = 0.5;
/// A height by width of the floor where the units of both directions differ.
constexpr double freeAspect = 1;
/// How near to the surface, in box units, counts as lying on it.
constexpr double onSurface = 0.012;
/// How much the light makes faces darker and lighter at most.
constexpr double shade = 0.30;

BoxPoint between(const BoxPoint& a, const BoxPoint& b, double part)
{
    return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part, a.z + (b.z - a.z) * part};
}

/// The part of a polygon that lies below a height (above: sign -1).
std::vector<BoxPoint> clipped(const std::vector<BoxPoint>& corners, double z, double sign)
{
    std::vector<BoxPoint> kept;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const BoxPoint &here = corners[i], &next = corners[(i + 1) % corners.size()];
        const double above = (here.z - z) * sign, nextAbove = (next.z - z) * sign;
        if (above <= 0)
            kept.push_back(here);
        if ((above < 0 && nextAbove > 0) || (above > 0 && nextAbove < 0))
            kept.push_back(between(here, next, above / (above - nextAbove)));
    }
    return kept;
}

/// Light from above, a little from the left in front of the map: fixed to the box, so that turning does not repaint it.
QColor lit(const QColor& colour, const BoxPoint& a, const BoxPoint& b)
{
    const double nx = a.y * b.z - a.z * b.y, ny = a.z * b.x - a.x * b.z, nz = a.x * b.y - a.y * b.x;
    const double length = std::sqrt(nx * nx + ny * ny + nz * nz);
    const double towardsLight = length > 0 ? (-0.48 * nx - 0.36 * ny + 0.8 * nz) / length : 0.8;
    const double share = (towardsLight - 0.8) * shade;
    return share < 0 ? mixed(colour, Qt::black, std::min(0.5, -share)) : mixed(colour, Qt::white, share);
}

} // namespace

SurfaceShape::SurfaceShape(const Relief& relief) : m_relief(relief), m_columns(relief.grid().columns())
{
    const double aspect = relief.aspect() > 0 ? relief.aspect() : freeAspect;
    m_half = {std::min(1.0, 1 / aspect), std::min(1.0, aspect), heightOfBox};
    const HeightGrid& grid = relief.grid();
    m_step = std::min(2 * m_half.x / (grid.columns() - 1), 2 * m_half.y / (grid.rows() - 1)) / 2;
    m_step = std::max(m_step, 0.005);
    m_faces.reserve(std::size_t((grid.rows() - 1) * (grid.columns() - 1)));
    for (int row = 0; row + 1 < grid.rows(); ++row)
        for (int column = 0; column + 1 < m_columns; ++column)
            addFace(row, column);
}

BoxPoint SurfaceShape::at(QPointF place, double height) const
{
    const AxisRange x = m_relief.xRange(), y = m_relief.yRange();
    const HeightScale& scale = m_relief.scale();
    const double part = std::clamp((height - scale.least) / (scale.most - scale.least), 0.0, 1.0);
    return {((place.x() - x.low) / x.span() * 2 - 1) * m_half.x, ((place.y() - y.low) / y.span() * 2 - 1) * m_half.y,
            (part * 2 - 1) * m_half.z};
}

QPointF SurfaceShape::placeOf(const BoxPoint& point) const
{
    const AxisRange x = m_relief.xRange(), y = m_relief.yRange();
    return {x.low + (point.x / m_half.x + 1) / 2 * x.span(), y.low + (point.y / m_half.y + 1) / 2 * y.span()};
}

double SurfaceShape::heightOf(const BoxPoint& point) const
{
    const HeightScale& scale = m_relief.scale();
    return scale.least + (point.z / m_half.z + 1) / 2 * (scale.most - scale.least);
}

void SurfaceShape::addFace(int row, int column)
{
    const HeightGrid& grid = m_relief.grid();
    const HeightScale& scale = m_relief.scale();
    Face face;
    face.first = int(m_corners.size());
    if (grid.isWhole(row, column)) {
        std::vector<BoxPoint> corners;
        double sum = 0;
        for (const auto& [down, right] : {std::pair(0, 0), std::pair(0, 1), std::pair(1, 1), std::pair(1, 0)}) {
            const double height = grid.heights(row + down, column + right);
            BoxPoint corner = at(grid.place(row + down, column + right), scale.least);
            corner.z += (height - scale.least) / (scale.most - scale.least) * 2 * m_half.z;
            corners.push_back(corner);
            sum += std::clamp(height, scale.least, scale.most);
        }
        const BoxPoint one{corners[2].x - corners[0].x, corners[2].y - corners[0].y, corners[2].z - corners[0].z};
        const BoxPoint other{corners[3].x - corners[1].x, corners[3].y - corners[1].y, corners[3].z - corners[1].z};
        face.colour = lit(m_relief.colourOf(sum / 4), one, other);
        face.below = mixed(face.colour, Qt::black, 0.35);
        if (std::any_of(corners.begin(), corners.end(),
                        [&](const BoxPoint& corner) { return std::abs(corner.z) > m_half.z; }))
            corners = clipped(clipped(corners, m_half.z, 1), -m_half.z, -1);
        if (corners.size() > 2) {
            face.count = int(corners.size());
            m_corners.insert(m_corners.end(), corners.begin(), corners.end());
        }
    }
    m_faces.push_back(face);
}

std::optional<double> SurfaceShape::levelAbove(const BoxPoint& point) const
{
    const auto height = m_relief.grid().heightAt(placeOf(point));
    const HeightScale& scale = m_relief.scale();
    if (!height || *height > scale.most || *height < scale.least)
        return std::nullopt;
    return (((*height - scale.least) / (scale.most - scale.least)) * 2 - 1) * m_half.z - point.z;
}

std::optional<QPointF> SurfaceShape::seenAt(const SurfaceView& view, QPointF pixel) const
{
    // From the front to the back the line of sight sinks; where it is below the surface for the first time, that is seen.
    // Where it comes out from under a cut or a gap already below, nothing was met.
    std::optional<double> before;
    for (double back = -view.deepest(); back <= view.deepest(); back += m_step) {
        const auto above = levelAbove(view.onSight(pixel, back));
        if (above && *above >= 0 && before && *before < 0) {
            double low = back - m_step, high = back;
            for (int i = 0; i < 24; ++i) {
                const double middle = (low + high) / 2;
                const auto there = levelAbove(view.onSight(pixel, middle));
                (there && *there >= 0 ? high : low) = middle;
            }
            return placeOf(view.onSight(pixel, high));
        }
        // Seen from below, through a gap, the surface is met the other way round.
        if (above && *above < 0 && before && *before > 0)
            return placeOf(view.onSight(pixel, back));
        before = above;
    }
    return std::nullopt;
}

bool SurfaceShape::hides(const SurfaceView& view, const BoxPoint& point) const
{
    const BoxPoint step = view.towardsViewer();
    // The rest of the way is above the box.
    const double most = std::min(2 * view.deepest(), step.z > 1e-9 ? (m_half.z - point.z) / step.z : 1e9);
    for (double way = m_step; way <= most; way += m_step) {
        const auto above = levelAbove({point.x + step.x * way, point.y + step.y * way, point.z + step.z * way});
        if (above && *above > onSurface)
            return true;
    }
    return false;
}

} // namespace durchblick
