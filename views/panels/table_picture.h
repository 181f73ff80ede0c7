#pragma once

#include "views/panels/ink.h"
#include "views/panels/shown.h"

#include <array>

namespace durchblick {

/// Numbers under each other, decimal sign below decimal sign, with row and column labels; or pieces, one a line: place,
/// text, bytes, where they stood, id.
class TablePicture : public Picture {
public:
    explicit TablePicture(const PictureSource& source);

    QSizeF comfortableSize() const override;
    QSizeF leastSize() const override;
    void layOut(QSizeF size) override;
    void paint(QPainter& painter, const Selection* selection) const override;
    std::optional<Cell> cellAt(QPointF point) const override;
    std::optional<QRectF> rectOf(const Cell& cell) const override;
    std::vector<std::vector<Cell>> cells() const override { return m_shown.cells(); }
    QString toolTipAt(QPointF point) const override;
    QStringList texts() const override;

private:
    /// One printed column; a piece is one cell over all of them but the first.
    struct Column {
        QString head = {};
        std::vector<QString> texts = {};     // one for each row shown
        bool isText = false;                 // left-aligned and elided; numbers stand right
        std::vector<double> behindSign = {}; // of numbers: width of the decimal sign and what follows it
        double mostBehind = 0;
        double wanted = 0;          // width
        double left = 0, width = 0; // as laid out
    };
    void addNumbers();
    void addPieces();
    void measure(Column& column) const;
    double pitch() const { return m_pitch; }

    double numbersWidth() const;
    double leastLabelWidth() const;

    Shown m_shown;
    Ink m_ink;
    bool m_wholeLabels;
    double m_wantedLabelWidth = 0; // of row labels, with the gap behind them
    double m_labelWidth = 0;       // as laid out
    std::vector<Column> m_columns;
    double m_pitch = 1;
    double m_headHeight = 0;
};

} // namespace durchblick
