#include "views/diagram/card.h"

#include <QPainter>
#include <algorithm>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double padding = 8, sidePadding = 6, headHeight = 21, headType = 14, labelHeight = 18, cardLabelType = 11.5;
constexpr double radius = 8;

} // namespace

DiagramCard::DiagramCard(const PictureSource& source, const Node& node, bool isComputed, const std::string& loss)
    : m_ink(source.look), m_symbol(SymbolText::of(source.trace->value(node.value).symbol)),
      m_loss(SymbolText::of(loss)), m_purpose(source.trace->value(node.value).purpose),
      m_role(source.trace->value(node.value).role), m_isComputed(isComputed),
      m_isGradientKnown(node.gradient.has_value()), m_value(source, node.value, false)
{
    if (node.gradient || (m_role != Role::Given && m_role != Role::Drawn))
        m_gradient.emplace(source, node.gradient.value_or(node.value), true);
}

double DiagramCard::gradientLabelWidth(double unit) const
{
    const double type = cardLabelType * unit;
    return 2 * widthOf(QStringLiteral("∂"), m_ink.text(type / m_ink.unit)) + widthOf(m_loss, m_ink, type)
        + widthOf(QStringLiteral("/"), m_ink.text(type / m_ink.unit)) + widthOf(m_symbol, m_ink, type);
}

QSizeF DiagramCard::size(const DiagramMeasure& measure) const
{
    const double u = measure.unit;
    const QSizeF value = m_value.size(measure);
    double width = std::max(value.width(), widthOf(m_symbol, m_ink, headType * u));
    double height = (padding + headHeight) * u + value.height() + padding * u;
    if (m_gradient) {
        const QSizeF gradient = m_gradient->size(measure);
        width = std::max({width, gradient.width(), gradientLabelWidth(u)});
        height += labelHeight * u + gradient.height();
    }
    return {width + 2 * sidePadding * u, height};
}

void DiagramCard::place(QRectF rect, const DiagramMeasure& measure)
{
    m_rect = rect;
    m_measure = measure;
    const double u = measure.unit;
    const QSizeF value = m_value.size(measure);
    double y = rect.top() + (padding / 2 + headHeight) * u;
    m_value.place({rect.center().x() - value.width() / 2, y}, measure);
    y += value.height() + labelHeight * u;
    if (m_gradient)
        m_gradient->place({rect.center().x() - m_gradient->size(measure).width() / 2, y}, measure);
}

void DiagramCard::paint(QPainter& painter, const Selection* selection, bool isNewest) const
{
    const double u = m_measure.unit;
    const Theme& theme = m_ink.theme;
    const QColor border = isNewest  ? theme.gradient.text
        : m_role == Role::Parameter ? theme.parameter.text
                                    : theme.line;
    painter.setPen(QPen(border, (isNewest ? 2.5 : m_role == Role::Parameter ? 1.5 : 1) * u));
    painter.setBrush(theme.background);
    painter.drawRoundedRect(m_rect, radius * u, radius * u);

    painter.setPen(m_ink.letters(m_purpose));
    const double symbol = widthOf(m_symbol, m_ink, headType * u);
    paintSymbol(painter, m_symbol, m_ink, headType * u,
                {m_rect.center().x() - symbol / 2, m_rect.top() + (padding / 2 + 14) * u});
    if (m_isComputed)
        m_value.paint(painter, selection);
    else
        m_value.paintEmpty(painter);
    if (!hasGradient())
        return;

    const double type = cardLabelType * u;
    const QFont plain = m_ink.text(type / m_ink.unit);
    double x = m_rect.center().x() - gradientLabelWidth(u) / 2;
    const double baseline = m_rect.top() + (padding / 2 + headHeight) * u + m_value.size(m_measure).height() + 13 * u;
    painter.setPen(theme.gradient.text);
    const auto write = [&](const QString& text) {
        painter.setFont(plain);
        painter.drawText(QPointF(x, baseline), text);
        x += widthOf(text, plain);
    };
    write(QStringLiteral("∂"));
    x = paintSymbol(painter, m_loss, m_ink, type, {x, baseline});
    write(QStringLiteral("/"));
    write(QStringLiteral("∂"));
    paintSymbol(painter, m_symbol, m_ink, type, {x, baseline});
    m_gradient->paint(painter, selection);
}

std::vector<const DiagramBlock*> DiagramCard::known() const
{
    std::vector<const DiagramBlock*> blocks;
    if (m_isComputed)
        blocks.push_back(&m_value);
    if (hasGradient())
        blocks.push_back(&*m_gradient);
    return blocks;
}

std::optional<Cell> DiagramCard::cellAt(QPointF point) const
{
    for (const DiagramBlock* block : known())
        if (const auto cell = block->cellAt(point))
            return cell;
    return std::nullopt;
}

std::optional<QRectF> DiagramCard::rectOf(const Cell& cell) const
{
    for (const DiagramBlock* block : known())
        if (const auto rect = block->rectOf(cell))
            return rect;
    return std::nullopt;
}

std::vector<Cell> DiagramCard::cells() const
{
    std::vector<Cell> all;
    for (const DiagramBlock* block : known())
        for (const Cell& cell : block->cells())
            all.push_back(cell);
    return all;
}

QString DiagramCard::toolTipAt(QPointF point) const
{
    for (const DiagramBlock* block : known())
        if (const QString tip = block->toolTipAt(point); !tip.isEmpty())
            return tip;
    return {};
}

QStringList DiagramCard::texts() const
{
    QStringList all{m_symbol.text, m_symbol.lowered};
    for (const DiagramBlock* block : known())
        all += block->texts();
    if (hasGradient())
        all << QStringLiteral("∂") << m_loss.text << m_loss.lowered << QStringLiteral("/");
    all.removeAll(QString());
    return all;
}

} // namespace durchblick
