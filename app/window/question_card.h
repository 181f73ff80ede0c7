#pragma once

#include "app/window/button.h"
#include "app/window/card.h"
#include "core/scene/scene.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

class QLineEdit;

namespace durchblick {

class FlowLayout;
class Prose;

/// The question of a stage, asked before the answer is shown: pills to choose from, or a field for a number. After an answer,
/// or when it is passed over, it says which cell decides.
class QuestionCard : public Card {
    Q_OBJECT
public:
    QuestionCard(const Appearance& appearance, QWidget* parent = nullptr);

    struct Content {
        std::shared_ptr<const Trace> trace = nullptr; ///< that of the scene which the question is about
        Question question;
        QString text; ///< Markdown
        QString feedback;
        bool isSettled = false; ///< the answer may be seen
        QString key;            ///< which question it is: another one forgets the answer given
    };
    void show(const Content& content);
    void appearanceChanged();

    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }

signals:
    /// Answered or passed over; the cell decides. Of several that are right it is the one that was chosen.
    void settled(const durchblick::Cell& decisive);

private:
    void build();
    void answer(int choice);
    void answerNumber();
    std::vector<int> offered() const;
    QString labelOf(const Cell& cell) const;
    Cell named() const;
    QStringList equalsOfTheAnswer() const;
    void refresh();

    const Appearance& m_appearance;
    Content m_content;
    Prose* m_text;
    QWidget* m_answers;
    FlowLayout* m_flow;
    QLineEdit* m_field = nullptr;
    std::vector<Button*> m_pills;
    std::vector<int> m_choices; // beside m_pills: the place in the question's cells, or -1, 0, 1 for a sign
    Button* m_show;
    Prose* m_feedback;
    std::optional<int> m_chosen;
    std::optional<bool> m_wasRight;
};

} // namespace durchblick
