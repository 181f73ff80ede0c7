#pragma once

#include "views/panels/kept_layer.h"
#include "views/panels/marching_squares.h"
#include "views/panels/plane_view.h"
#include "views/panels/relief.h"
#include "views/panels/walk_key.h"
#include "views/panels/walk_lines.h"

namespace durchblick {

/// Heights seen from above: bands of colour between lines of equal height, some of which carry their number, and the walks
/// over them. The value's labels are places: columns to the right, rows upwards. Can be zoomed and moved like a scatter. A
/// height's cell is the part of the map that is nearest to its place; a walk's point is a cell, too: its lower half is the
/// coordinate to the right, its upper half the one upwards.
class ContourPicture : public Picture {
public:
    /// Only where Relief::fits(source).
    explicit ContourPicture(const PictureSource& source);

    QSizeF comfortableSize() const override;
    QSizeF leastSize() const override;
    double heightFor(double width) const override;
    void layOut(QSizeF size) override;
    void paint(QPainter& painter, const Selection* selection) const override;
    std::optional<Cell> cellAt(QPointF point) const override;
    std::optional<QRectF> rectOf(const Cell& cell) const override;
    std::vector<std::vector<Cell>> cells() const override { return m_relief.cells(); }
    std::optional<QPointF> mapPlaceAt(QPointF point) const override;
    std::optional<QPointF> mapPlaceOf(const Cell& cell) const override;
    QString toolTipAt(QPointF point) const override;
    QStringList texts() const override;

    bool zoom(QPointF at, double factor) override;
    bool pan(QPointF by) override;
    bool resetView() override;
    bool bringIntoView(const Cell& cell) override;
    void continueFrom(const Picture& earlier) override;

    /// What was decided for the layout, for tests and exports.
    const Relief& relief() const { return m_relief; }
    const PlaneView& view() const { return m_view; }
    const QRectF& plot() const { return m_plot; }
    const std::vector<WalkLine>& walks() const { return m_walks; }
    struct Label {
        QRectF rect;
        QString text;
        int level = 0;
    };
    const std::vector<Label>& labels() const { return m_labels; }
    /// In places, by level: its lines, and all that is as high or higher; ground: all that has a height.
    const std::vector<QPolygonF>& ground() const { return m_ground; }
    const std::vector<QPolygonF>& band(int level) const { return m_bands[std::size_t(level)]; }
    const std::vector<LevelLine>& lines(int level) const { return m_lines[std::size_t(level)]; }

private:
    struct Rooms {
        double top = 0, below = 0, left = 0, right = 0; ///< around the plot
    };
    Rooms roomsAround(QSizeF size) const;
    QString xTitle() const;
    QString yTitle() const;
    std::vector<Tick> xTicks() const;
    std::vector<Tick> yTicks() const;
    void makeRoom();
    void placeLabels();
    QPolygonF toPixels(const QPolygonF& places) const;

    void paintMap(QPainter& painter) const;
    void paintBands(QPainter& painter) const;
    void paintLevels(QPainter& painter) const;
    void paintTicks(QPainter& painter) const;
    void paintSelected(QPainter& painter, const Selection& selection) const;
    void paintLit(QPainter& painter, const Cell& cell, bool isPointed) const;

    Relief m_relief;
    Look m_look;
    Ink m_ink;
    std::vector<QPolygonF> m_ground;             // all that has a height
    std::vector<std::vector<QPolygonF>> m_bands; // by level, in places: all from there up
    std::vector<std::vector<LevelLine>> m_lines; // by level, in places
    QSizeF m_size;
    PlaneView m_view;
    QRectF m_plot;
    WalkKey m_key;
    HeightLegend m_legend;
    std::vector<WalkLine> m_walks;
    std::vector<Label> m_labels;
    std::shared_ptr<KeptLayer> m_map; // all that does not depend on the walks; handed on to the next picture
    mutable KeptLayer m_kept;         // all but the selection, so that hovering paints next to nothing
};

} // namespace durchblick
