#include "app/window/formula_card.h"

#include "app/window/formula_view.h"
#include "views/panels/formula_panel.h"
#include "views/panels/shown.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace durchblick {

namespace {} // namespace

FormulaCard::FormulaCard(const Appearance& appearance, Selection& selection, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_selection(selection),
      m_live(new FormulaPanel(selection, appearance.look(), this)), m_alone(new FormulaView(appearance, this)),
      m_foot(new QWidget(this)), m_caption(new QLabel(m_foot)),
      m_less(new Button(Button::Kind::Round, appearance, m_foot, 24)),
      m_more(new Button(Button::Kind::Round, appearance, m_foot, 24))
{
    setObjectName(QStringLiteral("formulaCard"));
    m_live->setObjectName(QStringLiteral("liveFormula"));
    m_alone->setObjectName(QStringLiteral("generalFormula"));
    m_caption->setObjectName(QStringLiteral("formulaCaption"));
    m_less->setObjectName(QStringLiteral("lessDeep"));
    m_more->setObjectName(QStringLiteral("deeper"));
    m_less->setGlyph(Glyph::Minus);
    m_more->setGlyph(Glyph::Plus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_live);
    column->addWidget(m_alone);
    column->addWidget(m_foot);
    auto* row = new QHBoxLayout(m_foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_caption, 1);
    row->addWidget(m_less);
    row->addWidget(m_more);
    connect(m_less, &QAbstractButton::clicked, this, [this] { m_selection.setDepth(m_selection.shownDepth() - 1); });
    connect(m_more, &QAbstractButton::clicked, this, [this] { m_selection.setDepth(m_selection.depth() + 1); });
    connect(&m_selection, &Selection::changed, this, &FormulaCard::refresh);
    // Not Fixed: a layout would hold the height to that of the size hint, whatever the width asks for.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_live->setSizePolicy(policy);
}

void FormulaCard::setSteady(bool steady)
{
    if (steady == m_isSteady)
        return;
    m_isSteady = steady;
    m_largest = {};
    updateGeometry();
}

int FormulaCard::heightForWidth(int width) const
{
    const int height = layout()->heightForWidth(width);
    if (!m_isSteady)
        return height;
    m_largest = width == m_largest.width() ? m_largest.expandedTo({width, height}) : QSize(width, height);
    return m_largest.height();
}

QColor FormulaCard::colorOf(const QString& id) const
{
    const Theme& theme = m_appearance.theme();
    const auto& trace = m_selection.trace();
    const std::optional<ValueId> value = trace ? trace->find(id.toStdString()) : std::nullopt;
    if (!value)
        return {};
    switch (trace->value(*value).purpose) {
    case Purpose::Query: return theme.query.text;
    case Purpose::Key: return theme.key.text;
    case Purpose::Value: return theme.value.text;
    case Purpose::None: break;
    }
    return {};
}

void FormulaCard::show(const std::string& general, std::optional<ValueId> of, const std::vector<Cell>& hidden)
{
    m_hidden = hidden;
    // Typesetting is what a step costs most, so it is done for what has changed only.
    if (general != m_latex || of != m_of) {
        m_latex = general;
        m_of = of;
        const Result<Formula> formula = parseFormula(general, "formula");
        m_general = formula ? *formula : Formula{};
        m_live->setGeneral(m_general, of);
        m_alone->setFormula(m_general, [this](const QString& id) { return colorOf(id); });
    }
    refresh();
}

void FormulaCard::appearanceChanged()
{
    layout()->setSpacing(m_appearance.px(2));
    m_caption->setFont(m_appearance.font(Appearance::Type::Small));
    QPalette quiet = m_appearance.theme().palette();
    quiet.setColor(QPalette::WindowText, m_appearance.theme().quietText);
    m_caption->setPalette(quiet);
    const auto name = [](QAbstractButton* button, const QString& text) {
        button->setAccessibleName(text);
        button->setToolTip(text);
        button->updateGeometry();
    };
    name(m_less, tr("Write the arithmetic less deep (−)"));
    name(m_more, tr("Write the arithmetic one level deeper (+)"));
    m_live->setLook(m_appearance.look());
    m_alone->appearanceChanged();
    refresh();
}

void FormulaCard::refresh()
{
    const Explanation* explanation = m_selection.explanation();
    const std::optional<Cell> subject = m_selection.subject();
    const bool isHidden = subject && std::find(m_hidden.begin(), m_hidden.end(), *subject) != m_hidden.end();
    const bool shows = explanation && subject && !isHidden;
    QString words;
    if (shows) {
        const Value& value = m_selection.trace()->value(subject->value);
        const QString symbol = QString::fromStdString(value.symbol);
        words = value.isMatrix() ? tr("%1: row %2, column %3")
                                       .arg(symbol, visibleText(value.rowLabel(subject->row)),
                                            visibleText(value.columnLabel(subject->column)))
                                 : tr("%1: place %2").arg(symbol).arg(subject->row + 1);
        if (!explanation->hasArithmetic())
            words += QLatin1Char(' ') + (value.role == Role::Drawn ? tr("(drawn)") : tr("(given)"));
        else if (m_selection.shownDepth() < m_selection.depth())
            words += QLatin1Char(' ')
                + tr("(%n step(s) back; farther it would be too long)", nullptr, m_selection.shownDepth());
    }
    m_caption->setText(QFontMetrics(m_caption->font()).elidedText(words, Qt::ElideMiddle, m_appearance.px(240)));
    m_caption->setToolTip(words);
    m_live->setVisible(shows);
    m_foot->setVisible(shows);
    m_alone->setVisible(!shows && !m_general.isEmpty());
    m_less->setEnabled(m_selection.depth() > 1);
    m_more->setEnabled(shows && m_selection.canGoDeeper());
    setVisible(shows || !m_general.isEmpty());
}

} // namespace durchblick
