#include "tests/views/lecture_trace.h"
#include "views/export/export.h"
#include "views/panels/curve_picture.h"
#include "views/selection/selection.h"

#include <QImage>
#include <QPainter>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace durchblick {
namespace {

PictureSource curveOf(Matrix numbers, Labels rows = {}, Labels columns = {})
{
    auto trace = std::make_shared<Trace>();
    Panel panel;
    panel.kind = PanelKind::Curve;
    panel.value = trace->add({.symbol = "loss",
                              .content = share(std::move(numbers)),
                              .rows = rows.empty() ? nullptr : share(std::move(rows)),
                              .columns = columns.empty() ? nullptr : share(std::move(columns))});
    Look look;
    look.numbers = {2, true, false};
    return {trace, panel, look, {}};
}

PictureSource losses()
{
    PictureSource source = sourceOf(PanelKind::Curve, "losses");
    source.look.numbers = {2, true, false};
    return source;
}

QImage painted(const Picture& picture, const Selection* selection = nullptr)
{
    QImage image(picture.comfortableSize().toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    picture.paint(painter, selection);
    return image;
}

TEST(CurvePanel, PutsRowsWhereTheirLabelsSayIfTheyAreNumbers)
{
    const CurvePicture picture(losses());
    const double zero = picture.placeOf(0, 0)->x();
    EXPECT_NEAR((picture.placeOf(3, 0)->x() - zero) / (picture.placeOf(1, 0)->x() - zero), 4, 1e-9);
    for (const char* text : {"0", "20", "40", "train", "held out"})
        EXPECT_TRUE(picture.texts().contains(text)) << text;
    const CurvePicture words(curveOf(Matrix::Ones(3, 1), {"cat", "7", "dog"}));
    EXPECT_FALSE(words.lines().hasNumberedRows());
    EXPECT_TRUE(words.texts().contains("dog"));
    PictureSource counted = curveOf(Matrix::Ones(3, 1));
    counted.panel.range = std::pair(0.0, 1.0);
    const CurvePicture bare(counted);
    EXPECT_EQ(bare.lines().x(0), 1) << "rows without labels count from 1";
    EXPECT_TRUE(bare.texts().contains("3"));
    EXPECT_FALSE(bare.texts().contains("1,5")) << "there is no row between 1 and 2";
}

TEST(CurvePanel, StartsAtTheFirstRow)
{
    Matrix numbers(3, 1);
    numbers << 1, 2, 3;
    const CurvePicture picture(curveOf(numbers, {"130", "140", "150"}));
    EXPECT_EQ(picture.lines().xRange(), (AxisRange{130, 150}));
}

TEST(CurvePanel, WritesTicksInTheLanguage)
{
    Matrix numbers(2, 1);
    numbers << 0.2, 0.9;
    PictureSource source = curveOf(numbers);
    EXPECT_TRUE(CurvePicture(source).texts().contains("0,6"));
    source.look.numbers.comma = false;
    EXPECT_TRUE(CurvePicture(source).texts().contains("0.6"));
    source.look.showNumbers = false;
    EXPECT_FALSE(CurvePicture(source).texts().contains("0.6"));
    source = curveOf(numbers, {"cat", "dog"});
    source.look.showNumbers = false;
    EXPECT_EQ(CurvePicture(source).texts(), (QStringList{"cat", "dog"})) << "words are no numbers";
}

TEST(CurvePanel, NamesLinesAtTheirEndsOrWhereThatIsTooNarrowOnTop)
{
    CurvePicture picture(losses());
    EXPECT_TRUE(picture.namesLinesAtTheirEnds());
    picture.layOut({240, 200});
    EXPECT_FALSE(picture.namesLinesAtTheirEnds());
    EXPECT_TRUE(picture.texts().contains("held out"));
    PictureSource source = losses();
    source.look.showLegend = false;
    EXPECT_FALSE(CurvePicture(source).texts().contains("held out"));
}

TEST(CurvePanel, BreaksALineWhereThereIsNoNumber)
{
    Matrix numbers(6, 1);
    numbers << 1, 2, std::nan(""), 3, std::numeric_limits<double>::infinity(), 4;
    const CurvePicture picture(curveOf(numbers));
    const auto parts = picture.lines().parts(0, 100);
    ASSERT_EQ(parts.size(), 3u);
    EXPECT_EQ(parts[0].size(), 2);
    EXPECT_EQ(parts[1], QPolygonF({QPointF(4, 3)}));
    EXPECT_FALSE(picture.rectOf({curveOf(numbers).panel.value, 2, 0}));
    EXPECT_FALSE(painted(picture).isNull());
}

TEST(CurvePanel, ThinsOutVeryManyRowsWithoutLosingTheirExtremes)
{
    Matrix numbers(100000, 1);
    for (int row = 0; row < numbers.rows(); ++row)
        numbers(row, 0) = std::sin(row * 0.001);
    numbers(54321, 0) = 40;
    numbers(12345, 0) = -40;
    const CurveLines lines(curveOf(numbers));
    const auto parts = lines.parts(0, 500);
    ASSERT_EQ(parts.size(), 1u);
    EXPECT_LT(parts[0].size(), 2100);
    EXPECT_TRUE(parts[0].contains(QPointF(54322, 40)));
    EXPECT_TRUE(parts[0].contains(QPointF(12346, -40)));
    EXPECT_EQ(parts[0].front(), QPointF(1, numbers(0, 0)));
    EXPECT_EQ(parts[0].back(), QPointF(100000, numbers(99999, 0)));
    EXPECT_TRUE(std::is_sorted(parts[0].begin(), parts[0].end(),
                               [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); }));
}

TEST(CurvePanel, CountsPowersOfTenWhereAskedTo)
{
    Matrix numbers(4, 1);
    numbers << 100, 10, 1, -5;
    PictureSource source = curveOf(numbers);
    source.panel.logarithmic = true;
    const CurvePicture picture(source);
    const double one = picture.placeOf(2, 0)->y(), ten = picture.placeOf(1, 0)->y(),
                 hundred = picture.placeOf(0, 0)->y();
    EXPECT_NEAR(one - ten, ten - hundred, 1e-9);
    EXPECT_FALSE(picture.placeOf(3, 0)) << "what is not positive is a gap";
    for (const char* text : {"1", "10", "100"})
        EXPECT_TRUE(picture.texts().contains(text));
}

TEST(CurvePanel, WritesTheNumbersOfMarkedRowsAtALine)
{
    PictureSource source = losses();
    EXPECT_FALSE(CurvePicture(source).texts().contains("1,25"));
    source.panel.marked = {2, 17};
    const CurvePicture picture(source);
    EXPECT_TRUE(picture.texts().contains("1,25"));
    EXPECT_TRUE(picture.texts().contains("2,50"));
    const QPoint on(int(std::floor(picture.placeOf(2, 0)->x())), int(picture.plot().top()) + 1);
    EXPECT_NE(painted(picture).pixelColor(on), QColor(Qt::white));
}

TEST(CurvePanel, PointsAtTheNearestRowAndThenTheNearestLine)
{
    const CurvePicture picture(losses());
    const QPointF one = *picture.placeOf(1, 0), next = *picture.placeOf(2, 0);
    const QPointF between(one.x() + (next.x() - one.x()) * 0.4, picture.plot().bottom());
    EXPECT_EQ(picture.cellAt(between), cellOf("losses", 1, 0));
    EXPECT_EQ(picture.cellAt({between.x(), picture.plot().top()}), cellOf("losses", 1, 1));
    Selection selection;
    selection.setTrace(lectureTrace(), {});
    const QImage before = painted(picture, &selection);
    selection.point(cellOf("losses", 1, 0));
    const QImage lit = painted(picture, &selection);
    EXPECT_EQ(lit.pixelColor(int(one.x()), int(picture.plot().top()) + 2).rgb()
                  == before.pixelColor(int(one.x()), int(picture.plot().top()) + 2).rgb(),
              false);
}

TEST(CurvePanel, KeepsItsRangeWhileATrainingGoesOn)
{
    const CurvePicture first(losses());
    Matrix numbers = lectureTrace()->value((*lectureTrace())["losses"]).matrix() * 0.8;
    CurvePicture second(curveOf(numbers));
    EXPECT_NE(second.yRange(), first.yRange());
    second.continueFrom(first);
    EXPECT_EQ(second.yRange(), first.yRange());
}

TEST(CurvePanel, PaintsWhateverItIsGiven)
{
    const double huge = 1e308, nan = std::nan("");
    std::vector<Matrix> odd{
        Matrix(0, 3),         Matrix(3, 0), Matrix::Zero(1, 1), Matrix::Constant(4, 2, nan), Matrix::Constant(5, 3, 7),
        Matrix::Random(2, 60)};
    odd.push_back((Matrix(2, 1) << huge, -huge).finished());
    odd.push_back((Matrix(2, 2) << 1e149, 1, -1e149, 2).finished());
    for (const bool logarithmic : {false, true})
        for (const Matrix& numbers : odd) {
            PictureSource source = curveOf(numbers);
            source.panel.logarithmic = logarithmic;
            source.panel.marked = {0, 1};
            CurvePicture picture(source);
            for (const QSizeF size : {QSizeF(520, 300), QSizeF(1, 1), QSizeF(30, 2000)}) {
                picture.layOut(size);
                EXPECT_FALSE(painted(picture).isNull());
                picture.cellAt({20, 20});
                picture.texts();
            }
        }
}

TEST(CurveExport, WritesLinesForPgfplots)
{
    PictureSource source = losses();
    source.panel.marked = {1};
    const QByteArray tex = *exportPanel(*source.trace, source.panel, "Titel", FigureFormat::Tex, {});
    for (const char* part : {"20 1.25\n", "\\addlegendentry{held out}", "dashed", "xmax=40", "(axis cs:10,0)"})
        EXPECT_TRUE(tex.contains(part)) << part << '\n' << tex.toStdString();
    EXPECT_EQ(tex.count('{'), tex.count('}'));
    Matrix numbers(3, 1);
    numbers << 10, std::nan(""), 1;
    source = curveOf(numbers, {"cat", "dog", "cow"});
    source.panel.logarithmic = true;
    const QByteArray gap = *exportPanel(*source.trace, source.panel, "", FigureFormat::Tex, {});
    for (const char* part : {"ymode=log", "1 nan\n", "xticklabels={{cat},{dog},{cow}}"})
        EXPECT_TRUE(gap.contains(part)) << part;
}

TEST(CurveExport, KeepsTextsAsTextAndLinesAsLines)
{
    const PictureSource source = losses();
    const QByteArray svg = *exportPanel(*source.trace, source.panel, "Titel", FigureFormat::Svg, {});
    EXPECT_TRUE(svg.contains(">held out<"));
    EXPECT_TRUE(svg.contains("<polyline") || svg.contains("<path"));
    EXPECT_FALSE(svg.contains("<image"));
}

} // namespace
} // namespace durchblick
