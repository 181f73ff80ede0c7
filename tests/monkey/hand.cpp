#include "tests/monkey/hand.h"

#include "tests/monkey/hand_clock.h"
#include "tests/monkey/place.h"
#include "tests/monkey/program.h"
#include "views/run/work_aside.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QScrollArea>
#include <QTest>
#include <QThread>
#include <QUrl>
#include <QWheelEvent>

#include <algorithm>

namespace durchblick::monkey {

namespace {

constexpr int moment = 20;        // ms between a hand's movements
constexpr int apart = 500;        // ms that make two clicks out of a double one
constexpr int picture = 33;       // ms: no film shows more in a second
constexpr int mostPictures = 100; // of one wait
constexpr int mostKeys = 24;      // a longer text comes at once

Qt::MouseButton buttonOf(const Event& event)
{
    return event.has("right") ? Qt::RightButton : event.has("middle") ? Qt::MiddleButton : Qt::LeftButton;
}

Qt::KeyboardModifiers modifiersOf(const Event& event)
{
    Qt::KeyboardModifiers modifiers;
    modifiers.setFlag(Qt::ShiftModifier, event.has("shift"));
    modifiers.setFlag(Qt::ControlModifier, event.has("ctrl"));
    return modifiers;
}

/// What a keyboard gives with a key.
QString textOf(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier))
        return {};
    switch (key) {
    case Qt::Key_Tab: return QStringLiteral("\t");
    case Qt::Key_Return: return QStringLiteral("\r");
    case Qt::Key_Backspace: return QStringLiteral("\b");
    case Qt::Key_Delete: return QStringLiteral("\x7f");
    case Qt::Key_Escape: return QStringLiteral("\x1b");
    default: break;
    }
    if (key < Qt::Key_Space || key > Qt::Key_ydiaeresis)
        return {};
    const QChar letter = QChar(char16_t(key));
    return modifiers & Qt::ShiftModifier ? QString(letter) : QString(letter.toLower());
}

} // namespace

void Hand::goOn()
{
    const Part part = std::move(m_parts.front());
    m_parts.pop_front();
    letPass(std::chrono::milliseconds(part.after));
    part.run();
}

/// Whether the window itself can be used.
bool Hand::isFree() const { return frontOf(&m_program.window()) == &m_program.window(); }

void Hand::begin(const Event& event)
{
    MainWindow& window = m_program.window();
    const QString& kind = event.kind;
    const auto whenFree = [&](std::function<void(MainWindow&)> what) {
        add(moment, [this, what = std::move(what)] {
            if (isFree())
                what(m_program.window());
        });
    };
    if (kind == QLatin1String("click")) {
        click(event, 1);
    } else if (kind == QLatin1String("double")) {
        click(event, 2);
    } else if (kind == QLatin1String("move")) {
        add(moment, [this, event] {
            if (reach(event.text(0), event.number(1), event.number(2)))
                send(QEvent::MouseMove, Qt::NoButton);
        });
    } else if (kind == QLatin1String("drag")) {
        drag(event);
    } else if (kind == QLatin1String("wheel")) {
        wheel(event);
    } else if (kind == QLatin1String("key")) {
        keys(event.text(0));
    } else if (kind == QLatin1String("type")) {
        type(event.text(0));
    } else if (kind == QLatin1String("paste")) {
        add(moment, [event] { QApplication::clipboard()->setText(event.text(0)); });
        keys(QStringLiteral("Ctrl+V"));
    } else if (kind == QLatin1String("drop")) {
        drop(event.text(0));
    } else if (kind == QLatin1String("wait")) {
        const int pictures = std::min(mostPictures, int(event.number(0)) / picture + 1);
        for (int i = 0; i < pictures; ++i)
            add(picture, [] {});
    } else if (kind == QLatin1String("go")) {
        whenFree([event](MainWindow& one) {
            if (const Result<Address> address = readAddress(event.text(0).toStdString()))
                (void)one.open(*address);
        });
    } else if (kind == QLatin1String("set")) {
        whenFree([event](MainWindow& one) {
            one.session().setParameter(event.text(0).toStdString(), event.text(1).toStdString());
        });
    } else if (kind == QLatin1String("resize")) {
        add(moment, [&window, event] { window.resize(int(event.number(0)), int(event.number(1))); });
    } else if (kind == QLatin1String("theme")) {
        whenFree([event](MainWindow& one) { one.setDark(event.has("dark")); });
    } else if (kind == QLatin1String("language")) {
        whenFree([event](MainWindow& one) {
            one.setLanguage(event.has("en") ? QStringLiteral("en") : QStringLiteral("de"));
        });
    } else if (kind == QLatin1String("decimals")) {
        whenFree([event](MainWindow& one) { one.setDecimals(int(event.number(0))); });
    } else if (kind == QLatin1String("sign")) {
        whenFree([event](MainWindow& one) { one.setSign(Settings::Sign(std::clamp(int(event.number(0)), 0, 2))); });
    } else if (kind == QLatin1String("zoom")) {
        whenFree([event](MainWindow& one) { one.setZoom(int(event.number(0))); });
    } else if (kind == QLatin1String("work")) {
        add(0, [event] { WorkAside::seeEndAfter(int(event.number(0))); });
    } else if (kind == QLatin1String("close")) {
        closeAllThen([this] { m_program.restart(); });
    }
}

void Hand::closeAllThen(std::function<void()> then)
{
    m_closings = 0;
    add(moment, [this, then = std::move(then)] { closeFrontThen(then); });
}

