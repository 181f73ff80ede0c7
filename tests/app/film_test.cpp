#include "app/window/player.h"
#include "app/window/session.h"
#include "tests/app/film_lesson.h"
#include "tests/wait_for.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

namespace durchblick {
namespace {

class AFilm : public testing::Test {
protected:
    void SetUp() override
    {
        session.setLessons([this](std::string_view id) { return film.find(id); });
        QObject::connect(&session, &Session::changed, [this] {
            if (session.count())
                seen.push_back(session.count()->now);
        });
        QObject::connect(&session, &Session::failed, [this](const Error& error) { failed = error; });
        ASSERT_TRUE(go("tokenization#run"));
        seen.clear();
    }
    bool go(const std::string& address) { return session.go(*readAddress(address)).ok(); }
    std::string stage() const { return session.scene().stages[std::size_t(session.stage())].id; }
    int now() const { return session.count()->now; }
    std::string file() const { return session.scene().parameters.at("text"); }

    FilmLesson film;
    std::vector<int> seen;
    std::optional<Error> failed;
    Session session;
    Player player{session};
};

TEST_F(AFilm, ShowsEveryPictureAndStopsAtItsEndOnTheStage)
{
    player.setPlaying(true);
    EXPECT_TRUE(player.isPlaying());
    ASSERT_TRUE(waitFor([&] { return !player.isPlaying(); }));
    EXPECT_EQ(seen, (std::vector<int>{25, 50, 75, 100}));
    EXPECT_EQ(stage(), "run");
}

TEST_F(AFilm, BeginsAgainWhenItIsPlayedFromItsEnd)
{
    session.setCount(100);
    seen.clear();
    player.setPlaying(true);
    ASSERT_TRUE(waitFor([&] { return !player.isPlaying(); }));
    EXPECT_EQ(seen, (std::vector<int>{0, 25, 50, 75, 100}));
}

TEST_F(AFilm, IsLeftAtOnceByForwardAndStops)
{
    player.setPlaying(true);
    ASSERT_TRUE(waitFor([&] { return now() == 25; }));
    session.forward();
    EXPECT_EQ(stage(), "count");
    EXPECT_FALSE(player.isPlaying());
    EXPECT_EQ(session.scene().parameters.at("step"), "25");
}

TEST_F(AFilm, IsFoundAsItWasLeftByWhoComesBack)
{
    session.setCount(1);
    session.setStage(1);
    session.back(); // the counting stage counts back first
    session.back();
    EXPECT_EQ(stage(), "run");
    EXPECT_EQ(now(), 0);
}

TEST_F(AFilm, GoesOneStepByHandAndPauses)
{
    session.setCount(50);
    player.setPlaying(true);
    player.step(1);
    EXPECT_FALSE(player.isPlaying());
    EXPECT_EQ(now(), 51);
    player.step(-1);
    player.step(-1);
    EXPECT_EQ(now(), 49);
    session.setCount(0);
    player.step(-1);
    EXPECT_EQ(now(), 0);
}

TEST_F(AFilm, NeedsNoThreadForEachPicture)
{
    session.setCount(1); // what is ready from here on is known
    const int before = film.aside;
    const int prepared = film.prepared;
    player.setPlaying(true);
    ASSERT_TRUE(waitFor([&] { return !player.isPlaying(); }));
    EXPECT_EQ(film.aside, before);
    EXPECT_EQ(film.prepared, prepared + 4);
}

TEST_F(AFilm, PreparesAFarJumpAside)
{
    session.setCount(1);
    const int before = film.aside;
    session.setCount(90);
    ASSERT_TRUE(waitFor([&] { return !session.isWorking() && now() == 90; }));
    EXPECT_EQ(film.aside, before + 1);
    session.setCount(2);
    ASSERT_TRUE(waitFor([&] { return !session.isWorking() && now() == 2; }));
    EXPECT_EQ(film.aside, before + 2);
}

TEST_F(AFilm, StartsWhereStagesThatFollowEachOtherComeToIt)
{
    session.setStage(2);
    player.setPlaying(true);
    EXPECT_FALSE(player.isPlaying()); // nothing left to come
    session.setStage(1);
    player.setPlaying(true);
    EXPECT_TRUE(player.isPlaying());
    session.setStage(0);
    ASSERT_TRUE(waitFor([&] { return !player.isPlaying(); }));
    EXPECT_EQ(now(), 100);
    EXPECT_EQ(stage(), "run");
}

TEST_F(AFilm, DoesNotAskTheSameTwiceWhileAPictureIsPrepared)
{
    session.setParameter("text", "/slow");
    ASSERT_TRUE(session.isWorking());
    const int prepared = film.prepared;
    player.setPlaying(true);
    QTest::qWait(150);
    EXPECT_TRUE(player.isPlaying());
    EXPECT_LE(film.prepared, prepared + 1);
    EXPECT_TRUE(session.isWorking());
    film.isLetGo = true;
    ASSERT_TRUE(waitFor([&] { return !player.isPlaying(); }));
    EXPECT_EQ(file(), "/slow");
    EXPECT_EQ(now(), 100);
}

TEST_F(AFilm, KeepsTheSceneWhileAFileIsPreparedAndThenShowsItWithUndo)
{
    session.setParameter("text", "/slow");
    EXPECT_TRUE(session.isWorking());
    EXPECT_EQ(file(), "slide");
    ASSERT_TRUE(waitFor([&] { return session.share() == 0.25; }));
    session.forward(); // one may look around meanwhile
    film.isLetGo = true;
    ASSERT_TRUE(waitFor([&] { return !session.isWorking(); }));
    EXPECT_EQ(file(), "/slow");
    EXPECT_EQ(stage(), "count");
    session.undoStack().undo();
    EXPECT_EQ(file(), "slide");
    session.undoStack().redo();
    EXPECT_EQ(file(), "/slow");
}

TEST_F(AFilm, StaysAsItIsWhenPreparingIsCancelled)
{
    session.setParameter("text", "/slow");
    session.cancel();
    EXPECT_FALSE(session.isWorking());
    ASSERT_TRUE(waitFor([&] { return film.cancelled == 1; }));
    QTest::qWait(80);
    EXPECT_EQ(file(), "slide");
    EXPECT_FALSE(session.undoStack().canUndo());
    EXPECT_FALSE(failed);
}

TEST_F(AFilm, UndoesTheSameChangeAgainWhenUndoingItWasCancelled)
{
    film.isLetGo = true;
    session.setParameter("text", "/slow");
    ASSERT_TRUE(waitFor([&] { return !session.isWorking(); }));
    session.setParameter("text", "other");
    ASSERT_EQ(session.undoStack().index(), 2);
    film.isLetGo = false;
    session.undoStack().undo();
    EXPECT_TRUE(session.isWorking());
    session.cancel();
    EXPECT_EQ(file(), "other");
    EXPECT_EQ(session.undoStack().index(), 2);
    EXPECT_FALSE(session.undoStack().canRedo());
    film.isLetGo = true;
    session.undoStack().undo();
    ASSERT_TRUE(waitFor([&] { return !session.isWorking(); }));
    EXPECT_EQ(file(), "/slow");
    EXPECT_EQ(session.undoStack().index(), 1);
    film.isLetGo = false;
    session.undoStack().undo();
    EXPECT_EQ(file(), "slide");
    session.undoStack().redo();
    EXPECT_TRUE(session.isWorking());
    session.cancel();
    EXPECT_EQ(file(), "slide");
    EXPECT_EQ(session.undoStack().index(), 0) << "a redo that was cancelled is to be done again";
    film.isLetGo = true;
    session.undoStack().redo();
    ASSERT_TRUE(waitFor([&] { return !session.isWorking(); }));
    EXPECT_EQ(file(), "/slow");
    EXPECT_EQ(session.undoStack().index(), 1);
}

TEST_F(AFilm, SaysWhyPreparingFailedAndStaysAsItIs)
{
    session.setParameter("text", "/broken.vec");
    ASSERT_TRUE(waitFor([&] { return failed.has_value(); }));
    EXPECT_EQ(failed->code, ErrorCode::FileMissing);
    EXPECT_EQ(file(), "slide");
    EXPECT_FALSE(session.undoStack().canUndo());
    EXPECT_FALSE(go("tokenization?text=/broken.vec#rest"));
    EXPECT_EQ(stage(), "run");
}

TEST_F(AFilm, KeepsWhatWasAskedForWhenMoreIsChangedMeanwhile)
{
    session.setParameter("text", "/slow");
    session.setParameter("step", "7");
    EXPECT_TRUE(session.isWorking());
    film.isLetGo = true;
    ASSERT_TRUE(waitFor([&] { return !session.isWorking(); }));
    EXPECT_EQ(file(), "/slow");
    EXPECT_EQ(now(), 7);
}

TEST_F(AFilm, GoesBackToTheFileOnScreenWhenItIsChosenMeanwhile)
{
    session.setParameter("text", "/slow");
    session.setParameter("text", "slide");
    EXPECT_FALSE(session.isWorking());
    EXPECT_EQ(file(), "slide");
    EXPECT_TRUE(waitFor([&] { return film.cancelled == 1; }));
}

TEST_F(AFilm, ShowsTheLessonsOwnParametersUntilTheFirstAddressIsReady)
{
    Session fresh;
    fresh.setLessons([this](std::string_view id) { return film.find(id); });
    ASSERT_TRUE(fresh.go(*readAddress("tokenization?text=/slow&step=9#rest")).ok());
    ASSERT_TRUE(fresh.isWorking());
    ASSERT_FALSE(fresh.isEmpty());
    EXPECT_EQ(fresh.scene().parameters.at("text"), "slide");
    EXPECT_EQ(fresh.stage(), 2);
    film.isLetGo = true;
    ASSERT_TRUE(waitFor([&] { return !fresh.isWorking(); }));
    EXPECT_EQ(fresh.scene().parameters.at("text"), "/slow");
    EXPECT_EQ(fresh.scene().parameters.at("step"), "9");
}

TEST_F(AFilm, IsWaitedForRatherThanShowingAnotherLessonFirst)
{
    Lesson late = film.lesson;
    late.prepare = [](const Parameters&, const Progress&) -> Result<Done> {
        std::this_thread::sleep_for(std::chrono::milliseconds(600));
        return Done{};
    };
    Session fresh;
    fresh.setLessons([&](std::string_view) { return Result<const Lesson*>(&late); });
    ASSERT_TRUE(fresh.go(*readAddress("tokenization?step=9#rest")).ok());
    EXPECT_EQ(&fresh.lesson(), &late);
    EXPECT_EQ(fresh.stage(), 2);
    ASSERT_TRUE(waitFor([&] { return !fresh.isWorking(); }));
    EXPECT_EQ(fresh.scene().parameters.at("step"), "9");
}

TEST_F(AFilm, EndsCleanlyWhileSomethingIsPrepared)
{
    {
        Session fresh;
        fresh.setLessons([this](std::string_view id) { return film.find(id); });
        ASSERT_TRUE(fresh.go(*readAddress("tokenization?text=/slow#rest")).ok());
        ASSERT_TRUE(fresh.isWorking());
    }
    EXPECT_EQ(film.cancelled, 1);
}

} // namespace
} // namespace durchblick
