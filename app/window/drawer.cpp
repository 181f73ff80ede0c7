#include "app/window/drawer.h"

#include "app/window/button.h"
#include "app/window/field_style.h"
#include "app/window/file_field.h"
#include "app/window/still_area.h"
#include "core/trace/print.h"
#include "views/look/fonts.h"
#include "views/panels/calculation.h"
#include "views/panels/shown.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace durchblick {

namespace {

constexpr double width100 = 288;
constexpr int restMs = 200;
/// Bytes; a text that cannot be longer is a word.
constexpr double mostInALine = 200;

/// A field that takes text over several lines leaves Tab to the window.
QPlainTextEdit* textField(QWidget* parent, int lines)
{
    auto* field = new QPlainTextEdit(parent);
    field->setTabChangesFocus(true);
    field->setFixedHeight(QFontMetrics(field->font()).lineSpacing() * lines + 16);
    return field;
}

} // namespace

Drawer::Drawer(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_area(new StillArea(this))
{
    setObjectName(QStringLiteral("drawer"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->addWidget(m_area);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this,
            [this] { emit parameterSet(QString::fromStdString(m_pending.first), m_pending.second); });
}

void Drawer::show(const Content& content)
{
    m_content = content;
    if (isHidden())
        return;
    if (m_made != content.key)
        build();
    refresh();
}

void Drawer::appearanceChanged()
{
    setFixedWidth(m_appearance.px(width100));
    m_made.clear();
}

void Drawer::setSoon(const std::string& name, const QString& value)
{
    m_pending = {name, value};
    m_rest.start();
}

QWidget* Drawer::heading(const QString& text)
{
    auto* label = new QLabel(text, m_form);
    label->setFont(m_appearance.font(Appearance::Type::Heading));
    return label;
}

QString Drawer::wordOf(const ParameterSpec& spec, const std::string& choice) const
{
    const std::string id = spec.name + '=' + choice;
    return QString::fromStdString(m_content.text->words.count(id) ? m_content.text->word(id) : choice);
}

QWidget* Drawer::fieldFor(const ParameterSpec& spec)
{
    const QString name = QString::fromStdString(spec.name);
    switch (spec.type) {
    case ParameterType::Choice: {
        auto* box = new QComboBox(m_form);
        // As wide as the drawer, whatever the longest choice is.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        for (const std::string& choice : spec.choices)
            box->addItem(wordOf(spec, choice), QString::fromStdString(choice));
        connect(box, &QComboBox::activated, this,
                [this, box, name] { emit parameterSet(name, box->currentData().toString()); });
        return box;
    }
    case ParameterType::Integer: {
        if (spec.most <= 2147483647.0) {
            auto* box = new QSpinBox(m_form);
            box->setRange(int(spec.least), int(spec.most));
            connect(box, &QSpinBox::valueChanged, this,
                    [this, key = spec.name](int value) { setSoon(key, QString::number(value)); });
            return box;
        }
        // Too large for a spin box: a seed is typed.
        [[fallthrough]];
    }
    case ParameterType::Number: {
        auto* field = new QLineEdit(m_form);
        connect(field, &QLineEdit::textEdited, this, [this, key = spec.name](const QString& text) {
            const std::optional<double> number = typedNumber(text);
            setSoon(key, number ? QString::fromStdString(shortest(*number)) : text);
        });
        return field;
    }
    case ParameterType::File: {
        QStringList words;
        for (const std::string& choice : spec.choices)
            words << wordOf(spec, choice);
        auto* field = new FileField(spec, words, m_form);
        connect(field, &FileField::chosen, this,
                [this, name](const QString& value) { emit parameterSet(name, value); });
        connect(field, &FileField::fileAsked, this, [this, name] { emit fileAsked(name); });
        return field;
    }
    case ParameterType::Text: {
        if (spec.most <= mostInALine) {
            auto* field = new QLineEdit(m_form);
            connect(field, &QLineEdit::textEdited, this,
                    [this, key = spec.name](const QString& text) { setSoon(key, text); });
            return field;
        }
        QPlainTextEdit* field = textField(m_form, 3);
        connect(field, &QPlainTextEdit::textChanged, this,
                [this, field, key = spec.name] { setSoon(key, field->toPlainText()); });
        return field;
    }
    case ParameterType::Token: {
        auto* box = new QComboBox(m_form);
        connect(box, &QComboBox::activated, this,
                [this, name](int token) { emit parameterSet(name, QStringLiteral("#%1").arg(token)); });
        return box;
    }
    case ParameterType::Matrix: break;
    }
    return nullptr;
}

void Drawer::build()
{
    m_made = m_content.key;
    const QWidget* focus = QApplication::focusWidget();
    const QString typedIn = m_form && focus && m_form->isAncestorOf(focus) ? focus->objectName() : QString();
    m_fields.clear();
    m_problems.clear();
    // One of its fields may have asked for this (the size), and must outlive that.
    if (QWidget* before = m_area->takeWidget()) {
        before->hide();
        before->deleteLater();
    }
    m_form = new QWidget;
    m_form->setFont(m_appearance.font(Appearance::Type::Body));
    auto* column = new QVBoxLayout(m_form);
    const int side = m_appearance.px(20);
    column->setContentsMargins(side, m_appearance.px(20), side, side);
    column->setSpacing(m_appearance.px(4));
    const auto add = [&](const QString& label, QWidget* field) {
        auto* words = new QLabel(label, m_form);
        words->setFont(m_appearance.font(Appearance::Type::Small));
        words->setForegroundRole(QPalette::PlaceholderText);
        words->setWordWrap(true);
        words->setBuddy(field);
        field->setAccessibleName(label);
        field->setFont(m_appearance.font(Appearance::Type::Body));
        if (qobject_cast<QLineEdit*>(field) || qobject_cast<QPlainTextEdit*>(field))
            field->setStyleSheet(fieldStyle(m_appearance));
        if (!qobject_cast<QPlainTextEdit*>(field))
            field->setFixedHeight(m_appearance.px(32));
        else
            field->setFixedHeight(m_appearance.px(72));
        column->addSpacing(m_appearance.px(6));
        column->addWidget(words);
        column->addWidget(field);
    };

    column->addWidget(heading(tr("Parameters")));
    QStringList matrices;
    for (const ParameterSpec& spec : *m_content.specs) {
        if (spec.type == ParameterType::Choice && spec.choices.size() < 2)
            continue; // nothing to choose
        const QString label = QString::fromStdString(m_content.text->word(spec.name));
        if (QWidget* field = fieldFor(spec)) {
            field->setObjectName(QStringLiteral("parameter-") + QString::fromStdString(spec.name));
            m_fields[spec.name] = field;
            add(label, field);
            auto* problem = new QLabel(m_form);
            problem->setObjectName(QStringLiteral("problem-") + QString::fromStdString(spec.name));
            problem->setFont(m_appearance.font(Appearance::Type::Small));
            problem->setWordWrap(true);
            problem->setTextFormat(Qt::PlainText);
            problem->hide();
            column->addWidget(problem);
            m_problems[spec.name] = problem;
        } else {
            matrices << QString::fromStdString(spec.name);
        }
    }
    if (!matrices.isEmpty()) {
        auto* note = new QLabel(
            tr("%1 are changed in place: choose a cell and type a number, or paste a block from a spreadsheet.")
                .arg(matrices.join(QStringLiteral(", "))),
            m_form);
        note->setWordWrap(true);
        note->setFont(m_appearance.font(Appearance::Type::Small));
        note->setForegroundRole(QPalette::PlaceholderText);
        column->addSpacing(m_appearance.px(8));
        column->addWidget(note);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(m_appearance.px(4));
    m_undo = new Button(Button::Kind::Framed, m_appearance, m_form);
    m_undo->setGlyph(Glyph::Undo);
    m_redo = new Button(Button::Kind::Framed, m_appearance, m_form);
    m_redo->setGlyph(Glyph::Redo);
    m_reset = new Button(Button::Kind::Framed, m_appearance, m_form);
    m_reset->setText(tr("Reset"));
    const std::tuple<Button*, QString, QString> names[] = {
        {m_undo, QStringLiteral("undo"), tr("Undo (Ctrl+Z)")},
        {m_redo, QStringLiteral("redo"), tr("Redo (Ctrl+Shift+Z)")},
        {m_reset, QStringLiteral("reset"), tr("Back to the lesson's own numbers")}};
    for (const auto& [button, name, words] : names) {
        button->setObjectName(name);
        button->setAccessibleName(words);
        button->setToolTip(words);
        row->addWidget(button);
    }
    row->addStretch();
    connect(m_undo, &QAbstractButton::clicked, this, &Drawer::undoAsked);
    connect(m_redo, &QAbstractButton::clicked, this, &Drawer::redoAsked);
    connect(m_reset, &QAbstractButton::clicked, this, &Drawer::resetAsked);
    column->addSpacing(m_appearance.px(12));
    column->addLayout(row);

    column->addSpacing(m_appearance.px(20));
    column->addWidget(heading(tr("Display")));
    auto* decimals = new QSpinBox(m_form);
    decimals->setRange(1, 6);
    decimals->setObjectName(QStringLiteral("decimals"));
    connect(decimals, &QSpinBox::valueChanged, this, &Drawer::decimalsSet);
    add(tr("Decimals"), decimals);
    auto* sign = new QComboBox(m_form);
    sign->addItems({tr("as the language has it"), tr("comma: 0,334"), tr("point: 0.334")});
    sign->setObjectName(QStringLiteral("decimalSign"));
    connect(sign, &QComboBox::activated, this, &Drawer::signSet);
    add(tr("Decimal sign"), sign);
    auto* zoom = new QSpinBox(m_form);
    zoom->setRange(100, 200);
    zoom->setSingleStep(10);
    zoom->setSuffix(QStringLiteral(" %"));
    zoom->setKeyboardTracking(false);
    zoom->setObjectName(QStringLiteral("zoom"));
    connect(zoom, &QSpinBox::valueChanged, this, &Drawer::zoomSet);
    add(tr("Size"), zoom);
    m_fields["\001decimals"] = decimals;
    m_fields["\001sign"] = sign;
    m_fields["\001zoom"] = zoom;
    column->addStretch();
    m_area->setWidget(m_form);
    m_form->setAutoFillBackground(false);
    if (!typedIn.isEmpty())
        if (auto* again = m_form->findChild<QWidget*>(typedIn))
            again->setFocus(Qt::OtherFocusReason);
}

void Drawer::setProblem(const std::string& parameter, const QString& words)
{
    for (const auto& [name, label] : m_problems) {
        label->setText(name == parameter ? words : QString());
        label->setVisible(!label->text().isEmpty());
    }
}

void Drawer::refresh()
{
    setProblem({}, {});
    for (const ParameterSpec& spec : *m_content.specs) {
        const auto at = m_fields.find(spec.name);
        const auto value = m_content.values.find(spec.name);
        if (at == m_fields.end())
            continue;
        QWidget* field = at->second;
        // What has no effect on this scene is not offered.
        const bool hasEffect = value != m_content.values.end();
        field->setVisible(hasEffect);
        for (QLabel* words : m_form->findChildren<QLabel*>())
            if (words->buddy() == field)
                words->setVisible(hasEffect);
        if (!hasEffect)
            continue;
        const QSignalBlocker quiet(field);
        const QString text = QString::fromStdString(value->second);
        if (auto* file = qobject_cast<FileField*>(field)) {
            file->setValue(text);
        } else if (auto* box = qobject_cast<QComboBox*>(field)) {
            if (spec.type == ParameterType::Token) {
                box->clear();
                for (std::size_t i = 0; i < m_content.tokens.size(); ++i)
                    box->addItem(visibleText(m_content.tokens[i]));
                box->setCurrentIndex(text.startsWith(QLatin1Char('#')) ? text.mid(1).toInt() : -1);
            } else {
                box->setCurrentIndex(box->findData(text));
            }
        } else if (auto* spin = qobject_cast<QSpinBox*>(field)) {
            const auto range = m_content.ranges.find(spec.name);
            const auto [least, most] =
                range == m_content.ranges.end() ? std::pair(spec.least, spec.most) : range->second;
            if (!spin->hasFocus() || !m_rest.isActive()) {
                spin->setRange(int(least), int(most));
                spin->setValue(text.toInt());
            }
        } else if (auto* line = qobject_cast<QLineEdit*>(field)) {
            if (!line->hasFocus())
                line->setText(text);
        } else if (auto* lines = qobject_cast<QPlainTextEdit*>(field)) {
            // Whoever is typing keeps the cursor; what an undo brings back is shown all the same.
            if (lines->toPlainText() != text && !m_rest.isActive())
                lines->setPlainText(text);
        }
    }
    m_undo->setEnabled(m_content.canUndo);
    m_redo->setEnabled(m_content.canRedo);
    m_reset->setEnabled(m_content.canReset);
    const auto set = [&](const char* name, int value) {
        QWidget* field = m_fields[name];
        const QSignalBlocker quiet(field);
        if (auto* spin = qobject_cast<QSpinBox*>(field))
            spin->setValue(value);
        else
            static_cast<QComboBox*>(field)->setCurrentIndex(value);
    };
    set("\001decimals", m_content.decimals);
    set("\001sign", int(m_content.sign));
    set("\001zoom", m_content.zoom);
}

void Drawer::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRectF(0, 0, m_appearance.px(1), height()), theme.line);
}

} // namespace durchblick
