#include "lessons/looking.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

Cell Looking::largest(const std::string& symbol, int row) const
{
    Eigen::Index column = 0;
    m_trace.value(id(symbol)).matrix().row(row).maxCoeff(&column);
    return cell(symbol, row, int(column));
}

Cell Looking::strongest(const std::string& symbol) const
{
    Eigen::Index row = 0, column = 0;
    m_trace.value(id(symbol)).matrix().cwiseAbs().maxCoeff(&row, &column);
    return cell(symbol, int(row), int(column));
}

std::vector<Cell> Looking::rowOf(const std::string& symbol, int row, int most) const
{
    std::vector<Cell> cells;
    for (int column = 0; column < std::min(most, m_trace.value(id(symbol)).columnCount()); ++column)
        cells.push_back(cell(symbol, row, column));
    return cells;
}

std::vector<Cell> Looking::columnOf(const std::string& symbol, int column, int most) const
{
    std::vector<Cell> cells;
    for (int row = 0; row < std::min(most, m_trace.value(id(symbol)).rowCount()); ++row)
        cells.push_back(cell(symbol, row, column));
    return cells;
}

Panel Looking::signedHeatmap(const std::string& symbol, std::optional<double> end) const
{
    Panel one = panel(PanelKind::Heatmap, symbol);
    one.colours = ColourScale::Diverging;
    if (end)
        one.range = std::pair(-*end, *end);
    return one;
}

Panel Looking::shares(PanelKind kind, const std::string& symbol) const
{
    Panel one = panel(kind, symbol);
    one.range = std::pair(0.0, 1.0);
    return one;
}

Question Looking::amongRow(const std::string& symbol, int row) const
{
    Question question;
    for (int column = 0; column < m_trace.value(id(symbol)).columnCount(); ++column)
        question.cells.push_back(cell(symbol, row, column));
    return question;
}

Question Looking::amongColumn(const std::string& symbol, int column) const
{
    Question question;
    question.namesRows = true;
    for (int row = 0; row < m_trace.value(id(symbol)).rowCount(); ++row)
        question.cells.push_back(cell(symbol, row, column));
    return question;
}

} // namespace durchblick
