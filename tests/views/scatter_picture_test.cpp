#include "views/export/export.h"
#include "views/panels/panel_widget.h"
#include "views/panels/scatter_picture.h"
#include "views/selection/selection.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <random>

namespace durchblick {
namespace {

/// Points with the labels a, b, c, ... (or as given); the columns are x and y.
PictureSource planeOf(Matrix points, Labels labels = {})
{
    for (int row = int(labels.size()); row < points.rows(); ++row)
        labels.push_back(row < 26 ? std::string(1, char('a' + row)) : "word" + std::to_string(row));
    auto trace = std::make_shared<Trace>();
    Panel panel;
    panel.kind = PanelKind::Scatter;
    panel.value = trace->add({.symbol = "points",
                              .content = share(std::move(points)),
                              .rows = share(std::move(labels)),
                              .columns = share(Labels{"x", "y axis"})});
    Look look;
    look.numbers = {2, true, false};
    return {trace, panel, look, {}};
}

Matrix four()
{
    Matrix points(4, 2);
    points << 1, 0, 0, 1, -1, 0.5, 0.25, -0.5;
    return points;
}

Matrix cloud(int count)
{
    std::mt19937 random(11);
    std::normal_distribution<double> normal;
    Matrix points(count, 2);
    for (int row = 0; row < count; ++row)
        for (int column = 0; column < 2; ++column)
            points(row, column) = normal(random);
    return points;
}

QImage painted(const Picture& picture, const Selection* selection = nullptr)
{
    QImage image(520, 420, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    picture.paint(painter, selection);
    return image;
}

QStringList labelsOf(const ScatterPicture& picture)
{
    QStringList all;
    for (const PlacedLabel& label : picture.labels())
        all += picture.points().label(label.point);
    return all;
}

TEST(ScatterPanel, NamesEveryPointTheAxesAndTheTicks)
{
    const ScatterPicture picture(planeOf(four()));
    for (const char* text : {"a", "b", "c", "d", "x →", "↑ y axis", "0,5", "−0,5", "0,0"})
        EXPECT_TRUE(picture.texts().contains(text)) << text;
    EXPECT_FALSE(picture.texts().contains("0.5"));
}

TEST(ScatterPanel, HasTheSameUnitInBothDirections)
{
    const ScatterPicture picture(planeOf(four()));
    const QPointF origin = picture.view().toPixel({0, 0});
    EXPECT_NEAR(picture.view().toPixel({1, 0}).x() - origin.x(), origin.y() - picture.view().toPixel({0, 1}).y(), 1e-9);
}

TEST(ScatterPanel, ShowsTheColumnsThatThePanelAsksFor)
{
    Matrix points(2, 3);
    points << 1, 2, 3, 4, 5, 6;
    PictureSource source = planeOf(points);
    source.panel.axes = {2, 0};
    const ScatterPicture picture(source);
    EXPECT_EQ(picture.points().at(0), QPointF(3, 1));
    const ValueId id = source.panel.value;
    EXPECT_EQ(picture.cells().front(), (std::vector<Cell>{{id, 0, 2}, {id, 0, 0}}));
}

TEST(ScatterPanel, APointIsItsTwoCellsAndItsLabelItsFirst)
{
    PictureSource source = planeOf(four());
    const ScatterPicture picture(source);
    const ValueId id = source.panel.value;
    const QPointF at = picture.view().toPixel({0, 1});
    EXPECT_EQ(picture.cellAt(at), (Cell{id, 1, 0}));
    EXPECT_EQ(picture.cellAt(at + QPointF(0, 3)), (Cell{id, 1, 0}));
    EXPECT_EQ(picture.cellAt(at - QPointF(0, 3)), (Cell{id, 1, 1}));
    EXPECT_EQ(picture.cellAt(picture.labels()[1].rect.center()), (Cell{id, 1, 0}));
    EXPECT_FALSE(picture.cellAt(picture.view().toPixel({0.6, 0.6})));
}

TEST(ScatterPanel, LightsARowWhoseOtherNumbersAreLookedAtElsewhere)
{
    Matrix points(3, 3);
    points << 1, 2, 30, 4, 5, 60, 7, 8, 90;
    PictureSource source = planeOf(points);
    const ScatterPicture picture(source);
    Selection selection;
    selection.setTrace(source.trace, {});
    const QImage before = painted(picture, &selection);
    selection.point(Cell{source.panel.value, 1, 2});
    const QImage lit = painted(picture, &selection);
    const QPoint at = picture.view().toPixel({4, 5}).toPoint(), other = picture.view().toPixel({1, 2}).toPoint();
    EXPECT_NE(before.copy(QRect(at - QPoint(9, 9), QSize(18, 18))), lit.copy(QRect(at - QPoint(9, 9), QSize(18, 18))));
    EXPECT_EQ(before.copy(QRect(other - QPoint(9, 3), QSize(6, 6))),
              lit.copy(QRect(other - QPoint(9, 3), QSize(6, 6))));
}

TEST(ScatterPanel, PlacesLabelsOfMarkedRowsFirstAndTheSameEveryTime)
{
    PictureSource source = planeOf(cloud(600));
    source.panel.marked = {500, 599};
    const ScatterPicture picture(source), again(source);
    const QStringList labels = labelsOf(picture);
    EXPECT_EQ(labels.mid(0, 2), (QStringList{"word500", "word599"}));
    EXPECT_EQ(labels, labelsOf(again));
    EXPECT_GT(labels.size(), 30);
    EXPECT_LT(labels.size(), 600);
    const auto placed = picture.labels();
    for (std::size_t i = 0; i < placed.size(); ++i)
        for (std::size_t other = 0; other < i; ++other)
            EXPECT_FALSE(placed[i].rect.intersects(placed[other].rect));
}

TEST(ScatterPanel, MarksByShapeAndWeight)
{
    PictureSource plain = planeOf(four()), marked = plain;
    marked.panel.marked = {3};
    const QPoint at = ScatterPicture(plain).view().toPixel({0.25, -0.5}).toPoint();
    // How far dark pixels reach through the middle, and at the shoulder.
    const auto dark = [&](const PictureSource& source, int aside) {
        const QImage image = painted(ScatterPicture(source));
        int count = 0;
        for (int y = -10; y <= 10; ++y)
            count += image.pixelColor(at + QPoint(aside, y)).lightness() < 160;
        return count;
    };
    EXPECT_GT(dark(marked, 0), dark(plain, 0)) << "taller";
    EXPECT_LT(dark(marked, 4) - dark(marked, 0), dark(plain, 4) - dark(plain, 0)) << "and pointed";
}

TEST(ScatterPanel, ShowsMoreLabelsWhenZoomedIn)
{
    ScatterPicture picture(planeOf(cloud(2000)));
    const QPointF middle = picture.view().toPixel({0, 0});
    const auto inside = [&] {
        int count = 0;
        const QRectF near(picture.view().toPixel({-0.3, 0.3}), picture.view().toPixel({0.3, -0.3}));
        for (const PlacedLabel& label : picture.labels())
            count += near.contains(picture.view().toPixel(picture.points().at(label.point)));
        return count;
    };
    const int before = inside();
    ASSERT_TRUE(picture.zoom(middle, 8));
    EXPECT_GT(inside(), before);
    EXPECT_TRUE(picture.resetView());
    EXPECT_EQ(inside(), before);
}

TEST(ScatterPanel, KeepsLabelsInTheirPlacesWhileThePlaneIsMoved)
{
    ScatterPicture picture(planeOf(cloud(600)));
    picture.zoom({260, 200}, 3);
    picture.pan({1, 0});
    const auto before = picture.labels();
    picture.pan({20, 10});
    const QRectF middle(120, 100, 280, 200);
    for (const PlacedLabel& label : before) {
        if (!middle.contains(label.rect))
            continue;
        const auto after = picture.labels();
        const auto same =
            std::find_if(after.begin(), after.end(), [&](const PlacedLabel& one) { return one.point == label.point; });
        ASSERT_NE(same, after.end());
        EXPECT_NEAR(same->rect.left() - label.rect.left(), 20, 1e-6);
        EXPECT_NEAR(same->rect.top() - label.rect.top(), 10, 1e-6);
    }
}

TEST(ScatterPanel, DrawsAPathOfNumberedArrows)
{
    PictureSource source = planeOf(four());
    source.panel.arrows = {{std::nullopt, 0}, {0, 1}, {1, 2}};
    const ScatterPicture picture(source);
    const ArrowLines arrows = picture.arrows();
    ASSERT_EQ(arrows.lines.size(), 3u);
    EXPECT_EQ(arrows.lines[0].p1(), picture.view().toPixel({0, 0}));
    EXPECT_EQ(arrows.lines[1].p2(), picture.view().toPixel({0, 1}));
    EXPECT_FALSE(arrows.angle);
    for (const char* text : {"1", "2", "3"})
        EXPECT_TRUE(picture.texts().contains(text));
    const Ink ink{source.look};
    EXPECT_NE(arrowColour(ink, 0, 3), arrowColour(ink, 2, 3));
    EXPECT_GE(contrast(arrowColour(ink, 0, 3), ink.theme.surface), 3);
    EXPECT_EQ(painted(picture).pixelColor(arrows.lines[2].pointAt(0.2).toPoint()), ink.theme.accent);
}

TEST(ScatterPanel, WritesTheAngleBetweenTwoArrowsFromTheOrigin)
{
    PictureSource source = planeOf(four());
    source.panel.arrows = {{std::nullopt, 0}, {std::nullopt, 1}};
    EXPECT_TRUE(ScatterPicture(source).texts().contains("90,0°"));
    source.panel.arrows = {{std::nullopt, 2}, {std::nullopt, 3}};
    const double expected = std::acos((-0.25 - 0.25) / std::sqrt(1.25 * 0.3125)) * 180 / M_PI;
    EXPECT_NEAR(ScatterPicture(source).arrows().angle->degrees, expected, 1e-9);
    source.panel.arrows = {{std::nullopt, 0}};
    EXPECT_FALSE(ScatterPicture(source).arrows().angle);
}

TEST(ScatterPanel, IgnoresArrowsToRowsThatAreNoPoints)
{
    Matrix points = four();
    points(3, 0) = std::nan("");
    PictureSource source = planeOf(points);
    source.panel.arrows = {{std::nullopt, 3}, {77, 2}, {0, -4}, {1, 1}};
    source.panel.marked = {3, 99, -1};
    const ScatterPicture picture(source);
    EXPECT_FALSE(painted(picture).isNull());
    EXPECT_EQ(labelsOf(picture), (QStringList{"c", "b", "a"})) << "ends of arrows first";
}

TEST(ScatterPanel, KeepsThePlaneWhileATrainingMovesThePoints)
{
    const ScatterPicture first(planeOf(four()));
    Matrix moved = four() * 0.97;
    ScatterPicture second(planeOf(moved));
    second.continueFrom(first);
    EXPECT_EQ(second.view().visibleX(), first.view().visibleX());
    EXPECT_EQ(second.view().visibleY(), first.view().visibleY());

    ScatterPicture zoomed(planeOf(four()));
    zoomed.zoom({100, 100}, 4);
    ScatterPicture third(planeOf(moved * 3));
    third.continueFrom(zoomed);
    EXPECT_NEAR(third.view().visibleX().low, zoomed.view().visibleX().low, 1e-9);

    PictureSource turned = planeOf(four());
    turned.panel.axes = {1, 0};
    ScatterPicture other(turned);
    other.continueFrom(zoomed);
    EXPECT_FALSE(other.view().isMoved()) << "another plane";
}

class OddPlane : public testing::TestWithParam<std::vector<std::pair<double, double>>> {};

TEST_P(OddPlane, IsPaintedAllTheSame)
{
    Matrix points(Eigen::Index(GetParam().size()), 2);
    for (std::size_t i = 0; i < GetParam().size(); ++i)
        points.row(Eigen::Index(i)) << GetParam()[i].first, GetParam()[i].second;
    PictureSource source = planeOf(points);
    source.panel.arrows = {{std::nullopt, 0}, {0, 1}};
    ScatterPicture picture(source);
    for (const QSizeF size : {QSizeF(520, 420), QSizeF(1, 1), QSizeF(3000, 40)}) {
        picture.layOut(size);
        EXPECT_FALSE(painted(picture).isNull());
        picture.zoom({10, 10}, 1e9);
        picture.pan({1e6, -1e6});
        EXPECT_FALSE(painted(picture).isNull());
        picture.resetView();
    }
    for (const auto& row : picture.cells())
        EXPECT_EQ(row.size(), 2u);
}

constexpr double nan = std::numeric_limits<double>::quiet_NaN(), infinite = std::numeric_limits<double>::infinity();
INSTANTIATE_TEST_SUITE_P(Points, OddPlane,
                         testing::Values(std::vector<std::pair<double, double>>{},
                                         std::vector<std::pair<double, double>>{{0, 0}},
                                         std::vector<std::pair<double, double>>{{2, 3}, {2, 3}, {2, 3}},
                                         std::vector<std::pair<double, double>>{{nan, 1}, {1, infinite}},
                                         std::vector<std::pair<double, double>>{{1e308, -1e308}, {1e140, 1}, {1, 1}},
                                         std::vector<std::pair<double, double>>{{1e-300, 1}, {2e-300, 1e100}}));

TEST(ScatterPanel, MakesANumberLineOfASingleColumn)
{
    Matrix points(3, 1);
    points << 1, 2, 4;
    PictureSource source = planeOf(points);
    const ScatterPicture picture(source);
    EXPECT_EQ(picture.points().at(2), QPointF(4, 0));
    EXPECT_EQ(picture.cells().front().size(), 1u);
    EXPECT_EQ(picture.cellAt(picture.view().toPixel({4, 0}) - QPointF(0, 3)), (Cell{source.panel.value, 2, 0}));
}

TEST(ScatterPanel, TellsAllWordsThatLieOnOnePoint)
{
    Matrix points(3, 2);
    points << 1, 1, 1, 1, 0, 0;
    const ScatterPicture picture(planeOf(points));
    EXPECT_EQ(picture.toolTipAt(picture.view().toPixel({1, 1})), "a, b");
    EXPECT_EQ(picture.toolTipAt(picture.view().toPixel({0, 0})), "");
}

TEST(ScatterExport, KeepsLabelsAsTextPointsAsOutlinesAndLeavesOutWhatDoesNotFit)
{
    const PictureSource source = planeOf(cloud(20000));
    const QByteArray svg = *exportPanel(*source.trace, source.panel, "Titel", FigureFormat::Svg, {});
    EXPECT_LT(svg.size(), 2'000'000);
    EXPECT_FALSE(svg.contains("<image"));
    EXPECT_TRUE(svg.contains(">b<") || svg.contains(">word"));
    const int texts = int(svg.count("<text"));
    EXPECT_GT(texts, 20);
    EXPECT_LT(texts, 400);
    const QByteArray csv = *exportPanel(*source.trace, source.panel, "Titel", FigureFormat::Csv, {});
    EXPECT_EQ(csv.count('\n'), 20001);
}

TEST(ScatterExport, WritesPointsArrowsAndLabelsForPgfplots)
{
    PictureSource source = planeOf(four(), {"50%"});
    source.panel.arrows = {{0, 1}};
    source.panel.marked = {2};
    const QByteArray tex = *exportPanel(*source.trace, source.panel, "Titel", FigureFormat::Tex, {});
    for (const char* part : {"axis equal", "0.25 -0.5\n", "\\draw[->, thick, arrow] (axis cs:1,0) -- (axis cs:0,1);",
                             "{50\\%};", "mark=diamond*", "use comma", "ylabel={y axis}"})
        EXPECT_TRUE(tex.contains(part)) << part;
    EXPECT_EQ(tex.count('{'), tex.count('}'));
}

TEST(ScatterExport, SetsEachLabelAtItsPoint)
{
    const PictureSource source = planeOf(four());
    const ScatterPoints points(source);
    const QString tex = QString::fromUtf8(*exportPanel(*source.trace, source.panel, "", FigureFormat::Tex, {}));
    for (int point = 0; point < points.count(); ++point) {
        const QString at = QStringLiteral("at (axis cs:%1,%2) {%3};")
                               .arg(points.at(point).x())
                               .arg(points.at(point).y())
                               .arg(points.label(point));
        EXPECT_TRUE(tex.contains(at)) << at.toStdString();
    }
}

class PanelOfAPlane : public testing::Test {
protected:
    PanelOfAPlane() : source(planeOf(cloud(200))), panel(source, "plane", selection)
    {
        selection.setTrace(source.trace, {});
        panel.resize(panel.sizeHint());
        panel.show();
        panel.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&panel));
        panel.setFocus(Qt::MouseFocusReason);
    }
    const ScatterPicture& picture() const { return dynamic_cast<const ScatterPicture&>(panel.picture()); }
    QPointF at(int point) const
    {
        return picture().view().toPixel(picture().points().at(point)) + panel.pictureRect().topLeft();
    }
    bool wheel(QPointF at, int delta)
    {
        QWheelEvent event(at, panel.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        event.setAccepted(false);
        QApplication::sendEvent(&panel, &event);
        return event.isAccepted();
    }
    void mouse(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons)
    {
        QMouseEvent event(type, at, panel.mapToGlobal(at), button, buttons, Qt::NoModifier);
        QApplication::sendEvent(&panel, &event);
    }

    Selection selection;
    PictureSource source;
    PanelWidget panel;
};

TEST_F(PanelOfAPlane, ZoomsWithTheWheelAtTheMouse)
{
    const QPointF place = at(3);
    EXPECT_TRUE(wheel(place, 120));
    EXPECT_NEAR(at(3).x(), place.x(), 8) << "but for the room that longer numbers at the axis take";
    EXPECT_TRUE(picture().view().isMoved());
    EXPECT_TRUE(wheel(place, -120));
    EXPECT_FALSE(wheel(place, -120)) << "the wheel scrolls the page when everything is in sight";
}

TEST_F(PanelOfAPlane, MovesWithTheMouseThatHoldsItAndOpensNothing)
{
    QSignalSpy opened(&selection, &Selection::opened);
    wheel(at(3), 240);
    const QPointF start = at(3);
    mouse(QEvent::MouseButtonPress, start, Qt::LeftButton, Qt::LeftButton);
    mouse(QEvent::MouseMove, start + QPointF(30, 20), Qt::NoButton, Qt::LeftButton);
    mouse(QEvent::MouseMove, start + QPointF(60, 40), Qt::NoButton, Qt::LeftButton);
    mouse(QEvent::MouseButtonRelease, start + QPointF(60, 40), Qt::LeftButton, Qt::NoButton);
    EXPECT_NEAR((at(3) - start).x(), 60, 1e-6);
    EXPECT_NEAR((at(3) - start).y(), 40, 1e-6);
    EXPECT_EQ(opened.count(), 0);
}

TEST_F(PanelOfAPlane, AClickOpensAndADoubleClickOrHomeShowsEverythingAgain)
{
    QSignalSpy opened(&selection, &Selection::opened);
    QTest::mouseClick(&panel, Qt::LeftButton, {}, at(3).toPoint());
    EXPECT_EQ(opened.count(), 1);
    wheel(at(3), 240);
    mouse(QEvent::MouseButtonDblClick, at(3), Qt::LeftButton, Qt::LeftButton);
    EXPECT_FALSE(picture().view().isMoved());
    wheel(at(3), 240);
    QTest::keyClick(&panel, Qt::Key_Home);
    EXPECT_FALSE(picture().view().isMoved());
}

TEST_F(PanelOfAPlane, ZoomsByKeyAndKeepsTheCursorInSight)
{
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(&panel, Qt::Key_Plus);
    EXPECT_TRUE(picture().view().isMoved());
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(&panel, Qt::Key_Down);
        ASSERT_TRUE(picture().rectOf(*panel.cursor())) << i;
    }
    EXPECT_EQ(panel.cursor(), (Cell{source.panel.value, 40, 0}));
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(&panel, Qt::Key_Minus);
    EXPECT_GT(picture().view().visibleX().span(), 4);
}

TEST_F(PanelOfAPlane, ANewValueOfTheSameSymbolKeepsWhatIsSeen)
{
    wheel(at(3), 480);
    const AxisRange seen = picture().view().visibleX();
    PictureSource next = planeOf(cloud(200) * 1.1);
    panel.setSource(next, "plane");
    EXPECT_NEAR(picture().view().visibleX().low, seen.low, 1e-9);
    EXPECT_NEAR(picture().view().visibleX().high, seen.high, 1e-9);
}

} // namespace
} // namespace durchblick
