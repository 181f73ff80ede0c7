#include "app/window/end_signals.h"
#include "app/window/main_window.h"
#include "app/window/open_window.h"
#include "app/window/prose.h"
#include "tests/app/running_program.h"
#include "tests/wait_for.h"

#include <QApplication>
#include <QSignalSpy>
#include <QStyleFactory>

namespace durchblick {
namespace {

TEST(NothingLost, WhenTheProgramIsAskedToEnd)
{
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        const Home home;
        RunningProgram program(home, {QStringLiteral("--lesson"), QStringLiteral("self_attention?focus=von#softmax")});
        EXPECT_EQ(program.endBy(number), 128 + number) << program.said();
        EXPECT_EQ(home.place(), QStringLiteral("self_attention?focus=von#softmax"));
        EXPECT_TRUE(home.setting("seen/self_attention/softmax").toBool());
    }
}

TEST(NothingLost, WhenTheProgramIsKilledASecondLaterAndGoesOnThere)
{
    const Home home;
    {
        RunningProgram program(home, {QStringLiteral("--lesson"), QStringLiteral("tokenization#ids")});
        EXPECT_TRUE(waitFor([&] { return home.place() == QLatin1String("tokenization#ids"); })) << program.said();
        program.send(SIGKILL);
    }
    RunningProgram again(home, {});
    EXPECT_EQ(again.endBy(SIGTERM), 128 + SIGTERM);
    EXPECT_EQ(home.place(), QStringLiteral("tokenization#ids"));
}

TEST(NothingLost, BetweenTwoProgramsWhoseProgressAddsUp)
{
    const Home home;
    RunningProgram first(home, {QStringLiteral("--lesson"), QStringLiteral("self_attention#scores")});
    ASSERT_TRUE(waitFor([&] { return home.place() == QLatin1String("self_attention#scores"); }));
    RunningProgram second(home, {QStringLiteral("--lesson"), QStringLiteral("tokenization#ids")});
    ASSERT_TRUE(waitFor([&] { return home.place() == QLatin1String("tokenization#ids"); }));
    EXPECT_EQ(second.endBy(SIGTERM), 128 + SIGTERM);
    // The first one is the last to end, and has changed nothing since.
    EXPECT_EQ(first.endBy(SIGTERM), 128 + SIGTERM);
    EXPECT_EQ(home.place(), QStringLiteral("tokenization#ids"));
    EXPECT_TRUE(home.setting("seen/self_attention/scores").toBool());
    EXPECT_TRUE(home.setting("seen/tokenization/ids").toBool());
}

TEST(NothingLost, AndNothingFailsWithoutAPlaceForTheSettings)
{
    const Home home;
    QFile inTheWay(home.settingsFolder());
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    RunningProgram program(home, {QStringLiteral("--lesson"), QStringLiteral("tokenization#ids")});
    ASSERT_TRUE(waitFor([&] { return program.isListening(); }));
    QTest::qWait(1500); // it has tried by now
    EXPECT_TRUE(program.isRunning()) << program.said();
    EXPECT_EQ(program.endBy(SIGTERM), 128 + SIGTERM);
}

TEST(NothingLost, WithSettingsThatMakeNoSense)
{
    const Home home;
    home.write(
        "[General]\nsize=@Size(30000 30000)\nzoom=100000\ndecimals=nan\nsidebar=perhaps\nmaximized=@Variant(x)\n"
        "decimalSign=3\nplace=self_attention#mask\nno key at all\n\x01\x02\xff\n[seen]\ntokenization\\ids=true\n");
    RunningProgram program(home, {});
    EXPECT_EQ(program.endBy(SIGTERM), 128 + SIGTERM) << program.said();
    EXPECT_EQ(home.setting("zoom").toInt(), 200);
    EXPECT_EQ(home.setting("decimals").toInt(), 2);
    EXPECT_LE(home.setting("size").toSize().width(), 16384);
    EXPECT_EQ(home.place(), QStringLiteral("self_attention#mask"));
    EXPECT_TRUE(home.setting("seen/tokenization/ids").toBool());
    EXPECT_TRUE(home.setting("seen/self_attention/mask").toBool());
}

/// In this process, with settings of its own.
class TheWindowRemembers : public testing::Test {
protected:
    void SetUp() override
    {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.settingsFolder());
        ASSERT_EQ(settingsFile(), home.settingsFile());
        window = std::make_unique<MainWindow>(Settings{}, QStringLiteral("en"));
    }
    void TearDown() override
    {
        window.reset();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, qEnvironmentVariable("XDG_CONFIG_HOME"));
    }
    void show()
    {
        ASSERT_TRUE(window->open(*readAddress("self_attention#scores")).ok());
        window->show();
        QApplication::processEvents();
    }
    QString problem() const
    {
        const auto* prose = window->findChild<Prose*>(QStringLiteral("problem"));
        return prose && prose->isVisibleTo(window.get()) ? prose->toPlainText() : QString();
    }

    Home home;
    std::unique_ptr<MainWindow> window;
};

TEST_F(TheWindowRemembers, EachChangeWithinASecond)
{
    show();
    window->setDark(true);
    window->session().setParameter("focus", "Paris");
    window->session().forward();
    EXPECT_TRUE(waitFor([this] { return home.place().contains(QLatin1String("#mask")); }));
    EXPECT_EQ(home.setting("theme").toString(), QStringLiteral("dark"));
    EXPECT_TRUE(home.place().contains(QLatin1String("focus=Paris")));
    window->setLanguage(QStringLiteral("de"));
    EXPECT_TRUE(waitFor([this] { return home.setting("language").toString() == QLatin1String("de"); }));
    EXPECT_EQ(problem(), QString());
}

