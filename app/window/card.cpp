#include "app/window/card.h"

#include <QPainter>

namespace durchblick {

Card::Card(Kind kind, const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_appearance(appearance)
{}

void Card::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double pen = m_appearance.px(1);
    const QColor line = m_kind == Kind::Plain ? theme.line : m_kind == Kind::Accent ? theme.accent : theme.key.text;
    painter.setPen(QPen(line, pen));
    painter.setBrush(m_kind == Kind::Accent ? theme.accentSurface : theme.surface);
    const double radius = m_appearance.px(12);
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), radius, radius);
}

} // namespace durchblick
