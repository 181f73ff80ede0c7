#pragma once

#include "views/panels/ink.h"
#include "views/panels/shown.h"

namespace durchblick {

/// Each row as a strip of signed bars, one for each dimension, all on the same scale: the shape of a vector at a glance.
class VectorsPicture : public Picture {
public:
    explicit VectorsPicture(const PictureSource& source);

    QSizeF comfortableSize() const override;
    QSizeF leastSize() const override;
    void layOut(QSizeF size) override;
    void paint(QPainter& painter, const Selection* selection) const override;
    std::optional<Cell> cellAt(QPointF point) const override;
    std::optional<QRectF> rectOf(const Cell& cell) const override;
    std::vector<std::vector<Cell>> cells() const override { return m_shown.cells(); }
    QString toolTipAt(QPointF point) const override;
    QStringList texts() const override;

    /// The bar itself, for tests.
    QRectF barOf(const Cell& cell) const;

private:
    QRectF slot(int row, int column) const;
    QRectF bar(int row, int column) const;
    double zeroLine(int row) const;
    double labelWidth() const;
    double widest() const; // slot

    Shown m_shown;
    Look m_look;
    Ink m_ink;
    double m_rowLabelWidth = 0, m_columnLabelWidth = 0, m_numberWidth = 0;
    double m_left = 0, m_top = 0, m_slotWidth = 1, m_stripHeight = 1;
    bool m_numbers = false;
    int m_everyColumn = 1;
};

} // namespace durchblick
