#include "views/panels/scatter_points.h"

#include <algorithm>

namespace durchblick {

namespace {

/// Units of both axes differ only if equal ones would make a line of the cloud.
constexpr double mostOblong = 50;

PictureSource ofTwoColumns(PictureSource source)
{
    const int columns = source.trace->value(source.panel.value).columnCount();
    source.columns.clear();
    for (const int column : {source.panel.axes.first, source.panel.axes.second})
        if (column >= 0 && column < columns
            && std::find(source.columns.begin(), source.columns.end(), column) == source.columns.end())
            source.columns.push_back(column);
    if (source.columns.empty() && columns > 0)
        source.columns.push_back(0);
    return source;
}

} // namespace

ScatterPoints::ScatterPoints(const PictureSource& source) : m_shown(ofTwoColumns(source))
{
    const Matrix& matrix = m_shown.value().matrix();
    std::vector<QPointF> places;
    m_pointOfRow.assign(std::size_t(matrix.rows()), -1);
    for (int row = 0; row < m_shown.rowCount() && m_shown.columnCount() > 0; ++row) {
        const int rowOfValue = m_shown.rows()[std::size_t(row)];
        const double x = matrix(rowOfValue, m_shown.columns().front());
        const double y = m_shown.columnCount() > 1 ? matrix(rowOfValue, m_shown.columns().back()) : 0;
        if (!hasPlace(x) || !hasPlace(y))
            continue;
        if (m_pointOfRow[std::size_t(rowOfValue)] < 0)
            m_pointOfRow[std::size_t(rowOfValue)] = int(m_rows.size());
        m_rows.push_back(row);
        places.emplace_back(x, y);
    }
    m_grid = PointGrid(std::move(places));
    m_isMarked.assign(m_rows.size(), false);
    for (const int row : source.panel.marked)
        if (const auto point = pointOf(row); point && !m_isMarked[std::size_t(*point)]) {
            m_isMarked[std::size_t(*point)] = true;
            m_marked.push_back(*point);
        }
    fitView(source);
}

std::optional<int> ScatterPoints::pointOf(int rowOfValue) const
{
    if (rowOfValue < 0 || rowOfValue >= int(m_pointOfRow.size()) || m_pointOfRow[std::size_t(rowOfValue)] < 0)
        return std::nullopt;
    return m_pointOfRow[std::size_t(rowOfValue)];
}

void ScatterPoints::fitView(const PictureSource& source)
{
    const bool hasArrows = !source.panel.arrows.empty();
    if (const auto& range = source.look.range ? source.look.range : source.panel.range;
        range && range->first < range->second && hasPlace(range->first) && hasPlace(range->second)) {
        m_view.fit({range->first, range->second}, {range->first, range->second}, true);
        return;
    }
    Extent x, y;
    for (const QPointF& at : m_grid.points()) {
        x.add(at.x());
        y.add(at.y());
    }
    const auto startsAtOrigin = [](const Arrow& arrow) { return !arrow.from; };
    if (std::any_of(source.panel.arrows.begin(), source.panel.arrows.end(), startsAtOrigin)) {
        x.add(0);
        y.add(0);
    }
    constexpr int pieces = 10; // fine enough that rounding leaves little unused
    const auto around = [](const AxisRange& range) {
        const double room = range.span() * 0.03;
        return roundedOutwards({range.low - room, range.high + room}, pieces);
    };
    const AxisRange wide = around(x.range()), high = around(y.range());
    const double oblong = std::max(wide.span(), high.span()) / std::min(wide.span(), high.span());
    m_view.fit(wide, high, hasArrows || oblong <= mostOblong);
}

} // namespace durchblick