void Hand::closeFrontThen(const std::function<void()>& then)
{
    QWidget* front = frontOf(&m_program.window());
    // A dialog that was closed goes only when its own loop of events has ended.
    const bool isInside = QThread::currentThread()->loopLevel() > 1;
    if (front == &m_program.window() && !isInside) {
        m_closings = 0;
        then();
    } else if (++m_closings <= mostClosings) {
        if (front != &m_program.window())
            front->close();
        m_parts.push_front({moment, [this, then] { closeFrontThen(then); }});
    }
}

/// Moves the mouse there, after scrolling as far as it takes.
QWidget* Hand::reach(const QString& place, double x, double y)
{
    QWidget* widget = widgetAt(place, &m_program.window());
    if (!widget || !widget->window()->windowHandle())
        return nullptr;
    const QPoint local(int(x * widget->width()), int(y * widget->height()));
    for (QWidget* around = widget->parentWidget(); around; around = around->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(around);
            area && area->widget() && area->widget()->isAncestorOf(widget)) {
            const QPoint inside = widget->mapTo(area->widget(), local);
            area->ensureVisible(inside.x(), inside.y());
        }
    m_at = widget->mapToGlobal(local);
    m_under = widget->window()->windowHandle();
    return widget;
}

void Hand::send(QEvent::Type type, Qt::MouseButton button)
{
    // An open menu takes hold of the mouse, wherever it is.
    const QWidget* popup = QApplication::activePopupWidget();
    QWindow* window = popup && popup->windowHandle() ? popup->windowHandle() : m_under.data();
    if (!window)
        return;
    m_buttons.setFlag(button, type == QEvent::MouseButtonPress);
    qt_handleMouseEvent(window, window->mapFromGlobal(m_at), m_at, m_buttons, button, type, m_modifiers,
                        int(handTime().count()));
}

void Hand::press(const QString& place, double x, double y, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    m_modifiers = modifiers;
    if (!reach(place, x, y)) {
        m_parts.clear();
        return;
    }
    send(QEvent::MouseMove, Qt::NoButton);
    send(QEvent::MouseButtonPress, button);
}

void Hand::click(const Event& event, int times)
{
    const Qt::MouseButton button = buttonOf(event);
    for (int i = 0; i < times; ++i) {
        add(i == 0 ? apart : moment,
            [=, this] { press(event.text(0), event.number(1), event.number(2), button, modifiersOf(event)); });
        add(moment, [=, this] { send(QEvent::MouseButtonRelease, button); });
    }
}

void Hand::drag(const Event& event)
{
    constexpr int movements = 4;
    const Qt::MouseButton button = buttonOf(event);
    add(apart, [=, this] { press(event.text(0), event.number(1), event.number(2), button, modifiersOf(event)); });
    for (int i = 1; i <= movements; ++i)
        add(moment, [=, this] {
            // Where it leads is said in parts of the widget that it begins on, which may be gone by now.
            if (const QWidget* widget = widgetAt(event.text(0), &m_program.window())) {
                const double share = double(i) / movements;
                const double x = event.number(1) + share * (event.number(3) - event.number(1));
                const double y = event.number(2) + share * (event.number(4) - event.number(2));
                m_at = widget->mapToGlobal(QPointF(x * widget->width(), y * widget->height()));
            }
            send(QEvent::MouseMove, Qt::NoButton);
        });
    add(moment, [=, this] { send(QEvent::MouseButtonRelease, button); });
}

void Hand::wheel(const Event& event)
{
    add(moment, [this, event] {
        if (!reach(event.text(0), event.number(1), event.number(2)))
            return;
        const QPoint turn(0, int(event.number(3) * 120));
        QWheelEvent wheel(m_under->mapFromGlobal(m_at), m_at, {}, turn, {}, modifiersOf(event), Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(m_under, &wheel);
    });
}

void Hand::sendKey(QEvent::Type type, Qt::Key key, Qt::KeyboardModifiers modifiers, const QString& text)
{
    QWindow* window = QGuiApplication::focusWindow();
    if (const QWidget* popup = QApplication::activePopupWidget(); popup && popup->windowHandle())
        window = popup->windowHandle();
    if (window)
        qt_handleKeyEvent(window, type, key, modifiers, text);
}

void Hand::key(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString& text)
{
    add(moment, [=, this] { sendKey(QEvent::KeyPress, key, modifiers, text); });
    add(0, [=, this] { sendKey(QEvent::KeyRelease, key, modifiers, text); });
}

void Hand::keys(const QString& sequence)
{
    const QKeySequence read = QKeySequence::fromString(sequence, QKeySequence::PortableText);
    if (read.isEmpty())
        return;
    key(read[0].key(), read[0].keyboardModifiers(), textOf(read[0].key(), read[0].keyboardModifiers()));
}

void Hand::type(const QString& text)
{
    const bool isPlain = text.size() <= mostKeys
        && std::all_of(text.begin(), text.end(), [](QChar one) { return one >= u' ' && one < u'\x7f'; });
    if (isPlain) {
        for (const QChar letter : text)
            key(Qt::Key(letter.toUpper().unicode()), {}, letter);
        return;
    }
    add(moment, [text] {
        QInputMethodEvent event;
        event.setCommitString(text);
        if (QObject* focus = QGuiApplication::focusObject())
            QCoreApplication::sendEvent(focus, &event);
    });
}

void Hand::drop(const QString& file)
{
    add(moment, [this, file] {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QDir::current().absoluteFilePath(file))});
        QWindow* window = m_program.window().windowHandle();
        const QPoint at(window->width() / 2, window->height() / 2);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(window, &enter);
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(window, &drop);
    });
}

} // namespace durchblick::monkey
