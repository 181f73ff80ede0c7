#include "app/window/step_bar.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace durchblick {

namespace {
constexpr double dotY = 16; // of the line, in a dot of 56 px height
constexpr double dotHeight = 56;
constexpr double barHeight = 84;
} // namespace

StepDot::StepDot(const Appearance& appearance, QWidget* parent) : QAbstractButton(parent), m_appearance(appearance)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void StepDot::setState(State state)
{
    const QString words = state == State::Here ? tr("You are here.")
        : state == State::Done                 ? tr("Done.")
                                               : tr("Still to come.");
    if (state == m_state && words == accessibleDescription())
        return;
    m_state = state;
    setAccessibleDescription(words);
    update();
}

void StepDot::setTitleRoom(int room)
{
    m_titleRoom = room;
    setToolTip(titleWidth() <= room ? QString() : text());
    update();
}

QSize StepDot::sizeHint() const { return {titleWidth() + m_appearance.px(8), m_appearance.px(dotHeight)}; }

double StepDot::lineY() const { return m_appearance.px(dotY); }

int StepDot::titleWidth() const
{
    return QFontMetrics(m_appearance.font(Appearance::Type::SmallStrong)).horizontalAdvance(text());
}

void StepDot::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre(width() / 2.0, lineY());
    const bool isHere = m_state == State::Here;
    const double radius = m_appearance.scale() * (isHere ? 7 : m_state == State::Done ? 6 : 4.5);
    const double pen = m_appearance.scale() * (isHere ? 4 : 2);
    QColor line =
        m_state == State::ToCome ? mixed(theme.line, theme.quietText, underMouse() ? 0.8 : 0.1) : theme.accent;
    painter.setPen(QPen(line, pen));
    painter.setBrush(m_state == State::Done ? theme.accent : theme.surface);
    painter.drawEllipse(centre, radius, radius);

    const bool isWhole = isHere || underMouse() || m_showsFocus;
    if (isWhole || m_titleRoom > 0) {
        painter.setFont(m_appearance.font(isHere ? Appearance::Type::SmallStrong : Appearance::Type::Small));
        painter.setPen(isHere ? theme.accent : underMouse() ? theme.text : theme.quietText);
        painter.drawText(QRectF(0, lineY() + m_appearance.px(14), width(), m_appearance.px(18)),
                         Qt::AlignCenter | Qt::TextSingleLine,
                         isWhole ? text() : painter.fontMetrics().elidedText(text(), Qt::ElideRight, m_titleRoom));
    }
    if (m_showsFocus) {
        QRectF face(0, 0, 4 * m_appearance.scale() + 2 * radius, 4 * m_appearance.scale() + 2 * radius);
        face.moveCenter(centre);
        paintFocusRing(painter, face, face.height() / 2, m_appearance);
    }
}

void StepDot::focusInEvent(QFocusEvent* event)
{
    m_showsFocus = isFromKeyboard(event->reason());
    QAbstractButton::focusInEvent(event);
}

void StepDot::focusOutEvent(QFocusEvent* event)
{
    m_showsFocus = false;
    QAbstractButton::focusOutEvent(event);
}

void StepDot::enterEvent(QEnterEvent*)
{
    raise();
    update();
}

void StepDot::leaveEvent(QEvent*) { update(); }

void StepDot::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || (event->key() == Qt::Key_Space && m_showsFocus))
        click();
    else
        QWidget::keyPressEvent(event);
}

