#include "views/panels/diagram_picture.h"

#include <QPainter>

namespace durchblick {

namespace {

constexpr double headLength = 9, headHalf = 4.5; // in units, see Ink

void paintHead(QPainter& painter, QPointF tip, double direction, double unit, const QColor& colour)
{
    QPainterPath head(tip);
    head.lineTo(tip + QPointF(-direction * headLength * unit, headHalf * unit));
    head.lineTo(tip + QPointF(-direction * headLength * unit, -headHalf * unit));
    head.closeSubpath();
    painter.fillPath(head, colour);
}

} // namespace

void DiagramPicture::paint(QPainter& painter, const Selection* selection) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double u = m_measure.unit;
    const Theme& theme = m_ink.theme;
    const QColor quiet = mixed(theme.quietText, theme.surface, 0.35);
    const auto penOf = [&](bool flows, bool isNew) {
        return QPen(flows ? theme.gradient.text : quiet, (isNew ? 3 : flows ? 2 : 1.5) * u, Qt::SolidLine, Qt::FlatCap);
    };
    // The ways that gradients took lie above the others.
    for (const bool flows : {false, true})
        for (int edge = 0; edge < int(m_edges.size()); ++edge) {
            if (flowsBack(edge) != flows)
                continue;
            const DiagramEdge& at = m_edges[std::size_t(edge)];
            painter.strokePath(m_paths[std::size_t(edge)], penOf(flows, flows && isNewest(at.from)));
        }
    for (const Label& label : m_labels) {
        bool flows = false, isNew = false;
        for (const int edge : label.edges) {
            flows = flows || flowsBack(edge);
            isNew = isNew || (flowsBack(edge) && isNewest(m_edges[std::size_t(edge)].from));
        }
        const QPointF from(label.rect.right(), label.rect.center().y());
        const QRectF& card = m_cards[std::size_t(label.to)].rect();
        const QPointF tip(card.left(), from.y());
        painter.setPen(penOf(flows, isNew));
        painter.drawLine(from, tip - QPointF(headLength * u * 0.9, 0));
        paintHead(painter, tip, 1, u, flows ? theme.gradient.text : quiet);
        if (label.lines.isEmpty())
            continue;
        painter.setPen(QPen(flows ? theme.gradient.text : theme.line, (flows ? 1.5 : 1) * u));
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(label.rect, 6 * u, 6 * u);
        painter.setPen(theme.text);
        // A sign alone, a dot above all, is seen from afar only if it is large.
        const bool isSign = label.lines.size() == 1 && label.lines.front().size() == 1;
        painter.setFont(m_ink.text((isSign ? 17 : 12) * u / m_ink.unit, isSign ? QFont::Bold : QFont::DemiBold));
        for (qsizetype line = 0; line < label.lines.size(); ++line)
            painter.drawText(
                QRectF(label.rect.left(), label.rect.top() + (2.5 + 15 * double(line)) * u, label.rect.width(), 15 * u),
                Qt::AlignCenter | Qt::TextDontClip, label.lines[line]);
    }
    for (int node = 0; node < int(m_cards.size()); ++node)
        m_cards[std::size_t(node)].paint(painter, selection, isNewest(node));
    // Against the arrow: a gradient comes back to where the value came from.
    for (int edge = 0; edge < int(m_edges.size()); ++edge)
        if (flowsBack(edge)) {
            const double width = isNewest(m_edges[std::size_t(edge)].from) ? 1.3 : 1;
            paintHead(painter, m_paths[std::size_t(edge)].elementAt(0), -1, width * u, theme.gradient.text);
        }
}

} // namespace durchblick
