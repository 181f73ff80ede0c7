#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace durchblick {

/// What takes long (loading, training, projecting), on a thread of its own: started, asked how far it is, cancelled. The
/// newest work counts; starting another one cancels the one before. The thread never touches a QObject: it leaves what it has
/// to say in a box that the window's thread looks into some thirty times a second while something runs. An exception of the work
/// comes out there, too: of start(), or in the event loop once changed() has told that the work is over.
class WorkAside : public QObject {
    Q_OBJECT
public:
    using Work = std::function<Result<Done>(const Progress&)>;
    using Then = std::function<void(const Result<Done>&)>;

    explicit WorkAside(QObject* parent = nullptr);
    /// Asks everything that still runs to stop, and waits until it has.
    ~WorkAside() override;

    /// Runs the work. Gives what it gave if it ends within `quick`; otherwise `then` gets that later, from the event loop,
    /// unless it was cancelled or overtaken by other work.
    std::optional<Result<Done>> start(Work work, Then then, std::chrono::milliseconds quick = {});
    /// Nothing is heard of the work any more. It may take a moment to stop, which nobody waits for.
    void cancel();

    /// For a program that has to go the same way every time: from now on no clock decides when the end of work is seen. It is
    /// waited for at the look after so many in which nothing of the work is seen; 0: by start() itself; nothing: as ever.
    static void seeEndAfter(std::optional<int> looks);

    bool isRunning() const { return m_now != nullptr; }
    double share() const { return m_share; } ///< how far the work is, 0 to 1; 0 if it does not say

signals:
    /// Work goes on longer than `quick`, is further than before, or is over: see isRunning() and share().
    void changed();

private:
    struct Box;
    struct Job {
        std::shared_ptr<Box> box;
        std::jthread thread;
        Then then;
    };

    void look();
    void giveUp();
    void reap();

    std::unique_ptr<Job> m_now;
    double m_share = 0;
    std::vector<std::unique_ptr<Job>> m_stopping; // cancelled, not ended yet
    QTimer m_timer;
};

} // namespace durchblick
