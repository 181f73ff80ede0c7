#pragma once

#include "views/diagram/block.h"
#include "views/diagram/symbol.h"

namespace durchblick {

/// A node of a diagram: its symbol, its value, and below that the gradient once it is known. What was given is learned from,
/// not changed, so it keeps no room for a gradient.
class DiagramCard {
public:
    /// isComputed: false while its numbers are still to come. loss: symbol of what is differentiated.
    DiagramCard(const PictureSource& source, const Node& node, bool isComputed, const std::string& loss);

    QSizeF size(const DiagramMeasure& measure) const;
    void place(QRectF rect, const DiagramMeasure& measure);
    const QRectF& rect() const { return m_rect; }

    bool hasGradient() const { return m_gradient && m_isGradientKnown; }
    /// isNewest: it is the gradient that has just arrived.
    void paint(QPainter& painter, const Selection* selection, bool isNewest) const;
    std::optional<Cell> cellAt(QPointF point) const;
    std::optional<QRectF> rectOf(const Cell& cell) const;
    std::vector<Cell> cells() const;
    QString toolTipAt(QPointF point) const;
    QStringList texts() const;

private:
    double gradientLabelWidth(double unit) const;
    std::vector<const DiagramBlock*> known() const; // those with numbers

    Ink m_ink;
    SymbolText m_symbol, m_loss;
    Purpose m_purpose;
    Role m_role;
    bool m_isComputed;
    bool m_isGradientKnown = false;
    DiagramBlock m_value;
    std::optional<DiagramBlock> m_gradient; // of the value's shape where it is not known
    DiagramMeasure m_measure;
    QRectF m_rect;
};

} // namespace durchblick
