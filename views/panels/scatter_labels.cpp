#include "views/panels/scatter_picture.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double longestLabel = 160, longestWholeLabel = 400, lineHeight = 16;
/// Of very many points in sight only the first compete for the room; those behind come up when the plane is zoomed.
constexpr std::size_t mostWishes = 1200;

} // namespace

QString ScatterPicture::labelText(int point) const
{
    const double longest = (m_look.wholeLabels ? longestWholeLabel : longestLabel) * m_ink.unit;
    return elided(m_points.label(point), m_ink.label(m_points.isMarked(point)), longest);
}

std::vector<int> ScatterPicture::pointsIn(const QRectF& pixels) const
{
    std::vector<int> found;
    m_points.grid().visit(QRectF(m_view.toPlane(pixels.topLeft()), m_view.toPlane(pixels.bottomRight())).normalized(),
                          [&](int point) {
                              found.push_back(point);
                              return true;
                          });
    std::sort(found.begin(), found.end());
    return found;
}

const std::vector<PlacedLabel>& ScatterPicture::placedLabels() const
{
    if (m_labels)
        return *m_labels;
    const double u = m_ink.unit;
    const QRectF area = zoneInPixels();
    const std::vector<int> inside = pointsIn(area);
    std::vector<LabelWish> wishes;
    std::vector<bool> isWished(std::size_t(m_points.count()), false);
    const auto wish = [&](int point, bool isStrong) {
        const QPointF at = m_view.toPixel(m_points.at(point));
        if (isWished[std::size_t(point)] || !area.contains(at))
            return;
        isWished[std::size_t(point)] = true;
        const double radius = m_points.isMarked(point) ? markedRadius() : dotRadius();
        wishes.push_back({point, at, radius, isStrong});
    };
    for (const int point : m_points.marked())
        wish(point, true);
    for (const Arrow& arrow : m_arrows) // what an arrow leads to has a name
        if (const auto point = m_points.pointOf(arrow.to))
            wish(*point, true);
    for (const int point : inside) {
        if (wishes.size() >= mostWishes)
            break;
        wish(point, false);
    }

    LabelGround ground;
    ground.area = area;
    ground.height = lineHeight * u;
    const bool isCloud = double(inside.size()) * 150 * u * u > area.width() * area.height();
    ground.apart = isCloud ? QSizeF(16, 8) * u : QSizeF(4, 1) * u;
    ground.mayCover = isCloud;
    ground.width = [&](int point, bool) {
        return widthOf(labelText(point), m_ink.label(m_points.isMarked(point))) + 2 * u;
    };
    ground.coversPoints = [&](const QRectF& rect) {
        bool covers = false;
        m_points.grid().visit(QRectF(m_view.toPlane(rect.topLeft()), m_view.toPlane(rect.bottomRight())).normalized(),
                              [&](int) {
                                  covers = true;
                                  return false;
                              });
        return covers;
    };
    const ArrowLines lines = arrows();
    for (int i = 0; i < int(lines.lines.size()); ++i) {
        ground.lines.push_back(lines.lines[std::size_t(i)]);
        if (const QRectF number = numberOnArrow(m_ink, lines, i); !number.isEmpty())
            ground.taken.push_back(number);
    }
    // Few words leave room to keep off the axes.
    if (inside.size() <= 60) {
        const QPointF origin = m_view.toPixel({0, 0});
        ground.lines.emplace_back(area.left(), origin.y(), area.right(), origin.y());
        ground.lines.emplace_back(origin.x(), area.top(), origin.x(), area.bottom());
    }
    if (lines.angle)
        ground.taken.push_back(lines.angle->text);
    std::vector<PlacedLabel> placed = placeLabels(wishes, ground);
    for (PlacedLabel& label : placed)
        label.rect.translate(-m_view.toPixel(m_points.at(label.point)));
    m_labels = std::move(placed);
    return *m_labels;
}

std::vector<PlacedLabel> ScatterPicture::labels() const
{
    std::vector<PlacedLabel> seen;
    for (PlacedLabel label : placedLabels()) {
        label.rect.translate(m_view.toPixel(m_points.at(label.point)));
        if (m_plot.intersects(label.rect))
            seen.push_back(label);
    }
    return seen;
}

ArrowLines ScatterPicture::arrows() const
{
    ArrowLines lines;
    const QPointF origin = m_view.toPixel({0, 0});
    int fromOrigin = 0;
    for (const Arrow& arrow : m_arrows) {
        const auto from = arrow.from ? m_points.pointOf(*arrow.from) : std::nullopt, to = m_points.pointOf(arrow.to);
        const bool isThere = to && (from || !arrow.from);
        lines.lines.push_back(
            isThere ? QLineF(from ? m_view.toPixel(m_points.at(*from)) : origin, m_view.toPixel(m_points.at(*to)))
                    : QLineF());
        fromOrigin += isThere && !arrow.from;
    }
    std::vector<QLineF> two;
    for (std::size_t i = 0; i < m_arrows.size(); ++i)
        if (!m_arrows[i].from && lines.lines[i].length() > 0)
            two.push_back(lines.lines[i]);
    if (fromOrigin != 2 || two.size() != 2 || !m_view.hasEqualUnits())
        return lines;
    const double u = m_ink.unit;
    ArrowLines::Angle angle;
    angle.origin = origin;
    angle.first = two[0].angle();
    angle.second = two[1].angle();
    const double turned = angle.second - angle.first;
    angle.degrees = std::abs(turned - 360 * std::round(turned / 360));
    angle.radius = std::min(0.5 * std::min(two[0].length(), two[1].length()), 56 * u);
    // In the middle between both, outside the arc.
    const QPointF along = QLineF::fromPolar(1, angle.first).p2() + QLineF::fromPolar(1, angle.second).p2();
    const double length = std::hypot(along.x(), along.y());
    const QPointF outwards = length > 1e-6 ? along / length : QLineF::fromPolar(1, angle.first + 90).p2();
    const QSizeF size(widthOf(writtenAngle(m_look, angle.degrees), m_ink.number()) + 4 * u, lineHeight * u);
    const double away =
        angle.radius + 4 * u + std::hypot(outwards.x() * size.width(), outwards.y() * size.height()) / 2;
    const QPointF centre = origin + outwards * away;
    angle.text = QRectF(centre - QPointF(size.width() / 2, size.height() / 2), size);
    lines.angle = angle;
    return lines;
}

} // namespace durchblick
