#include "tests/monkey/chooser.h"

#include "lessons/catalogue.h"
#include "tests/monkey/place.h"
#include "tests/monkey/program.h"
#include "tests/monkey/reached.h"
#include "tests/monkey/texts.h"
#include "views/export/figure_options.h"
#include "views/panels/panel_widget.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QShortcut>
#include <QTextBrowser>

namespace durchblick::monkey {

namespace {

constexpr int longInFront = 30; // events; after these it is time to get out of a dialog
constexpr int betweenRestarts = 250;

QString shortNumber(double number) { return QString::number(number, 'g', 4); }

/// The same for every chip, answer and step of a row of them.
QString roleOf(const QWidget& widget)
{
    static const QRegularExpression digits(QStringLiteral("[0-9]+"));
    return (widget.objectName().isEmpty() ? QString::fromLatin1(widget.metaObject()->className()) : widget.objectName())
        .remove(digits);
}

double weightOf(const QWidget& widget)
{
    if (qobject_cast<const PanelWidget*>(&widget))
        return 4;
    if (qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QComboBox*>(&widget)
        || qobject_cast<const QAbstractSpinBox*>(&widget))
        return 3;
    if (qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QPlainTextEdit*>(&widget)
        || qobject_cast<const QAbstractSlider*>(&widget) || qobject_cast<const QTextBrowser*>(&widget))
        return 2;
    return 0.2;
}

const QStringList& otherKeys()
{
    static const QStringList all =
        QStringLiteral("Tab Shift+Tab Return F2 5 Delete Ctrl+C Ctrl+V Ctrl+A Ctrl+X Shift+Left Shift+Up Shift+Right "
                       "Shift+Down Ctrl+Home Ctrl+End Menu X Alt+F4 Ctrl+Tab F10")
            .split(QLatin1Char(' '));
    return all;
}

std::string valueFor(const ParameterSpec& spec, Chance& chance)
{
    const auto within = [&](double most) {
        const double top = std::min(most, spec.most);
        return spec.least + chance.share() * (top - spec.least);
    };
    switch (spec.type) {
    case ParameterType::Choice: return chance.of(spec.choices);
    case ParameterType::Integer: return std::to_string((long long)(within(spec.least + 40)));
    case ParameterType::Number: return shortNumber(within(chance.inPercent(50) ? 2 : 1e9)).toStdString();
    case ParameterType::Text: return chance.of(typedTexts()).toStdString();
    case ParameterType::Token: return '#' + std::to_string(chance.below(8));
    case ParameterType::File:
        return spec.choices.empty() || chance.inPercent(40) ? chance.of(fileNames()).toStdString()
                                                            : chance.of(spec.choices);
    case ParameterType::Matrix: return chance.inPercent(50) ? "1 2; 3 4" : "0.5 -1";
    }
    return {};
}

} // namespace

Chooser::Chooser(std::uint64_t seed, const Program& program, const Reached& reached, QSize screen)
    : m_chance(seed), m_seed(seed), m_program(program), m_reached(reached), m_screen(screen)
{}

Event Chooser::next()
{
    if (++m_count == 1)
        return first();
    MainWindow& window = m_program.window();
    if (m_count % betweenRestarts == 0)
        return {QStringLiteral("close")};
    QWidget* front = frontOf(&window);
    m_inFront = front == &window ? 0 : m_inFront + 1;
    if (m_inFront > longInFront && m_chance.inPercent(50))
        return {QStringLiteral("key"), {QStringLiteral("Esc")}};
    if (front != &window && m_chance.inPercent(4))
        return m_chance.inPercent(70) ? Event{QStringLiteral("wait"), {QString::number(m_chance.below(400))}}
                                      : Event{QStringLiteral("drop"), {m_chance.of(fileNames())}};
    if (auto* menu = qobject_cast<QMenu*>(front))
        return inMenu(*menu);
    if (front == QApplication::activePopupWidget())
        return inList(*front);
    return front == &window ? onWindow() : inDialog(*front);
}

/// Every run begins at another stage, so that a row of seeds comes to all of them.
Event Chooser::first()
{
    std::vector<std::string> places;
    for (const Lesson& lesson : catalogue())
        for (const std::string& stage : lesson.stages)
            places.push_back(lesson.id + '#' + stage);
    return {QStringLiteral("go"), {QString::fromStdString(places[std::size_t(m_seed * 7 % places.size())])}};
}

/// A calculation by hand goes on only with a number near the right one, which chance alone hardly ever types.
std::optional<Event> Chooser::onWorksheet()
{
    MainWindow& window = m_program.window();
    const auto clicked = [&](const char* name) -> std::optional<Event> {
        auto* widget = window.findChild<QWidget*>(QLatin1String(name));
        return widget && widget->isVisible() && widget->isEnabled()
            ? std::optional(withPlace("click", *widget, 0.5, 0.5))
            : std::nullopt;
    };
    if (const auto back = clicked("rightNumbers"); back && m_chance.inPercent(10))
        return back;
    if (const auto follow = clicked("followOwn"); follow && m_chance.inPercent(30))
        return follow;
    const auto entry = clicked("entry0");
    if (!entry || !m_chance.inPercent(30))
        return std::nullopt;
    const QWidget* focus = QApplication::focusWidget();
    if (!focus || !focus->objectName().startsWith(QLatin1String("entry")))
        return entry;
    return m_chance.inPercent(60) ? Event{QStringLiteral("type"), {QString::number(m_chance.below(30) / 10.0)}}
                                  : Event{QStringLiteral("key"), {QStringLiteral("Return")}};
}

Event Chooser::onWindow()
{
    if (const std::optional<Event> event = onWorksheet())
        return *event;
    MainWindow& window = m_program.window();
    QWidget* focus = QApplication::focusWidget();
    const bool isWriting = qobject_cast<QLineEdit*>(focus) || qobject_cast<QPlainTextEdit*>(focus);
    switch (m_chance.weighted({26, 16, 20, isWriting ? 16.0 : 3.0, 5, 4, 2, 7, 6, 5, 4, 1.5})) {
    case 0: return click(window);
    case 1:
        if (PanelWidget* panel = somePanel())
            return onPanel(*panel);
        return click(window);
    case 2: return keyOfWindow();
    case 3: return type();
    case 4: return go();
    case 5: return {QStringLiteral("paste"), {m_chance.of(clipboardTexts())}};
    case 6: return {QStringLiteral("drop"), {m_chance.of(fileNames())}};
    case 7: return {QStringLiteral("wait"), {QString::number(m_chance.inPercent(30) ? 3100 : m_chance.below(700))}};
    case 8: return look();
    case 9: {
        QWidget* widget = rareWidget(window);
        const auto [x, y] = placeOn(*widget);
        Event wheel = withPlace("wheel", *widget, x, y);
        wheel.arguments << QString::number((m_chance.below(2) ? 1 : -1) * (1 + m_chance.below(4)));
        if (m_chance.inPercent(10))
            wheel.arguments << QStringLiteral("ctrl");
        return wheel;
    }
    case 10: {
        const auto& specs = window.session().lesson().parameters;
        if (specs.empty())
            return go();
        std::vector<double> weights;
        const QString lesson = QString::fromStdString(window.session().lesson().id) + QLatin1Char('.');
        for (const ParameterSpec& spec : specs)
            weights.push_back(
                1.0
                / (1 + m_reached.counts().of(QStringLiteral("parameter"), lesson + QString::fromStdString(spec.name))));
        const ParameterSpec& spec = specs[m_chance.weighted(weights)];
        return {QStringLiteral("set"),
                {QString::fromStdString(spec.name), QString::fromStdString(valueFor(spec, m_chance))}};
    }
    default: return {QStringLiteral("work"), {QString::number(m_chance.inPercent(50) ? 0 : m_chance.below(20))}};
    }
}

Event Chooser::look()
{
    const MainWindow& window = m_program.window();
    switch (m_chance.below(6)) {
    case 0: {
        // Mostly a window that people have, sometimes any.
        static const std::vector<QSize> sizes{{1920, 1080}, {1366, 768}, {1280, 800}, {800, 600}, {720, 420}, {1, 1}};
        const QSize size = m_chance.inPercent(60)
            ? m_chance.of(sizes)
            : QSize(200 + m_chance.below(m_screen.width() - 199), 150 + m_chance.below(m_screen.height() - 149));
        return {QStringLiteral("resize"), {QString::number(size.width()), QString::number(size.height())}};
    }
    case 1:
        return {QStringLiteral("theme"),
                {window.appearance().isDark() ? QStringLiteral("light") : QStringLiteral("dark")}};
    case 2:
        return {QStringLiteral("language"),
                {window.language() == QLatin1String("de") ? QStringLiteral("en") : QStringLiteral("de")}};
    case 3: return {QStringLiteral("decimals"), {QString::number(m_chance.below(8))}};
    case 4: return {QStringLiteral("sign"), {QString::number(m_chance.below(3))}};
    default: return {QStringLiteral("zoom"), {QString::number(90 + 10 * m_chance.below(13))}};
    }
}

Event Chooser::go()
{
    std::vector<std::pair<const Lesson*, std::string>> places;
    std::vector<double> weights;
    for (const Lesson& lesson : catalogue())
        for (const std::string& stage : lesson.stages) {
            places.emplace_back(&lesson, stage);
            const QString name = QString::fromStdString(lesson.id + '#' + stage);
            weights.push_back(1.0 / (1 + m_reached.counts().of(QStringLiteral("stage"), name)));
        }
    const auto& [lesson, stage] = places[m_chance.weighted(weights)];
    Address address{.lesson = lesson->id, .parameters = {}, .stage = stage};
    if (m_chance.inPercent(40))
        for (const ParameterSpec& spec : lesson->parameters)
            if (m_chance.inPercent(25))
                address.parameters[spec.name] = valueFor(spec, m_chance);
    return {QStringLiteral("go"), {QString::fromStdString(toText(address))}};
}

Event Chooser::keyOfWindow()
{
    QStringList keys = Reached::windowKeys() + otherKeys();
    for (const QShortcut* shortcut : m_program.window().findChildren<QShortcut*>())
        keys << shortcut->key().toString(QKeySequence::PortableText);
    std::vector<double> weights;
    for (const QString& key : keys) {
        const bool ends = key == QLatin1String("Ctrl+Q") || key == QLatin1String("Alt+F4");
        weights.push_back((ends ? 0.1 : 1.0) / (1 + m_keys.value(key)));
    }
    const QString key = keys[qsizetype(m_chance.weighted(weights))];
    ++m_keys[key];
    return {QStringLiteral("key"), {key}};
}

Event Chooser::withPlace(const char* kind, const QWidget& widget, double x, double y)
{
    return {QLatin1String(kind), {placeOf(widget), shortNumber(x), shortNumber(y)}};
}

QWidget* Chooser::rareWidget(QWidget& front)
{
    QWidgetList widgets;
    std::vector<double> weights;
    for (QWidget* widget : front.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !widget->isEnabled() || widget->window() != &front || widget->width() < 2
            || widget->height() < 2)
            continue;
        widgets << widget;
        weights.push_back(weightOf(*widget) / (1 + m_used.value(roleOf(*widget))));
    }
    if (widgets.isEmpty())
        return &front;
    QWidget* widget = widgets[qsizetype(m_chance.weighted(weights))];
    ++m_used[roleOf(*widget)];
    return widget;
}

