#include "views/panels/diagram_picture.h"

#include "views/diagram/signs.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double comfortableBend = 34, leastBend = 14, longestBend = 90; // width in which arrows change their height
constexpr double comfortableGap = 16, leastGap = 8;                      // between cards above each other
constexpr double bendHeight = 10;                                        // of an arrow that passes a layer
constexpr double arrowRoom = 13;                                         // from a label to its card
constexpr double leastScale = 0.55, readableScale = 0.72;

std::vector<ValueId> valuesOf(const std::vector<Node>& nodes)
{
    std::vector<ValueId> values;
    for (const Node& node : nodes)
        values.push_back(node.value);
    return values;
}

} // namespace

DiagramPicture::DiagramPicture(const PictureSource& source)
    : m_ink(source.look), m_panel(source.panel), m_wholeLabels(source.look.wholeLabels),
      m_edges(edgesBetween(*source.trace, valuesOf(source.panel.nodes))),
      m_layers(layersOf(int(source.panel.nodes.size()), m_edges))
{
    const std::vector<int>& unknown = m_panel.marked;
    for (std::size_t i = 0; i < m_panel.nodes.size(); ++i)
        m_cards.emplace_back(source, m_panel.nodes[i],
                             std::find(unknown.begin(), unknown.end(), int(i)) == unknown.end(),
                             source.trace->value(m_panel.value).symbol);
    for (std::size_t edge = 0; edge < m_edges.size(); ++edge) {
        const QStringList lines = signsOf(*source.trace, m_edges[edge], source.look.numbers);
        const auto same = std::find_if(m_labels.begin(), m_labels.end(), [&](const Label& label) {
            return label.to == m_edges[edge].to && label.lines == lines;
        });
        if (same == m_labels.end())
            m_labels.push_back({m_edges[edge].to, lines, {int(edge)}, {}});
        else
            same->edges.push_back(int(edge));
    }
    m_labelOfEdge.resize(m_edges.size());
    for (std::size_t label = 0; label < m_labels.size(); ++label)
        for (const int edge : m_labels[label].edges)
            m_labelOfEdge[std::size_t(edge)] = int(label);
    layOut(comfortableSize());
}

QSizeF DiagramPicture::labelSize(const Label& label, double unit) const
{
    if (label.lines.isEmpty())
        return {0, 0};
    double width = 0;
    for (const QString& line : label.lines)
        width = std::max(width, widthOf(line, m_ink.text(12, QFont::DemiBold)) / m_ink.unit * unit);
    return {std::max(20 * unit, width + 10 * unit), (15 * double(label.lines.size()) + 5) * unit};
}

double DiagramPicture::labelZone(std::size_t layer, double unit) const
{
    double widest = 0;
    bool isReached = false;
    for (const Label& label : m_labels)
        if (m_layers.points[std::size_t(label.to)].layer == int(layer)) {
            widest = std::max(widest, labelSize(label, unit).width());
            isReached = true;
        }
    return isReached ? widest + arrowRoom * unit : 0;
}

double DiagramPicture::columnWidth(std::size_t layer, const DiagramMeasure& measure) const
{
    double width = 0;
    for (const int point : m_layers.layers[layer])
        if (const int node = m_layers.points[std::size_t(point)].node; node >= 0)
            width = std::max(width, m_cards[std::size_t(node)].size(measure).width());
    return width;
}

std::vector<double> DiagramPicture::heights(const DiagramMeasure& measure) const
{
    std::vector<double> all;
    for (const DiagramLayers::Point& point : m_layers.points)
        all.push_back(point.node >= 0 ? m_cards[std::size_t(point.node)].size(measure).height()
                                      : bendHeight * measure.unit);
    return all;
}

QSizeF DiagramPicture::sizeWith(const DiagramMeasure& measure, double bend, double gap) const
{
    const std::vector<double> heights = this->heights(measure);
    QSizeF size(0, 0);
    for (std::size_t layer = 0; layer < m_layers.layers.size(); ++layer) {
        size.rwidth() += columnWidth(layer, measure);
        if (layer > 0)
            size.rwidth() += labelZone(layer, measure.unit) + bend * measure.unit;
        double height = -gap * measure.unit;
        for (const int point : m_layers.layers[layer])
            height += heights[std::size_t(point)] + gap * measure.unit;
        size.setHeight(std::max(size.height(), height));
    }
    const double border = 2 * m_ink.unit; // cards' borders are as thick as they are important
    return {size.width() + 2 * border, size.height() + 2 * border};
}

