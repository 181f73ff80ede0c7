#include "tests/views/landscape.h"
#include "views/export/export.h"
#include "views/panels/surface_picture.h"
#include "views/selection/selection.h"

#include <QPainter>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace durchblick {
namespace {

double hill(double x, double y) { return std::exp(-x * x - y * y); }

PictureSource sourceOf(const Landscape& land)
{
    Look look;
    look.numbers = {2, true, false};
    return {land.trace, land.panel, look, {}};
}

Landscape hillWithWalk()
{
    Landscape land(PanelKind::Surface, 21, 2, hill);
    land.walk("Adam", {{-1.5, -1.5}, {0, 0}, {1.5, 1.5}});
    return land;
}

TEST(SurfacePanel, PaintsFromTheFarthestToTheNearest)
{
    SurfacePicture picture(sourceOf(hillWithWalk()));
    for (int side = 0; side < 8; ++side) {
        const auto order = picture.paintingOrder();
        ASSERT_EQ(order.size(), 400u);
        // What hides a mesh lies towards the viewer from it: along the line of sight the floor's depth only grows smaller.
        const auto back = [&](const std::pair<int, int>& mesh) {
            return picture.view().depthOnFloor({double(mesh.second), double(mesh.first), 0});
        };
        std::vector<std::vector<int>> place(20, std::vector<int>(20));
        for (std::size_t i = 0; i < order.size(); ++i)
            place[std::size_t(order[i].first)][std::size_t(order[i].second)] = int(i);
        for (int i = 0; i < 20; ++i)
            for (int j = 0; j + 1 < 20; ++j) {
                const bool isRight = back({i, j + 1}) > back({i, j}), isUp = back({j + 1, i}) > back({j, i});
                EXPECT_EQ(place[std::size_t(i)][std::size_t(j + 1)] < place[std::size_t(i)][std::size_t(j)], isRight);
                EXPECT_EQ(place[std::size_t(j + 1)][std::size_t(i)] < place[std::size_t(j)][std::size_t(i)], isUp);
            }
        picture.pan({110, 0});
    }
}

TEST(SurfacePanel, FindsThePlaceUnderAPixel)
{
    SurfacePicture picture(sourceOf(hillWithWalk()));
    picture.layOut({600, 500});
    int found = 0;
    for (const auto& [x, y] : {std::pair(0.0, 0.0), std::pair(-1.2, -1.4), std::pair(1.3, -0.6)}) {
        const QPointF pixel = picture.view().toPixel(picture.shape().at({x, y}, hill(x, y)));
        const auto place = picture.shape().seenAt(picture.view(), pixel);
        ASSERT_TRUE(place) << x << ' ' << y;
        EXPECT_NEAR(place->x(), x, 0.1);
        EXPECT_NEAR(place->y(), y, 0.1);
        ++found;
    }
    EXPECT_EQ(found, 3);
    EXPECT_FALSE(picture.cellAt({2, 300}));
}

TEST(SurfacePanel, DimsWhatTheSurfaceHides)
{
    Landscape land(PanelKind::Surface, 21, 2, [](double x, double y) { return 5 * hill(x, y); });
    land.walk("around", {{0, -1.8}, {0, 1.8}});
    SurfacePicture picture(sourceOf(land));
    picture.layOut({600, 500});
    // Seen along the floor from the front: the far side of the hill is hidden, the near side is not.
    picture.pan({-SurfaceView::standardAzimuth / 0.4, -1000});
    ASSERT_NEAR(picture.view().azimuth(), 0, 1e-9);
    const WalkLine& line = picture.walks().front();
    EXPECT_FALSE(line.dots[0]->isHidden);
    EXPECT_TRUE(line.dots[1]->isHidden);
    EXPECT_GE(line.stretches.size(), 2u);
    EXPECT_FALSE(line.stretches.front().isHidden);
    EXPECT_TRUE(line.stretches.back().isHidden);
}

TEST(SurfacePanel, LaysPathsOnTheSurface)
{
    SurfacePicture picture(sourceOf(hillWithWalk()));
    picture.layOut({600, 500});
    const auto& dots = picture.walks().front().dots;
    const QPointF top = picture.view().toPixel(picture.shape().at({0, 0}, 1));
    EXPECT_NEAR(dots[1]->at.x(), top.x(), 1e-9);
    EXPECT_NEAR(dots[1]->at.y(), top.y(), 1e-9);
    EXPECT_EQ(picture.cellAt(top + QPointF(0, 2)), (Cell{hillWithWalk().panel.paths[0].points, 1, 0}));
}

TEST(SurfacePanel, CutsASteepRimOffWhereTheMapDoes)
{
    Landscape land(PanelKind::Surface, 21, 2,
                   [](double x, double y) { return (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x); });
    const SurfacePicture picture(sourceOf(land));
    const HeightScale& scale = picture.relief().scale();
    ASSERT_TRUE(scale.isCut);
    const double top = picture.shape().halfSize().z;
    for (const BoxPoint& corner : picture.shape().corners())
        EXPECT_LE(std::abs(corner.z), top + 1e-9);
    const QString most = picture.relief().written(scale.most, true);
    int said = 0;
    for (const QString& text : picture.texts())
        said += text.contains(most);
    EXPECT_GE(said, 2) << "beside the colours and in words";
}

TEST(SurfacePanel, LeavesGapsOpen)
{
    const double infinity = std::numeric_limits<double>::infinity();
    Landscape land(PanelKind::Surface, 11, 1,
                   [&](double x, double y) { return std::abs(x) < 0.05 && std::abs(y) < 0.05 ? infinity : x * y; });
    const SurfacePicture picture(sourceOf(land));
    int gaps = 0;
    for (int row = 0; row < 10; ++row)
        for (int column = 0; column < 10; ++column)
            gaps += picture.shape().face(row, column).count == 0;
    EXPECT_EQ(gaps, 4);
    for (const BoxPoint& corner : picture.shape().corners())
        EXPECT_TRUE(std::isfinite(corner.z));
}

TEST(SurfacePanel, KeepsItsSideWhenParametersChangeAndGivesItBack)
{
    SurfacePicture before(sourceOf(hillWithWalk()));
    before.layOut({600, 500});
    EXPECT_FALSE(before.resetView());
    ASSERT_TRUE(before.pan({120, 40}));
    ASSERT_TRUE(before.zoom({300, 250}, 2));
    Landscape other(PanelKind::Surface, 21, 2, [](double x, double y) { return x + y; });
    SurfacePicture after(sourceOf(other));
    after.continueFrom(before);
    after.layOut({600, 500});
    EXPECT_EQ(after.view().azimuth(), before.view().azimuth());
    EXPECT_EQ(after.view().elevation(), before.view().elevation());
    SurfacePicture same(sourceOf(hillWithWalk()));
    same.continueFrom(before);
    same.layOut({600, 500});
    EXPECT_EQ(same.view().toPixel({0.3, 0.2, 0.1}), before.view().toPixel({0.3, 0.2, 0.1})) << "zoomed in, too";
    EXPECT_TRUE(after.resetView());
    EXPECT_EQ(after.view().azimuth(), SurfaceView::standardAzimuth);
    after.pan({0, 5000});
    EXPECT_EQ(after.view().elevation(), SurfaceView::mostElevation) << "never upside down";
}

TEST(SurfacePanel, StaysInsideItsRoomHoweverItIsTurned)
{
    SurfacePicture picture(sourceOf(hillWithWalk()));
    picture.layOut({600, 500});
    for (int side = 0; side < 24; ++side) {
        picture.pan({37, side % 2 ? 60.0 : -45.0});
        const BoxPoint h = picture.view().halfSize();
        for (const double x : {-h.x, h.x})
            for (const double y : {-h.y, h.y})
                for (const double z : {-h.z, h.z}) {
                    const QPointF at = picture.view().toPixel({x, y, z});
                    EXPECT_TRUE(QRectF(0, 0, 600, 500).contains(at)) << at.x() << ' ' << at.y();
                }
    }
}

TEST(SurfaceExport, WritesPolygonsAndTextAndTheSameBytesTwice)
{
    const Landscape land = hillWithWalk();
    for (const FigureFormat format : {FigureFormat::Png, FigureFormat::Svg, FigureFormat::Pdf}) {
        const Result<QByteArray> one = exportPanel(*land.trace, land.panel, "Verlust", format, {});
        ASSERT_TRUE(one.ok());
        EXPECT_EQ(*one, *exportPanel(*land.trace, land.panel, "Verlust", format, {}));
    }
    const QByteArray svg = *exportPanel(*land.trace, land.panel, "Verlust", FigureFormat::Svg, {});
    EXPECT_FALSE(svg.contains("<image"));
    EXPECT_TRUE(svg.contains(">w1<"));
    EXPECT_TRUE(svg.contains(">Adam<"));
    EXPECT_GE(svg.count("<path") + svg.count("<polygon"), 400);
    EXPECT_FALSE(exportPanel(*land.trace, land.panel, "Verlust", FigureFormat::Tex, {}).ok());
    const auto formats = formatsFor(PanelKind::Contour, false);
    EXPECT_EQ(std::count(formats.begin(), formats.end(), FigureFormat::Tex), 1);
}

} // namespace
} // namespace durchblick
