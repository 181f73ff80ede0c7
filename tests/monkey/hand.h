#pragma once

#include "tests/monkey/event.h"

#include <QPointF>
#include <QPointer>
#include <QWindow>

#include <deque>
#include <functional>

namespace durchblick::monkey {

class Program;

/// Lets events happen to the window as they come from outside: a click is a press and a letting go, with time between them.
/// An event that cannot be (its place is gone, a dialog is in the way) is left out.
class Hand {
public:
    explicit Hand(Program& program) : m_program(program) {}

    void begin(const Event& event);
    bool isBusy() const { return !m_parts.empty(); }
    /// The next part of the event, after the time that lies before it.
    void goOn();
    /// Closes whatever stands in front of the window, then does this. Gives up after many tries, see isTrapped().
    void closeAllThen(std::function<void()> then);
    bool isTrapped() const { return m_closings > mostClosings; }

private:
    static constexpr int mostClosings = 50;
    struct Part {
        int after; // ms
        std::function<void()> run;
    };
    void add(int after, std::function<void()> run) { m_parts.push_back({after, std::move(run)}); }
    void press(const QString& place, double x, double y, Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
    void click(const Event& event, int times);
    void drag(const Event& event);
    void wheel(const Event& event);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString& text);
    void keys(const QString& sequence);
    void type(const QString& text);
    void drop(const QString& file);
    void send(QEvent::Type type, Qt::MouseButton button);
    void sendKey(QEvent::Type type, Qt::Key key, Qt::KeyboardModifiers modifiers, const QString& text);
    QWidget* reach(const QString& place, double x, double y);
    bool isFree() const;
    void closeFrontThen(const std::function<void()>& then);

    Program& m_program;
    std::deque<Part> m_parts;
    int m_closings = 0;
    QPointer<QWindow> m_under; // the mouse
    QPointF m_at;              // on the screen
    Qt::MouseButtons m_buttons;
    Qt::KeyboardModifiers m_modifiers;
};

} // namespace durchblick::monkey
