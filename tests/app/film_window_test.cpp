#include "app/language/language.h"
#include "app/window/count_box.h"
#include "app/window/drawer.h"
#include "app/window/file_field.h"
#include "app/window/main_window.h"
#include "app/window/prose.h"
#include "app/window/work_line.h"
#include "tests/app/film_lesson.h"
#include "tests/wait_for.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QStyleFactory>
#include <QTest>

namespace durchblick {
namespace {

class AFilmInTheWindow : public testing::Test {
protected:
    void SetUp() override
    {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        speak(QStringLiteral("de"));
        window = std::make_unique<MainWindow>(Settings{}, QStringLiteral("de"));
        window->session().setLessons([this](std::string_view id) { return film.find(id); });
        ASSERT_TRUE(window->open(*readAddress("tokenization#run")).ok());
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
    }
    Session& session() const { return window->session(); }
    void press(Qt::Key key) { QTest::keyClick(window.get(), key); }
    template <class Widget>
    Widget& find(const char* name) const
    {
        auto* widget = window->findChild<Widget*>(QLatin1String(name));
        if (!widget)
            throw std::runtime_error(name);
        return *widget;
    }
    std::string file() const { return session().scene().parameters.at("text"); }
    bool drop(const QString& path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        const QPoint at(600, 400);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(window.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(window.get(), &drop);
        return drop.isAccepted();
    }

    FilmLesson film;
    std::unique_ptr<MainWindow> window;
};

TEST_F(AFilmInTheWindow, PlaysWithSpaceAndIsLeftAtOnceByAClicker)
{
    press(Qt::Key_Space);
    EXPECT_TRUE(window->isPlaying());
    ASSERT_TRUE(waitFor([&] { return session().count()->now >= 25; }));
    press(Qt::Key_PageDown);
    EXPECT_EQ(session().stage(), 1);
    EXPECT_FALSE(window->isPlaying());
}

TEST_F(AFilmInTheWindow, StepsWithCommaAndPointAndWithTheButtons)
{
    press(Qt::Key_Period);
    press(Qt::Key_Period);
    press(Qt::Key_Comma);
    EXPECT_EQ(session().count()->now, 1);
    QTest::mouseClick(&find<QAbstractButton>("countOn"), Qt::LeftButton);
    EXPECT_EQ(session().count()->now, 2);
    QTest::mouseClick(&find<QAbstractButton>("countBack"), Qt::LeftButton);
    EXPECT_EQ(session().count()->now, 1);
    EXPECT_EQ(find<QSlider>("countSlider").value(), 1);
    // A clicker's keys stay the lecture's, wherever the focus is.
    QWidget& slider = find<QSlider>("countSlider");
    slider.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&slider, Qt::Key_Right);
    EXPECT_EQ(session().count()->now, 2);
    QTest::keyClick(&slider, Qt::Key_PageDown);
    EXPECT_EQ(session().stage(), 1);
}

TEST_F(AFilmInTheWindow, GoesWhereItsSliderIsClicked)
{
    CountSlider& slider = find<CountSlider>("countSlider");
    QTest::mouseClick(&slider, Qt::LeftButton, {}, QPoint(slider.width() / 2, slider.height() / 2));
    EXPECT_NEAR(session().count()->now, 50, 1);
    QTest::mouseClick(&slider, Qt::LeftButton, {}, QPoint(slider.width() - 1, slider.height() / 2));
    EXPECT_EQ(session().count()->now, 100);
}

TEST_F(AFilmInTheWindow, ShowsHowFarSlowWorkIsAndStopsItWithEscape)
{
    WorkLine& line = find<WorkLine>("workLine");
    session().setParameter("text", "/slow");
    EXPECT_TRUE(line.isHidden()); // what takes a moment only is not announced
    ASSERT_TRUE(waitFor([&] { return line.isVisible(); }));
    ASSERT_TRUE(waitFor([&] { return line.accessibleName().contains(QStringLiteral("25")); }));
    press(Qt::Key_Escape);
    EXPECT_FALSE(session().isWorking());
    EXPECT_TRUE(line.isHidden());
    EXPECT_EQ(file(), "slide");
}

TEST_F(AFilmInTheWindow, StopsSlowWorkByItsButton)
{
    session().setParameter("text", "/slow");
    ASSERT_TRUE(waitFor([&] { return find<WorkLine>("workLine").isVisible(); }));
    QTest::mouseClick(&find<QAbstractButton>("cancelWork"), Qt::LeftButton);
    EXPECT_FALSE(session().isWorking());
}

TEST_F(AFilmInTheWindow, TakesAFileThatIsDroppedAndNamesItAmongTheChoices)
{
    window->setDrawerShown(true);
    FileField& field = find<FileField>("parameter-text");
    EXPECT_EQ(field.count(), 4); // two choices, a line, another file
    ASSERT_TRUE(drop(QStringLiteral("/some/where/words.vec")));
    EXPECT_EQ(file(), "/some/where/words.vec");
    EXPECT_EQ(field.currentText(), QStringLiteral("words.vec"));
    EXPECT_EQ(field.toolTip(), QStringLiteral("/some/where/words.vec"));
    EXPECT_EQ(window->settings().folder, QStringLiteral("/some/where"));
    ASSERT_TRUE(drop(QStringLiteral("/some/where/else.vec")));
    EXPECT_EQ(field.currentText(), QStringLiteral("else.vec"));
    EXPECT_EQ(field.count(), 5); // one open file, not two
    field.setCurrentIndex(1);
    emit field.activated(1);
    EXPECT_EQ(file(), "other");
    session().undoStack().undo();
    EXPECT_EQ(field.currentText(), QStringLiteral("else.vec"));
}

TEST_F(AFilmInTheWindow, SaysWhyAFileCannotBeReadAndKeepsTheOtherOne)
{
    window->setDrawerShown(true);
    ASSERT_TRUE(drop(QStringLiteral("/broken.vec")));
    ASSERT_TRUE(waitFor([&] { return !session().isWorking(); }));
    EXPECT_TRUE(find<Prose>("problem").toPlainText().contains(QStringLiteral("/broken.vec")));
    EXPECT_EQ(file(), "slide");
    EXPECT_EQ(find<FileField>("parameter-text").currentIndex(), 0);
}

TEST_F(AFilmInTheWindow, ClosesCleanlyWhileSomethingIsPrepared)
{
    session().setParameter("text", "/slow");
    ASSERT_TRUE(session().isWorking());
    window->close();
    EXPECT_FALSE(session().isWorking());
    window.reset();
    EXPECT_EQ(film.cancelled, 1);
}

} // namespace
} // namespace durchblick