std::pair<double, double> Chooser::placeOn(const QWidget& widget)
{
    // Links are thin.
    if (const auto* text = qobject_cast<const QTextBrowser*>(&widget))
        for (int i = 0; i < 20; ++i) {
            const double x = m_chance.share(), y = m_chance.share();
            if (!text->anchorAt(QPoint(int(x * text->width()), int(y * text->height()))).isEmpty())
                return {x, y};
        }
    return {m_chance.share(), m_chance.share()};
}

Event Chooser::click(QWidget& front)
{
    QWidget* widget = rareWidget(front);
    if (auto* panel = qobject_cast<PanelWidget*>(widget))
        return onPanel(*panel);
    const auto [x, y] = placeOn(*widget);
    if (m_chance.inPercent(8)) {
        Event drag = withPlace("drag", *widget, x, y);
        drag.arguments << shortNumber(m_chance.share() * 1.4 - 0.2) << shortNumber(m_chance.share() * 1.4 - 0.2);
        return drag;
    }
    Event event = withPlace(m_chance.inPercent(8) ? "double" : m_chance.inPercent(6) ? "move" : "click", *widget, x, y);
    if (m_chance.inPercent(6))
        event.arguments << QStringLiteral("right");
    return event;
}

PanelWidget* Chooser::somePanel()
{
    const QList<PanelWidget*> panels = m_program.window().findChildren<PanelWidget*>();
    QList<PanelWidget*> shown;
    for (PanelWidget* panel : panels)
        if (panel->isVisible())
            shown << panel;
    return shown.isEmpty() ? nullptr : m_chance.of(shown);
}

