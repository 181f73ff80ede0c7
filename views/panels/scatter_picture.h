#pragma once

#include "views/panels/arrows.h"
#include "views/panels/dots.h"
#include "views/panels/point_labels.h"
#include "views/panels/scatter_points.h"

#include <QImage>
#include <array>

namespace durchblick {

/// The rows of a matrix as labelled points in the plane of two columns, with ticks and a cross of axes through the origin. The
/// plane can be zoomed and moved; labels are shown as far as there is room, marked rows first, and those left out when
/// their point is pointed at. A point's lower half is its cell in the column to the right, its upper half the one upwards.
class ScatterPicture : public Picture {
public:
    explicit ScatterPicture(const PictureSource& source);

    QSizeF comfortableSize() const override;
    QSizeF leastSize() const override;
    double heightFor(double width) const override;
    void layOut(QSizeF size) override;
    void paint(QPainter& painter, const Selection* selection) const override;
    std::optional<Cell> cellAt(QPointF point) const override;
    std::optional<QRectF> rectOf(const Cell& cell) const override;
    std::vector<std::vector<Cell>> cells() const override { return m_points.shown().cells(); }
    QString toolTipAt(QPointF point) const override;
    QStringList texts() const override;

    bool zoom(QPointF at, double factor) override;
    bool pan(QPointF by) override;
    bool resetView() override;
    bool bringIntoView(const Cell& cell) override;
    void continueFrom(const Picture& earlier) override;

    /// What was decided for the layout, for tests and exports.
    const ScatterPoints& points() const { return m_points; }
    const PlaneView& view() const { return m_view; }
    /// Those in sight, in the order of placing.
    std::vector<PlacedLabel> labels() const;
    ArrowLines arrows() const;

private:
    bool isMany() const { return m_points.count() > 300; }
    double dotRadius() const;
    double markedRadius() const { return 6 * m_ink.unit; }
    DotStyle dotStyle(bool faded) const;
    QString labelText(int point) const;
    QString xTitle() const;
    QString yTitle() const;
    std::vector<Tick> xTicks() const;
    std::vector<Tick> yTicks() const;
    void makeRoom();
    void forget();
    QRectF zoneInPixels() const;
    std::vector<int> pointsIn(const QRectF& pixels) const;
    const std::vector<PlacedLabel>& placedLabels() const;
    std::optional<int> pointAt(QPointF pixel) const;

    void paintPlane(QPainter& painter) const;
    void paintTicks(QPainter& painter) const;
    void paintContent(QPainter& painter, bool faded) const;
    void paintLabels(QPainter& painter, bool faded) const;
    void paintKept(QPainter& painter, bool faded) const;
    void paintSelected(QPainter& painter, const Selection& selection) const;
    void paintLit(QPainter& painter, int point, std::optional<int> column) const;
    QRectF litLabelRect(int point, QSizeF size, double clearance) const;
    void paintNumbersAtAxes(QPainter& painter, int point, std::optional<int> column) const;

    ScatterPoints m_points;
    std::vector<Arrow> m_arrows;
    Look m_look;
    Ink m_ink;
    QSizeF m_size;
    PlaneView m_view;
    QRectF m_plot;
    // The part of the plane whose labels are placed together and whose painting is kept: what is seen, and more around it once
    // the plane is moved, so that hovering and moving paint next to nothing and labels stay where they are.
    QRectF m_zone;
    mutable std::optional<std::vector<PlacedLabel>> m_labels; // of the zone; rectangles relative to their points
    mutable std::array<QImage, 2> m_kept;                     // of the zone, plain and faded; null: not painted yet
};

} // namespace durchblick
