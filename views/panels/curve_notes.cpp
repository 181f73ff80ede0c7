#include "views/panels/curve_picture.h"

#include "views/panels/line_style.h"

#include <algorithm>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double lineHeight = 16, longestName = 150, swatch = 26;

} // namespace

double CurvePicture::namesWidth() const
{
    double width = 0;
    for (int line = 0; line < m_lines.lineCount(); ++line)
        width = std::max(width, widthOf(nameOf(line), m_ink.label()));
    return std::min(width + 2 * m_ink.unit, longestName * m_ink.unit);
}

double CurvePicture::legendHeight(double width) const
{
    const double u = m_ink.unit;
    double x = 0;
    int rows = 1;
    for (int line = 0; line < m_lines.lineCount(); ++line) {
        const double own = swatch * u + std::min(longestName * u, widthOf(nameOf(line), m_ink.label()));
        if (x > 0 && x + own > width) {
            x = 0;
            ++rows;
        }
        x += own + 16 * u;
    }
    return std::min(rows, 3) * 18 * u + 6 * u;
}

void CurvePicture::placeNames()
{
    m_names.clear();
    const double u = m_ink.unit;
    if (m_naming == Naming::Legend) {
        double x = 0, y = m_plot.top() - legendHeight(m_size.width()) - 4 * u;
        int rows = 1;
        for (int line = 0; line < m_lines.lineCount(); ++line) {
            const QString whole = nameOf(line);
            const QString text = elided(whole, m_ink.label(), std::min(longestName * u, m_size.width() - swatch * u));
            const double width = swatch * u + widthOf(text, m_ink.label());
            if (x > 0 && x + width > m_size.width()) {
                x = 0;
                y += 18 * u;
                if (++rows > 3)
                    break; // the tool tip and the box beside a row name the others
            }
            m_names.push_back({line, QRectF(x, y, width, 18 * u), text, whole});
            x += width + 16 * u;
        }
        return;
    }
    if (m_naming != Naming::Ends)
        return;
    std::vector<int> named;
    std::vector<double> wanted;
    for (int line = 0; line < m_lines.lineCount(); ++line)
        if (const auto last = m_lines.lastRow(line)) {
            named.push_back(line);
            wanted.push_back(std::clamp(placeOf(*last, line)->y(), m_plot.top(), m_plot.bottom()));
        }
    const std::vector<double> places = spread(wanted, lineHeight * u, m_plot.top(), m_plot.bottom());
    for (std::size_t i = 0; i < named.size(); ++i) {
        const QString whole = nameOf(named[i]);
        m_names.push_back({named[i],
                           QRectF(m_plot.right() + 6 * u, places[i] - lineHeight * u / 2,
                                  m_size.width() - m_plot.right() - 6 * u, lineHeight * u),
                           elided(whole, m_ink.label(), m_size.width() - m_plot.right() - 6 * u), whole});
    }
}

void CurvePicture::placeMarkedNumbers()
{
    m_numbers.clear();
    if (!m_look.showNumbers)
        return;
    const double u = m_ink.unit;
    for (const int row : m_marked) {
        std::vector<int> lines;
        std::vector<double> wanted;
        for (int line = 0; line < m_lines.lineCount(); ++line)
            if (const auto at = placeOf(row, line); at && m_plot.adjusted(-1, -1, 1, 1).contains(*at)) {
                lines.push_back(line);
                // Above its line, where a line that falls leaves room.
                wanted.push_back(at->y() - lineHeight * u * 0.55);
            }
        const double half = lineHeight * u / 2;
        // What does not fit under each other is left to the row's box.
        if (double(lines.size()) * lineHeight * u > m_plot.height())
            continue;
        const std::vector<double> places = spread(wanted, lineHeight * u, m_plot.top() + half, m_plot.bottom() - half);
        const double x = toPixelX(m_lines.x(row));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const QString text = numberText(row, lines[i]);
            const double width = widthOf(text, m_ink.mono(12, true)) + 6 * u;
            const bool isRight = x + 6 * u + width <= m_plot.right();
            m_numbers.push_back(
                {lines[i], QRectF(isRight ? x + 5 * u : x - 5 * u - width, places[i] - half, width, lineHeight * u),
                 text, text});
        }
    }
}

} // namespace durchblick
