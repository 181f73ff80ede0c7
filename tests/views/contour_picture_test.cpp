#include "tests/views/landscape.h"
#include "views/export/export.h"
#include "views/panels/contour_picture.h"
#include "views/panels/panel_widget.h"
#include "views/selection/selection.h"

#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>
#include <QWheelEvent>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace durchblick {
namespace {

double bowl(double x, double y) { return x * x + 2 * y * y; }

Landscape bowlWithWalks(PanelKind kind = PanelKind::Contour)
{
    Landscape land(kind, 21, 2, bowl);
    land.walk("SGD", {{-1.5, 1.5}, {0.5, -0.8}, {0.1, 0.2}});
    land.walk("Adam", {{-1.5, 1.5}, {-0.5, 1.0}, {-0.25, 0.5}});
    land.panel.picks = "start";
    return land;
}

PictureSource sourceOf(const Landscape& land)
{
    Look look;
    look.numbers = {2, true, false};
    return {land.trace, land.panel, look, {}};
}

TEST(ContourPanel, NamesTheAxesTheLevelsAndThePaths)
{
    const ContourPicture picture(sourceOf(bowlWithWalks()));
    const QStringList texts = picture.texts();
    for (const char* text : {"w1 →", "↑ w2", "SGD", "Adam", "-2", "0"})
        EXPECT_TRUE(texts.contains(text) || texts.contains(QString(text).replace(u'-', QStringLiteral("−")))) << text;
    EXPECT_FALSE(picture.labels().empty());
    for (const ContourPicture::Label& label : picture.labels()) {
        EXPECT_TRUE(picture.plot().contains(label.rect)) << label.text.toStdString();
        for (const ContourPicture::Label& other : picture.labels())
            EXPECT_TRUE(&label == &other || !label.rect.intersects(other.rect));
    }
}

TEST(ContourPanel, PutsTheLowestPlaceAtTheBottomLeft)
{
    Landscape land(PanelKind::Contour, 5, 2, [](double x, double y) { return 10 * x + y; });
    ContourPicture picture(sourceOf(land));
    picture.layOut({400, 400});
    const QRectF plot = picture.plot();
    EXPECT_EQ(picture.cellAt(plot.bottomLeft() + QPointF(2, -2)), (Cell{land.panel.value, 0, 0}));
    EXPECT_EQ(picture.cellAt(plot.topLeft() + QPointF(2, 2)), (Cell{land.panel.value, 4, 0}));
    EXPECT_EQ(picture.cellAt(plot.bottomRight() + QPointF(-2, -2)), (Cell{land.panel.value, 0, 4}));
    EXPECT_FALSE(picture.cellAt(plot.bottomRight() + QPointF(20, 0)));
    // The up key goes up on the map: the first row of cells is the highest place.
    EXPECT_EQ(picture.cells().front().front(), (Cell{land.panel.value, 4, 0}));
    EXPECT_EQ(picture.mapPlaceOf({land.panel.value, 4, 0}), QPointF(-2, 2));
}

TEST(ContourPanel, FindsThePointsOfPathsBeforeTheMapUnderThem)
{
    const Landscape land = bowlWithWalks();
    ContourPicture picture(sourceOf(land));
    picture.layOut({600, 600});
    const QPointF at = picture.view().toPixel({0.5, -0.8});
    const ValueId points = land.panel.paths[0].points;
    EXPECT_EQ(picture.cellAt(at + QPointF(0, 3)), (Cell{points, 1, 0}));
    EXPECT_EQ(picture.cellAt(at - QPointF(0, 3)), (Cell{points, 1, 1}));
    EXPECT_EQ(picture.cellAt(at + QPointF(40, 0))->value, land.panel.value);
    EXPECT_TRUE(picture.rectOf({points, 1, 0})->contains(at + QPointF(0, 3)));
    for (const auto& row : picture.cells())
        EXPECT_EQ(row.size(), 21u);
    EXPECT_EQ(picture.cells()[21].front(), (Cell{points, 0, 0})) << "below the map the arrow keys come to the paths";
}

TEST(ContourPanel, ClipsPathsAtItsFrame)
{
    Landscape land(PanelKind::Contour, 9, 1, bowl);
    const double infinity = std::numeric_limits<double>::infinity();
    land.walk("away", {{0, 0}, {3, 0}, {1e200, 1e180}, {-0.5, -0.5}, {-0.5, 9}, {infinity, 0}, {0.5, 0.5}});
    ContourPicture picture(sourceOf(land));
    picture.layOut({500, 500});
    const QRectF frame = picture.plot().adjusted(-1e-6, -1e-6, 1e-6, 1e-6);
    const WalkLine& line = picture.walks().front();
    int points = 0;
    for (const WalkLine::Stretch& stretch : line.stretches)
        for (const QPointF& at : stretch.points) {
            EXPECT_TRUE(frame.contains(at)) << at.x() << ' ' << at.y();
            ++points;
        }
    EXPECT_GE(points, 4);
    for (const WalkLine::Head& head : line.heads)
        EXPECT_TRUE(frame.contains(head.tip));
    EXPECT_TRUE(line.dots[0] && line.dots[3] && line.dots[6]);
    EXPECT_FALSE(line.dots[1] || line.dots[2] || line.dots[4] || line.dots[5]);
}

TEST(ContourPanel, ShowsAsMuchOfAPathAsItIsAskedFor)
{
    Landscape land = bowlWithWalks();
    land.panel.paths[0].last = 1;
    const ContourPicture picture(sourceOf(land));
    EXPECT_EQ(picture.walks()[0].dots.size(), 2u);
    EXPECT_EQ(picture.walks()[1].dots.size(), 3u);
    EXPECT_FALSE(picture.rectOf({land.panel.paths[0].points, 2, 0}));
}

TEST(ContourPanel, KeepsTheZoomWhileAPathGrows)
{
    ContourPicture before(sourceOf(bowlWithWalks()));
    before.layOut({500, 500});
    ASSERT_TRUE(before.zoom(before.plot().center() + QPointF(60, 0), 3));
    Landscape longer(PanelKind::Contour, 21, 2, bowl);
    longer.walk("SGD", {{-1, 1}, {0, 0}});
    ContourPicture after(sourceOf(longer));
    after.continueFrom(before);
    after.layOut({500, 500});
    EXPECT_TRUE(after.view().isMoved());
    EXPECT_NEAR(after.view().visibleX().low, before.view().visibleX().low, 0.05);
    Landscape other(PanelKind::Contour, 21, 7, bowl);
    ContourPicture elsewhere(sourceOf(other));
    elsewhere.continueFrom(before);
    EXPECT_FALSE(elsewhere.view().isMoved()) << "another plane is seen whole";
}

TEST(ContourPanel, RoundsAPickedPlaceToWhatAPixelTells)
{
    ContourPicture picture(sourceOf(bowlWithWalks()));
    picture.layOut({500, 500});
    const auto place = picture.mapPlaceAt(picture.plot().center() + QPointF(33, -71));
    ASSERT_TRUE(place);
    // About a hundred pixels for one: hundredths.
    EXPECT_NEAR(place->x() * 1000, std::round(place->x() * 1000), 1e-9);
    EXPECT_NEAR(picture.view().toPixel(*place).x(), picture.plot().center().x() + 33, 1);
    EXPECT_FALSE(picture.mapPlaceAt({1, 1}));
}

TEST(ContourPanel, PaintsOverAndOverTheSame)
{
    const Landscape land = bowlWithWalks();
    ContourPicture picture(sourceOf(land));
    picture.layOut({400, 400});
    Selection selection;
    selection.setTrace(land.trace, {});
    QImage first(400, 400, QImage::Format_ARGB32_Premultiplied), second = first;
    for (QImage* image : {&first, &second}) {
        image->fill(Qt::white);
        QPainter painter(image);
        picture.paint(painter, &selection);
    }
    EXPECT_EQ(first, second);
    // Bands: in the middle the lowest colour, in a corner the highest.
    const QPoint corner = picture.plot().bottomRight().toPoint() - QPoint(6, 6);
    EXPECT_EQ(first.pixelColor(corner), picture.relief().colourOfBand(picture.relief().scale().bandCount() - 1));
}

TEST(ContourExport, WritesVectorsTextAndTheSameBytesTwice)
{
    const Landscape land = bowlWithWalks();
    for (const FigureFormat format : {FigureFormat::Png, FigureFormat::Svg, FigureFormat::Pdf, FigureFormat::Csv,
                                      FigureFormat::Npy, FigureFormat::Json, FigureFormat::Tex}) {
        const Result<QByteArray> one = exportPanel(*land.trace, land.panel, "Verlust", format, {});
        ASSERT_TRUE(one.ok()) << int(format);
        EXPECT_EQ(*one, *exportPanel(*land.trace, land.panel, "Verlust", format, {})) << int(format);
    }
    const QByteArray svg = *exportPanel(*land.trace, land.panel, "Verlust", FigureFormat::Svg, {});
    for (const char* part : {">Adam<", ">w1 →<", ">Verlust<"})
        EXPECT_TRUE(svg.contains(part)) << part;
    EXPECT_FALSE(svg.contains("<image"));
    EXPECT_LT(svg.count("<path"), 250) << "a band is one path, not one for each mesh";
    EXPECT_TRUE(QSvgRenderer(svg).isValid());
}

TEST(ContourExport, WritesItsOwnLinesForLatex)
{
    const Landscape land = bowlWithWalks();
    FigureOptions options;
    options.range = std::pair(0.0, 4.0);
    const QByteArray tex = *exportPanel(*land.trace, land.panel, "Verlust", FigureFormat::Tex, options);
    for (const char* part : {"\\begin{axis}", "\\addplot[level1, thin", "\\addplot[path2", "even odd rule",
                             "\\addlegendentry{Adam}", "xlabel={w1}, ylabel={w2}", "(-1.5,1.5)"})
        EXPECT_TRUE(tex.contains(part)) << part;
    EXPECT_FALSE(tex.contains("gnuplot"));
    EXPECT_FALSE(tex.contains("(inf")) << "places are numbers";
    EXPECT_EQ(tex.count('{'), tex.count('}'));
}

TEST(ContourExport, KeepsToTheOptions)
{
    const Landscape land = bowlWithWalks();
    FigureOptions options;
    options.range = std::pair(0.0, 5.0);
    QByteArray svg = *exportPanel(*land.trace, land.panel, "", FigureFormat::Svg, options);
    EXPECT_TRUE(svg.contains("&gt; 5"));
    options.legend = false;
    options.numbers = false;
    svg = *exportPanel(*land.trace, land.panel, "", FigureFormat::Svg, options);
    EXPECT_FALSE(svg.contains("<text")) << "neither key nor ticks nor levels";
    options.map = QStringLiteral("greys");
    EXPECT_NE(svg, *exportPanel(*land.trace, land.panel, "", FigureFormat::Svg, options));
}

class PanelThatPicks : public testing::TestWithParam<PanelKind> {
protected:
    PanelThatPicks()
        : land(bowlWithWalks(GetParam())), panel(sourceOf(land), "loss", selection),
          picked(&panel, &PanelWidget::placePicked), opened(&selection, &Selection::opened)
    {
        selection.setTrace(land.trace, {});
        panel.resize(640, 600);
        panel.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&panel));
        panel.setFocus();
    }
    QPoint at(const Cell& cell) const
    {
        return (panel.picture().rectOf(cell)->center() + panel.pictureRect().topLeft()).toPoint();
    }
    Cell height(int row, int column) const { return {land.panel.value, row, column}; }
    void move(QPoint to)
    {
        QMouseEvent event(QEvent::MouseMove, to, panel.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&panel, &event);
    }

    Landscape land;
    Selection selection;
    PanelWidget panel;
    QSignalSpy picked, opened;
};

