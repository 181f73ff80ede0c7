#include "app/settings/settings_file.h"

#include <utility>

namespace durchblick {

namespace {
/// Less than the second that may be lost, and seldom enough for a film that changes the place with every picture.
constexpr int soonMs = 700;
} // namespace

SettingsFile::SettingsFile(Settings stored, std::function<Settings()> now, QObject* parent)
    : QObject(parent), m_stored(std::move(stored)), m_now(std::move(now))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &SettingsFile::save);
}

void SettingsFile::touch()
{
    // Changes that follow each other closely do not put the first one off.
    if (!m_soon.isActive())
        m_soon.start();
}

void SettingsFile::save()
{
    m_soon.stop();
    Settings now = m_now();
    if (now == m_stored)
        return;
    if (writeChanges(m_stored, now))
        m_stored = std::move(now);
    else if (!std::exchange(m_hasFailed, true))
        emit unwritable();
}

} // namespace durchblick
