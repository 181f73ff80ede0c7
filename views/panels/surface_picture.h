#pragma once

#include "views/panels/kept_layer.h"
#include "views/panels/surface_shape.h"
#include "views/panels/walk_key.h"
#include "views/panels/walk_lines.h"

class QPainter;

namespace durchblick {

/// The heights of a contour map as a surface in a box that can be turned by dragging and looked at more closely. Faces have the
/// colours of the map's bands, a rim that rises far above the rest is cut off at the same height, and the walks lie on the
/// surface, dimmed where it hides them. A height's cell is the part of the surface nearest to its place, as on the map.
class SurfacePicture : public Picture {
public:
    /// Only where Relief::fits(source).
    explicit SurfacePicture(const PictureSource& source);

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
    bool isTurnedByDragging() const override { return true; }
    QString toolTipAt(QPointF point) const override;
    QStringList texts() const override;

    bool zoom(QPointF at, double factor) override;
    bool pan(QPointF by) override; ///< turns
    bool resetView() override;
    void continueFrom(const Picture& earlier) override;

    /// What was decided for the layout, for tests.
    const Relief& relief() const { return m_relief; }
    const SurfaceView& view() const { return m_view; }
    const SurfaceShape& shape() const { return m_shape; }
    const std::vector<WalkLine>& walks() const
    {
        project();
        return m_walks;
    }
    /// Meshes as row and column, from the farthest to the nearest.
    std::vector<std::pair<int, int>> paintingOrder() const;

private:
    /// A number at an edge of the box, or the name of one.
    struct Note {
        QRectF rect;
        QString text;
        int alignment = Qt::AlignCenter;
        bool isTitle = false;
    };
    void makeRoom();
    void viewChanged();
    void project() const;
    void placeNotes() const;
    QPointF pixelOf(QPointF place, double height) const { return m_view.toPixel(m_shape.at(place, height)); }
    std::optional<QPointF> pixelOf(const Cell& cell) const;

    void paintSurface(QPainter& painter) const;
    void paintBox(QPainter& painter) const;
    void paintFaces(QPainter& painter) const;
    void paintNotes(QPainter& painter) const;
    void paintSelected(QPainter& painter, const Selection& selection) const;
    void paintLit(QPainter& painter, const Cell& cell, bool isPointed) const;

    Relief m_relief;
    SurfaceShape m_shape;
    Look m_look;
    Ink m_ink;
    QSizeF m_size;
    QRectF m_room; // of the box
    SurfaceView m_view;
    WalkKey m_key;
    HeightLegend m_legend;
    mutable std::vector<WalkLine> m_walks; // see project()
    mutable std::vector<Note> m_notes;     // likewise
    mutable bool m_isProjected = false;
    std::shared_ptr<KeptLayer> m_surface; // all that does not depend on the walks; handed on to the next picture
    mutable KeptLayer m_kept;             // all but the selection, so that hovering paints next to nothing
};

} // namespace durchblick