TEST_P(PanelThatPicks, SetsThePlaceByAClickOnTheMap)
{
    QTest::mouseClick(&panel, Qt::LeftButton, {}, at(height(6, 14)));
    ASSERT_EQ(picked.count(), 1);
    EXPECT_EQ(picked[0][0].toString(), "start");
    EXPECT_NEAR(picked[0][1].toPointF().x(), 0.8, 0.03);
    EXPECT_NEAR(picked[0][1].toPointF().y(), -0.8, 0.03);
    EXPECT_FALSE(picked[0][2].toBool());
    EXPECT_EQ(opened.count(), 0);
}

TEST_P(PanelThatPicks, OpensAPointOfAPath)
{
    const Cell point{land.panel.paths[1].points, 2, 0};
    QTest::mouseClick(&panel, Qt::LeftButton, {}, at(point));
    EXPECT_EQ(picked.count(), 0);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].value<Cell>(), point);
}

TEST_P(PanelThatPicks, SetsThePlaceOfTheCellAtTheCursorByEnter)
{
    panel.setCursorCell(height(5, 15));
    QTest::keyClick(&panel, Qt::Key_Return);
    ASSERT_EQ(picked.count(), 1);
    EXPECT_EQ(picked[0][1].toPointF(), QPointF(1, -1));
    QTest::keyClick(&panel, Qt::Key_Up);
    EXPECT_EQ(panel.cursor(), height(6, 15)) << "up is up on the map";
    EXPECT_TRUE(panel.accessibleDescription().size() > 10);
}

