#pragma once

#include "views/panels/axis.h"
#include "views/panels/shown.h"

#include <QPolygonF>

namespace durchblick {

/// The columns of a matrix as lines: where each number lies, between which they are interrupted, and which ranges show all.
class CurveLines {
public:
    explicit CurveLines(const PictureSource& source);

    const Shown& shown() const { return m_shown; }
    int lineCount() const { return m_shown.columnCount(); }
    int rowCount() const { return m_shown.rowCount(); }

    /// To the right: the number that the row's label is, if all of them are numbers and grow, else the row's place from 0.
    double x(int row) const { return m_x[std::size_t(row)]; }
    bool hasNumberedRows() const { return m_isNumbered; }
    /// Whether all places to the right are whole numbers, one after the other.
    bool countsRows() const
    {
        return m_x.size() > 1 && m_x.back() - m_x.front() == double(m_x.size()) - 1 && m_areWhole;
    }
    /// Upwards: the number in the cell, or its exponent to ten if the panel asks for that; none where the line has a gap.
    std::optional<double> y(int row, int line) const;
    bool isLogarithmic() const { return m_isLogarithmic; }

    /// From the first row to the last; upwards whole steps around all numbers (from zero, where it is near), or the
    /// range of the look or the panel.
    const AxisRange& xRange() const { return m_xRange; }
    const AxisRange& yRange() const { return m_yRange; }
    bool hasFixedRange() const { return m_isFixed; }

    /// The row whose place is next to x; there must be rows.
    int rowAt(double x) const;
    /// The last row in which a line has a number.
    std::optional<int> lastRow(int line) const;

    /// A line's unbroken parts as (x, y). Of more than about `most` places each stretch of that share keeps its first, least,
    /// largest and last, which looks the same.
    std::vector<QPolygonF> parts(int line, int most) const;

private:
    void findX();
    void findY(const PictureSource& source);

    Shown m_shown;
    std::vector<double> m_x;
    bool m_isNumbered = false, m_areWhole = true, m_isLogarithmic = false, m_isFixed = false;
    AxisRange m_xRange, m_yRange;
};

} // namespace durchblick
