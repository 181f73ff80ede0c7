#include "app/window/button.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>

namespace durchblick {

namespace {
/// Room around the face for the focus ring: 2 px off, 2 px wide.
constexpr double ringRoom = 4;
} // namespace

Button::Button(Kind kind, const Appearance& appearance, QWidget* parent, double side)
    : QAbstractButton(parent), m_kind(kind), m_appearance(appearance), m_side(side)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Button::setGlyph(Glyph glyph)
{
    if (glyph == m_glyph)
        return;
    m_glyph = glyph;
    update();
}

void Button::setVerdict(Verdict verdict)
{
    m_verdict = verdict;
    updateGeometry();
    update();
}

QFont Button::buttonFont() const
{
    if (m_kind == Kind::Link)
        return m_appearance.font(Appearance::Type::Small);
    return m_appearance.font(m_kind == Kind::Crumb && isChecked() ? Appearance::Type::Strong : Appearance::Type::Body);
}

QString Button::shownText() const
{
    switch (m_verdict) {
    case Verdict::None: break;
    case Verdict::Right: return text() + QStringLiteral(" ✓");
    case Verdict::Wrong: return text() + QStringLiteral(" ✗");
    }
    return text();
}

QSize Button::sizeHint() const
{
    const QFontMetrics metrics(buttonFont());
    const int ring = m_appearance.px(2 * ringRoom);
    if (m_kind == Kind::Link || m_kind == Kind::Crumb)
        return {metrics.horizontalAdvance(shownText()) + ring, metrics.height() + ring};
    const int side = m_appearance.px(m_side);
    if (text().isEmpty())
        return QSize(side, side) + QSize(ring, ring);
    const int width = metrics.horizontalAdvance(shownText()) + m_appearance.px(m_kind == Kind::Pill ? 24 : 26);
    return QSize(std::max(width, side), side) + QSize(ring, ring);
}

QSize Button::minimumSizeHint() const { return sizeHint(); }

QRectF Button::face() const
{
    const double ring = m_appearance.px(ringRoom);
    return QRectF(rect()).adjusted(ring, ring, -ring, -ring);
}

void Button::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = face();
    const bool isText = m_kind == Kind::Link || m_kind == Kind::Crumb;
    const double radius = m_kind == Kind::Framed ? m_appearance.px(8) : isText ? m_appearance.px(4) : box.height() / 2;
    QColor ink = theme.text;
    if (isText) {
        ink = m_kind == Kind::Link ? theme.accent : isChecked() || underMouse() ? theme.text : theme.quietText;
    } else {
        QColor fill = theme.surface;
        QColor line = theme.line;
        if (m_kind == Kind::RoundAccent) {
            fill = line = underMouse() ? mixed(theme.accent, theme.text, 0.15) : theme.accent;
            ink = theme.onAccent;
        } else if (isChecked() || m_verdict == Verdict::Right) {
            fill = theme.accentSurface;
            line = ink = theme.accent;
        } else if (underMouse() || isDown()) {
            fill = theme.raised;
        }
        if (!isEnabled())
            ink = theme.line;
        painter.setPen(QPen(line, m_appearance.px(1)));
        painter.setBrush(fill);
        const double half = m_appearance.px(1) / 2.0;
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius);
    }
    if (m_glyph != Glyph::None) {
        const double side = m_kind == Kind::Framed ? m_appearance.px(14) : box.height() * 0.38;
        QRectF square(0, 0, side, side);
        square.moveCenter(box.center());
        paintGlyph(painter, m_glyph, square, ink);
    } else {
        QFont font = buttonFont();
        font.setUnderline(m_kind == Kind::Link && underMouse());
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, shownText());
    }
    if (m_showsFocus)
        paintFocusRing(painter, box, radius, m_appearance);
}

void Button::focusInEvent(QFocusEvent* event)
{
    m_showsFocus = isFromKeyboard(event->reason());
    QAbstractButton::focusInEvent(event);
}

void Button::focusOutEvent(QFocusEvent* event)
{
    m_showsFocus = false;
    QAbstractButton::focusOutEvent(event);
}

void Button::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Button::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void Button::keyPressEvent(QKeyEvent* event)
{
    // The arrows belong to the lecture as a whole, and so does Space unless the keyboard chose this button: after a click
    // a lecturer's Space must not press the same button again.
    const bool presses = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || (event->key() == Qt::Key_Space && m_showsFocus);
    if (presses)
        click();
    else
        QWidget::keyPressEvent(event);
}

void paintFocusRing(QPainter& painter, const QRectF& face, double radius, const Appearance& appearance)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(appearance.theme().accent, appearance.px(2)));
    painter.setBrush(Qt::NoBrush);
    const double off = appearance.px(3);
    painter.drawRoundedRect(face.adjusted(-off, -off, off, off), radius + off, radius + off);
}

bool isFromKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

} // namespace durchblick
