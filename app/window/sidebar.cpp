#include "app/window/sidebar.h"

#include "app/window/button.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>

namespace durchblick {

namespace {

constexpr double width100 = 216;
constexpr double rowHeight = 32;

class LessonRow : public QAbstractButton {
public:
    LessonRow(const Appearance& appearance, QWidget* parent) : QAbstractButton(parent), m_appearance(appearance)
    {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setCheckable(true);
    }
    void setProgress(Sidebar::Progress progress)
    {
        m_progress = progress;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = m_appearance.theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double ring = m_appearance.px(4);
        const QRectF face = QRectF(rect()).adjusted(ring, 0, -ring, 0);
        const double radius = m_appearance.px(8);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChecked() ? theme.accentSurface : theme.raised);
            painter.drawRoundedRect(face, radius, radius);
        }
        // A ring, half or wholly filled: the shape says it without its colour.
        const QPointF centre(face.left() + m_appearance.px(12), face.center().y());
        const double r = m_appearance.scale() * 3.5;
        const QColor mark = isChecked() ? theme.accent : theme.quietText;
        painter.setPen(QPen(mark, m_appearance.scale() * 1.2));
        painter.setBrush(m_progress == Sidebar::Progress::Done ? QBrush(mark) : QBrush(Qt::NoBrush));
        painter.drawEllipse(centre, r, r);
        if (m_progress == Sidebar::Progress::Begun) {
            painter.setBrush(mark);
            painter.drawPie(QRectF(centre - QPointF(r, r), QSizeF(2 * r, 2 * r)), 90 * 16, 180 * 16);
        }
        painter.setFont(m_appearance.font(isChecked() ? Appearance::Type::Strong : Appearance::Type::Body));
        painter.setPen(isChecked() ? theme.accent : theme.text);
        const QRectF place = face.adjusted(m_appearance.px(24), 0, -m_appearance.px(4), 0);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, int(place.width())));
        if (m_showsFocus) {
            painter.setPen(QPen(theme.accent, m_appearance.px(2)));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(face.adjusted(1, 1, -1, -1), radius, radius);
        }
    }
    void focusInEvent(QFocusEvent* event) override
    {
        m_showsFocus = isFromKeyboard(event->reason());
        QAbstractButton::focusInEvent(event);
    }
    void focusOutEvent(QFocusEvent* event) override
    {
        m_showsFocus = false;
        QAbstractButton::focusOutEvent(event);
    }
    void enterEvent(QEnterEvent*) override { update(); }
    void leaveEvent(QEvent*) override { update(); }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
            || (event->key() == Qt::Key_Space && m_showsFocus))
            click();
        else
            QWidget::keyPressEvent(event);
    }

private:
    const Appearance& m_appearance;
    Sidebar::Progress m_progress = Sidebar::Progress::Untouched;
    bool m_showsFocus = false;
};

} // namespace

Sidebar::Sidebar(const Appearance& appearance, QWidget* parent) : QWidget(parent), m_appearance(appearance)
{
    setObjectName(QStringLiteral("sidebar"));
    appearanceChanged();
}

void Sidebar::setChapters(const std::vector<Chapter>& chapters, const QString& here)
{
    // Most steps change nothing here, and painting all the words again would be felt.
    if (chapters == m_shown && here == m_here)
        return;
    m_shown = chapters;
    m_here = here;
    std::size_t used = 0;
    m_chapters.clear();
    for (const Chapter& chapter : chapters) {
        Line line{chapter.title, chapter.number, false, {}};
        for (const Lesson& lesson : chapter.lessons) {
            if (used == m_lessons.size()) {
                auto* row = new LessonRow(m_appearance, this);
                connect(row, &QAbstractButton::clicked, this,
                        [this, row] { emit lessonAsked(row->property("lesson").toString()); });
                row->show();
                m_lessons.emplace_back(0, row);
            }
            auto* row = static_cast<LessonRow*>(m_lessons[used].second);
            m_lessons[used++].first = int(m_chapters.size());
            row->setObjectName(QStringLiteral("lesson-") + lesson.id);
            row->setProperty("lesson", lesson.id);
            row->setText(lesson.title);
            row->setChecked(lesson.id == here);
            row->setProgress(lesson.progress);
            const QString progress = lesson.progress == Progress::Done ? tr("seen to the end")
                : lesson.progress == Progress::Begun                   ? tr("begun")
                                                                       : tr("not begun");
            row->setAccessibleName(tr("Lesson %1, %2").arg(lesson.title, progress));
            line.isHere = line.isHere || lesson.id == here;
        }
        m_chapters.push_back(line);
    }
    while (m_lessons.size() > used) {
        delete m_lessons.back().second;
        m_lessons.pop_back();
    }
    layOut();
}

void Sidebar::appearanceChanged()
{
    setFixedWidth(m_appearance.px(width100));
    layOut();
}

void Sidebar::layOut()
{
    int y = m_appearance.px(17);
    const int height = m_appearance.px(rowHeight);
    const int ring = m_appearance.px(4);
    std::size_t next = 0;
    for (int i = 0; i < int(m_chapters.size()); ++i) {
        m_chapters[std::size_t(i)].place = QRect(m_appearance.px(12), y, width() - m_appearance.px(20), height);
        y += height;
        for (; next < m_lessons.size() && m_lessons[next].first == i; ++next) {
            const int left = m_appearance.px(42) - ring;
            m_lessons[next].second->setGeometry(left, y, width() - left - m_appearance.px(8) + ring, height);
            y += height;
        }
    }
    setMinimumHeight(y);
    update();
}

void Sidebar::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRectF(width() - m_appearance.px(1), 0, m_appearance.px(1), height()), theme.line);
    for (const Line& line : m_chapters) {
        painter.setFont(m_appearance.font(line.isHere ? Appearance::Type::Strong : Appearance::Type::Body));
        painter.setPen(line.isHere ? theme.text : theme.quietText);
        const QRect number(line.place.left(), line.place.top(), m_appearance.px(22), line.place.height());
        painter.drawText(number, Qt::AlignVCenter | Qt::AlignRight, QString::number(line.number));
        const QRect title = line.place.adjusted(m_appearance.px(30), 0, 0, 0);
        painter.drawText(title, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(line.title, Qt::ElideRight, title.width()));
    }
}

} // namespace durchblick
