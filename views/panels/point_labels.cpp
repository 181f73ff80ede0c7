#include "views/panels/point_labels.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

/// Rectangles that do not overlap, found again by a coarse grid.
class Occupied {
public:
    explicit Occupied(const QRectF& area)
        : m_area(area), m_columns(std::max(1, int(std::ceil(area.width() / cell)))),
          m_rows(std::max(1, int(std::ceil(area.height() / cell)))),
          m_cells(std::size_t(m_columns) * std::size_t(m_rows))
    {}

    void add(const QRectF& rect)
    {
        eachCell(rect, [&](std::vector<QRectF>& here) {
            here.push_back(rect);
            return true;
        });
    }
    bool isFree(const QRectF& rect)
    {
        bool free = true;
        eachCell(rect, [&](const std::vector<QRectF>& here) {
            free = std::none_of(here.begin(), here.end(), [&](const QRectF& one) { return one.intersects(rect); });
            return free;
        });
        return free;
    }

private:
    static constexpr double cell = 64;

    template <class Visit>
    void eachCell(const QRectF& rect, Visit visit)
    {
        const auto place = [](double at, int count) { return int(std::clamp(at / cell, 0.0, double(count - 1))); };
        for (int y = place(rect.top() - m_area.top(), m_rows); y <= place(rect.bottom() - m_area.top(), m_rows); ++y)
            for (int x = place(rect.left() - m_area.left(), m_columns);
                 x <= place(rect.right() - m_area.left(), m_columns); ++x)
                if (!visit(m_cells[std::size_t(y) * std::size_t(m_columns) + std::size_t(x)]))
                    return;
    }

    QRectF m_area;
    int m_columns, m_rows;
    std::vector<std::vector<QRectF>> m_cells;
};

bool crosses(const QLineF& line, const QRectF& rect)
{
    // Clipped at each side in turn (Liang and Barsky, A new concept and method for line clipping, 1984).
    double begin = 0, end = 1;
    const auto clip = [&](double along, double room) {
        if (along == 0)
            return room >= 0;
        const double at = room / along;
        if (along < 0)
            begin = std::max(begin, at);
        else
            end = std::min(end, at);
        return begin <= end;
    };
    return clip(-line.dx(), line.x1() - rect.left()) && clip(line.dx(), rect.right() - line.x1())
        && clip(-line.dy(), line.y1() - rect.top()) && clip(line.dy(), rect.bottom() - line.y1());
}

} // namespace

std::vector<QRectF> placesBeside(QPointF point, double clearance, QSizeF label)
{
    const double w = label.width(), h = label.height();
    // Upright letters fill less than their line, so above and below may come nearer; corners lie on the round.
    const double side = clearance + 3, over = clearance, corner = clearance * 0.7 + 1;
    const auto at = [&](double x, double y) { return QRectF(point.x() + x, point.y() + y, w, h); };
    return {at(side, -h / 2),       at(-side - w, -h / 2),       at(-w / 2, -over - h),
            at(-w / 2, over),       at(corner, -corner - h + 3), at(-corner - w, -corner - h + 3),
            at(corner, corner - 3), at(-corner - w, corner - 3)};
}

std::vector<PlacedLabel> placeLabels(const std::vector<LabelWish>& wishes, const LabelGround& ground)
{
    Occupied occupied(ground.area);
    for (const QRectF& rect : ground.taken)
        occupied.add(rect);
    std::vector<PlacedLabel> placed;
    for (const LabelWish& wish : wishes) {
        const std::vector<QRectF> places =
            placesBeside(wish.at, wish.clearance, {ground.width(wish.point, wish.isStrong), ground.height});
        const QRectF* second = nullptr; // free of labels only
        const QRectF* best = nullptr;
        for (const QRectF& place : places) {
            const QRectF wide = place.adjusted(-ground.apart.width(), -ground.apart.height(), ground.apart.width(),
                                               ground.apart.height());
            if (!ground.area.contains(place) || !occupied.isFree(wide))
                continue;
            const bool isCrossed = std::any_of(ground.lines.begin(), ground.lines.end(),
                                               [&](const QLineF& line) { return crosses(line, place); });
            if (!isCrossed && !ground.coversPoints(place.adjusted(-1, 2, 1, -2))) {
                best = &place;
                break;
            }
            if (!second && (!isCrossed || wish.isStrong))
                second = &place;
        }
        const QRectF* chosen = best ? best : wish.isStrong || ground.mayCover ? second : nullptr;
        if (!chosen)
            continue;
        occupied.add(*chosen);
        placed.push_back({wish.point, *chosen, wish.isStrong, !best});
    }
    return placed;
}

} // namespace durchblick
