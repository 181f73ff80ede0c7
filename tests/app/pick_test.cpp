#include "app/language/language.h"
#include "app/window/main_window.h"
#include "tests/views/landscape.h"
#include "views/panels/panel_widget.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QStyleFactory>
#include <QTest>

namespace durchblick {
namespace {

/// A lesson whose path begins at a start that is picked on the map. Its words are those of tokenization.
Lesson walkingLesson()
{
    return {.id = "tokenization",
            .chapter = "transformer",
            .parameters = {{.name = "start", .type = ParameterType::Matrix, .standard = "-1 1"}},
            .stages = {"map"},
            .errata = {},
            .scene = [](const Parameters& parameters) -> Result<Scene> {
                const Matrix start = parameters.matrix("start");
                Landscape land(PanelKind::Contour, 11, 2, [](double x, double y) { return x * x + y * y; });
                land.walk("SGD", {{start(0, 0), start(0, 1)}, {start(0, 0) / 2, start(0, 1) / 2}});
                land.panel.picks = "start";
                Scene made;
                made.trace = *land.trace;
                Panel surface = land.panel;
                surface.kind = PanelKind::Surface;
                made.stages = {{.id = "map", .panels = {land.panel, surface}}};
                return made;
            }};
}

class AMapInTheWindow : public testing::Test {
protected:
    void SetUp() override
    {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        speak(QStringLiteral("de"));
        window = std::make_unique<MainWindow>(Settings{}, QStringLiteral("de"));
        window->session().setLessons([this](std::string_view) -> Result<const Lesson*> { return &lesson; });
        ASSERT_TRUE(window->open(*readAddress("tokenization#map")).ok());
        window->resize(1280, 800);
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
    }
    PanelWidget& panel(int place) const
    {
        return *window->findChild<PanelWidget*>(QStringLiteral("panel%1").arg(place));
    }
    QPoint at(int place, int row, int column) const
    {
        const Cell cell{panel(place).source().panel.value, row, column};
        return (panel(place).picture().rectOf(cell)->center() + panel(place).pictureRect().topLeft()).toPoint();
    }
    std::string start() const
    {
        const auto given = window->session().given().find("start");
        return given == window->session().given().end() ? "" : given->second;
    }

    Lesson lesson = walkingLesson();
    std::unique_ptr<MainWindow> window;
};

TEST_F(AMapInTheWindow, AClickSetsTheStartAndUndoTakesItBack)
{
    for (const int place : {0, 1}) {
        QTest::mouseClick(&panel(place), Qt::LeftButton, {}, at(place, 3, 7));
        const Result<Matrix> picked = matrixFromText(start(), "start");
        ASSERT_TRUE(picked.ok()) << start();
        ASSERT_EQ(picked->cols(), 2);
        EXPECT_NEAR((*picked)(0, 0), 0.8, 0.03) << place;
        EXPECT_NEAR((*picked)(0, 1), -0.8, 0.03) << place;
        EXPECT_LE(start().size(), 14u) << "no more digits than a pixel tells: " << start();
        window->session().undoStack().undo();
        EXPECT_EQ(start(), "");
    }
}

TEST_F(AMapInTheWindow, ADragIsOneChangeAndThePathFollowsIt)
{
    PanelWidget& map = panel(0);
    const QPoint from = at(0, 3, 7);
    QTest::mousePress(&map, Qt::LeftButton, {}, from);
    std::string last;
    for (const int by : {15, 30, 45}) {
        const QPoint to = from + QPoint(by, 0);
        QMouseEvent event(QEvent::MouseMove, to, map.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&map, &event);
        EXPECT_NE(start(), last) << "it follows at once";
        last = start();
        const Trace& trace = window->session().scene().trace;
        EXPECT_EQ(matrixToText(trace.value(trace["points SGD"]).matrix().row(0)), last);
    }
    QTest::mouseRelease(&map, Qt::LeftButton, {}, from + QPoint(45, 0));
    EXPECT_EQ(start(), last);
    QTest::mouseClick(&map, Qt::LeftButton, {}, at(0, 8, 2));
    ASSERT_NE(start(), last);
    window->session().undoStack().undo();
    EXPECT_EQ(start(), last) << "the click";
    window->session().undoStack().undo();
    EXPECT_EQ(start(), "") << "the whole drag";
}

} // namespace
} // namespace durchblick
