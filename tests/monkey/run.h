#pragma once

#include <QString>

#include <cstdint>

namespace durchblick::monkey {

/// One run of the window in this process, in a folder of its own.
struct Run {
    QString folder;         ///< is made; its home, its log and what was reached are put there
    std::uint64_t seed = 1; ///< of the events
    int events = 1000;
    QString replay = {}; ///< a file with the events instead
};

/// Gives the exit status; what goes wrong ends the process earlier. Files in the folder: `events` (each before it happens),
/// `reached` (see Counts).
int run(const Run& run, int argc, char** argv);

/// The folder's files.
QString eventsOf(const QString& folder);
QString reachedIn(const QString& folder);

} // namespace durchblick::monkey
