#pragma once

#include "app/settings/settings.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace durchblick {

/// Keeps the file of the settings up to what they are: within a second of each change, and at once when asked, so that
/// whatever ends the program takes little with it.
class SettingsFile : public QObject {
    Q_OBJECT
public:
    /// stored: what the file holds; now: what it is to hold.
    SettingsFile(Settings stored, std::function<Settings()> now, QObject* parent = nullptr);

    /// Something may have changed.
    void touch();
    /// Writes what has changed, if anything has.
    void save();

signals:
    /// It could not be written. Said once; each change tries again.
    void unwritable();

private:
    Settings m_stored;
    std::function<Settings()> m_now;
    QTimer m_soon;
    bool m_hasFailed = false;
};

} // namespace durchblick
