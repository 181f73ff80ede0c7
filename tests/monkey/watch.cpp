#include "tests/monkey/watch.h"

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <pthread.h>
#include <thread>
#include <unistd.h>

extern "C" void __sanitizer_print_stack_trace() __attribute__((weak));

namespace durchblick::monkey {

namespace {

constexpr long long second = 1'000'000'000;
constexpr long long idle = -1;
constexpr long long mostBytes = 8'000'000'000;
constexpr int mostLooks = 6000; // of a tenth of a second, with nothing happening

std::atomic<long long> beganAt = idle; // processor time of the window's thread, ns
std::atomic<int> looksWithoutEvent = 0;
std::atomic<const char*> complaint = nullptr;
pthread_t watched;

long long processorTime(pthread_t thread)
{
    clockid_t clock;
    timespec time{};
    if (pthread_getcpuclockid(thread, &clock) != 0 || clock_gettime(clock, &time) != 0)
        return 0;
    return time.tv_sec * second + time.tv_nsec;
}

long long bytesHeld()
{
    long long pages = 0, held = 0;
    if (std::FILE* file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%lld %lld", &pages, &held) != 2)
            held = 0;
        std::fclose(file);
    }
    return held * sysconf(_SC_PAGESIZE);
}

/// On the window's thread, wherever it is.
void sayWhere(int) { failWith(complaint); }

void complain(const char* what)
{
    complaint = what;
    pthread_kill(watched, SIGUSR1);
    // Should it not even answer to that.
    std::this_thread::sleep_for(std::chrono::seconds(20));
    std::fprintf(stderr, "MONKEY: %s (no stack)\n", what);
    _exit(Watch::statusOfFailure);
}

} // namespace

void failWith(const char* what)
{
    std::fprintf(stderr, "MONKEY: %s\n", what);
    std::fflush(stderr);
    if (__sanitizer_print_stack_trace)
        __sanitizer_print_stack_trace();
    _exit(Watch::statusOfFailure);
}

void Watch::start()
{
    watched = pthread_self();
    std::signal(SIGUSR1, sayWhere);
    std::thread([] {
        while (true) {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            const long long began = beganAt;
            const long long limit = std::chrono::nanoseconds(longest * slowdown).count();
            if (began != idle && processorTime(watched) - began > limit && beganAt == began)
                complain("hang: one event takes too long");
            if (++looksWithoutEvent > mostLooks)
                complain("stuck: nothing happens any more");
            if (bytesHeld() > mostBytes)
                complain("memory: more than 8 GB");
        }
    }).detach();
}

void Watch::eventBegins()
{
    looksWithoutEvent = 0;
    beganAt = processorTime(watched);
}

std::chrono::milliseconds Watch::eventIsOver()
{
    const long long began = beganAt.exchange(idle);
    const std::chrono::nanoseconds took(began == idle ? 0 : processorTime(watched) - began);
    return std::chrono::duration_cast<std::chrono::milliseconds>(took);
}

} // namespace durchblick::monkey
