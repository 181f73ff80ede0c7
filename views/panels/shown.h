#pragma once

#include "views/panels/picture.h"

namespace durchblick {

/// The part of a value that a panel shows: which rows and columns, their labels and numbers as written, and the ends of
/// the scale. Rows and columns are counted here as shown; cell() tells the cell in the trace.
class Shown {
public:
    explicit Shown(const PictureSource& source);

    const Value& value() const { return m_trace->value(m_id); }
    int rowCount() const { return int(m_rows.size()); }
    int columnCount() const { return int(m_columns.size()); }
    const std::vector<int>& rows() const { return m_rows; }
    const std::vector<int>& columns() const { return m_columns; }

    Cell cell(int row, int column) const { return {m_id, m_rows[std::size_t(row)], m_columns[std::size_t(column)]}; }
    /// Where a cell is shown, as (row, column).
    std::optional<std::pair<int, int>> place(const Cell& cell) const;
    /// Every cell, row by row.
    std::vector<std::vector<Cell>> cells() const;

    double number(int row, int column) const { return m_trace->number(cell(row, column)); }
    bool isMasked(int row, int column) const;
    QString rowLabel(int row) const;
    QString columnLabel(int column) const;
    /// The number in as many decimals as all of the value needs, at most those of the look; masked is "–".
    QString written(int row, int column) const { return written(cell(row, column)); }
    QString written(const Cell& cell) const; ///< of the value
    QString written(double number) const;

    /// Ends of the scale: of the look, else of the panel, else the least and largest finite number shown, zero included.
    double least() const { return m_least; }
    double most() const { return m_most; }

private:
    std::shared_ptr<const Trace> m_trace;
    ValueId m_id;
    std::vector<int> m_rows, m_columns;
    std::vector<int> m_placeOfRow, m_placeOfColumn; // -1 where not shown
    NumberStyle m_style;
    double m_least = 0;
    double m_most = 0;
};

/// Labels and pieces for people: spaces as ␣, line ends as ⏎, tabs as \t, other controls as \x07, bytes that are no UTF-8
/// as <E2>. Empty text becomes ∅.
QString visibleText(const std::string& bytes);

} // namespace durchblick
