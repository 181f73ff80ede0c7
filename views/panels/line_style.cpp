#include "views/panels/line_style.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>
#include <numeric>

namespace durchblick {

QPen LineStyle::pen(double unit) const
{
    QPen pen(colour, 2 * unit, dashes, Qt::FlatCap, Qt::RoundJoin);
    // Measured in pen widths.
    if (dashes == Qt::DashLine)
        pen.setDashPattern({5, 2});
    else if (dashes == Qt::DotLine)
        pen.setDashPattern({1.2, 1.6});
    else if (dashes == Qt::DashDotLine)
        pen.setDashPattern({6, 1.8, 1.2, 1.8});
    return pen;
}

LineStyle lineStyle(const Ink& ink, int index)
{
    const Theme& theme = ink.theme;
    const std::array<QColor, 7> colours{theme.query.text, theme.key.text, theme.value.text, theme.gradient.text,
                                        theme.quietText,  theme.text,     theme.accent};
    constexpr std::array dashes{Qt::SolidLine, Qt::DashLine, Qt::DashDotLine, Qt::DotLine};
    constexpr std::array marks{LineMark::Circle,       LineMark::Diamond, LineMark::Square, LineMark::Triangle,
                               LineMark::TriangleDown, LineMark::Plus,    LineMark::Hexagon};
    const auto line = std::size_t(index);
    return {colours[line % colours.size()], dashes[line % dashes.size()], marks[line % marks.size()]};
}

void paintMark(QPainter& painter, QPointF at, double radius, const LineStyle& style, const QColor& ground)
{
    QPainterPath path;
    const auto polygon = [&](std::initializer_list<QPointF> corners) {
        QPolygonF shape;
        for (const QPointF& corner : corners)
            shape += at + corner * radius;
        path.addPolygon(shape);
        path.closeSubpath();
    };
    switch (style.mark) {
    case LineMark::Diamond: polygon({{0, -1.25}, {1.25, 0}, {0, 1.25}, {-1.25, 0}}); break;
    case LineMark::Square: polygon({{-0.9, -0.9}, {0.9, -0.9}, {0.9, 0.9}, {-0.9, 0.9}}); break;
    case LineMark::Triangle: polygon({{0, -1.2}, {1.15, 0.9}, {-1.15, 0.9}}); break;
    case LineMark::TriangleDown: polygon({{0, 1.2}, {1.15, -0.9}, {-1.15, -0.9}}); break;
    case LineMark::Plus:
        polygon({{-0.4, -1.2},
                 {0.4, -1.2},
                 {0.4, -0.4},
                 {1.2, -0.4},
                 {1.2, 0.4},
                 {0.4, 0.4},
                 {0.4, 1.2},
                 {-0.4, 1.2},
                 {-0.4, 0.4},
                 {-1.2, 0.4},
                 {-1.2, -0.4},
                 {-0.4, -0.4}});
        break;
    case LineMark::Hexagon:
        polygon({{-0.6, -1.05}, {0.6, -1.05}, {1.2, 0}, {0.6, 1.05}, {-0.6, 1.05}, {-1.2, 0}});
        break;
    case LineMark::Circle: path.addEllipse(at, radius, radius);
    }
    painter.setPen(QPen(ground, radius * 0.4));
    painter.setBrush(style.colour);
    painter.drawPath(path);
}

std::vector<double> spread(const std::vector<double>& wanted, double apart, double low, double high)
{
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
    // Neighbours too near to each other become one block around their middle, as long as blocks touch.
    struct Block {
        double sum = 0; // of where each member wants the first of the block
        int count = 0;
        double first(double apart, double low, double high) const
        {
            return std::max(low, std::min(sum / count, high - (count - 1) * apart));
        }
    };
    std::vector<Block> blocks;
    for (const std::size_t i : order) {
        blocks.push_back({wanted[i], 1});
        while (blocks.size() > 1) {
            const Block& last = blocks.back();
            Block& before = blocks[blocks.size() - 2];
            if (before.first(apart, low, high) + before.count * apart <= last.first(apart, low, high))
                break;
            before.sum += last.sum - last.count * before.count * apart;
            before.count += last.count;
            blocks.pop_back();
        }
    }
    std::vector<double> places(wanted.size());
    std::size_t next = 0;
    for (const Block& block : blocks)
        for (int i = 0; i < block.count; ++i)
            places[order[next++]] = block.first(apart, low, high) + i * apart;
    return places;
}

} // namespace durchblick
