#include "app/language/language.h"
#include "app/window/main_window.h"
#include "app/window/open_window.h"
#include "app/window/prose.h"
#include "app/window/stage_view.h"
#include "app/window/steady_application.h"
#include "tests/app/film_lesson.h"
#include "tests/wait_for.h"
#include "views/panels/panel_widget.h"

#include <gtest/gtest.h>

#include <QStyleFactory>
#include <QTest>
#include <QTimer>

#include <new>

namespace durchblick {
namespace {

/// Throws as its lesson is told to.
class AFault : public testing::Test {
protected:
    void SetUp() override
    {
        speak(QStringLiteral("en"));
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        faulty.prepare = [this](const Parameters& parameters, const Progress& progress) {
            if (parameters.text("text") == "memory")
                throw std::bad_alloc();
            if (parameters.text("text") == "slow memory") {
                std::this_thread::sleep_for(std::chrono::milliseconds(200));
                throw std::bad_alloc();
            }
            return film.lesson.prepare(parameters, progress);
        };
        faulty.scene = [this](const Parameters& parameters) {
            if (parameters.integer("step") == 13)
                (void)Result<int>(Error{ErrorCode::FileMissing, {"x"}}).value();
            return film.lesson.scene(parameters);
        };
        window = std::make_unique<MainWindow>(Settings{}, QStringLiteral("en"));
        window->session().setLessons([this](std::string_view) { return Result<const Lesson*>(&faulty); });
        ASSERT_TRUE(window->open({.lesson = "tokenization", .parameters = {{"step", "7"}}, .stage = "count"}).ok());
        window->show();
        QApplication::processEvents();
        application().onFault([this](const QString& sentence) { window->sayFault(sentence); });
    }
    void TearDown() override { application().onFault({}); }
    static SteadyApplication& application() { return static_cast<SteadyApplication&>(*qApp); }
    QString problem() const { return window->findChild<Prose*>(QStringLiteral("problem"))->toPlainText(); }
    /// In an event of its own.
    template <class Action>
    void later(Action action)
    {
        QTimer::singleShot(0, window.get(), action);
        QTest::qWait(20);
    }
    void expectThePictureBefore() const
    {
        EXPECT_EQ(window->session().scene().parameters.at("step"), "7");
        EXPECT_EQ(window->session().given().at("step"), "7");
        auto& view = *window->findChild<StageView*>(QStringLiteral("stageView"));
        ASSERT_EQ(view.panelCount(), 1);
        EXPECT_EQ(view.panel(0).source().trace.get(), window->session().shownTrace().get());
        EXPECT_EQ(view.panel(0).source().trace->value(view.panel(0).source().panel.value).matrix()(0, 0), 7);
    }

    FilmLesson film;
    Lesson faulty = film.lesson;
    std::unique_ptr<MainWindow> window;
};

TEST_F(AFault, OfTheLessonIsSaidAndThePictureStays)
{
    later([this] { window->session().setParameter("step", "13"); });
    EXPECT_TRUE(problem().contains(QLatin1String("mistake in Durchblick"))) << problem().toStdString();
    expectThePictureBefore();
    EXPECT_FALSE(window->session().undoStack().canUndo());
    later([this] { window->session().setParameter("step", "14"); });
    EXPECT_EQ(window->session().scene().parameters.at("step"), "14");
    later([this] { window->session().undoStack().undo(); });
    expectThePictureBefore();
}

TEST_F(AFault, OfMemoryIsSaidWhetherTheWorkIsQuickOrNot)
{
    for (const char* text : {"memory", "slow memory"}) {
        window->say({});
        later([this, text] { window->session().setParameter("text", text); });
        ASSERT_TRUE(waitFor([this] { return !window->session().isWorking(); }));
        EXPECT_TRUE(problem().contains(QLatin1String("memory"))) << problem().toStdString();
        expectThePictureBefore();
    }
}

TEST_F(AFault, OfWhoeverShowsItPutsThePictureBeforeBack)
{
    bool throws = true;
    QObject listener;
    QObject::connect(&window->session(), &Session::changed, &listener, [&] {
        if (window->session().scene().parameters.at("step") == "20" && throws)
            throw std::runtime_error("painting");
    });
    later([this] { window->session().setParameter("step", "20"); });
    EXPECT_TRUE(problem().contains(QLatin1String("painting"))) << problem().toStdString();
    expectThePictureBefore();
    throws = false;
    later([this] { window->session().setParameter("step", "20"); });
    EXPECT_EQ(window->session().scene().parameters.at("step"), "20");
}

TEST_F(AFault, AtTheRememberedPlaceDoesNotKeepTheNextStartFromOpening)
{
    MainWindow next(Settings{}, QStringLiteral("en"));
    next.session().setLessons([this](std::string_view) { return Result<const Lesson*>(&faulty); });
    EXPECT_FALSE(resume(next, QStringLiteral("tokenization?step=13#count")));
    EXPECT_TRUE(next.open({.lesson = "tokenization"}).ok());
    EXPECT_TRUE(next.findChild<Prose*>(QStringLiteral("problem"))->toPlainText().contains(QLatin1String("mistake")));
}

TEST_F(AFault, InAnUndoLeavesTheUndoWhereItWas)
{
    later([this] { window->session().setParameter("text", "other"); });
    later([this] { window->session().setParameter("step", "8"); });
    faulty.scene = [this](const Parameters& parameters) {
        if (parameters.integer("step") == 7)
            throw std::bad_alloc();
        return film.lesson.scene(parameters);
    };
    later([this] { window->session().undoStack().undo(); });
    EXPECT_EQ(window->session().scene().parameters.at("step"), "8");
    EXPECT_EQ(window->session().undoStack().index(), window->session().undoStack().count());
    faulty.scene = film.lesson.scene;
    later([this] { window->session().undoStack().undo(); });
    EXPECT_EQ(window->session().scene().parameters.at("step"), "7");
}

} // namespace
} // namespace durchblick
