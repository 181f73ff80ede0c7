#pragma once

#include "tests/monkey/event.h"
#include "tests/monkey/hand.h"

#include <QFile>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace durchblick::monkey {

class Program;
class Reached;

/// Lets one event after the other happen, each when the window has done everything that the one before asked for: when the loop
/// of events is about to wait, whichever loop it is, that of a dialog and of a menu, too. After each it checks what always holds.
class Driver : public QObject {
    Q_OBJECT
public:
    using Source = std::function<std::optional<Event>()>;
    /// Writes each event into the run's file before it happens, and as a comment where it led to.
    Driver(Program& program, Reached& reached, Source source, const QString& folder);

    int eventCount() const { return m_count; }
    /// Bytes in use each time when the program had been started anew; empty where nobody counts them.
    const std::vector<long long>& memory() const { return m_memory; }
    /// The event that kept the window's thread busy for longest, and for how long.
    const QString& longestEvent() const { return m_longestEvent; }
    std::chrono::milliseconds longest() const { return m_longest; }

private:
    void turn();
    void goOn();
    void end();
    void keepFileDialogAtHome();
    void check();
    void measureMemory();

    Program& m_program;
    Reached& m_reached;
    Source m_source;
    Hand m_hand;
    QFile m_log;
    QString m_reachedFile;
    QString m_now, m_longestEvent;
    std::chrono::milliseconds m_longest{0};
    int m_count = 0;
    int m_settling = 0;
    int m_starts = 1;
    bool m_isEnding = false;
    std::vector<long long> m_memory;
};

} // namespace durchblick::monkey
