#include "app/window/work_line.h"

#include <QPainter>

namespace durchblick {

namespace {
constexpr double height100 = 24;
constexpr int momentMs = 250;
} // namespace

WorkLine::WorkLine(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_cancel(new Button(Button::Kind::Link, appearance, this))
{
    setObjectName(QStringLiteral("workLine"));
    m_cancel->setObjectName(QStringLiteral("cancelWork"));
    hide();
    m_moment.setSingleShot(true);
    m_moment.setInterval(momentMs);
    connect(&m_moment, &QTimer::timeout, this, [this] {
        raise();
        setVisible(true);
    });
    connect(m_cancel, &QAbstractButton::clicked, this, &WorkLine::cancelAsked);
    appearanceChanged();
}

int WorkLine::lineHeight() const { return m_appearance.px(height100); }

void WorkLine::appearanceChanged()
{
    m_cancel->setText(tr("Cancel (Esc)"));
    m_cancel->setAccessibleName(tr("Cancel what is being prepared (Esc)"));
    resize(width(), lineHeight());
    resizeEvent(nullptr);
    update();
}

void WorkLine::show(bool isWorking, double share)
{
    m_share = share;
    setAccessibleName(words());
    if (!isWorking) {
        m_moment.stop();
        hide();
    } else if (isHidden() && !m_moment.isActive()) {
        m_moment.start();
    }
    update();
}

QString WorkLine::words() const
{
    return m_share > 0 ? tr("Being prepared: %1 %").arg(qRound(100 * m_share)) : tr("Being prepared …");
}

void WorkLine::resizeEvent(QResizeEvent*)
{
    const QSize size = m_cancel->sizeHint();
    m_cancel->setGeometry(
        QRect(QPoint(width() - size.width() - m_appearance.px(20), (lineHeight() - size.height()) / 2), size));
}

void WorkLine::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.accentSurface);
    const double line = m_appearance.px(3);
    painter.fillRect(QRectF(0, height() - line, width() * m_share, line), theme.accent);
    painter.setFont(m_appearance.font(Appearance::Type::Small));
    painter.setPen(theme.text);
    painter.drawText(QRectF(m_appearance.px(24), 0, width(), height() - line), Qt::AlignVCenter | Qt::TextSingleLine,
                     words());
}

} // namespace durchblick
