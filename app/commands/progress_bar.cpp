#include "app/commands/progress_bar.h"

#include <csignal>
#include <cstdio>
#include <string>

#include <unistd.h>

namespace durchblick {

namespace {
volatile std::sig_atomic_t wasInterrupted = 0;

void interrupt(int signal)
{
    wasInterrupted = 1;
    std::signal(signal, SIG_DFL); // who presses twice means it
}
} // namespace

ProgressBar::ProgressBar() : m_isTerminal(isatty(STDERR_FILENO) == 1)
{
    wasInterrupted = 0;
    m_before = std::signal(SIGINT, interrupt);
}

ProgressBar::~ProgressBar()
{
    std::signal(SIGINT, m_before == SIG_ERR ? SIG_DFL : m_before);
    if (m_isTerminal)
        std::fputs("\r\033[K", stderr); // the line is empty again for what comes
}

Progress ProgressBar::part(double from, double to)
{
    return {.stop = m_stop.get_token(), .report = [this, from, to](double share) { show(from + (to - from) * share); }};
}

void ProgressBar::show(double share)
{
    if (wasInterrupted)
        m_stop.request_stop(); // here, as a signal handler may not
    const int perMille = int(share * 1000);
    if (!m_isTerminal || perMille == m_shownPerMille)
        return;
    m_shownPerMille = perMille;
    constexpr int width = 40;
    const int full = int(share * width);
    std::string bar;
    for (int i = 0; i < width; ++i)
        bar += i < full ? "█" : "░";
    std::fprintf(stderr, "\r%s %3d %%", bar.c_str(), perMille / 10);
    std::fflush(stderr);
}

} // namespace durchblick
