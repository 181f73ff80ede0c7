#pragma once

#include "app/window/main_window.h"

#include <memory>

namespace durchblick::monkey {

/// The program with its window, as a user starts it and starts it again; its home is the current folder.
class Program {
public:
    Program() { open(); }

    MainWindow& window() const { return *m_window; }
    /// Closes the window and starts again from what was remembered.
    void restart();
    /// How often the window was opened.
    int starts() const { return m_starts; }

private:
    void open();

    std::unique_ptr<MainWindow> m_window;
    int m_starts = 0;
};

} // namespace durchblick::monkey
