#pragma once

#include "app/window/session.h"
#include "app/window/worksheet_card.h"
#include "lessons/lesson_text.h"

#include <map>
#include <vector>

namespace durchblick {

/// What a learner calculates by hand: the entries of every stage of the lesson, remembered while one stays in it, how they are
/// marked, and going on from them. The card shows it; the session goes on with other numbers when asked.
class HandCalculation : public QObject {
    Q_OBJECT
public:
    HandCalculation(Session& session, WorksheetCard& card, const Appearance& appearance);

    bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);
    /// Whether the stage on screen has anything to calculate.
    bool isOffered() const;

    /// Cells that would give away what is still to be calculated.
    std::vector<Cell> hidden() const;
    /// Cells that were calculated rightly: no question needs to hide them any more.
    std::vector<Cell> found() const;
    /// Says it all again: another stage, another language. The words outlive the next refresh.
    void refresh(const LessonText& words);
    /// "scores (von, Paris) = 0.8, ...": the numbers that the session goes on with.
    QString ownNumbersText() const;

signals:
    /// Opened, closed, or something more or less is hidden.
    void changed();
    /// From these numbers nothing more could be calculated.
    void refused();

private:
    struct Typed {
        std::string text;
        bool isShown = false;
    };
    using Key = std::string; // value,row,column
    using Sheet = std::map<Key, Typed>;

    const Stage& stage() const;
    Sheet& sheet() { return m_sheets[stage().id]; }
    Key keyOf(const Blank& blank) const;
    const std::vector<Blank>& blanks() const { return m_blanks; }
    std::vector<Cell> cellsOf(bool found) const;
    void check();
    void enter(int line, const QString& text);
    void fillIn();
    void clear();
    void follow();

    Session& m_session;
    WorksheetCard& m_card;
    const Appearance& m_appearance;
    const LessonText* m_words = nullptr;
    bool m_isOpen = false;
    std::string m_lesson;
    std::map<std::string, Sheet> m_sheets; // by stage
    // Of the stage on screen, as long as it is open.
    std::vector<Blank> m_blanks;
    CheckedSheet m_checked;
    std::vector<Blank> m_own; // what the session goes on with
};

} // namespace durchblick
