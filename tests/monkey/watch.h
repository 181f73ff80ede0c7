#pragma once

#include <chrono>

namespace durchblick::monkey {

/// Sees to it that the window answers. What counts is the time that its thread keeps the processor busy with one event: neither
/// a busy machine nor work on other threads makes a window late. Under the sanitizers the same work takes `slowdown` times as
/// long, so there a hang is a second times that.
class Watch {
public:
    static constexpr std::chrono::milliseconds longest{1000};
#if defined(__SANITIZE_ADDRESS__)
    static constexpr int slowdown = 8;
#elif defined(NDEBUG)
    static constexpr int slowdown = 1;
#else
    static constexpr int slowdown = 4;
#endif

    /// For the thread that it is called from. Once an event takes too long, or nothing happens at all for ten minutes, or the
    /// program holds more than 8 GB, the process says so and where it is, and ends with `statusOfFailure`.
    static void start();
    static void eventBegins();
    /// Gives how long it took; 0 if none had begun.
    static std::chrono::milliseconds eventIsOver();

    static constexpr int statusOfFailure = 97;
};

/// Says what is wrong and ends the process.
[[noreturn]] void failWith(const char* what);

} // namespace durchblick::monkey
