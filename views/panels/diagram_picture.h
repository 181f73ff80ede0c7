#pragma once

#include "views/diagram/card.h"
#include "views/diagram/layers.h"

#include <QPainterPath>

namespace durchblick {

/// A computation as a graph: a card for each node, arrows from left to right that say what is computed, and where gradients
/// are known, the way back that they took. Panel::marked holds the nodes, by their place, whose numbers are still to come;
/// the card whose gradient holds the panel's focus is the one that the backward pass has just reached.
///
/// With less room the arrows become shorter first, then everything smaller; with more, numbers come into the tiles of matrices.
class DiagramPicture : public Picture {
public:
    explicit DiagramPicture(const PictureSource& source);

    QSizeF comfortableSize() const override;
    QSizeF leastSize() const override;
    void layOut(QSizeF size) override;
    void paint(QPainter& painter, const Selection* selection) const override;
    std::optional<Cell> cellAt(QPointF point) const override;
    std::optional<QRectF> rectOf(const Cell& cell) const override;
    /// One row: card after card from left to right, each value before its gradient.
    std::vector<std::vector<Cell>> cells() const override;
    std::optional<Cell> beside(const Cell& cell, int right, int down) const override;
    QString toolTipAt(QPointF point) const override;
    QStringList texts() const override;

    /// For tests: where the cards stand, which arrows there are, how each runs and what it says, whether its gradient flows.
    const QRectF& cardOf(int node) const { return m_cards[std::size_t(node)].rect(); }
    const std::vector<DiagramEdge>& edges() const { return m_edges; }
    const DiagramLayers& layers() const { return m_layers; }
    const QPainterPath& pathOf(int edge) const { return m_paths[std::size_t(edge)]; }
    QString labelOf(int edge) const;
    bool flowsBack(int edge) const;
    bool showsMatrixNumbers() const { return m_measure.matrixNumbers; }

private:
    /// What is written before a card: arrows that say the same run together there.
    struct Label {
        int to = 0;
        QStringList lines;
        std::vector<int> edges;
        QRectF rect;
    };
    QSizeF sizeWith(const DiagramMeasure& measure, double bend, double gap) const;
    double labelZone(std::size_t layer, double unit) const; // width before a layer that labels and arrow heads take
    double columnWidth(std::size_t layer, const DiagramMeasure& measure) const;
    std::vector<double> heights(const DiagramMeasure& measure) const;
    QSizeF labelSize(const Label& label, double unit) const;
    void placeCards(QSizeF size, double bend, double gap);
    void placeLabels();
    void routeEdges(const std::vector<double>& lefts, const std::vector<double>& rights,
                    const std::vector<double>& middles);
    bool isNewest(int node) const;

    Ink m_ink;
    Panel m_panel;
    bool m_wholeLabels;
    std::vector<DiagramCard> m_cards;
    std::vector<DiagramEdge> m_edges;
    DiagramLayers m_layers;
    std::vector<Label> m_labels;
    std::vector<int> m_labelOfEdge;
    DiagramMeasure m_measure;
    std::vector<QPainterPath> m_paths;
    std::vector<double> m_lefts, m_rights, m_middles; // of layers, of points
};

} // namespace durchblick