QSizeF DiagramPicture::comfortableSize() const
{
    return sizeWith({m_ink.unit, false, m_wholeLabels}, comfortableBend, comfortableGap);
}

QSizeF DiagramPicture::leastSize() const { return sizeWith({readableScale * m_ink.unit}, leastBend, leastGap); }

void DiagramPicture::layOut(QSizeF size)
{
    const auto fits = [&](const DiagramMeasure& measure, double bend, double gap) {
        const QSizeF wanted = sizeWith(measure, bend, gap);
        return wanted.width() <= size.width() + 0.5 && wanted.height() <= size.height() + 0.5;
    };
    const double u = m_ink.unit;
    m_measure = {u, true, true};
    if (!fits(m_measure, comfortableBend, comfortableGap))
        m_measure = {u, false, true};
    if (!fits(m_measure, comfortableBend, leastGap)) {
        m_measure = {u, false, false};
        for (double scale = 1; scale > leastScale && !fits(m_measure, leastBend, leastGap); scale -= 0.02)
            m_measure.unit = scale * u;
    }
    // What room is left makes the arrows longer and moves cards apart.
    const QSizeF tight = sizeWith(m_measure, leastBend, leastGap);
    const double layers = double(m_layers.layers.size());
    const double bend = layers > 1
        ? std::clamp(leastBend + (size.width() - tight.width()) / (layers - 1) / m_measure.unit, leastBend, longestBend)
        : leastBend;
    const double gap = fits(m_measure, bend, comfortableGap) ? comfortableGap : leastGap;
    placeCards(size, bend, gap);
    placeLabels();
    routeEdges(m_lefts, m_rights, m_middles);
}

void DiagramPicture::placeCards(QSizeF size, double bend, double gap)
{
    const double u = m_measure.unit;
    const double border = 2 * m_ink.unit;
    const std::vector<double> heights = this->heights(m_measure);
    const QSizeF all = sizeWith(m_measure, bend, gap);
    m_middles = middlesOf(m_layers, heights, gap * u,
                          std::max(all.height(), std::min(size.height(), all.height() * 1.3)) - 2 * border);
    // What lies between the highest and the lowest is centred.
    double top = size.height(), bottom = 0;
    for (std::size_t point = 0; point < m_middles.size(); ++point) {
        top = std::min(top, m_middles[point] - heights[point] / 2);
        bottom = std::max(bottom, m_middles[point] + heights[point] / 2);
    }
    const double down = std::max(border, (size.height() - (bottom - top)) / 2) - top;
    for (double& middle : m_middles)
        middle += down;
    m_lefts.clear();
    m_rights.clear();
    double x = std::max(0.0, (size.width() - all.width()) / 2) + border;
    for (std::size_t layer = 0; layer < m_layers.layers.size(); ++layer) {
        if (layer > 0)
            x += labelZone(layer, u) + bend * u;
        const double width = columnWidth(layer, m_measure);
        m_lefts.push_back(x);
        m_rights.push_back(x + width);
        for (const int point : m_layers.layers[layer]) {
            const int node = m_layers.points[std::size_t(point)].node;
            if (node < 0)
                continue;
            DiagramCard& card = m_cards[std::size_t(node)];
            const QSizeF own = card.size(m_measure);
            card.place({QPointF(x + (width - own.width()) / 2, m_middles[std::size_t(point)] - own.height() / 2), own},
                       m_measure);
        }
        x += width;
    }
}

