#include "core/training/replay.h"

#include <gtest/gtest.h>

#include <string>

namespace durchblick {
namespace {

/// A little learner: it draws from a seed and its step, and moves as fast as its rate says.
struct Walker {
    double place = 1;
    double rate = 0.5;

    void apply(double newRate) { rate = newRate; }
};
using ReplayedWalk = Replay<Walker, double>;

double drawn(std::int64_t step) { return double((std::uint64_t(step) * 2654435761u) % 1000) / 1000; }

/// Counts how many steps were really done.
struct Counted {
    int* count;

    Result<Done> operator()(Walker& walker, std::int64_t step) const
    {
        ++*count;
        walker.place += walker.rate * (drawn(step) - 0.3 * walker.place);
        return Done{};
    }
};

class ARun : public testing::Test {
protected:
    int count = 0;
    Counted step{&count};
};

TEST_F(ARun, HasTheSameNumbersWhicheverWayOneGotThere)
{
    ReplayedWalk straight(Walker{}, 10), wandering(Walker{}, 7, 3);
    ASSERT_TRUE(straight.advance(123, step).ok());
    for (const int at : {300, 5, 200, 0, 49, 123})
        ASSERT_TRUE(wandering.goTo(at, step).ok());
    EXPECT_EQ(wandering.step(), 123);
    EXPECT_EQ(straight.state().place, wandering.state().place);
}

TEST_F(ARun, GoesBackByTheNearestSnapshotAndTheStepsFromThereOn)
{
    ReplayedWalk run(Walker{}, 10);
    ASSERT_TRUE(run.goTo(100, step).ok());
    count = 0;
    ASSERT_TRUE(run.goTo(57, step).ok());
    EXPECT_EQ(count, 7);
    count = 0;
    ASSERT_TRUE(run.goTo(95, step).ok());
    EXPECT_EQ(count, 5) << "forwards from a snapshot that is nearer than where it stands";
    count = 0;
    ASSERT_TRUE(run.goTo(97, step).ok());
    EXPECT_EQ(count, 2) << "or on from here";
}

TEST_F(ARun, KeepsNoMoreSnapshotsThanItMay)
{
    ReplayedWalk run(Walker{}, 1, 4);
    ASSERT_TRUE(run.goTo(1000, step).ok());
    count = 0;
    ASSERT_TRUE(run.goTo(999, step).ok());
    EXPECT_GT(count, 100) << "there are four at most";
    EXPECT_LE(count, 512);
}

TEST_F(ARun, ReplaysAChangeAtItsStep)
{
    ReplayedWalk run(Walker{}, 10);
    ASSERT_TRUE(run.goTo(40, step).ok()); // a snapshot stands here, from before the change
    run.change(0.1);
    EXPECT_EQ(run.state().rate, 0.1);
    ASSERT_TRUE(run.goTo(70, step).ok());
    const double after = run.state().place;
    ASSERT_TRUE(run.goTo(39, step).ok());
    EXPECT_EQ(run.state().rate, 0.5);
    ASSERT_TRUE(run.goTo(70, step).ok());
    EXPECT_EQ(run.state().place, after);
    ASSERT_TRUE(run.goTo(40, step).ok());
    EXPECT_EQ(run.state().rate, 0.1);

    ReplayedWalk unchanged(Walker{}, 10);
    ASSERT_TRUE(unchanged.goTo(70, step).ok());
    EXPECT_NE(unchanged.state().place, after);
}

TEST_F(ARun, ForgetsWhatLayAheadOfAChange)
{
    ReplayedWalk run(Walker{}, 10);
    ASSERT_TRUE(run.goTo(50, step).ok());
    run.change(0.9);
    ASSERT_TRUE(run.goTo(20, step).ok());
    run.change(0.2);
    ASSERT_EQ(run.log().size(), 1u);
    EXPECT_EQ(run.log()[0].step, 20);
    ASSERT_TRUE(run.goTo(60, step).ok());
    EXPECT_EQ(run.state().rate, 0.2);
    ReplayedWalk other(Walker{}, 1000);
    ASSERT_TRUE(other.goTo(20, step).ok());
    other.change(0.2);
    ASSERT_TRUE(other.goTo(60, step).ok());
    EXPECT_EQ(run.state().place, other.state().place);
}

TEST_F(ARun, AppliesSeveralChangesOfOneStepInTheirOrder)
{
    ReplayedWalk run(Walker{}, 10);
    run.change(0.9);
    run.change(0.2);
    ASSERT_TRUE(run.goTo(30, step).ok());
    ASSERT_TRUE(run.goTo(0, step).ok());
    EXPECT_EQ(run.state().rate, 0.2);
    EXPECT_EQ(run.log().size(), 2u);
}

TEST_F(ARun, StaysBeforeAStepThatFails)
{
    const auto untilTwelve = [this](Walker& walker, std::int64_t at) -> Result<Done> {
        if (at == 12)
            return Error{ErrorCode::Diverged, {"walk", std::to_string(at)}};
        return step(walker, at);
    };
    ReplayedWalk run(Walker{}, 5);
    const Result<Done> done = run.goTo(40, untilTwelve);
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().code, ErrorCode::Diverged);
    EXPECT_EQ(run.step(), 12);
    EXPECT_TRUE(run.goTo(3, untilTwelve).ok());
    EXPECT_EQ(run.step(), 3);
}

TEST_F(ARun, StopsWhenItIsAskedTo)
{
    std::stop_source source;
    const auto stopsAtHundred = [&](Walker& walker, std::int64_t at) {
        if (at == 100)
            source.request_stop();
        return step(walker, at);
    };
    ReplayedWalk run(Walker{}, 5);
    const Result<Done> done = run.goTo(100'000, stopsAtHundred, {source.get_token(), {}});
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().code, ErrorCode::Cancelled);
    EXPECT_LT(run.step(), 200);
    ReplayedWalk straight(Walker{}, 5);
    ASSERT_TRUE(straight.goTo(run.step(), step).ok());
    EXPECT_EQ(run.state().place, straight.state().place) << "where it got to is a step like any other";
}

} // namespace
} // namespace durchblick
