#include "views/panels/curve_lines.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace durchblick {

namespace {

std::optional<double> numberIn(const std::string& label)
{
    double number = 0;
    const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), number);
    const bool isWhole = error == std::errc() && end == label.data() + label.size();
    return isWhole && hasPlace(number) ? std::optional(number) : std::nullopt;
}

} // namespace

CurveLines::CurveLines(const PictureSource& source) : m_shown(source), m_isLogarithmic(source.panel.logarithmic)
{
    findX();
    findY(source);
}

void CurveLines::findX()
{
    m_isNumbered = rowCount() > 0;
    for (int row = 0; row < rowCount() && m_isNumbered; ++row) {
        const auto number = numberIn(m_shown.value().rowLabel(m_shown.rows()[std::size_t(row)]));
        m_isNumbered = number && (m_x.empty() || *number > m_x.back());
        if (m_isNumbered)
            m_x.push_back(*number);
    }
    if (!m_isNumbered) {
        m_x.resize(std::size_t(rowCount()));
        for (int row = 0; row < rowCount(); ++row)
            m_x[std::size_t(row)] = row;
    }
    m_areWhole = std::all_of(m_x.begin(), m_x.end(), [](double x) { return x == std::floor(x); });
    if (m_x.size() > 1)
        m_xRange = {m_x.front(), m_x.back()};
    else if (!m_x.empty())
        m_xRange = {m_x.front() - 1, m_x.front() + 1};
}

void CurveLines::findY(const PictureSource& source)
{
    constexpr int pieces = 6;
    const auto& range = source.look.range ? source.look.range : source.panel.range;
    if (range && range->first < range->second && hasPlace(range->first) && hasPlace(range->second)
        && (!m_isLogarithmic || range->first > 0)) {
        m_isFixed = true;
        m_yRange = m_isLogarithmic ? AxisRange{std::log10(range->first), std::log10(range->second)}
                                   : AxisRange{range->first, range->second};
        return;
    }
    Extent extent;
    for (int line = 0; line < lineCount(); ++line)
        for (int row = 0; row < rowCount(); ++row)
            if (const auto number = y(row, line))
                extent.add(*number);
    AxisRange all = extent.range();
    if (m_isLogarithmic) {
        m_yRange = all.span() > 1 ? roundedOutwards(all, pieces)
                                  : AxisRange{std::floor(all.low * 4) / 4, std::ceil(all.high * 4) / 4};
        return;
    }
    if (all.low > 0 && all.low < 0.3 * all.high)
        all.low = 0;
    else if (all.high < 0 && all.high > 0.3 * all.low)
        all.high = 0;
    m_yRange = roundedOutwards(all, pieces);
}

std::optional<double> CurveLines::y(int row, int line) const
{
    const double number = m_shown.number(row, line);
    if (!hasPlace(number) || (m_isLogarithmic && number <= 0))
        return std::nullopt;
    return m_isLogarithmic ? std::log10(number) : number;
}

int CurveLines::rowAt(double x) const
{
    const auto next = std::lower_bound(m_x.begin(), m_x.end(), x);
    if (next == m_x.begin())
        return 0;
    const int row = int(next - m_x.begin());
    return next == m_x.end() || x - m_x[std::size_t(row - 1)] <= *next - x ? row - 1 : row;
}

std::optional<int> CurveLines::lastRow(int line) const
{
    for (int row = rowCount(); row-- > 0;)
        if (y(row, line))
            return row;
    return std::nullopt;
}

std::vector<QPolygonF> CurveLines::parts(int line, int most) const
{
    const bool thins = rowCount() > 4 * most;
    const double stretch = m_xRange.span() / most;
    std::vector<QPolygonF> parts;
    bool isOpen = false;
    // Of a stretch, while thinning.
    double stretchEnd = 0;
    QPointF least, largest, last;
    const auto closeStretch = [&] {
        if (!thins || !isOpen)
            return;
        for (const QPointF& at :
             least.x() <= largest.x() ? std::array{least, largest, last} : std::array{largest, least, last})
            if (parts.back().back() != at)
                parts.back() += at;
    };
    for (int row = 0; row < rowCount(); ++row) {
        const auto number = y(row, line);
        if (!number) {
            closeStretch();
            isOpen = false;
            continue;
        }
        const QPointF at(x(row), *number);
        const bool begins = !isOpen || !thins || at.x() > stretchEnd;
        if (begins)
            closeStretch();
        if (!isOpen)
            parts.emplace_back();
        isOpen = true;
        if (begins) {
            parts.back() += at;
            least = largest = last = at;
            stretchEnd = at.x() + stretch;
            continue;
        }
        least = at.y() < least.y() ? at : least;
        largest = at.y() > largest.y() ? at : largest;
        last = at;
    }
    closeStretch();
    return parts;
}

} // namespace durchblick
