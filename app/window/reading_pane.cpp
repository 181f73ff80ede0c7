#include "app/window/reading_pane.h"

#include "app/window/button.h"
#include "app/window/card.h"
#include "app/window/formula_card.h"
#include "app/window/prose.h"

#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace durchblick {

ReadingPane::ReadingPane(const Appearance& appearance, Selection& selection, QWidget* parent)
    : StillArea(parent), m_appearance(appearance), m_ground(new QWidget),
      m_trouble(new Card(Card::Kind::Trouble, appearance, m_ground)), m_problem(new Prose(appearance, m_trouble)),
      m_place(new QLabel(m_ground)), m_title(new Prose(appearance, m_ground)), m_body(new Prose(appearance, m_ground)),
      m_formula(new FormulaCard(appearance, selection, m_ground)), m_remark(new Prose(appearance, m_ground)),
      m_question(new QuestionCard(appearance, m_ground)), m_own(new Card(Card::Kind::Trouble, appearance, m_ground)),
      m_ownText(new Prose(appearance, m_own)), m_back(new Button(Button::Kind::Pill, appearance, m_own)),
      m_check(new Button(Button::Kind::Pill, appearance, m_ground)),
      m_worksheet(new WorksheetCard(appearance, m_ground)),
      m_errataLink(new Button(Button::Kind::Link, appearance, m_ground)), m_errata(new Prose(appearance, m_ground))
{
    setObjectName(QStringLiteral("readingPane"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_place->setObjectName(QStringLiteral("place"));
    m_title->setObjectName(QStringLiteral("title"));
    m_body->setObjectName(QStringLiteral("body"));
    m_remark->setObjectName(QStringLiteral("remark"));
    m_errataLink->setObjectName(QStringLiteral("errataLink"));
    m_errata->setObjectName(QStringLiteral("errata"));
    m_own->setObjectName(QStringLiteral("ownNumbers"));
    m_back->setObjectName(QStringLiteral("rightNumbers"));
    m_check->setObjectName(QStringLiteral("checkCalculation"));
    auto* inside = new QVBoxLayout(m_trouble);
    inside->addWidget(m_problem);
    auto* own = new QVBoxLayout(m_own);
    own->addWidget(m_ownText);
    own->addWidget(m_back, 0, Qt::AlignLeft);
    auto* column = new QVBoxLayout(m_ground);
    column->addWidget(m_trouble);
    column->addWidget(m_own);
    column->addWidget(m_place);
    column->addWidget(m_title);
    column->addWidget(m_body);
    column->addWidget(m_formula);
    column->addWidget(m_remark);
    column->addWidget(m_question);
    column->addWidget(m_check, 0, Qt::AlignLeft);
    column->addWidget(m_worksheet);
    column->addWidget(m_errataLink, 0, Qt::AlignLeft);
    column->addWidget(m_errata);
    column->addStretch(1);
    m_trouble->hide();
    m_errata->hide();
    m_own->hide();
    m_worksheet->hide();
    m_ground->setAutoFillBackground(false);
    setWidget(m_ground);
    for (Prose* prose : {m_body, m_remark, m_errata})
        connect(prose, &Prose::addressAsked, this, &ReadingPane::addressAsked);
    connect(m_question, &QuestionCard::settled, this, &ReadingPane::settled);
    connect(m_check, &QAbstractButton::clicked, this, &ReadingPane::checkAsked);
    connect(m_back, &QAbstractButton::clicked, this, &ReadingPane::rightNumbersAsked);
    connect(m_errataLink, &QAbstractButton::clicked, this, [this] {
        if (m_errata->isVisible())
            m_errata->hide();
        else
            emit errataAsked();
    });
    appearanceChanged();
}

void ReadingPane::show(const Content& content)
{
    m_place->setText(content.place);
    m_title->setText(content.title, Appearance::Type::Title);
    m_body->setText(content.body, Appearance::Type::Body);
    m_body->setVisible(!content.body.isEmpty());
    m_formula->show(content.formula, content.formulaOf, content.hidden);
    m_remark->setText(content.remark, Appearance::Type::Body, true);
    m_remark->setVisible(!content.remark.isEmpty());
    m_question->setVisible(content.question.has_value());
    if (content.question)
        m_question->show(*content.question);
    const bool begins = m_ownNumbers.isEmpty() && !content.own.isEmpty();
    m_ownNumbers = content.own;
    sayOwn();
    // It stands above everything, and has to be seen.
    if (begins)
        QTimer::singleShot(0, this, [this] { ensureVisible(0, 0); });
    m_check->setVisible(content.offersCheck && !content.isChecking);
    m_worksheet->setVisible(content.isChecking);
    m_errataLink->setVisible(content.hasErrata);
    m_errata->hide();
}

void ReadingPane::setErrata(const QString& markdown)
{
    m_errata->setText(markdown, Appearance::Type::Body, true);
    m_errata->setVisible(!markdown.isEmpty());
    // It stands at the end of the column; who asked for it wants to see it.
    QTimer::singleShot(0, this, [this] { ensureWidgetVisible(m_errata); });
}

void ReadingPane::sayOwn()
{
    m_own->setVisible(!m_ownNumbers.isEmpty());
    if (m_ownNumbers.isEmpty())
        return;
    m_ownText->setText(tr("**Going on with your numbers.** %1").arg(m_ownNumbers), Appearance::Type::Body);
    m_back->setText(tr("Back to the right numbers"));
    m_back->setToolTip(tr("Back to the right numbers (Esc)"));
    m_back->updateGeometry();
}

void ReadingPane::enterWorksheet()
{
    m_worksheet->enter();
    QTimer::singleShot(0, this, [this] { ensureWidgetVisible(m_worksheet); });
}

void ReadingPane::setProblem(const QString& sentence)
{
    m_problemText = sentence;
    m_problem->setText(sentence, Appearance::Type::Body);
    m_trouble->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        ensureVisible(0, 0);
}

void ReadingPane::setWidth(int width)
{
    if (width == this->width() && m_ground->width() < width)
        return;
    setFixedWidth(width);
    layOutColumn();
}

void ReadingPane::layOutColumn()
{
    const int side = m_appearance.px(24);
    // A scroll bar comes and goes in the margin, so that no line of text moves for it.
    const int bar = verticalScrollBar()->sizeHint().width();
    m_ground->setFixedWidth(width() - bar);
    auto* column = static_cast<QVBoxLayout*>(m_ground->layout());
    column->setContentsMargins(side, m_appearance.px(24), std::max(1, side - bar), m_appearance.px(16));
    column->setSpacing(m_appearance.px(10));
}

void ReadingPane::appearanceChanged()
{
    const int side = m_appearance.px(24);
    layOutColumn();
    m_trouble->layout()->setContentsMargins(side / 2, side / 2, side / 2, side / 2);
    m_place->setFont(m_appearance.font(Appearance::Type::Small));
    QPalette quiet = m_appearance.theme().palette();
    quiet.setColor(QPalette::WindowText, m_appearance.theme().quietText);
    m_place->setPalette(quiet);
    m_errataLink->setText(tr("Errata of the slides"));
    m_formula->appearanceChanged();
    m_question->appearanceChanged();
    m_worksheet->appearanceChanged();
    m_own->layout()->setContentsMargins(side / 2, side / 2, side / 2, side / 2);
    sayOwn();
    m_check->setText(tr("Check my calculation"));
    m_check->setToolTip(tr("Check my calculation (R)"));
    m_check->updateGeometry();
    m_problem->setText(m_problemText, Appearance::Type::Body);
}

void ReadingPane::paintEvent(QPaintEvent* event)
{
    StillArea::paintEvent(event);
    QPainter painter(viewport());
    const double line = m_appearance.px(1);
    painter.fillRect(QRectF(viewport()->width() - line, 0, line, viewport()->height()), m_appearance.theme().line);
}

} // namespace durchblick
