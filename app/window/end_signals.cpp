#include "app/window/end_signals.h"

#include <QSocketNotifier>

#include <array>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace durchblick {

namespace {

constexpr std::array endSignals{SIGTERM, SIGINT, SIGHUP};

/// A handler may do little more than write to a pipe; the event loop reads from it.
int endPipe[2] = {-1, -1};
std::array<struct sigaction, endSignals.size()> handledBefore;

void passOn(int number)
{
    const auto byte = static_cast<unsigned char>(number);
    [[maybe_unused]] const auto written = ::write(endPipe[1], &byte, 1);
}

} // namespace

EndSignals::EndSignals(QObject* parent) : QObject(parent)
{
    if (::pipe2(endPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // then they end the program as they always do
    m_notifier = new QSocketNotifier(endPipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &EndSignals::read);
    for (std::size_t i = 0; i < endSignals.size(); ++i) {
        struct sigaction action {};
        action.sa_handler = passOn;
        action.sa_flags = int(SA_RESTART | SA_RESETHAND);
        ::sigaction(endSignals[i], nullptr, &handledBefore[i]);
        // Who started the program with nohup wants it to go on.
        if (handledBefore[i].sa_handler != SIG_IGN)
            ::sigaction(endSignals[i], &action, nullptr);
    }
}

EndSignals::~EndSignals()
{
    if (!m_notifier)
        return;
    for (std::size_t i = 0; i < endSignals.size(); ++i)
        ::sigaction(endSignals[i], &handledBefore[i], nullptr);
    delete m_notifier;
    for (int& end : endPipe) {
        ::close(end);
        end = -1;
    }
}

void EndSignals::read()
{
    unsigned char number = 0;
    if (::read(endPipe[0], &number, 1) == 1)
        emit received(number);
}

} // namespace durchblick
