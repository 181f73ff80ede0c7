#include "app/window/worksheet_card.h"

#include "app/window/entry_field.h"
#include "app/window/field_style.h"
#include "app/window/flow_layout.h"
#include "app/window/prose.h"
#include "app/words/checking.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace durchblick {

namespace {

constexpr double inside = 16;
constexpr double gap = 8;
constexpr double fieldWidth = 88;
constexpr double leastNameWidth = 72;
constexpr double markWidth = 96;
const QString cellLink = QStringLiteral("cell:");

/// Buttons in as many lines as they need at the width they have.
class Actions : public QWidget {
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

/// The sign in front of the words: what the colour says, said once more.
QString signOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Empty: return {};
    case Verdict::Unreadable: return QStringLiteral("?");
    case Verdict::Right: return QStringLiteral("✓");
    case Verdict::Rounded: return QStringLiteral("≈");
    case Verdict::Follows: return QStringLiteral("→");
    case Verdict::Wrong: return QStringLiteral("✗");
    }
    return {};
}

} // namespace

WorksheetCard::WorksheetCard(const Appearance& appearance, QWidget* parent)
    : Card(Kind::Plain, appearance, parent), m_appearance(appearance), m_title(new QLabel(this)),
      m_lead(new Prose(appearance, this)), m_sheet(new QWidget(this)), m_grid(new QGridLayout(m_sheet)),
      m_message(new Prose(appearance, this)), m_actions(new Actions(this)), m_flow(new FlowLayout(0, m_actions)),
      m_follow(new Button(Button::Kind::Pill, appearance, m_actions)),
      m_show(new Button(Button::Kind::Pill, appearance, m_actions)),
      m_clear(new Button(Button::Kind::Pill, appearance, m_actions)),
      m_close(new Button(Button::Kind::Round, appearance, this, 24))
{
    setObjectName(QStringLiteral("worksheet"));
    m_lead->setObjectName(QStringLiteral("worksheetLead"));
    m_message->setObjectName(QStringLiteral("worksheetMessage"));
    m_follow->setObjectName(QStringLiteral("followOwn"));
    m_show->setObjectName(QStringLiteral("showEntries"));
    m_clear->setObjectName(QStringLiteral("clearEntries"));
    m_close->setObjectName(QStringLiteral("closeWorksheet"));
    m_close->setGlyph(Glyph::Close);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_lead);
    column->addWidget(m_message);
    column->addWidget(m_sheet);
    column->addWidget(m_actions);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(0, 1);
    for (Button* button : {m_follow, m_show, m_clear})
        m_flow->addWidget(button);
    connect(m_follow, &QAbstractButton::clicked, this, &WorksheetCard::followAsked);
    connect(m_show, &QAbstractButton::clicked, this, &WorksheetCard::showAsked);
    connect(m_clear, &QAbstractButton::clicked, this, &WorksheetCard::clearAsked);
    connect(m_close, &QAbstractButton::clicked, this, &WorksheetCard::closeAsked);
    connect(m_message, &Prose::addressAsked, this, [this](const QString& link) {
        if (link.startsWith(cellLink))
            emit cellAsked(link.mid(cellLink.size()).toInt());
    });
    // Not Fixed: a layout would hold the height to that of the size hint, whatever the width asks for.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WorksheetCard::heightForWidth(int width) const { return layout()->heightForWidth(width); }

void WorksheetCard::addRow()
{
    const int line = int(m_rows.size());
    Row row{new QLabel(m_sheet), new EntryField(m_sheet), new QLabel(m_sheet)};
    row.field->setObjectName(QStringLiteral("entry%1").arg(line));
    row.mark->setObjectName(QStringLiteral("mark%1").arg(line));
    row.name->setTextFormat(Qt::RichText);
    row.name->setMinimumWidth(1);
    row.name->setBuddy(row.field);
    connect(row.field, &QLineEdit::editingFinished, this, [this, line] {
        if (m_isShowing || line >= int(m_content.lines.size()))
            return;
        const QString text = m_rows[std::size_t(line)].field->text();
        if (text != m_content.lines[std::size_t(line)].typed)
            emit entered(line, text);
    });
    connect(row.field, &EntryField::moveAsked, this, [this, line](int by) { move(line, by); });
    // A mark stands for what was checked, not for what is being typed.
    connect(row.field, &QLineEdit::textEdited, row.mark, &QLabel::clear);
    // Through the fields, then to what can be done with them, whichever was made first.
    setTabOrder(line > 0 ? static_cast<QWidget*>(m_rows.back().field) : m_message, row.field);
    setTabOrder(row.field, m_follow);
    m_rows.push_back(row);
}

