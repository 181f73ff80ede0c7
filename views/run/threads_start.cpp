#include "views/run/threads_start.h"

#include <QThread>

#include <latch>
#include <memory>
#include <thread>
#include <vector>

namespace durchblick {

void ensureThreadsStart()
{
    constexpr std::size_t roomForPainting = 32 << 20; // hardly touched, so it takes address space alone
    const auto room = std::make_unique_for_overwrite<char[]>(roomForPainting);
    *static_cast<volatile char*>(room.get()) = 0; // or a compiler would leave it out
    std::latch end(1);
    std::vector<std::jthread> threads; // all at once, as Qt has them
    try {
        for (int i = 0; i < QThread::idealThreadCount(); ++i)
            threads.emplace_back([&end] { end.wait(); });
    } catch (...) {
        end.count_down();
        throw;
    }
    end.count_down();
}

} // namespace durchblick
