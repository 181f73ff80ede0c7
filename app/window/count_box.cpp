#include "app/window/count_box.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionSlider>

#include <algorithm>

namespace durchblick {

namespace {
constexpr double filmWidth = 200;
constexpr double countWidth = 144;
constexpr double sliderHeight = 24;
constexpr double buttonSide = 24;
constexpr double gap = 4;
constexpr QChar narrowSpace(0x202F);
} // namespace

CountSlider::CountSlider(const Appearance& appearance, QWidget* parent)
    : QSlider(Qt::Horizontal, parent), m_appearance(appearance)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

QRect CountSlider::handle() const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    return style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
}

void CountSlider::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_appearance.theme();
    const QPointF centre(QRectF(handle()).center().x(), height() / 2.0);
    const double half = m_appearance.scale();
    const double radius = m_appearance.scale() * (isSliderDown() ? 8 : 7);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double end = radius + 3 * half;
    painter.setBrush(mixed(theme.line, theme.quietText, 0.1));
    painter.drawRoundedRect(QRectF(QPointF(end, centre.y() - half), QPointF(width() - end, centre.y() + half)), half,
                            half);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(QRectF(QPointF(end, centre.y() - half), QPointF(centre.x(), centre.y() + half)), half,
                            half);
    painter.drawEllipse(centre, radius, radius);
    if (m_showsFocus) {
        QRectF face(0, 0, 2 * radius, 2 * radius);
        face.moveCenter(centre);
        paintFocusRing(painter, face, radius, m_appearance);
    }
}

void CountSlider::mousePressEvent(QMouseEvent* event)
{
    if (const QRect grip = handle(); event->button() == Qt::LeftButton && !grip.contains(event->position().toPoint())) {
        const int left = int(event->position().x()) - grip.width() / 2;
        setValue(QStyle::sliderValueFromPosition(minimum(), maximum(), left, width() - grip.width()));
    }
    QSlider::mousePressEvent(event); // by now on the handle, which may be dragged on
}

void CountSlider::focusInEvent(QFocusEvent* event)
{
    m_showsFocus = isFromKeyboard(event->reason());
    QSlider::focusInEvent(event);
}

void CountSlider::focusOutEvent(QFocusEvent* event)
{
    m_showsFocus = false;
    QSlider::focusOutEvent(event);
}

void CountSlider::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down)
        QSlider::keyPressEvent(event);
    else
        event->ignore();
}

CountBox::CountBox(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_back(new Button(Button::Kind::Round, appearance, this, buttonSide)),
      m_slider(new CountSlider(appearance, this)), m_on(new Button(Button::Kind::Round, appearance, this, buttonSide))
{
    setObjectName(QStringLiteral("countBox"));
    m_back->setObjectName(QStringLiteral("countBack"));
    m_slider->setObjectName(QStringLiteral("countSlider"));
    m_on->setObjectName(QStringLiteral("countOn"));
    m_back->setGlyph(Glyph::StepBack);
    m_on->setGlyph(Glyph::StepOn);
    for (Button* button : {m_back, m_on}) {
        button->setAutoRepeat(true);
        button->setAutoRepeatDelay(400);
        button->setAutoRepeatInterval(60);
    }
    connect(m_back, &QAbstractButton::clicked, this, [this] { emit stepAsked(-1); });
    connect(m_on, &QAbstractButton::clicked, this, [this] { emit stepAsked(1); });
    connect(m_slider, &QSlider::valueChanged, this, &CountBox::countAsked);
    retranslate();
}

QString CountBox::number(int value) const
{
    QString digits = QString::number(value);
    // Four digits and more in groups of three, as ISO 80000 writes them in every language.
    for (qsizetype at = digits.size() - 3; at > (value < 0 ? 1 : 0); at -= 3)
        digits.insert(at, narrowSpace);
    return digits;
}

QString CountBox::shown(int now) const { return QStringLiteral("%1 / %2").arg(number(now), number(m_count.most)); }

int CountBox::numberWidth() const
{
    // As wide as the widest it can get, so that nothing moves while it counts.
    return QFontMetrics(m_appearance.font(Appearance::Type::Strong)).horizontalAdvance(shown(m_count.most));
}

void CountBox::setCount(const Count& count)
{
    const bool isOther = count.name != m_count.name || count.most != m_count.most || count.runs != m_count.runs;
    m_count = count;
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(count.least, count.most);
    m_slider->setValue(count.now);
    m_back->setEnabled(count.now > count.least);
    m_on->setEnabled(count.now < count.most);
    if (isOther) {
        m_slider->setAccessibleName(count.name);
        m_slider->setToolTip(count.name);
        updateGeometry();
    }
    m_slider->setAccessibleDescription(shown(count.now));
    update();
}

void CountBox::appearanceChanged()
{
    retranslate();
    updateGeometry();
    update();
}

void CountBox::retranslate()
{
    const auto name = [](QAbstractButton* button, const QString& text) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    };
    name(m_back, tr("One less (comma key)"));
    name(m_on, tr("One more (point key)"));
}

QSize CountBox::sizeHint() const
{
    const int buttons = 2 * (m_back->sizeHint().width() + m_appearance.px(gap));
    return {std::max(m_appearance.px(m_count.runs ? filmWidth : countWidth), numberWidth() + buttons),
            m_appearance.px(sliderHeight) + m_back->sizeHint().height()};
}

void CountBox::resizeEvent(QResizeEvent*)
{
    const QSize button = m_back->sizeHint();
    const int height = m_appearance.px(sliderHeight);
    m_slider->setGeometry(0, 0, width(), height);
    m_back->setGeometry(QRect(QPoint(0, height), button));
    m_on->setGeometry(QRect(QPoint(width() - button.width(), height), button));
}

void CountBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(m_appearance.font(Appearance::Type::Strong));
    painter.setPen(m_appearance.theme().text);
    // The count stands with its right end where the largest one would, and grows to the left.
    QRect room(0, m_back->y(), numberWidth(), m_back->height());
    room.moveLeft((width() - room.width()) / 2);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, shown(m_count.now));
}

} // namespace durchblick
