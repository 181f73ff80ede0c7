#include "views/panels/panel_title.h"

#include "views/panels/shown.h"

#include <QPainter>

namespace durchblick {

namespace {

constexpr double lineHeight = 21;
constexpr double spaceBelow = 11;
constexpr double shapeGap = 9;

bool hasShape(const PictureSource& source)
{
    const PanelKind kind = source.panel.kind;
    return source.trace->value(source.panel.value).isMatrix()
        && (kind == PanelKind::Heatmap || kind == PanelKind::Vectors || kind == PanelKind::Table);
}

} // namespace

PanelTitle::PanelTitle(const PictureSource& source, const QString& title)
    : m_title(title), m_rest(title), m_ink(source.look)
{
    const Value& value = source.trace->value(source.panel.value);
    m_purpose = value.purpose;
    const QString symbol = QString::fromStdString(value.symbol);
    if (title == symbol || title.startsWith(symbol + u' ')) {
        const qsizetype bar = symbol.indexOf(u'_');
        m_symbol = bar > 0 ? symbol.left(bar) : symbol;
        m_lowered = bar > 0 ? symbol.mid(bar + 1) : QString();
        m_rest = title.mid(symbol.size()).trimmed();
    }
    if (hasShape(source)) {
        const Shown shown(source);
        m_shape = QStringLiteral("%1 × %2").arg(shown.rowCount()).arg(shown.columnCount());
    }
}

double PanelTitle::height() const { return m_title.isEmpty() ? 0 : (lineHeight + spaceBelow) * m_ink->unit; }

double PanelTitle::width() const
{
    if (m_title.isEmpty())
        return 0;
    const double u = m_ink->unit;
    double width = widthOf(m_rest, m_ink->text(14, QFont::DemiBold));
    if (!m_symbol.isEmpty())
        width +=
            widthOf(m_symbol, m_ink->text(14, QFont::Bold)) + widthOf(m_lowered, m_ink->text(10, QFont::Bold)) + 8 * u;
    if (!m_shape.isEmpty())
        width += widthOf(m_shape, m_ink->text(12)) + shapeGap * u;
    return width;
}

void PanelTitle::paint(QPainter& painter, QPointF topLeft, double width) const
{
    if (m_title.isEmpty())
        return;
    const double u = m_ink->unit;
    const double baseline = topLeft.y() + 15.5 * u;
    const double right = topLeft.x() + width;
    double x = topLeft.x();
    const auto write = [&](const QString& text, const QFont& font, const QColor& colour, double lower) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QPointF(x, baseline + lower), text);
        x += widthOf(text, font);
    };
    if (!m_symbol.isEmpty()) {
        write(m_symbol, m_ink->text(14, QFont::Bold), m_ink->letters(m_purpose), 0);
        if (!m_lowered.isEmpty())
            write(m_lowered, m_ink->text(10, QFont::Bold), m_ink->letters(m_purpose), 3 * u);
        x += 8 * u;
    }
    const QFont font = m_ink->text(14, QFont::DemiBold);
    if (!m_rest.isEmpty())
        write(elided(m_rest, font, std::max(0.0, right - x)), font, m_ink->theme.text, 0);
    const QFont small = m_ink->text(12);
    if (!m_shape.isEmpty()) {
        if (!m_rest.isEmpty())
            x += shapeGap * u;
        if (x + widthOf(m_shape, small) <= right + 0.5)
            write(m_shape, small, m_ink->theme.quietText, 0);
    }
}

QString PanelTitle::toolTip(double available) const { return width() > available + 0.5 ? m_title : QString(); }

} // namespace durchblick
