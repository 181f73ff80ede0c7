#pragma once

#include <QString>

#include <cstdint>

namespace durchblick::monkey {

/// Runs one after the other, each in a process of its own with the next seed.
struct Runs {
    QString program;        ///< this one
    QString folder;         ///< lists of events that repeat a fault are left here
    std::uint64_t seed = 1; ///< of the first
    int count = 1;
    double minutes = 0; ///< > 0: as many as fit, in place of count
    int events = 1000;  ///< of each
    int secondsToShorten = 120;
};

/// The first run, if it is good, is done once more: the same events have to lead to the same places.
/// Says on standard output what was reached and, for each fault, the seed and the shortest list of events found that repeats
/// it. Gives the exit status: 0 if nothing was found.
int runAll(const Runs& runs);

} // namespace durchblick::monkey
