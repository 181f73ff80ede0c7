#include "views/run/work_aside.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <utility>

namespace durchblick {

namespace {
constexpr int lookMs = 33;

/// See seeEndAfter(); nothing: the clock decides.
std::optional<int> looksBeforeEnd;
} // namespace

/// What the thread says and the window's thread reads.
struct WorkAside::Box {
    std::mutex mutex;
    std::condition_variable ended;
    double share = 0;
    std::optional<Result<Done>> result;
    std::exception_ptr fault; ///< came out of the work in place of a result
    int looks = 0;

    /// Whether there is a result, after waiting for it as long as that.
    bool hasEnded(std::unique_lock<std::mutex>& lock, std::chrono::milliseconds quick)
    {
        const auto isThere = [this] { return result.has_value(); };
        if (!looksBeforeEnd)
            return ended.wait_for(lock, quick, isThere);
        if (looks++ < *looksBeforeEnd)
            return false;
        ended.wait(lock, isThere);
        return true;
    }
};

void WorkAside::seeEndAfter(std::optional<int> looks) { looksBeforeEnd = looks; }

WorkAside::WorkAside(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, &WorkAside::look);
}

WorkAside::~WorkAside()
{
    giveUp();
    for (const auto& job : m_stopping)
        job->thread.join();
}

std::optional<Result<Done>> WorkAside::start(Work work, Then then, std::chrono::milliseconds quick)
{
    const bool wasRunning = isRunning();
    giveUp();
    auto box = std::make_shared<Box>();
    std::jthread thread([box, work = std::move(work)](std::stop_token stop) {
        const Progress progress{std::move(stop), [&box](double share) {
                                    const std::lock_guard lock(box->mutex);
                                    box->share = share;
                                }};
        Result<Done> result = Error{ErrorCode::Cancelled, {}};
        std::exception_ptr fault;
        try {
            result = work(progress);
        } catch (...) {
            fault = std::current_exception();
        }
        const std::lock_guard lock(box->mutex);
        box->result = std::move(result);
        box->fault = std::move(fault);
        box->ended.notify_one();
    });
    std::optional<Result<Done>> result;
    std::exception_ptr fault;
    {
        std::unique_lock lock(box->mutex);
        if (box->hasEnded(lock, quick)) {
            result = box->result;
            fault = box->fault;
        }
    }
    if (!result) {
        m_now = std::make_unique<Job>(Job{std::move(box), std::move(thread), std::move(then)});
        m_timer.start();
    }
    if (wasRunning || !result)
        emit changed();
    if (fault)
        std::rethrow_exception(fault);
    return result;
}

void WorkAside::cancel()
{
    if (!isRunning())
        return;
    giveUp();
    emit changed();
}

void WorkAside::giveUp()
{
    m_share = 0;
    if (!m_now)
        return;
    m_now->thread.request_stop();
    m_stopping.push_back(std::move(m_now));
}

void WorkAside::reap()
{
    std::erase_if(m_stopping, [](const std::unique_ptr<Job>& job) {
        const std::lock_guard lock(job->box->mutex);
        return job->box->result.has_value(); // then the thread is as good as over, and erasing waits for it
    });
}

void WorkAside::look()
{
    reap();
    if (!m_now) {
        if (m_stopping.empty())
            m_timer.stop();
        return;
    }
    std::optional<Result<Done>> result;
    double share = 0;
    {
        std::unique_lock lock(m_now->box->mutex);
        if (m_now->box->hasEnded(lock, {}))
            result = m_now->box->result;
        else if (looksBeforeEnd)
            return;
        share = m_now->box->share;
    }
    if (!result) {
        if (share != std::exchange(m_share, share))
            emit changed();
        return;
    }
    const std::unique_ptr<Job> over = std::move(m_now); // what comes next may start other work
    m_share = 0;
    if (!over->box->fault)
        over->then(*result);
    emit changed();
    if (over->box->fault)
        std::rethrow_exception(over->box->fault);
}

} // namespace durchblick
