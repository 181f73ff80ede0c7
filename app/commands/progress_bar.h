#pragma once

#include "core/base/progress.h"

namespace durchblick {

/// Shows on a terminal how far long work is, and lets Ctrl-C end it in good order: the work stops soon and hands back
/// ErrorCode::Cancelled, so nothing is left half written. Where standard error is no terminal nothing is drawn.
/// Only one at a time.
class ProgressBar {
public:
    ProgressBar();
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// For work that is the part from `from` to `to` of the whole, both 0 … 1. Use it no longer than the bar.
    Progress part(double from, double to);

private:
    void show(double share);

    std::stop_source m_stop;
    bool m_isTerminal;
    int m_shownPerMille = -1;
    void (*m_before)(int);
};

} // namespace durchblick
