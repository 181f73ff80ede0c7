#pragma once

#include "core/base/progress.h"

#include <chrono>

namespace durchblick {

/// Hands on how far a loop is, some ten times a second at most, however short its rounds are.
class PacedProgress {
public:
    explicit PacedProgress(const Progress& progress) : m_progress(progress) {}

    /// After each round; false once the work is to stop.
    bool goesOn(double share)
    {
        const auto now = std::chrono::steady_clock::now();
        if (now - m_last >= std::chrono::milliseconds(100)) {
            m_last = now;
            m_progress.say(share);
        }
        return !m_progress.isCancelled();
    }

private:
    const Progress& m_progress;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

} // namespace durchblick