void WorksheetCard::show(const Content& content)
{
    const bool isSame = content.key == m_content.key && content.lines.size() == m_content.lines.size();
    m_content = content;
    m_isShowing = true;
    while (m_rows.size() < content.lines.size())
        addRow();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isUsed = i < content.lines.size();
        for (QWidget* widget : {static_cast<QWidget*>(m_rows[i].name), static_cast<QWidget*>(m_rows[i].field),
                                static_cast<QWidget*>(m_rows[i].mark)})
            widget->setVisible(isUsed);
        if (isUsed)
            refreshRow(m_rows[i], content.lines[i], isSame);
    }
    layOutRows();
    refresh();
    m_isShowing = false;
}

void WorksheetCard::appearanceChanged()
{
    const bool hadContent = !m_content.lines.empty();
    if (!hadContent)
        return;
    show(Content(m_content));
}

QColor WorksheetCard::colourOf(const Line& line) const
{
    const Theme& theme = m_appearance.theme();
    if (line.isShown)
        return theme.quietText;
    switch (line.verdict) {
    case Verdict::Right:
    case Verdict::Rounded: return theme.value.text;
    case Verdict::Follows: return theme.query.text;
    case Verdict::Wrong:
    case Verdict::Unreadable: return theme.key.text;
    case Verdict::Empty: break;
    }
    return theme.text;
}

QString WorksheetCard::markOf(const Line& line) const
{
    if (line.verdict == Verdict::Empty)
        return {};
    if (line.isShown)
        return tr("shown");
    return signOf(line.verdict) + QLatin1Char(' ') + verdictName(line.verdict);
}

bool WorksheetCard::isNarrow() const { return roomForNames() < m_appearance.px(leastNameWidth); }

int WorksheetCard::roomForNames() const
{
    return width() - m_appearance.px(2 * inside + fieldWidth + markWidth + 2 * gap);
}

void WorksheetCard::layOutRows()
{
    const bool narrow = isNarrow();
    for (int line = 0; line < int(m_rows.size()); ++line) {
        const Row& row = m_rows[std::size_t(line)];
        for (QWidget* widget :
             {static_cast<QWidget*>(row.name), static_cast<QWidget*>(row.field), static_cast<QWidget*>(row.mark)})
            m_grid->removeWidget(widget);
        if (narrow)
            m_grid->addWidget(row.name, 2 * line, 0, 1, 3);
        else
            m_grid->addWidget(row.name, line, 0);
        m_grid->addWidget(row.field, narrow ? 2 * line + 1 : line, narrow ? 0 : 1);
        m_grid->addWidget(row.mark, narrow ? 2 * line + 1 : line, narrow ? 1 : 2);
    }
    m_grid->setColumnStretch(0, narrow ? 0 : 1);
    m_grid->setColumnStretch(2, narrow ? 1 : 0);
}

void WorksheetCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    if (event->oldSize().width() == event->size().width())
        return;
    layOutRows();
    for (std::size_t i = 0; i < m_content.lines.size(); ++i)
        nameRow(m_rows[i], m_content.lines[i]);
    updateGeometry();
}

void WorksheetCard::nameRow(const Row& row, const Line& line)
{
    const Theme& theme = m_appearance.theme();
    const QFontMetrics strong(m_appearance.font(Appearance::Type::SmallStrong));
    const QFontMetrics small(m_appearance.font(Appearance::Type::Small));
    const bool narrow = isNarrow();
    const int room = narrow ? width() - m_appearance.px(2 * inside) : roomForNames();
    const QString symbol = strong.elidedText(line.symbol, Qt::ElideRight, room);
    const int left =
        narrow ? room - strong.horizontalAdvance(symbol) - small.horizontalAdvance(QLatin1Char(' ')) : room;
    const QString labels = small.elidedText(line.labels, Qt::ElideMiddle, std::max(left, 0));
    row.name->setFont(m_appearance.font(Appearance::Type::Small));
    row.name->setText(
        QStringLiteral("<span style=\"font-weight:600;color:%1\">%2</span>%3<span style=\"color:%4\">%5</span>")
            .arg(theme.text.name(), symbol.toHtmlEscaped(), narrow ? QStringLiteral(" ") : QStringLiteral("<br>"),
                 theme.quietText.name(), labels.toHtmlEscaped()));
}

