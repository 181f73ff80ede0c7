#pragma once

#include "views/diagram/measure.h"
#include "views/panels/shown.h"
#include "views/panels/tile_colours.h"

namespace durchblick {

/// One value in a card: a number in large type, tiles with or without numbers, or its shape where the tiles would be too many.
/// A row of numbers stands upright, as a column vector would.
class DiagramBlock {
public:
    enum class Kind { Number, Tiles, Shape };
    /// source: trace and look of the diagram. isGradient: in the colours of gradients, and a single number in smaller type.
    DiagramBlock(const PictureSource& source, ValueId value, bool isGradient);

    Kind kind() const { return m_kind; }
    const Shown& shown() const { return m_shown; }
    /// The same before and after its numbers are known: their width is that of usual ones.
    QSizeF size(const DiagramMeasure& measure) const;
    void place(QPointF topLeft, const DiagramMeasure& measure);

    void paint(QPainter& painter, const Selection* selection) const;
    /// An empty place of the same form, for numbers that are still to come.
    void paintEmpty(QPainter& painter) const;
    std::optional<Cell> cellAt(QPointF point) const;
    std::optional<QRectF> rectOf(const Cell& cell) const;
    std::vector<Cell> cells() const;
    QString toolTipAt(QPointF point) const;
    QStringList texts() const;

private:
    bool hasNumbers(const DiagramMeasure& measure) const;
    double labelWidth(const DiagramMeasure& measure) const; // with the space behind; 0: no labels
    QString label(int row, int column) const;
    QSizeF tileSize(const DiagramMeasure& measure) const;
    QFont numberFont(const QString& text, double width, bool bold) const;
    QRectF tile(int row, int column) const; // as shown
    QString shape() const;
    bool isVector() const { return m_shown.rowCount() == 1 || m_shown.columnCount() == 1; }

    static PictureSource coloured(const PictureSource& source, ValueId value, bool isGradient);

    PictureSource m_source;
    Shown m_shown;
    Ink m_ink;
    TileColours m_colours;
    Kind m_kind;
    bool m_isGradient;
    bool m_isUpright = false;
    double m_numberWidth = 0, m_labelWidth = 0; // in units; 0: there are none
    DiagramMeasure m_measure;
    QPointF m_at;
};

} // namespace durchblick