TEST_F(TheWindowRemembers, WhatIsOnScreenWhenItCloses)
{
    show();
    window->session().setStage(5);
    const QString place = window->settings().place;
    EXPECT_TRUE(window->close());
    EXPECT_EQ(home.place(), place);
    EXPECT_EQ(readSettings().settings.place, place);
}

TEST_F(TheWindowRemembers, OnlyItsOwnChangesBesideAnotherOne)
{
    show();
    window->save();
    {
        QSettings other(home.settingsFile(), QSettings::IniFormat);
        other.setValue(QStringLiteral("theme"), QStringLiteral("dark"));
        other.setValue(QStringLiteral("seen/tokenization/ids"), true);
    }
    window->session().forward();
    window->save();
    const Settings both = readSettings().settings;
    EXPECT_EQ(both.theme, QStringLiteral("dark"));
    EXPECT_EQ(both.seen.value(QStringLiteral("tokenization")), QStringList{QStringLiteral("ids")});
    EXPECT_TRUE(both.seen.value(QStringLiteral("self_attention")).contains(QStringLiteral("mask")));
    EXPECT_EQ(both.place, QStringLiteral("self_attention#mask"));
}

TEST_F(TheWindowRemembers, NothingInAFolderThatIsNoneAndSaysSoOnce)
{
    QFile inTheWay(home.settingsFolder());
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    show();
    window->save();
    EXPECT_TRUE(problem().contains(settingsFile())) << problem().toStdString();
    window->say(QStringLiteral("something else"));
    window->session().forward();
    window->save();
    EXPECT_EQ(problem(), QStringLiteral("something else"));
    // As soon as there is a place, everything is written.
    inTheWay.remove();
    window->save();
    EXPECT_EQ(home.place(), QStringLiteral("self_attention#mask"));
    EXPECT_TRUE(home.setting("seen/self_attention/scores").toBool());
}

TEST_F(TheWindowRemembers, AFileThatIsGoneAndSaysSo)
{
    EXPECT_TRUE(resume(*window, QStringLiteral("word_vectors?vectors=/nowhere/gone.vec")));
    EXPECT_TRUE(waitFor([this] { return !window->session().isWorking() && !problem().isEmpty(); }));
    EXPECT_TRUE(problem().contains(QLatin1String("/nowhere/gone.vec"))) << problem().toStdString();
    EXPECT_EQ(window->session().lesson().id, "word_vectors");
    window->save();
    EXPECT_EQ(home.place().left(12), QStringLiteral("word_vectors"));
    EXPECT_FALSE(home.place().contains(QLatin1String("gone")));
}

TEST_F(TheWindowRemembers, APlaceOfAnotherVersionAndSaysSo)
{
    EXPECT_TRUE(resume(*window, QStringLiteral("self_attention?flavour=sweet#scores")));
    EXPECT_TRUE(problem().contains(QLatin1String("flavour"))) << problem().toStdString();
    EXPECT_EQ(window->session().lesson().id, "self_attention");
    EXPECT_FALSE(resume(*window, QStringLiteral("no_such_lesson")));
    EXPECT_FALSE(resume(*window, QStringLiteral("%%%?=&#")));
}

TEST_F(TheWindowRemembers, WhatHadToBeMendedAndSaysItOnce)
{
    home.write("[General]\nzoom=100000\nsize=@Size(30000 200)\nthe line\n");
    const StoredSettings stored = readSettings();
    EXPECT_EQ(stored.settings.zoom, 200);
    EXPECT_EQ(stored.mended, (QStringList{QStringLiteral("zoom"), QStringLiteral("size")}));
    EXPECT_TRUE(stored.isDamaged);
    sayWhatWasMended(*window, stored);
    show();
    EXPECT_TRUE(problem().contains(QLatin1String("zoom"))) << problem().toStdString();
    const StoredSettings again = readSettings();
    EXPECT_TRUE(again.mended.isEmpty());
    EXPECT_FALSE(again.isDamaged);
    EXPECT_EQ(again.settings.zoom, 200);
}

TEST_F(TheWindowRemembers, ItsSizeAndNeverOutgrowsItsScreen)
{
    Settings settings;
    settings.zoom = 200;
    settings.size = {2400, 1300};
    window = std::make_unique<MainWindow>(settings, QStringLiteral("en"));
    const QSize screen(1366, 740);
    window->fitInto(screen);
    show();
    EXPECT_EQ(window->size(), screen);
    EXPECT_EQ(window->settings().size, settings.size); // for the larger screen, next time
    window->setZoom(100);
    window->setZoom(200);
    EXPECT_EQ(window->size(), screen);
    window->setZoom(100);
    window->resize(1200, 700);
    EXPECT_EQ(window->settings().size, window->size());
}

TEST(EndSignals, ArriveInTheEventLoopOnceEach)
{
    const EndSignals ends;
    QSignalSpy received(&ends, &EndSignals::received);
    std::raise(SIGTERM);
    EXPECT_EQ(received.count(), 0);
    EXPECT_TRUE(received.wait(5000));
    EXPECT_EQ(received.front().front().toInt(), SIGTERM);
}

} // namespace
} // namespace durchblick
