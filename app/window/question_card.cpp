#include "app/window/question_card.h"

#include "app/window/field_style.h"
#include "app/window/flow_layout.h"
#include "app/window/prose.h"
#include "lessons/quoted.h"
#include "views/panels/calculation.h"
#include "views/panels/shown.h"

#include <QLineEdit>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace durchblick {

namespace {

constexpr int mostPills = 8;

int signOf(double number) { return number > 0 ? 1 : number < 0 ? -1 : 0; }

/// Pills in as many lines as they need at the width they have; a widget by itself would ask for the height of one pill a line.
class Answers : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {width(), heightForWidth(width())}; }
    QSize minimumSizeHint() const override { return {1, 1}; }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        if (event->oldSize().width() != event->size().width())
            updateGeometry();
    }
};

} // namespace

QuestionCard::QuestionCard(const Appearance& appearance, QWidget* parent)
    : Card(Kind::Accent, appearance, parent), m_appearance(appearance), m_text(new Prose(appearance, this)),
      m_answers(new Answers(this)), m_flow(new FlowLayout(0, m_answers)),
      m_show(new Button(Button::Kind::Link, appearance, this)), m_feedback(new Prose(appearance, this))
{
    setObjectName(QStringLiteral("questionCard"));
    m_text->setObjectName(QStringLiteral("questionText"));
    m_feedback->setObjectName(QStringLiteral("feedback"));
    m_show->setObjectName(QStringLiteral("showAnswer"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_text);
    column->addWidget(m_answers);
    column->addWidget(m_feedback);
    column->addWidget(m_show, 0, Qt::AlignRight);
    connect(m_show, &QAbstractButton::clicked, this,
            [this] { emit settled(m_content.question.decisive(*m_content.trace)); });
    // Not Fixed: a layout would hold the height to that of the size hint, whatever the width asks for.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int QuestionCard::heightForWidth(int width) const { return layout()->heightForWidth(width); }

void QuestionCard::show(const Content& content)
{
    const bool isAnother = content.key != m_content.key;
    const bool isSameShape = !isAnother && m_content.question.cells.size() == content.question.cells.size();
    if (!isSameShape) {
        m_chosen.reset();
        m_wasRight.reset();
    }
    m_content = content;
    // Other numbers may have another answer: then nothing is said about the one that was given before.
    if (m_chosen && m_wasRight && content.question.kind == Question::Kind::Winner
        && content.question.isRight(*content.trace, content.question.cells[std::size_t(*m_chosen)]) != *m_wasRight) {
        m_chosen.reset();
        m_wasRight.reset();
    }
    build();
    refresh();
}

void QuestionCard::appearanceChanged()
{
    if (m_content.trace) {
        build();
        refresh();
    }
}

QString QuestionCard::labelOf(const Cell& cell) const
{
    const Value& value = m_content.trace->value(cell.value);
    return visibleText(m_content.question.namesRows ? value.rowLabel(cell.row) : value.columnLabel(cell.column));
}

/// Too many candidates make no question: then the winner stands among others from the whole range.
std::vector<int> QuestionCard::offered() const
{
    const std::vector<Cell>& cells = m_content.question.cells;
    std::vector<int> all;
    if (int(cells.size()) <= mostPills) {
        for (int i = 0; i < int(cells.size()); ++i)
            all.push_back(i);
        return all;
    }
    for (int i = 0; i < mostPills - 1; ++i)
        all.push_back(i * int(cells.size()) / (mostPills - 1));
    const Cell decisive = m_content.question.decisive(*m_content.trace);
    const int winner = int(std::find(cells.begin(), cells.end(), decisive) - cells.begin());
    if (std::find(all.begin(), all.end(), winner) == all.end())
        all.push_back(winner);
    std::sort(all.begin(), all.end());
    return all;
}

void QuestionCard::build()
{
    const int inside = m_appearance.px(16);
    layout()->setContentsMargins(inside, m_appearance.px(14), inside, m_appearance.px(10));
    layout()->setSpacing(m_appearance.px(4));

    std::vector<std::pair<int, QString>> choices;
    switch (m_content.question.kind) {
    case Question::Kind::Winner:
        for (const int place : offered())
            choices.emplace_back(place, labelOf(m_content.question.cells[std::size_t(place)]));
        break;
    case Question::Kind::Sign: choices = {{-1, tr("negative")}, {0, tr("zero")}, {1, tr("positive")}}; break;
    case Question::Kind::Number: choices = {{0, tr("Check")}}; break;
    }
    // Equal labels (a word that comes twice) are told apart by their place.
    for (auto& [place, label] : choices)
        if (std::count_if(choices.begin(), choices.end(),
                          [&, text = label](const auto& other) { return other.second == text; })
            > 1)
            label = tr("%1 (%2)").arg(label).arg(place + 1);

    const bool needsField = m_content.question.kind == Question::Kind::Number;
    if (needsField && !m_field) {
        m_field = new QLineEdit(m_answers);
        m_field->setObjectName(QStringLiteral("numberField"));
        connect(m_field, &QLineEdit::returnPressed, this, &QuestionCard::answerNumber);
        // In front of the pills.
        while (QLayoutItem* item = m_flow->takeAt(0))
            delete item;
        qDeleteAll(m_pills);
        m_pills.clear();
        m_flow->addWidget(m_field);
    } else if (!needsField && m_field) {
        delete std::exchange(m_field, nullptr);
    }
    if (m_field) {
        m_field->setAccessibleName(tr("Your number"));
        m_field->setPlaceholderText(tr("Your number"));
        m_field->setFixedSize(m_appearance.px(124), m_appearance.px(40));
        m_field->setFont(m_appearance.font(Appearance::Type::Body));
        m_field->setStyleSheet(fieldStyle(m_appearance, m_appearance.px(4)));
        if (!m_chosen && !m_wasRight)
            m_field->clear();
    }
    while (m_pills.size() > choices.size()) {
        m_pills.back()->hide();
        m_flow->removeWidget(m_pills.back());
        m_pills.back()->deleteLater();
        m_pills.pop_back();
    }
    while (m_pills.size() < choices.size()) {
        auto* pill = new Button(Button::Kind::Pill, m_appearance, m_answers);
        const std::size_t place = m_pills.size();
        pill->setObjectName(QStringLiteral("answer%1").arg(place));
        connect(pill, &QAbstractButton::clicked, this, [this, place] {
            if (m_content.question.kind == Question::Kind::Number)
                answerNumber();
            else
                answer(m_choices[place]);
        });
        m_flow->addWidget(pill);
        pill->show();
        m_pills.push_back(pill);
    }
    m_choices.clear();
    for (std::size_t i = 0; i < choices.size(); ++i) {
        m_choices.push_back(choices[i].first);
        m_pills[i]->setText(choices[i].second);
        m_pills[i]->updateGeometry();
    }
    m_show->setText(tr("Show the answer"));
    m_show->setToolTip(tr("Show the answer (A)"));
}

void QuestionCard::refresh()
{
    const Question& question = m_content.question;
    const Trace& trace = *m_content.trace;
    const QString lead = m_content.isSettled ? QString() : tr("Before going on:") + QLatin1Char(' ');
    m_text->setText(lead + m_content.text, Appearance::Type::Strong);
    for (std::size_t i = 0; i < m_pills.size(); ++i) {
        Button::Verdict verdict = Button::Verdict::None;
        if (m_content.isSettled && question.kind != Question::Kind::Number) {
            const bool isRight = question.kind == Question::Kind::Winner
                ? question.isRight(trace, question.cells[std::size_t(m_choices[i])])
                : signOf(trace.number(question.decisive(trace))) == m_choices[i];
            if (isRight)
                verdict = Button::Verdict::Right;
            else if (m_chosen == m_choices[i])
                verdict = Button::Verdict::Wrong;
        }
        m_pills[i]->setVerdict(verdict);
    }
    QString feedback;
    if (m_content.isSettled) {
        feedback = m_content.feedback;
        if (m_wasRight)
            feedback = (*m_wasRight ? tr("**Right.**") : tr("**Not quite.**")) + QLatin1Char(' ') + feedback;
        if (const QStringList equals = equalsOfTheAnswer(); !equals.isEmpty())
            feedback += QLatin1Char(' ') + tr("Just as right: %1.").arg(equals.join(QStringLiteral(", ")));
    }
    m_feedback->setText(feedback, Appearance::Type::Body);
    m_feedback->setVisible(!feedback.isEmpty());
    m_show->setVisible(!m_content.isSettled);
    updateGeometry();
}

/// The feedback names the cell that was chosen if it is right, otherwise the first that is.
Cell QuestionCard::named() const
{
    const Question& question = m_content.question;
    const Trace& trace = *m_content.trace;
    if (question.kind == Question::Kind::Winner && m_chosen)
        if (const Cell& chosen = question.cells[std::size_t(*m_chosen)]; question.isRight(trace, chosen))
            return chosen;
    return question.decisive(trace);
}

/// What else among the answers to choose from would have been right.
QStringList QuestionCard::equalsOfTheAnswer() const
{
    QStringList equals;
    const Question& question = m_content.question;
    if (question.kind != Question::Kind::Winner)
        return equals;
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const Cell& cell = question.cells[std::size_t(m_choices[i])];
        if (cell != named() && question.isRight(*m_content.trace, cell))
            equals << QString::fromStdString(quoteMarks(tr("“%1”").arg(m_pills[i]->text()).toStdString()));
    }
    return equals;
}

void QuestionCard::answer(int choice)
{
    const Question& question = m_content.question;
    const Trace& trace = *m_content.trace;
    const Cell decisive = question.decisive(trace);
    m_chosen = choice;
    m_wasRight = question.kind == Question::Kind::Winner ? question.isRight(trace, question.cells[std::size_t(choice)])
                                                         : signOf(trace.number(decisive)) == choice;
    m_content.isSettled = true;
    refresh();
    emit settled(named());
}

void QuestionCard::answerNumber()
{
    const std::optional<double> number = typedNumber(m_field->text());
    if (!number) {
        m_field->setFocus(Qt::OtherFocusReason);
        m_field->selectAll();
        return;
    }
    const Question& question = m_content.question;
    m_chosen = 0;
    m_wasRight = question.isRight(*m_content.trace, *number);
    m_content.isSettled = true;
    refresh();
    emit settled(question.decisive(*m_content.trace));
}

} // namespace durchblick
