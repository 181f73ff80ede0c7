#include "tests/monkey/program.h"

#include "app/language/language.h"
#include "app/window/open_window.h"
#include "lessons/catalogue.h"

#include <QScreen>

namespace durchblick::monkey {

void Program::open()
{
    ++m_starts;
    const QString language = standardLanguage();
    speak(language);
    const StoredSettings stored = readSettings();
    m_window = std::make_unique<MainWindow>(stored.settings, language);
    m_window->fitInto(m_window->screen()->availableSize());
    sayWhatWasMended(*m_window, stored);
    // Not by resume(): that says what went wrong inside, which has to end the process here.
    const Result<Address> remembered = readAddress(stored.settings.place.toStdString());
    if (!remembered || !m_window->open(*remembered))
        (void)m_window->open({.lesson = catalogue().front().id});
    m_window->show();
    m_window->activateWindow();
}

void Program::restart()
{
    m_window->close();
    m_window.reset();
    open();
}

} // namespace durchblick::monkey
