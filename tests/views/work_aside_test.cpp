#include "tests/wait_for.h"
#include "views/run/work_aside.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include <atomic>

namespace durchblick {
namespace {

using namespace std::chrono_literals;

/// Works until it is let go or told to stop.
struct SlowWork {
    std::atomic<bool> isLetGo = false;
    std::atomic<int> started = 0;
    std::atomic<int> stopped = 0;

    WorkAside::Work work(Result<Done> gives = Done{})
    {
        return [this, gives](const Progress& progress) -> Result<Done> {
            ++started;
            progress.say(0.5);
            while (!isLetGo) {
                if (progress.isCancelled()) {
                    ++stopped;
                    return Error{ErrorCode::Cancelled, {}};
                }
                std::this_thread::sleep_for(1ms);
            }
            return gives;
        };
    }
};

TEST(WorkAside, GivesQuickResultsAtOnceAndSaysNothing)
{
    WorkAside aside;
    const QSignalSpy said(&aside, &WorkAside::changed);
    const auto done = aside.start([](const Progress&) -> Result<Done> { return Done{}; },
                                  [](const Result<Done>&) { FAIL() << "called for a result that was given"; }, 10s);
    ASSERT_TRUE(done);
    EXPECT_TRUE(done->ok());
    EXPECT_FALSE(aside.isRunning());
    QTest::qWait(80);
    EXPECT_EQ(said.count(), 0);
}

TEST(WorkAside, SeesTheEndAfterACountOfLooksWhateverTheClockSays)
{
    const auto slow = [](const Progress&) -> Result<Done> {
        std::this_thread::sleep_for(20ms);
        return Done{};
    };
    WorkAside aside;
    WorkAside::seeEndAfter(0);
    EXPECT_TRUE(aside.start(slow, {}, 0ms)) << "waited for at once";
    WorkAside::seeEndAfter(2);
    int ends = 0;
    EXPECT_FALSE(
        aside.start([](const Progress&) -> Result<Done> { return Done{}; }, [&](const Result<Done>&) { ++ends; }, 10s))
        << "not seen, though it has long ended";
    EXPECT_TRUE(waitFor([&] { return ends > 0; }));
    EXPECT_EQ(ends, 1);
    WorkAside::seeEndAfter({});
}

TEST(WorkAside, SaysHowFarItIsAndBringsTheResultLater)
{
    SlowWork slow;
    WorkAside aside;
    std::optional<Result<Done>> result;
    ASSERT_FALSE(aside.start(slow.work(Error{ErrorCode::FileMissing, {"x"}}), [&](const Result<Done>& done) {
        EXPECT_FALSE(aside.isRunning());
        result = done;
    }));
    EXPECT_TRUE(aside.isRunning());
    ASSERT_TRUE(waitFor([&] { return aside.share() == 0.5; }));
    EXPECT_FALSE(result);
    slow.isLetGo = true;
    ASSERT_TRUE(waitFor([&] { return result.has_value(); }));
    ASSERT_FALSE(result->ok());
    EXPECT_EQ(result->error().code, ErrorCode::FileMissing);
    EXPECT_FALSE(aside.isRunning());
    EXPECT_EQ(aside.share(), 0);
}

TEST(WorkAside, IsNotHeardOfOnceItIsCancelled)
{
    SlowWork slow;
    WorkAside aside;
    const QSignalSpy said(&aside, &WorkAside::changed);
    aside.start(slow.work(), [](const Result<Done>&) { FAIL() << "called for cancelled work"; });
    aside.cancel();
    EXPECT_FALSE(aside.isRunning());
    EXPECT_EQ(said.count(), 2);
    ASSERT_TRUE(waitFor([&] { return slow.stopped == slow.started && slow.started == 1; }));
    QTest::qWait(80);
}

TEST(WorkAside, GivesWayToNewerWork)
{
    SlowWork older;
    SlowWork newer;
    newer.isLetGo = true;
    WorkAside aside;
    bool isNewerDone = false;
    aside.start(older.work(), [](const Result<Done>&) { FAIL() << "called for work that was overtaken"; });
    if (const auto done = aside.start(newer.work(), [&](const Result<Done>&) { isNewerDone = true; }))
        isNewerDone = true;
    EXPECT_TRUE(waitFor([&] { return isNewerDone && older.stopped == 1; }));
}

TEST(WorkAside, MayBeginTheNextWorkWhenOneIsDone)
{
    SlowWork slow;
    WorkAside aside;
    bool isSecondDone = false;
    aside.start(slow.work(), [&](const Result<Done>&) {
        ASSERT_FALSE(aside.start(
            [](const Progress&) -> Result<Done> {
                std::this_thread::sleep_for(20ms);
                return Done{};
            },
            [&](const Result<Done>&) { isSecondDone = true; }));
    });
    slow.isLetGo = true;
    EXPECT_TRUE(waitFor([&] { return isSecondDone; }));
    EXPECT_FALSE(aside.isRunning());
}

TEST(WorkAside, LeavesNoThreadBehindWhenItGoes)
{
    SlowWork slow;
    {
        WorkAside aside;
        for (int i = 0; i < 5; ++i)
            aside.start(slow.work(), [](const Result<Done>&) { FAIL(); });
    }
    EXPECT_EQ(slow.started, 5);
    EXPECT_EQ(slow.stopped, 5);
}

} // namespace
} // namespace durchblick
