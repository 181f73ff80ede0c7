#include "views/panels/walk_lines.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double longStep = 26;     // one that has room for a head of its own, and for a mark at its end
constexpr double betweenHeads = 34; // along short steps
constexpr double shortestWithHead = 6;
constexpr double sampleLength = 5; // of a curve
constexpr int mostSamples = 80;

double distance(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

/// Puts the pieces of steps together.
class Builder {
public:
    Builder(const WalkGround& ground, double unit) : m_ground(ground), m_unit(unit) {}

    void step(const QLineF& onMap, bool isWhole)
    {
        const WalkLine::Dot from = m_ground.project(onMap.p1()), to = m_ground.project(onMap.p2());
        const double length = distance(from.at, to.at);
        const int parts =
            m_ground.isCurved ? std::clamp(int(std::ceil(length / (sampleLength * m_unit))), 1, mostSamples) : 1;
        add(from);
        for (int i = 1; i < parts; ++i)
            add(m_ground.project(onMap.pointAt(double(i) / parts)));
        add(to);
        m_sinceHead += length;
        if (length >= longStep * m_unit || (!isWhole && length >= shortestWithHead * m_unit))
            head(onMap, isWhole ? 0.6 : 0.98);
        else if (m_sinceHead >= betweenHeads * m_unit && length > 0.5)
            head(onMap, 0.9);
        m_longest = std::max(m_longest, length);
    }
    void interrupt() { m_isOpen = false; }

    WalkLine take()
    {
        m_line.hasRoomForMarks = m_longest >= longStep * m_unit;
        return std::move(m_line);
    }
    WalkLine& line() { return m_line; }

private:
    void add(const WalkLine::Dot& dot)
    {
        if (m_isOpen && m_line.stretches.back().isHidden != dot.isHidden) {
            // The place where it goes behind something belongs to both stretches.
            const QPointF joint = m_line.stretches.back().points.back();
            m_line.stretches.push_back({{joint}, dot.isHidden});
        } else if (!m_isOpen) {
            m_line.stretches.push_back({{}, dot.isHidden});
        }
        m_isOpen = true;
        m_line.stretches.back().points += dot.at;
    }
    void head(const QLineF& onMap, double part)
    {
        const WalkLine::Dot tip = m_ground.project(onMap.pointAt(part));
        const QPointF before = m_ground.project(onMap.pointAt(part - 0.05)).at;
        const double length = distance(tip.at, before);
        if (!(length > 1e-6))
            return;
        m_line.heads.push_back({tip.at, (tip.at - before) / length, tip.isHidden});
        m_sinceHead = 0;
    }

    const WalkGround& m_ground;
    double m_unit;
    WalkLine m_line;
    bool m_isOpen = false;
    double m_sinceHead = 0, m_longest = 0;
};

} // namespace

std::optional<QLineF> clippedTo(const QLineF& line, const AxisRange& x, const AxisRange& y)
{
    // At each side in turn (Liang and Barsky, A new concept and method for line clipping, 1984).
    double begin = 0, end = 1;
    const auto clip = [&](double along, double room) {
        if (along == 0)
            return room >= 0;
        if (along < 0)
            begin = std::max(begin, room / along);
        else
            end = std::min(end, room / along);
        return begin <= end;
    };
    if (!clip(-line.dx(), line.x1() - x.low) || !clip(line.dx(), x.high - line.x1())
        || !clip(-line.dy(), line.y1() - y.low) || !clip(line.dy(), y.high - line.y1()))
        return std::nullopt;
    const auto at = [&](double part) {
        const QPointF point = part <= 0 ? line.p1() : part >= 1 ? line.p2() : line.pointAt(part);
        return QPointF(std::clamp(point.x(), x.low, x.high), std::clamp(point.y(), y.low, y.high));
    };
    return QLineF(at(begin), at(end));
}

WalkLine layOutWalk(const Walk& walk, const WalkGround& ground, double unit)
{
    Builder builder(ground, unit);
    WalkLine& line = builder.line();
    line.style = walk.style;
    for (std::size_t row = 0; row < walk.places.size(); ++row) {
        const auto& place = walk.places[row];
        const bool isSeen = place && ground.x.contains(place->x()) && ground.y.contains(place->y());
        line.dots.push_back(isSeen ? std::optional(ground.project(*place)) : std::nullopt);
        if (row == 0)
            continue;
        const auto& before = walk.places[row - 1];
        const auto step = place && before ? clippedTo({*before, *place}, ground.x, ground.y) : std::nullopt;
        if (!step) {
            builder.interrupt();
            continue;
        }
        if (!line.dots[row - 1])
            builder.interrupt();
        builder.step(*step, isSeen);
        if (!isSeen)
            builder.interrupt();
    }
    return builder.take();
}

std::optional<Relief::Step> dotAt(const std::vector<WalkLine>& lines, QPointF pixel, double farthest)
{
    std::optional<Relief::Step> found;
    for (int walk = 0; walk < int(lines.size()); ++walk) {
        const WalkLine& line = lines[std::size_t(walk)];
        for (int row = 0; row < int(line.dots.size()); ++row) {
            const auto& dot = line.dots[std::size_t(row)];
            if (!dot)
                continue;
            const double away = distance(dot->at, pixel);
            if (away < farthest || (!found && away == farthest)) {
                farthest = away;
                found = Relief::Step{walk, row};
            }
        }
    }
    return found;
}

} // namespace durchblick
