#pragma once

#include "views/panels/ink.h"
#include "views/panels/shown.h"

namespace durchblick {

/// One row of a matrix (or its only column) as horizontal bars from zero: label, bar, number. The row is the panel's first
/// one, else that of its focus, else row 0.
class BarsPicture : public Picture {
public:
    explicit BarsPicture(const PictureSource& source);

    QSizeF comfortableSize() const override;
    QSizeF leastSize() const override;
    double heightFor(double width) const override;
    void layOut(QSizeF size) override;
    void paint(QPainter& painter, const Selection* selection) const override;
    std::optional<Cell> cellAt(QPointF point) const override;
    std::optional<QRectF> rectOf(const Cell& cell) const override;
    std::vector<std::vector<Cell>> cells() const override;
    QString toolTipAt(QPointF point) const override;
    QStringList texts() const override;

    /// The bar itself, for tests; empty for zero and for masked cells.
    QRectF barOf(const Cell& cell) const;

private:
    int count() const { return m_isColumn ? m_shown.rowCount() : m_shown.columnCount(); }
    Cell cell(int index) const { return m_isColumn ? m_shown.cell(index, 0) : m_shown.cell(0, index); }
    QString label(int index) const { return m_isColumn ? m_shown.rowLabel(index) : m_shown.columnLabel(index); }
    double number(int index) const { return m_isColumn ? m_shown.number(index, 0) : m_shown.number(0, index); }
    std::optional<int> indexOf(const Cell& cell) const;
    QRectF line(int index) const;
    QRectF bar(int index) const;
    double pitchFor(double height) const;

    Shown m_shown;
    bool m_isColumn;
    Look m_look;
    Ink m_ink;
    double m_labelWidth = 0, m_numberWidth = 0;
    QSizeF m_size;
    double m_pitch = 1;
};

} // namespace durchblick