TEST_P(PanelThatPicks, TheStartFollowsTheMouseThatHoldsIt)
{
    const QPoint from = at({land.panel.paths[0].points, 0, 0});
    QTest::mousePress(&panel, Qt::LeftButton, {}, from);
    for (const int by : {10, 16, 24})
        move(from + QPoint(by, by));
    QTest::mouseRelease(&panel, Qt::LeftButton, {}, from + QPoint(24, 24));
    ASSERT_GE(picked.count(), 2);
    EXPECT_FALSE(picked[0][2].toBool());
    for (int i = 1; i < picked.count(); ++i)
        EXPECT_TRUE(picked[i][2].toBool()) << "one drag";
    EXPECT_EQ(opened.count(), 0);
}

INSTANTIATE_TEST_SUITE_P(Kinds, PanelThatPicks, testing::Values(PanelKind::Contour, PanelKind::Surface),
                         [](const auto& kind) { return panelKindId(kind.param); });

TEST(ContourPanelWidget, FollowsADragOverTheMapAndMovesItWithShift)
{
    const Landscape land = bowlWithWalks();
    Selection selection;
    selection.setTrace(land.trace, {});
    PanelWidget panel(sourceOf(land), "loss", selection);
    panel.resize(640, 600);
    panel.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
    QSignalSpy picked(&panel, &PanelWidget::placePicked);
    const auto& picture = static_cast<const ContourPicture&>(panel.picture());
    const QPointF middle = picture.plot().center() + panel.pictureRect().topLeft();
    const auto drag = [&](Qt::KeyboardModifiers modifiers) {
        const QPointF from = middle + QPointF(40, 60);
        for (const auto& [type, by, button] :
             {std::tuple(QEvent::MouseButtonPress, 0, Qt::LeftButton), std::tuple(QEvent::MouseMove, 15, Qt::NoButton),
              std::tuple(QEvent::MouseMove, 30, Qt::NoButton),
              std::tuple(QEvent::MouseButtonRelease, 30, Qt::LeftButton)}) {
            const QPointF at = from + QPointF(by, 0);
            QMouseEvent event(type, at, panel.mapToGlobal(at), button,
                              type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, modifiers);
            QApplication::sendEvent(&panel, &event);
        }
    };
    drag({});
    EXPECT_EQ(picked.count(), 2);
    QWheelEvent wheel(middle, panel.mapToGlobal(middle), {}, {0, 480}, {}, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&panel, &wheel);
    ASSERT_TRUE(picture.view().isMoved());
    const double before = picture.view().visibleX().low;
    drag(Qt::ShiftModifier);
    EXPECT_EQ(picked.count(), 2);
    EXPECT_LT(picture.view().visibleX().low, before) << "the map went along to the right";
    QTest::keyClick(&panel, Qt::Key_R);
    EXPECT_FALSE(picture.view().isMoved());
}

} // namespace
} // namespace durchblick
