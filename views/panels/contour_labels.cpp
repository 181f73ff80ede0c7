#include "views/panels/contour_picture.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double labelHeight = 14, labelPadding = 3, apart = 6, edge = 3;
/// A line so many times as long as its label is wide is still seen beside it.
constexpr double longEnough = 2.6;
/// Where on a line its label goes: the first of these parts of it where there is room.
constexpr std::array parts{0.5, 0.35, 0.65, 0.2, 0.8, 0.08, 0.92, 0.42, 0.58};

double lengthOf(const QPolygonF& line)
{
    double length = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        length += std::hypot(line[i].x() - line[i - 1].x(), line[i].y() - line[i - 1].y());
    return length;
}

QPointF pointAt(const QPolygonF& line, double along)
{
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF step = line[i] - line[i - 1];
        const double length = std::hypot(step.x(), step.y());
        if (along <= length)
            return length > 0 ? line[i - 1] + step * (along / length) : line[i];
        along -= length;
    }
    return line.back();
}

} // namespace

/// One number on the longest line of each level, if it has room there.
void ContourPicture::placeLabels()
{
    m_labels.clear();
    if (!m_look.showNumbers)
        return;
    const double u = m_ink.unit;
    const QFont font = m_ink.mono(10.5);
    const QRectF room = m_plot.adjusted(edge * u, edge * u, -edge * u, -edge * u);
    for (int level = 0; level < int(m_lines.size()); ++level) {
        const QString text = m_relief.written(m_relief.scale().levels[std::size_t(level)], true);
        const QSizeF size(widthOf(text, font) + 2 * labelPadding * u, labelHeight * u);
        std::vector<std::pair<double, QPolygonF>> lines;
        for (const LevelLine& line : m_lines[std::size_t(level)]) {
            QPolygonF pixels = toPixels(line.places);
            if (const double length = lengthOf(pixels); length >= longEnough * size.width())
                lines.emplace_back(length, std::move(pixels));
        }
        std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        const auto place = [&](const std::pair<double, QPolygonF>& line) {
            for (const double part : parts) {
                const QPointF at = pointAt(line.second, line.first * part);
                const QRectF rect(at - QPointF(size.width() / 2, size.height() / 2), size);
                const QRectF wide = rect.adjusted(-apart * u, -apart * u, apart * u, apart * u);
                if (!room.contains(rect) || std::any_of(m_labels.begin(), m_labels.end(), [&](const Label& other) {
                        return other.rect.intersects(wide);
                    }))
                    continue;
                m_labels.push_back({rect, text, level});
                return true;
            }
            return false;
        };
        std::any_of(lines.begin(), lines.end(), place);
    }
}

} // namespace durchblick
