#pragma once

#include "app/window/appearance.h"
#include "app/window/formula_card.h"
#include "app/window/question_card.h"
#include "app/window/still_area.h"
#include "app/window/worksheet_card.h"
#include "views/selection/selection.h"

#include <QWidget>

class QLabel;

namespace durchblick {

class Button;
class Prose;

/// The zone in the middle: what is happening. Where one stands, one title, the text, one formula, one question.
class ReadingPane : public StillArea {
    Q_OBJECT
public:
    ReadingPane(const Appearance& appearance, Selection& selection, QWidget* parent = nullptr);

    struct Content {
        QString place; ///< "Step 6 of 11 · slide 13"
        QString title;
        QString body;                          ///< Markdown
        std::string formula;                   ///< LaTeX
        std::optional<ValueId> formulaOf = {}; ///< the value that it is about
        QString remark;                        ///< Markdown; may be empty
        std::optional<QuestionCard::Content> question = {};
        std::vector<Cell> hidden;
        QString own;              ///< which numbers of the learner's own the panels go on with; empty: none
        bool offersCheck = false; ///< a button opens the worksheet
        bool isChecking = false;  ///< the worksheet is open
        bool hasErrata = false;   ///< a link asks for them
    };
    void show(const Content& content);
    WorksheetCard& worksheet() { return *m_worksheet; }
    /// The worksheet comes into view, and the keyboard into its first empty field.
    void enterWorksheet();
    /// A sentence above everything; empty takes it away.
    void setProblem(const QString& sentence);
    /// A film plays: what stands below numbers does not move with them.
    void setSteady(bool steady) { m_formula->setSteady(steady); }
    /// Markdown that stands below the link until the next stage.
    void setErrata(const QString& markdown);
    void appearanceChanged();
    /// Of the whole zone, in pixels.
    void setWidth(int width);

signals:
    void errataAsked();
    void addressAsked(const QString& address);
    void settled(const durchblick::Cell& decisive);
    void checkAsked();
    /// Back from the learner's own numbers to the right ones.
    void rightNumbersAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void layOutColumn();
    void sayOwn();

    const Appearance& m_appearance;
    QWidget* m_ground;
    QWidget* m_trouble;
    Prose* m_problem;
    QLabel* m_place;
    Prose* m_title;
    Prose* m_body;
    FormulaCard* m_formula;
    Prose* m_remark;
    QuestionCard* m_question;
    QWidget* m_own;
    Prose* m_ownText;
    Button* m_back;
    Button* m_check;
    WorksheetCard* m_worksheet;
    Button* m_errataLink;
    Prose* m_errata;
    QString m_problemText;
    QString m_ownNumbers;
};

} // namespace durchblick