Event Chooser::onPanel(PanelWidget& panel)
{
    double x = m_chance.share(), y = m_chance.share();
    const auto cells = panel.picture().cells();
    if (!cells.empty() && m_chance.inPercent(65)) {
        const auto& row = m_chance.of(cells);
        if (!row.empty())
            if (const auto rect = panel.picture().rectOf(m_chance.of(row))) {
                const QPointF at = panel.pictureRect().topLeft() + rect->center();
                x = std::clamp(at.x() / panel.width(), 0.0, 1.0);
                y = std::clamp(at.y() / panel.height(), 0.0, 1.0);
            }
    }
    switch (m_chance.weighted({48, 12, 10, 12, 10, 8})) {
    case 0: return withPlace("click", panel, x, y);
    case 1: {
        Event menu = withPlace("click", panel, x, y);
        menu.arguments << QStringLiteral("right");
        return menu;
    }
    case 2: return withPlace("double", panel, x, y);
    case 3: {
        Event drag = withPlace("drag", panel, x, y);
        drag.arguments << shortNumber(x + (m_chance.share() - 0.5) / 2)
                       << shortNumber(y + (m_chance.share() - 0.5) / 2);
        if (m_chance.inPercent(25))
            drag.arguments << (m_chance.below(2) ? QStringLiteral("middle") : QStringLiteral("shift"));
        return drag;
    }
    case 4: {
        Event wheel = withPlace("wheel", panel, x, y);
        wheel.arguments << QString::number((m_chance.below(2) ? 1 : -1) * (1 + m_chance.below(4)));
        return wheel;
    }
    default: return withPlace("move", panel, x, y);
    }
}

