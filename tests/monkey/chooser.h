#pragma once

#include "tests/monkey/chance.h"
#include "tests/monkey/event.h"

#include <QMap>
#include <QSize>

#include <optional>

class QMenu;
class QWidget;

namespace durchblick {
class PanelWidget;
}

namespace durchblick::monkey {

class Program;
class Reached;

/// Draws the next event from what is on screen. What was rarely come to is more likely.
class Chooser {
public:
    Chooser(std::uint64_t seed, const Program& program, const Reached& reached, QSize screen);

    Event next();

private:
    Event first();
    Event onWindow();
    std::optional<Event> onWorksheet();
    Event inDialog(QWidget& dialog);
    Event inMenu(QMenu& menu);
    Event inList(QWidget& list);
    Event go();
    Event look();
    Event keyOfWindow();
    Event click(QWidget& front);
    Event onPanel(PanelWidget& panel);
    Event withPlace(const char* kind, const QWidget& widget, double x, double y);
    QWidget* rareWidget(QWidget& front);
    PanelWidget* somePanel();
    Event type();
    std::pair<double, double> placeOn(const QWidget& widget);

    Chance m_chance;
    std::uint64_t m_seed;
    const Program& m_program;
    const Reached& m_reached;
    QSize m_screen;
    QMap<QString, int> m_used; // how often each widget was chosen
    QMap<QString, int> m_keys;
    int m_count = 0;
    int m_inFront = 0; // so many events something has stood in front of the window
};

} // namespace durchblick::monkey
