#include "app/window/prose.h"

#include "app/window/inline_formula.h"
#include "lessons/quoted.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QResizeEvent>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFragment>
#include <QTextList>
#include <QUrl>
#include <QWheelEvent>

#include <cmath>
#include <vector>

namespace durchblick {

namespace {

/// Letters of the private area stand in for formulas while Qt reads the Markdown.
constexpr char16_t firstStandIn = 0xE000;
constexpr int mostFormulas = 0x1000;

struct Prepared {
    QString markdown;
    QStringList formulas;
};

Prepared takeFormulasOut(const QString& markdown)
{
    Prepared prepared;
    qsizetype from = 0;
    while (prepared.formulas.size() < mostFormulas) {
        const qsizetype open = markdown.indexOf(QLatin1Char('$'), from);
        const qsizetype close = open < 0 ? -1 : markdown.indexOf(QLatin1Char('$'), open + 1);
        if (close < 0)
            break;
        prepared.markdown += QStringView(markdown).mid(from, open - from);
        prepared.markdown += QChar(char16_t(firstStandIn + prepared.formulas.size()));
        prepared.formulas << markdown.mid(open + 1, close - open - 1);
        from = close + 1;
    }
    prepared.markdown += QStringView(markdown).mid(from);
    return prepared;
}

QString withoutQuotes(const QString& text) { return QString::fromStdString(unquoteMarks(text.toStdString())); }

/// The names of the roles carry their colour wherever they are stressed.
QColor roleColor(const QString& word, const Theme& theme)
{
    if (word.startsWith(QLatin1String("Quer")))
        return theme.query.text;
    if (word.startsWith(QLatin1String("Key")))
        return theme.key.text;
    if (word.startsWith(QLatin1String("Value")))
        return theme.value.text;
    return {};
}

} // namespace

Prose::Prose(const Appearance& appearance, QWidget* parent) : QTextBrowser(parent), m_appearance(appearance)
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setOpenLinks(false);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    m_formulas = new InlineFormula(appearance, this);
    // Not Fixed: a layout would hold the height to that of the size hint, whatever the width asks for.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) { emit addressAsked(url.toString()); });
}

void Prose::setText(const QString& markdown, Appearance::Type type, bool quiet)
{
    const QString made = QStringLiteral("%1|%2|%3|%4|%5")
                             .arg(markdown)
                             .arg(int(type))
                             .arg(quiet)
                             .arg(m_appearance.zoom())
                             .arg(m_appearance.isDark());
    if (made == m_made)
        return;
    m_made = made;
    m_heights.clear();
    m_markdown = markdown;
    m_type = type;
    m_isQuiet = quiet;
    setAccessibleName(withoutQuotes(QString(markdown).remove(QLatin1Char('$')).remove(QLatin1String("**"))));

    const Prepared prepared = takeFormulasOut(markdown);
    // The widget hands its own font to the document whenever that changes.
    setFont(m_appearance.font(type));
    // Made apart from the widget: a document that is not shown yet is not laid out again at every change of its letters.
    auto* text = new QTextDocument(this);
    text->setDocumentMargin(0);
    text->setUndoRedoEnabled(false);
    text->setDefaultFont(m_appearance.font(type));
    text->setIndentWidth(m_appearance.px(20));
    text->setMarkdown(
        prepared.markdown,
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub | QTextDocument::MarkdownNoHTML));
    format(*text);
    static const QRegularExpression quote(QStringLiteral("[\\x{F121}-\\x{F17E}]"));
    for (QTextCursor at = text->find(quote); !at.isNull(); at = text->find(quote, at))
        at.insertText(withoutQuotes(at.selectedText()));
    for (QTextCursor at(text); !prepared.formulas.isEmpty() && !at.atEnd();) {
        const QChar letter = text->characterAt(at.position());
        const int place = letter.unicode() - firstStandIn;
        if (place < 0 || place >= prepared.formulas.size()) {
            at.movePosition(QTextCursor::NextCharacter);
            continue;
        }
        at.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        QTextCharFormat format = at.charFormat();
        format.setObjectType(InlineFormula::type);
        format.setProperty(InlineFormula::latex, prepared.formulas[place]);
        format.setProperty(InlineFormula::size, text->defaultFont().pixelSize() * 1.15);
        format.setProperty(InlineFormula::quiet, quiet);
        at.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
    text->documentLayout()->registerHandler(InlineFormula::type, m_formulas);
    // The widget deletes the document that it began with, and that one only.
    QTextDocument* before = document()->parent() == this ? document() : nullptr;
    setDocument(text);
    delete before;
    document()->setTextWidth(viewport()->width());
    updateGeometry();
}

void Prose::format(QTextDocument& text) const
{
    const Theme& theme = m_appearance.theme();
    QTextCursor cursor(&text);
    cursor.beginEditBlock();
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        QTextCursor at(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(m_appearance.lineHeight(m_type), QTextBlockFormat::MinimumHeight);
        format.setTopMargin(0);
        format.setBottomMargin(block.next().isValid() ? m_appearance.px(block.textList() ? 4 : 8) : 0);
        at.setBlockFormat(format);
        at.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat color;
        color.setForeground(m_isQuiet ? theme.quietText : theme.text);
        at.mergeCharFormat(color);
        std::vector<QTextFragment> stressed;
        for (auto part = block.begin(); !part.atEnd(); ++part)
            stressed.push_back(part.fragment());
        for (const QTextFragment& fragment : stressed) {
            QTextCursor word(&text);
            word.setPosition(fragment.position());
            word.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            QTextCharFormat own;
            if (fragment.charFormat().isAnchor()) {
                own.setForeground(theme.accent);
                own.setFontUnderline(true);
            } else if (fragment.charFormat().fontWeight() >= QFont::DemiBold) {
                own.setFontWeight(QFont::DemiBold);
                if (const QColor role = roleColor(fragment.text(), theme); role.isValid())
                    own.setForeground(role);
            } else if (fragment.charFormat().fontFixedPitch()) {
                own.setFontFamilies({QStringLiteral("JetBrains Mono")});
            } else {
                continue;
            }
            word.mergeCharFormat(own);
        }
    }
    cursor.endEditBlock();
}

QSize Prose::sizeHint() const
{
    // Any other width than the one it has would lay the whole text out once more, only to be asked again.
    const int width = viewport()->width();
    return {width, heightForWidth(width)};
}

QSize Prose::minimumSizeHint() const { return {m_appearance.px(80), m_appearance.lineHeight(m_type)}; }

int Prose::heightForWidth(int width) const
{
    const auto known = m_heights.find(width);
    if (known != m_heights.end())
        return known->second;
    // Layouts ask for widths that they then do not use: the text stays laid out for the width that it is shown in.
    const double shown = document()->textWidth();
    document()->setTextWidth(width);
    const int height = int(std::ceil(document()->size().height()));
    m_heights[width] = height;
    if (shown > 0 && viewport()->width() != width)
        document()->setTextWidth(shown);
    return height;
}

void Prose::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    document()->setTextWidth(viewport()->width());
    // The hint is that of the width; whoever asked before the first layout was told another one.
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

void Prose::keyPressEvent(QKeyEvent* event)
{
    // Tab and Return serve the links; everything else belongs to the lecture.
    const bool isOfLinks =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->matches(QKeySequence::Copy);
    if (isOfLinks)
        QTextBrowser::keyPressEvent(event);
    else
        event->ignore();
}

void Prose::wheelEvent(QWheelEvent* event) { event->ignore(); }

} // namespace durchblick