Event Chooser::type() { return {QStringLiteral("type"), {m_chance.of(typedTexts())}}; }

Event Chooser::inDialog(QWidget& dialog)
{
    static const QStringList keys =
        QStringLiteral(
            "Tab Shift+Tab Space Return Esc Down Up Left Right PgDown Home End Backspace Delete 5 Ctrl+A Ctrl+V")
            .split(QLatin1Char(' '));
    static const QStringList names = [] {
        QStringList all{QStringLiteral("figur"), QStringLiteral("a b"), QString::fromUtf8("ä.tex")};
        for (const FigureFormat format : allFormats())
            all << QStringLiteral("x.") + extensionOf(format);
        return all;
    }();
    if (qobject_cast<QFileDialog*>(&dialog) && m_chance.inPercent(70))
        switch (m_chance.below(3)) {
        case 0: return {QStringLiteral("type"), {m_chance.of(names)}};
        case 1: return {QStringLiteral("type"), {m_chance.of(fileNames())}};
        default: return {QStringLiteral("key"), {QStringLiteral("Return")}};
        }
    switch (m_chance.weighted({60, 20, 12, 3})) {
    case 0: return click(dialog);
    case 1: return {QStringLiteral("key"), {m_chance.of(keys)}};
    case 2: return type();
    default: return {QStringLiteral("paste"), {m_chance.of(clipboardTexts())}};
    }
}

Event Chooser::inMenu(QMenu& menu)
{
    QList<QAction*> entries;
    std::vector<double> weights;
    for (QAction* action : menu.actions())
        if (action->isVisible() && action->isEnabled() && !action->isSeparator()) {
            entries << action;
            weights.push_back(1.0 / (1 + m_used.value(QStringLiteral("entry ") + action->objectName())));
        }
    if (!entries.isEmpty() && m_chance.inPercent(75)) {
        QAction* entry = entries[qsizetype(m_chance.weighted(weights))];
        ++m_used[QStringLiteral("entry ") + entry->objectName()];
        const QPointF at = QRectF(menu.actionGeometry(entry)).center();
        return withPlace("click", menu, at.x() / menu.width(), at.y() / menu.height());
    }
    static const QStringList keys = QStringLiteral("Down Up Return Esc Left Tab Home").split(QLatin1Char(' '));
    return {QStringLiteral("key"), {m_chance.of(keys)}};
}

Event Chooser::inList(QWidget& list)
{
    if (m_chance.inPercent(55))
        return click(list);
    static const QStringList keys =
        QStringLiteral("Down Up Home End PgDown Return Return Esc Tab A 5").split(QLatin1Char(' '));
    return {QStringLiteral("key"), {m_chance.of(keys)}};
}

} // namespace durchblick::monkey
