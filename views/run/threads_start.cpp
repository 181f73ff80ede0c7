#include "views/run/threads_start.h"

#include <QThread>

#include <latch>
#include <thread>
#include <vector>

namespace durchblick {

void ensureThreadsStart()
{
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
