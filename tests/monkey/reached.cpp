#include "tests/monkey/reached.h"

#include "lessons/catalogue.h"
#include "tests/monkey/program.h"
#include "views/export/export.h"
#include "views/export/export_dialog.h"
#include "views/panels/panel_widget.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QRegularExpression>
#include <QShortcut>

namespace durchblick::monkey {

namespace {

constexpr auto metBefore = "monkey-met";

/// "step" for "step3": which one it was says where one is, not what was done.
QString withoutNumber(QString name)
{
    static const QRegularExpression digits(QStringLiteral("[0-9.]+$"));
    return name.remove(digits);
}

QString dialogName(const QWidget& window)
{
    if (const auto* file = qobject_cast<const QFileDialog*>(&window))
        return file->acceptMode() == QFileDialog::AcceptSave ? QStringLiteral("save a file")
                                                             : QStringLiteral("open a file");
    if (qobject_cast<const QMessageBox*>(&window))
        return QStringLiteral("message");
    if (qobject_cast<const ExportDialog*>(&window))
        return QStringLiteral("export");
    if (qobject_cast<const QMenu*>(&window))
        return qobject_cast<const PanelWidget*>(window.parentWidget()) ? QStringLiteral("menu of a panel")
                                                                       : QStringLiteral("menu of a text");
    if (window.inherits("QComboBoxPrivateContainer"))
        return QStringLiteral("list");
    return window.objectName();
}

/// By the text's own names: a menu has other words in another language.
std::vector<std::pair<QString, QAction*>> actionsOf(const PanelWidget& panel)
{
    const PanelWidget::Actions& actions = panel.panelActions();
    return {{QStringLiteral("edit"), actions.edit},
            {QStringLiteral("copyNumbers"), actions.copyNumbers},
            {QStringLiteral("paste"), actions.paste},
            {QStringLiteral("copyCalculation"), actions.copyCalculation},
            {QStringLiteral("copyLatex"), actions.copyLatex},
            {QStringLiteral("copyAddress"), actions.copyAddress},
            {QStringLiteral("exportPanel"), actions.exportPanel}};
}

} // namespace

const QStringList& Reached::windowKeys()
{
    static const QStringList all =
        QStringLiteral("Space Right Down PgDown Left Up PgUp , . Home End Esc Backspace + - R A")
            .split(QLatin1Char(' '));
    return all;
}

Reached::Reached(const Program& program) : m_program(&program)
{
    expectAll();
    qApp->installEventFilter(this);
}

void Reached::expectAll()
{
    for (const Lesson& lesson : catalogue()) {
        const QString id = QString::fromStdString(lesson.id);
        m_counts.expect(QStringLiteral("lesson"), id);
        for (const std::string& stage : lesson.stages)
            m_counts.expect(QStringLiteral("stage"), id + QLatin1Char('#') + QString::fromStdString(stage));
        for (const ParameterSpec& spec : lesson.parameters)
            if (spec.type != ParameterType::Choice || spec.choices.size() > 1)
                m_counts.expect(QStringLiteral("parameter"), id + QLatin1Char('.') + QString::fromStdString(spec.name));
    }
    for (const PanelKind kind : allPanelKinds())
        if (kind != PanelKind::Formula) // stands in exports only; the window has a card of its own for it
            m_counts.expect(QStringLiteral("panel"), QString::fromStdString(panelKindId(kind)));
    for (const QString& key : windowKeys())
        m_counts.expect(QStringLiteral("action"), QStringLiteral("key ") + key);
    for (const char* name :
         {"edit", "copyNumbers", "paste", "copyCalculation", "copyLatex", "copyAddress", "exportPanel"})
        m_counts.expect(QStringLiteral("action"), QStringLiteral("panel ") + QLatin1String(name));
    for (const char* name :
         {"export", "keys", "open a file", "save a file", "message", "menu of a panel", "menu of a text", "list"})
        m_counts.expect(QStringLiteral("dialog"), QLatin1String(name));
    for (const FigureFormat format : allFormats())
        m_counts.expect(QStringLiteral("export"), extensionOf(format));
}

void Reached::look()
{
    const MainWindow& window = m_program->window();
    Session& session = m_program->window().session();
    const QString lesson = QString::fromStdString(session.lesson().id);
    m_counts.count(QStringLiteral("lesson"), lesson);
    m_counts.count(QStringLiteral("stage"),
                   lesson + QLatin1Char('#')
                       + QString::fromStdString(session.scene().stages[std::size_t(session.stage())].id));
    for (const auto& [name, value] : session.given())
        m_counts.count(QStringLiteral("parameter"), lesson + QLatin1Char('.') + QString::fromStdString(name));
    for (const PanelWidget* panel : window.findChildren<PanelWidget*>())
        if (panel->isVisible())
            m_counts.count(QStringLiteral("panel"), QString::fromStdString(panelKindId(panel->source().panel.kind)));
    // What the window has, shown or not.
    for (QAbstractButton* button : window.findChildren<QAbstractButton*>())
        meet(*button);
    for (QShortcut* shortcut : window.findChildren<QShortcut*>()) {
        if (const auto* owner = qobject_cast<const QWidget*>(shortcut->parent()); owner && owner->window() != &window)
            continue; // Qt's own, of a dialog
        const QString name = QStringLiteral("key ") + shortcut->key().toString(QKeySequence::PortableText);
        m_counts.expect(QStringLiteral("action"), name);
        if (shortcut->property(metBefore).toBool())
            continue;
        shortcut->setProperty(metBefore, true);
        connect(shortcut, &QShortcut::activated, this,
                [this, name] { m_counts.count(QStringLiteral("action"), name); });
    }
}

void Reached::lookForFiles()
{
    for (const FigureFormat format : allFormats())
        for (const QFileInfo& file : QDir().entryInfoList({QStringLiteral("*.") + extensionOf(format)}, QDir::Files))
            if (file.size() > 0)
                m_counts.count(QStringLiteral("export"), extensionOf(format));
}

void Reached::meet(QWidget& widget)
{
    if (widget.property(metBefore).toBool())
        return;
    widget.setProperty(metBefore, true);
    const QWidget* window = widget.window();
    const bool isQts = qobject_cast<const QFileDialog*>(window) || qobject_cast<const QMessageBox*>(window);
    if (auto* button = qobject_cast<QAbstractButton*>(&widget);
        button && !isQts && !button->objectName().isEmpty() && !button->objectName().startsWith(QLatin1String("qt_"))) {
        const QString name = QStringLiteral("button ") + withoutNumber(button->objectName());
        m_counts.expect(QStringLiteral("action"), name);
        connect(button, &QAbstractButton::clicked, this,
                [this, name] { m_counts.count(QStringLiteral("action"), name); });
    }
    if (auto* panel = qobject_cast<PanelWidget*>(&widget))
        for (const auto& [name, action] : actionsOf(*panel)) {
            action->setObjectName(name);
            const QString full = QStringLiteral("panel ") + name;
            connect(action, &QAction::triggered, this,
                    [this, full] { m_counts.count(QStringLiteral("action"), full); });
        }
}

bool Reached::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::Show && object->isWidgetType()) {
        auto* widget = static_cast<QWidget*>(object);
        meet(*widget);
        if (widget->isWindow())
            if (const QString name = dialogName(*widget); !name.isEmpty() && !widget->inherits("QTipLabel"))
                m_counts.count(QStringLiteral("dialog"), name);
    }
    if (event->type() == QEvent::KeyPress && object == &m_program->window()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QString name = QKeySequence(key->key()).toString(QKeySequence::PortableText);
        if (key->modifiers() == Qt::NoModifier && windowKeys().contains(name))
            m_counts.count(QStringLiteral("action"), QStringLiteral("key ") + name);
    }
    return false;
}

} // namespace durchblick::monkey
