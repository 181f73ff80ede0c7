#pragma once

#include "views/panels/ink.h"
#include "views/panels/shown.h"

namespace durchblick {

/// Chips in their order, wrapped over lines: pieces with spaces made visible and their ids in small type below, or the row
/// labels of a matrix; where it has one column only, each with its number below. The chip of the panel's focus is outlined in the query's colour.
class TokensPicture : public Picture {
public:
    explicit TokensPicture(const PictureSource& source);

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

private:
    struct Chip {
        Cell cell; // of a matrix: the first cell of the row
        QString text;
        QString below; // id or number
        double width = 0;
        QRectF rect;
    };
    double place(double width, std::vector<Chip>& chips) const;
    double chipHeight() const;
    bool isOf(const Chip& chip, const Cell& cell) const;

    Shown m_shown;
    Ink m_ink;
    std::optional<int> m_focus; // row
    bool m_haveBelow = false;
    std::vector<Chip> m_chips;
};

} // namespace durchblick
