#pragma once

#include "app/window/appearance.h"

#include <QAbstractButton>
#include <QWidget>
#include <vector>

namespace durchblick {

/// The zone on the left: chapters of the lecture, under each its lessons with how far one got.
class Sidebar : public QWidget {
    Q_OBJECT
public:
    enum class Progress { Untouched, Begun, Done };
    struct Lesson {
        QString id;
        QString title;
        Progress progress = Progress::Untouched;
        bool operator==(const Lesson&) const = default;
    };
    struct Chapter {
        int number = 0;
        QString title;
        std::vector<Lesson> lessons;
        bool operator==(const Chapter&) const = default;
    };

    Sidebar(const Appearance& appearance, QWidget* parent = nullptr);

    void setChapters(const std::vector<Chapter>& chapters, const QString& here);
    void appearanceChanged();

signals:
    void lessonAsked(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void layOut();

    struct Line {
        QString title;
        int number = 0;
        bool isHere = false;
        QRect place;
    };
    const Appearance& m_appearance;
    std::vector<Chapter> m_shown;
    QString m_here;
    std::vector<Line> m_chapters;
    std::vector<std::pair<int, QAbstractButton*>> m_lessons; // with the place of the chapter they belong to
};

} // namespace durchblick
