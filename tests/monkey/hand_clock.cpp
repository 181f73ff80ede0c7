#include "tests/monkey/hand_clock.h"

#include <atomic>
#include <ctime>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

constexpr long long second = 1'000'000'000;

std::atomic<bool> isStopped = false;
std::atomic<long long> passed = 0; // ns
timespec monotonicStart{}, dayStart{};

bool isOfDay(clockid_t clock) { return clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE; }

bool isMonotonic(clockid_t clock)
{
    return clock == CLOCK_MONOTONIC || clock == CLOCK_MONOTONIC_RAW || clock == CLOCK_MONOTONIC_COARSE
        || clock == CLOCK_BOOTTIME;
}

int readReal(clockid_t clock, timespec* time) { return int(syscall(SYS_clock_gettime, clock, time)); }

} // namespace

/// In place of the system's: the program's own comes first wherever a library asks for it.
extern "C" int clock_gettime(clockid_t clock, timespec* time) noexcept
{
    if (!isStopped || !(isOfDay(clock) || isMonotonic(clock)))
        return readReal(clock, time);
    const timespec& start = isOfDay(clock) ? dayStart : monotonicStart;
    const long long now = start.tv_sec * second + start.tv_nsec + passed;
    time->tv_sec = now / second;
    time->tv_nsec = now % second;
    return 0;
}

namespace durchblick::monkey {

void stopClock()
{
    readReal(CLOCK_MONOTONIC, &monotonicStart);
    monotonicStart.tv_nsec = 0; // Qt moves timers to certain places in a second, the same in every run
    // A day that is the same in every run, in case something writes it down.
    dayStart = {1'700'000'000, 0};
    isStopped = true;
}

void letPass(std::chrono::milliseconds time) { passed += std::chrono::nanoseconds(time).count(); }

std::chrono::milliseconds handTime()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(passed));
}

} // namespace durchblick::monkey
