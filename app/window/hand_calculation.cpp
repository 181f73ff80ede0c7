#include "app/window/hand_calculation.h"

#include "app/words/checking.h"
#include "app/words/names.h"
#include "core/trace/print.h"
#include "lessons/quoted.h"
#include "views/panels/shown.h"

#include <QStringList>

namespace durchblick {

namespace {
/// As Markdown, whatever marks stand in a token.
QString quoted(const QString& text) { return QString::fromStdString(quoteMarks(text.toStdString())); }
} // namespace

HandCalculation::HandCalculation(Session& session, WorksheetCard& card, const Appearance& appearance)
    : m_session(session), m_card(card), m_appearance(appearance)
{
    connect(&card, &WorksheetCard::entered, this, &HandCalculation::enter);
    connect(&card, &WorksheetCard::followAsked, this, &HandCalculation::follow);
    connect(&card, &WorksheetCard::showAsked, this, &HandCalculation::fillIn);
    connect(&card, &WorksheetCard::clearAsked, this, &HandCalculation::clear);
    connect(&card, &WorksheetCard::closeAsked, this, [this] { setOpen(false); });
    connect(&card, &WorksheetCard::cellAsked, this, [this](int line) {
        if (line >= 0 && line < int(m_blanks.size()) && !m_session.open(m_blanks[std::size_t(line)].cell))
            m_session.open(m_blanks[std::size_t(line)].shown);
    });
}

const Stage& HandCalculation::stage() const { return m_session.rightScene().stages[std::size_t(m_session.stage())]; }

bool HandCalculation::isOffered() const { return m_session.levels().empty(); }

void HandCalculation::setOpen(bool open)
{
    if (open == m_isOpen)
        return;
    m_isOpen = open;
    emit changed();
}

HandCalculation::Key HandCalculation::keyOf(const Blank& blank) const
{
    return m_session.rightScene().trace.value(blank.shown.value).symbol + ',' + std::to_string(blank.shown.row) + ','
        + std::to_string(blank.shown.column);
}

void HandCalculation::check()
{
    const Scene& scene = m_session.rightScene();
    m_blanks = blanksOf(scene, stage());
    std::vector<std::string> typed;
    for (const Blank& blank : m_blanks)
        typed.push_back(sheet()[keyOf(blank)].text);
    m_checked = durchblick::check(scene.trace, m_blanks, typed, m_appearance.numbers().decimals);
}

std::vector<Cell> HandCalculation::hidden() const { return cellsOf(false); }

std::vector<Cell> HandCalculation::found() const { return cellsOf(true); }

std::vector<Cell> HandCalculation::cellsOf(bool found) const
{
    if (!m_isOpen || !isOffered() || m_session.followsOwn())
        return {};
    std::vector<Blank> blanks;
    for (std::size_t i = 0; i < m_blanks.size(); ++i) {
        const Verdict verdict = m_checked.blanks[i].verdict;
        const bool isFound = verdict == Verdict::Right || verdict == Verdict::Rounded;
        if (isFound == found)
            blanks.push_back(m_blanks[i]);
    }
    return tellingCells(m_session.rightScene().trace, stage(), blanks);
}

void HandCalculation::refresh(const LessonText& words)
{
    m_words = &words;
    if (m_lesson != m_session.lesson().id) {
        m_lesson = m_session.lesson().id;
        m_sheets.clear();
    }
    if (!m_isOpen || !isOffered())
        return;
    check();
    const Trace& trace = m_session.rightScene().trace;
    WorksheetCard::Content content;
    content.key = QString::fromStdString(m_lesson + '#' + stage().id);
    for (std::size_t i = 0; i < m_blanks.size(); ++i) {
        const Blank& blank = m_blanks[i];
        const CheckedBlank& checked = m_checked.blanks[i];
        const Typed& typed = sheet()[keyOf(blank)];
        const Value& value = trace.value(blank.shown.value);
        WorksheetCard::Line line;
        line.symbol = valueName(trace, blank.shown.value, words);
        QStringList labels;
        if (!value.isMatrix())
            labels << tr("place %1").arg(blank.shown.row + 1);
        else
            for (const std::string& label : {value.rowLabel(blank.shown.row), value.columnLabel(blank.shown.column)})
                if (!label.empty())
                    labels << visibleText(label);
        line.labels = labels.join(QStringLiteral(", "));
        line.name = cellName(trace, blank.shown, words);
        line.typed = QString::fromStdString(typed.text);
        line.asks = blankKindName(blank.kind);
        line.verdict = checked.verdict;
        line.isShown = typed.isShown;
        if (checked.problem)
            line.problem = problemSentence(*checked.problem);
        content.hasEmpty =
            content.hasEmpty || checked.verdict == Verdict::Empty || checked.verdict == Verdict::Unreadable;
        content.hasEntries = content.hasEntries || checked.verdict != Verdict::Empty;
        content.lines.push_back(std::move(line));
    }
    content.canFollow = !m_session.followsOwn() && !ownEntries(m_checked).empty();
    if (m_checked.firstWrong) {
        const Blank& blank = m_blanks[*m_checked.firstWrong];
        const QString link =
            QStringLiteral("[%1](cell:%2)").arg(quoted(cellName(trace, blank.shown, words))).arg(*m_checked.firstWrong);
        content.message = firstWrongSentence(link, trace, blank, m_checked.blanks[*m_checked.firstWrong]);
    } else if (content.hasEntries && m_checked.isRight())
        content.message = tr("**Everything is right.**");
    m_card.show(content);
}

void HandCalculation::enter(int line, const QString& text)
{
    if (line < 0 || line >= int(m_blanks.size()))
        return;
    sheet()[keyOf(m_blanks[std::size_t(line)])] = {text.toStdString(), false};
    emit changed();
}

void HandCalculation::fillIn()
{
    const Trace& trace = m_session.rightScene().trace;
    for (std::size_t i = 0; i < m_blanks.size(); ++i) {
        const Verdict verdict = m_checked.blanks[i].verdict;
        if (verdict != Verdict::Empty && verdict != Verdict::Unreadable)
            continue;
        const Blank& blank = m_blanks[i];
        std::string text = solutionOf(trace, blank);
        if (blank.kind == Blank::Kind::Number)
            text = toText(trace.number(blank.cell), m_appearance.numbers());
        else if (blank.kind == Blank::Kind::Text)
            text = visibleText(text).toStdString();
        sheet()[keyOf(blank)] = {std::move(text), true};
    }
    // Whoever wants to see the numbers has passed the question over.
    m_session.settle();
    emit changed();
}

void HandCalculation::clear()
{
    sheet().clear();
    m_session.stopFollowing();
    emit changed();
}

void HandCalculation::follow()
{
    const Trace& trace = m_session.rightScene().trace;
    auto own = ownNumbers(trace, m_blanks, m_checked);
    if (own.empty()) {
        emit refused();
        return;
    }
    m_own.clear();
    for (const std::size_t i : ownEntries(m_checked))
        m_own.push_back(m_blanks[i]);
    m_session.follow(own);
}

QString HandCalculation::ownNumbersText() const
{
    const Trace& trace = m_session.scene().trace;
    QStringList all;
    for (const Blank& blank : m_own)
        all << QStringLiteral("%1 = %2").arg(
            quoted(cellName(trace, blank.shown, *m_words)),
            QString::fromStdString(toText(trace.number(blank.cell), m_appearance.numbers())));
    return all.join(QStringLiteral("; "));
}

} // namespace durchblick