void WorksheetCard::refreshRow(const Row& row, const Line& line, bool isSame)
{
    nameRow(row, line);
    row.name->setToolTip(line.name);
    const QString mark = markOf(line);
    // What is being typed stays; what was entered is shown as the sheet has it.
    const bool isTyping = isSame && row.field->hasFocus() && row.field->isModified();
    if (!isTyping || row.field->text() == line.typed) {
        if (row.field->text() != line.typed)
            row.field->setText(line.typed);
        row.mark->setText(mark);
    }
    row.field->setAccessibleName(line.name);
    row.field->setAccessibleDescription(line.problem.isEmpty() ? mark : mark + QStringLiteral(". ") + line.problem);
    row.field->setPlaceholderText(line.asks);
    row.field->setToolTip(line.problem);
    row.field->setFont(m_appearance.font(Appearance::Type::Body));
    row.field->setStyleSheet(fieldStyle(m_appearance));
    row.field->setFixedSize(m_appearance.px(fieldWidth), m_appearance.px(32));
    row.mark->setFont(m_appearance.font(Appearance::Type::SmallStrong));
    row.mark->setFixedWidth(m_appearance.px(markWidth));
    QPalette palette = m_appearance.theme().palette();
    palette.setColor(QPalette::WindowText, colourOf(line));
    row.mark->setPalette(palette);
}

void WorksheetCard::refresh()
{
    const int side = m_appearance.px(inside);
    layout()->setContentsMargins(side, m_appearance.px(12), side, m_appearance.px(12));
    layout()->setSpacing(m_appearance.px(8));
    m_grid->setHorizontalSpacing(m_appearance.px(gap));
    m_grid->setVerticalSpacing(m_appearance.px(6));
    m_title->setText(tr("Check my calculation"));
    m_title->setFont(m_appearance.font(Appearance::Type::Heading));
    m_title->setPalette(m_appearance.theme().palette());
    m_lead->setText(tr("Calculate by hand, to two digits or more. What is asked for is covered in the panels."),
                    Appearance::Type::Small, true);
    QString message = m_content.message;
    for (const Line& line : m_content.lines)
        if (!line.problem.isEmpty()) {
            message = line.problem;
            break;
        }
    m_message->setText(message, Appearance::Type::Body);
    m_message->setVisible(!message.isEmpty());
    m_lead->setVisible(message.isEmpty());
    m_follow->setText(tr("Go on with my numbers"));
    m_show->setText(tr("Show the rest"));
    m_clear->setText(tr("Clear"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_follow->setVisible(m_content.canFollow);
    m_show->setVisible(m_content.hasEmpty);
    m_clear->setVisible(m_content.hasEntries);
    for (Button* button : {m_follow, m_show, m_clear, m_close})
        button->updateGeometry();
    m_flow->invalidate();
    m_actions->updateGeometry();
    updateGeometry();
}

void WorksheetCard::enter()
{
    const auto& lines = m_content.lines;
    const auto empty =
        std::find_if(lines.begin(), lines.end(), [](const Line& line) { return line.verdict == Verdict::Empty; });
    const std::size_t line = empty == lines.end() ? 0 : std::size_t(empty - lines.begin());
    if (line < m_rows.size())
        m_rows[line].field->setFocus(Qt::ShortcutFocusReason);
}

void WorksheetCard::move(int from, int by)
{
    const int to = std::clamp(from + by, 0, int(m_content.lines.size()) - 1);
    EntryField* field = m_rows[std::size_t(to)].field;
    field->setFocus(Qt::TabFocusReason);
    field->selectAll();
}

} // namespace durchblick
