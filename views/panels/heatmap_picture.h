#pragma once

#include "views/panels/ink.h"
#include "views/panels/shown.h"
#include "views/panels/tile_colours.h"

#include <QPixmap>

namespace durchblick {

/// Tiles with numbers, row labels left, column labels on top, a legend below. Tiles shrink with the room there is: first the
/// numbers go, then the gaps, then labels are turned and thinned out. One row of many columns is broken into lines.
class HeatmapPicture : public Picture {
public:
    explicit HeatmapPicture(const PictureSource& source);

    QSizeF comfortableSize() const override;
    QSizeF leastSize() const override;
    double heightFor(double width) const override;
    void layOut(QSizeF size) override;
    void paint(QPainter& painter, const Selection* selection) const override;
    std::optional<Cell> cellAt(QPointF point) const override;
    std::optional<QRectF> rectOf(const Cell& cell) const override;
    std::vector<std::vector<Cell>> cells() const override { return m_shown.cells(); }
    QString toolTipAt(QPointF point) const override;
    QStringList texts() const override;

    /// What was decided for the layout, for tests.
    bool showsNumbers() const { return m_grid.numberSize > 0; }
    bool turnsColumnLabels() const { return m_grid.turned; }
    /// The whole tile, and what is painted as its number's background.
    QColor colourOf(const Cell& cell) const;

private:
    /// Where everything goes. A line is all rows, or a stretch of the only row.
    struct Grid {
        double width = 0, height = 0;         // of all
        double left = 0, top = 0;             // of the first tile
        double tileWidth = 0, tileHeight = 0; // without the gap
        double gap = 0;
        double lineHeight = 0;             // from line to line where the only row is broken, labels included
        int perLine = 1;                   // columns in a line
        bool turned = false;               // column labels read upwards
        int everyRow = 1, everyColumn = 1; // which labels are painted
        double numberSize = 0;             // in units; 0: no numbers
        double legendTop = 0;
    };
    Grid gridFor(QSizeF size) const;
    bool hasLegend() const;
    QString legendNumber(double number) const;
    double legendWidth(double room) const;
    bool breaks() const { return m_shown.rowCount() == 1 && m_shown.columnCount() > 16; }
    /// So many columns in the only row that it is a picture rather than numbers.
    bool isLongRow() const { return m_shown.rowCount() == 1 && m_shown.columnCount() > 96; }
    int comfortableColumns() const;
    int wordsWiderThan(double width) const;
    int lineCount(const Grid& grid) const;
    QRectF tile(const Grid& grid, int row, int column) const;
    std::optional<std::pair<int, int>> placeAt(QPointF point) const;
    double wantedTileWidth() const;
    double wantedTileHeight() const;

    void paintTiles(QPainter& painter, bool faded) const;
    void paintLabels(QPainter& painter, const Selection* selection) const;
    void paintLegend(QPainter& painter) const;
    void paintCached(QPainter& painter, const Selection& selection) const;
    const QPixmap& cached(bool faded, double pixelRatio) const;

    Shown m_shown;
    Look m_look;
    Ink m_ink;
    TileColours m_colours;
    double m_rowLabelWidth = 0, m_columnLabelWidth = 0, m_numberWidth = 0;
    Grid m_grid;
    mutable QPixmap
        m_cache[2]; // plain and faded tiles; overlays come on top, so that hovering repaints next to nothing
};

} // namespace durchblick