StepBar::StepBar(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_back(new Button(Button::Kind::Round, appearance, this, 40)),
      m_play(new Button(Button::Kind::RoundAccent, appearance, this, 44)),
      m_forward(new Button(Button::Kind::Round, appearance, this, 40)), m_count(new CountBox(appearance, this))
{
    setObjectName(QStringLiteral("stepBar"));
    m_back->setGlyph(Glyph::Back);
    m_play->setGlyph(Glyph::Play);
    m_forward->setGlyph(Glyph::Forward);
    m_count->hide();
    connect(m_back, &QAbstractButton::clicked, this, &StepBar::backAsked);
    connect(m_play, &QAbstractButton::clicked, this, &StepBar::playAsked);
    connect(m_forward, &QAbstractButton::clicked, this, &StepBar::forwardAsked);
    connect(m_count, &CountBox::countAsked, this, &StepBar::countAsked);
    connect(m_count, &CountBox::stepAsked, this, &StepBar::countStepAsked);
    appearanceChanged();
}

void StepBar::setStages(const QStringList& shortTitles)
{
    while (m_dots.size() > std::size_t(shortTitles.size())) {
        delete m_dots.back();
        m_dots.pop_back();
    }
    while (m_dots.size() < std::size_t(shortTitles.size())) {
        auto* dot = new StepDot(m_appearance, this);
        const int stage = int(m_dots.size());
        dot->setObjectName(QStringLiteral("step%1").arg(stage));
        connect(dot, &QAbstractButton::clicked, this, [this, stage] { emit stageAsked(stage); });
        dot->show();
        m_dots.push_back(dot);
    }
    bool changed = false;
    for (std::size_t i = 0; i < m_dots.size(); ++i) {
        const QString title = shortTitles[qsizetype(i)];
        changed = changed || m_dots[i]->text() != title;
        m_dots[i]->setText(title);
        m_dots[i]->setAccessibleName(tr("Step %1: %2").arg(i + 1).arg(title));
    }
    if (changed)
        layOut();
}

void StepBar::setHere(int stage)
{
    m_here = stage;
    for (int i = 0; i < int(m_dots.size()); ++i)
        m_dots[std::size_t(i)]->setState(i < stage        ? StepDot::State::Done
                                             : i == stage ? StepDot::State::Here
                                                          : StepDot::State::ToCome);
    update();
}

void StepBar::setPlaying(bool playing)
{
    m_isPlaying = playing;
    m_play->setGlyph(playing ? Glyph::Pause : Glyph::Play);
    retranslate();
}

void StepBar::setReach(bool canGoBack, bool canGoForward)
{
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
}

void StepBar::setCount(const std::optional<CountBox::Count>& count)
{
    const bool shows = count && count->most > count->least;
    const QSize before = m_count->isHidden() ? QSize() : m_count->size();
    if (shows)
        m_count->setCount(*count);
    m_count->setVisible(shows);
    if ((shows ? m_count->sizeHint() : QSize()) != before)
        layOut();
}

void StepBar::appearanceChanged()
{
    setFixedHeight(m_appearance.px(barHeight));
    m_count->appearanceChanged();
    retranslate();
    layOut();
    update();
}

void StepBar::retranslate()
{
    const auto name = [](QAbstractButton* button, const QString& text) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    };
    name(m_back, tr("Back (left arrow)"));
    name(m_play, m_isPlaying ? tr("Pause (space bar)") : tr("Play (space bar)"));
    name(m_forward, tr("Forward (right arrow)"));
}

void StepBar::layOut()
{
    const int middle = height() / 2;
    int x = m_appearance.px(16);
    for (Button* button : {m_back, m_play, m_forward}) {
        const QSize size = button->sizeHint();
        const int ring = m_appearance.px(4);
        button->setGeometry(QRect(QPoint(x - ring, middle - size.height() / 2), size));
        x += size.width() - 2 * ring + m_appearance.px(16);
    }
    if (!m_count->isHidden()) {
        // Its slider lies on the line of the dots, its number beside their titles.
        const QSize size = m_count->sizeHint();
        m_count->setGeometry(QRect(QPoint(x, middle - m_appearance.px(22)), size));
        x += size.width() + m_appearance.px(16);
    }
    if (m_dots.empty())
        return;
    // The first and the last title hang over their dots by half; what is left is shared evenly.
    const double left = x + std::max(m_dots.front()->titleWidth() / 2.0, 20.0) + m_appearance.px(14);
    const double right = width() - std::max(m_dots.back()->titleWidth() / 2.0, 20.0) - m_appearance.px(24);
    const double pitch = m_dots.size() > 1 ? (right - left) / double(m_dots.size() - 1) : 0;
    // Neighbours share the way between their dots; where that is too short for words, only the dots are left.
    const int between = m_appearance.px(8);
    bool fits = true;
    for (std::size_t i = 1; i < m_dots.size(); ++i)
        fits = fits && (m_dots[i - 1]->titleWidth() + m_dots[i]->titleWidth()) / 2 + between <= pitch;
    const int shortened = pitch >= m_appearance.px(56) ? int(pitch) - between : 0;
    const int top = middle - m_appearance.px(dotY + 10);
    for (std::size_t i = 0; i < m_dots.size(); ++i) {
        StepDot* dot = m_dots[i];
        dot->setTitleRoom(fits || m_dots.size() == 1 ? dot->titleWidth() : shortened);
        const int dotWidth = std::max(dot->sizeHint().width(), m_appearance.px(24));
        dot->setGeometry(qRound(left + pitch * double(i) - dotWidth / 2.0), top, dotWidth, m_appearance.px(dotHeight));
    }
    update();
}

void StepBar::resizeEvent(QResizeEvent*) { layOut(); }

void StepBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRectF(0, 0, width(), m_appearance.px(1)), theme.line);
    if (m_dots.size() < 2)
        return;
    const auto centre = [&](std::size_t i) {
        const QRect box = m_dots[i]->geometry();
        return QPointF(box.x() + box.width() / 2.0, box.y() + m_dots[i]->lineY());
    };
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 1; i < m_dots.size(); ++i) {
        painter.setPen(QPen(int(i) <= m_here ? theme.accent : theme.line, m_appearance.px(2)));
        painter.drawLine(centre(i - 1), centre(i));
    }
}

} // namespace durchblick