void DiagramPicture::placeLabels()
{
    const double u = m_measure.unit;
    for (std::size_t node = 0; node < m_cards.size(); ++node) {
        std::vector<std::pair<double, Label*>> own; // by the height that their arrows come from
        double height = -4 * u;
        for (Label& label : m_labels)
            if (label.to == int(node)) {
                double from = 0;
                for (const int edge : label.edges)
                    from +=
                        m_middles[std::size_t(m_layers.ways[std::size_t(edge)].end()[-2])] / double(label.edges.size());
                own.emplace_back(from, &label);
                height += labelSize(label, u).height() + 4 * u;
            }
        std::stable_sort(own.begin(), own.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        double y = m_middles[node] - height / 2;
        const double right = m_lefts[std::size_t(m_layers.points[node].layer)] - arrowRoom * u;
        for (const auto& [from, label] : own) {
            const QSizeF size = labelSize(*label, u);
            label->rect = {QPointF(right - size.width(), y), size};
            y += size.height() + 4 * u;
        }
    }
}

void DiagramPicture::routeEdges(const std::vector<double>& lefts, const std::vector<double>& rights,
                                const std::vector<double>& middles)
{
    m_paths.clear();
    for (std::size_t edge = 0; edge < m_edges.size(); ++edge) {
        const std::vector<int>& way = m_layers.ways[edge];
        const Label& label = m_labels[std::size_t(m_labelOfEdge[edge])];
        QPointF at(m_cards[std::size_t(m_edges[edge].from)].rect().right(), middles[std::size_t(way.front())]);
        QPainterPath path(at);
        for (std::size_t i = 1; i < way.size(); ++i) {
            const std::size_t layer = std::size_t(m_layers.points[std::size_t(way[i])].layer);
            const bool isLast = i + 1 == way.size();
            // Heights change in the room before the labels only; beside cards the line runs level.
            at.setX(rights[layer - 1]);
            path.lineTo(at);
            const double zone = lefts[layer] - labelZone(layer, m_measure.unit);
            const QPointF to(zone, isLast ? label.rect.center().y() : middles[std::size_t(way[i])]);
            const double half = (to.x() - at.x()) / 2;
            path.cubicTo(at + QPointF(half, 0), to - QPointF(half, 0), to);
            at = QPointF(isLast ? label.rect.left() : rights[layer], to.y());
            path.lineTo(at);
        }
        m_paths.push_back(std::move(path));
    }
}

std::optional<Cell> DiagramPicture::cellAt(QPointF point) const
{
    for (const DiagramCard& card : m_cards)
        if (const auto cell = card.cellAt(point))
            return cell;
    return std::nullopt;
}

std::optional<QRectF> DiagramPicture::rectOf(const Cell& cell) const
{
    for (const DiagramCard& card : m_cards)
        if (const auto rect = card.rectOf(cell))
            return rect;
    return std::nullopt;
}

std::vector<std::vector<Cell>> DiagramPicture::cells() const
{
    std::vector<Cell> row;
    for (const std::vector<int>& layer : m_layers.layers)
        for (const int point : layer)
            if (const int node = m_layers.points[std::size_t(point)].node; node >= 0)
                for (const Cell& cell : m_cards[std::size_t(node)].cells())
                    row.push_back(cell);
    return row.empty() ? std::vector<std::vector<Cell>>() : std::vector<std::vector<Cell>>{row};
}

std::optional<Cell> DiagramPicture::beside(const Cell& cell, int right, int down) const
{
    const auto here = rectOf(cell);
    if (!here)
        return std::nullopt;
    std::optional<Cell> nearest;
    double least = 0;
    for (const auto& row : cells())
        for (const Cell& other : row) {
            const QPointF way = rectOf(other)->center() - here->center();
            const double along = way.x() * right + way.y() * down;
            const double across = std::abs(way.x() * down) + std::abs(way.y() * right);
            // What lies straight ahead is nearer than what lies aside.
            const double distance = along + 2 * across;
            if (along > 1 && across <= 4 * along && (!nearest || distance < least)) {
                nearest = other;
                least = distance;
            }
        }
    return nearest ? nearest : cell;
}

QString DiagramPicture::toolTipAt(QPointF point) const
{
    for (const DiagramCard& card : m_cards)
        if (const QString tip = card.toolTipAt(point); !tip.isEmpty())
            return tip;
    return {};
}

QStringList DiagramPicture::texts() const
{
    QStringList all;
    for (const DiagramCard& card : m_cards)
        all += card.texts();
    for (const Label& label : m_labels)
        all += label.lines;
    return all;
}

QString DiagramPicture::labelOf(int edge) const
{
    return m_labels[std::size_t(m_labelOfEdge[std::size_t(edge)])].lines.join(u' ');
}

bool DiagramPicture::flowsBack(int edge) const
{
    const DiagramEdge& at = m_edges[std::size_t(edge)];
    return m_cards[std::size_t(at.from)].hasGradient() && m_cards[std::size_t(at.to)].hasGradient();
}

bool DiagramPicture::isNewest(int node) const
{
    const Node& at = m_panel.nodes[std::size_t(node)];
    return at.gradient && m_panel.focus && m_panel.focus->value == *at.gradient;
}

} // namespace durchblick
