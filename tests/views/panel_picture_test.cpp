#include "tests/views/lecture_trace.h"
#include "views/look/colormap.h"
#include "views/panels/bars_picture.h"
#include "views/panels/calculation.h"
#include "views/panels/calculation_picture.h"
#include "views/panels/heatmap_picture.h"
#include "views/panels/tokens_picture.h"
#include "views/panels/vectors_picture.h"
#include "views/selection/selection.h"

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>

namespace durchblick {
namespace {

Look german()
{
    Look look;
    look.numbers = {2, true, false};
    return look;
}

QImage painted(const Picture& picture, QSize size, const Selection* selection = nullptr)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    picture.paint(painter, selection);
    return image;
}

/// Every kind with a value that fits it.
class EveryPicture : public testing::TestWithParam<std::pair<PanelKind, const char*>> {
protected:
    static PictureSource source()
    {
        PictureSource made = sourceOf(GetParam().first, GetParam().second, german());
        if (GetParam().first == PanelKind::Formula)
            made.panel.focus = cellOf("products", 0, 3);
        return made;
    }
};

TEST_P(EveryPicture, FindsEachCellWhereItPaintsIt)
{
    const std::unique_ptr<Picture> picture = makePicture(source());
    for (const QSizeF size : {picture->comfortableSize(), picture->comfortableSize() * 0.7}) {
        picture->layOut(size);
        int found = 0;
        for (const auto& row : picture->cells()) {
            for (const Cell& cell : row) {
                const auto rect = picture->rectOf(cell);
                ASSERT_TRUE(rect);
                EXPECT_EQ(picture->cellAt(rect->center()), cell);
                ++found;
            }
        }
        EXPECT_GT(found, 0);
    }
}

TEST_P(EveryPicture, HasRowsOfOneLength)
{
    const auto cells = makePicture(source())->cells();
    for (const auto& row : cells)
        EXPECT_EQ(row.size(), cells.front().size());
}

TEST_P(EveryPicture, KeepsItsCellsInsideTheComfortableSize)
{
    const std::unique_ptr<Picture> picture = makePicture(source());
    const QSizeF size = picture->comfortableSize();
    picture->layOut(size);
    const QRectF all = QRectF(QPointF(), size).adjusted(-0.5, -0.5, 0.5, 0.5);
    for (const auto& row : picture->cells())
        for (const Cell& cell : row)
            EXPECT_TRUE(all.contains(*picture->rectOf(cell)));
    EXPECT_LE(picture->leastSize().width(), size.width() + 0.5);
}

TEST_P(EveryPicture, KnowsNoCellOutside)
{
    const std::unique_ptr<Picture> picture = makePicture(source());
    EXPECT_FALSE(picture->cellAt({-5, -5}));
    EXPECT_FALSE(picture->cellAt({1e5, 1e5}));
    EXPECT_FALSE(picture->rectOf({ValueId{99}, 0, 0}));
}

TEST_P(EveryPicture, PaintsDifferentlyInTheDark)
{
    PictureSource dark = source();
    dark.look.theme = Theme::dark();
    const std::unique_ptr<Picture> one = makePicture(source()), other = makePicture(dark);
    EXPECT_NE(painted(*one, {500, 300}), painted(*other, {500, 300}));
}

INSTANTIATE_TEST_SUITE_P(Kinds, EveryPicture,
                         testing::Values(std::pair(PanelKind::Tokens, "pieces"), std::pair(PanelKind::Tokens, "k"),
                                         std::pair(PanelKind::Heatmap, "k"), std::pair(PanelKind::Heatmap, "weights"),
                                         std::pair(PanelKind::Bars, "products"), std::pair(PanelKind::Vectors, "k"),
                                         std::pair(PanelKind::Table, "k"), std::pair(PanelKind::Table, "pieces"),
                                         std::pair(PanelKind::Formula, "products"), std::pair(PanelKind::Scatter, "k"),
                                         std::pair(PanelKind::Scatter, "losses"), std::pair(PanelKind::Curve, "losses"),
                                         std::pair(PanelKind::Scatter, "pieces")),
                         [](const auto& test) { return panelKindId(test.param.first) + "_" + test.param.second; });

TEST(HeatmapPanel, WritesNumbersAlignedWithTheSignOfTheLanguage)
{
    const HeatmapPicture picture(sourceOf(PanelKind::Heatmap, "k", german()));
    EXPECT_TRUE(picture.texts().contains("1,5"));
    EXPECT_TRUE(picture.texts().contains("0,0")) << "one decimal suffices for k, and all cells have it";
    EXPECT_FALSE(picture.texts().contains("1,50"));
}

TEST(HeatmapPanel, LeavesTileGapsOfTwoPixels)
{
    const HeatmapPicture picture(sourceOf(PanelKind::Heatmap, "k", german()));
    const QRectF first = *picture.rectOf(cellOf("k", 0, 0));
    EXPECT_NEAR(picture.rectOf(cellOf("k", 0, 1))->left() - first.right(), 2, 1e-9);
    EXPECT_NEAR(picture.rectOf(cellOf("k", 1, 0))->top() - first.bottom(), 2, 1e-9);
}

TEST(HeatmapPanel, DropsNumbersAndTurnsLabelsWhenItGetsNarrow)
{
    HeatmapPicture picture(sourceOf(PanelKind::Heatmap, "weights", german()));
    EXPECT_TRUE(picture.showsNumbers());
    EXPECT_FALSE(picture.turnsColumnLabels());
    picture.layOut({170, 300});
    EXPECT_FALSE(picture.showsNumbers());
    EXPECT_TRUE(picture.turnsColumnLabels());
    EXPECT_TRUE(picture.texts().contains("Hauptstadt"));
}

TEST(HeatmapPanel, ShortensALongLabelAndTellsItInFull)
{
    HeatmapPicture picture(sourceOf(PanelKind::Heatmap, "weights", german()));
    EXPECT_FALSE(picture.turnsColumnLabels());
    EXPECT_TRUE(picture.texts().filter("…").size() == 1) << picture.texts().join(' ').toStdString();
    const QRectF tile = *picture.rectOf(cellOf("weights", 0, 3));
    EXPECT_EQ(picture.toolTipAt({tile.center().x(), 4}), "Hauptstadt");
}

TEST(HeatmapPanel, MarksMaskedCellsWithADash)
{
    const HeatmapPicture picture(sourceOf(PanelKind::Heatmap, "weights", german()));
    EXPECT_TRUE(picture.texts().contains("–"));
    EXPECT_EQ(picture.colourOf(cellOf("weights", 0, 1)), Theme::light().raised);
}

TEST(HeatmapPanel, ColoursTheEndsOfAFixedRange)
{
    PictureSource source = sourceOf(PanelKind::Heatmap, "weights", german());
    source.look.range = std::pair(0.2, 0.334);
    const HeatmapPicture picture(source);
    const ColorMap map(ColorMap::Kind::Cividis, Theme::light());
    EXPECT_EQ(picture.colourOf(cellOf("weights", 0, 0)), map.at(0));
    EXPECT_EQ(picture.colourOf(cellOf("weights", 4, 3)), map.at(1));
}

TEST(HeatmapPanel, FadesWhatTakesNoPartButNotTheLetters)
{
    const Ink ink{Look{}};
    for (const Theme* theme : {&Theme::light(), &Theme::dark()})
        for (const auto kind : {ColorMap::Kind::Cividis, ColorMap::Kind::Key, ColorMap::Kind::Diverging})
            for (int i = 0; i <= 20; ++i) {
                const QColor tile = mixed(theme->surface, ColorMap(kind, *theme).at(i / 20.0), 0.25);
                EXPECT_GE(contrast(faded(textOn(tile), tile, 0.6), tile), 3.0);
            }
}

TEST(HeatmapPanel, PaintsFadedTilesWhereOtherCellsAreSources)
{
    Selection selection;
    selection.setTrace(lectureTrace(), cellOf("products", 0, 3));
    const HeatmapPicture picture(sourceOf(PanelKind::Heatmap, "k", german()));
    const QImage plain = painted(picture, {400, 300}), lit = painted(picture, {400, 300}, &selection);
    const auto corner = [&](int row, int column) {
        return (picture.rectOf(cellOf("k", row, column))->topLeft() + QPointF(6, 6)).toPoint();
    };
    EXPECT_NE(plain.pixel(corner(0, 0)), lit.pixel(corner(0, 0)));
    EXPECT_EQ(plain.pixel(corner(3, 2)), lit.pixel(corner(3, 2)));
}

TEST(HeatmapPanel, RingsWhatIsPointedAtInTheAccent)
{
    Selection selection;
    selection.setTrace(lectureTrace(), cellOf("products", 0, 3));
    selection.point(cellOf("q", 0, 2));
    const HeatmapPicture picture(sourceOf(PanelKind::Heatmap, "k", german()));
    const QImage image = painted(picture, {400, 300}, &selection);
    const QRectF tile = *picture.rectOf(cellOf("k", 3, 2));
    EXPECT_EQ(image.pixelColor(QPointF(tile.center().x(), tile.top()).toPoint()), Theme::light().accent);
}

TEST(HeatmapPanel, BreaksALongRowIntoLines)
{
    Trace trace;
    const ValueId value =
        trace.add({"wide", share(Matrix(Matrix::Constant(1, 768, 1))), nullptr, nullptr, Role::Given, Purpose::None});
    Panel panel;
    panel.value = value;
    HeatmapPicture picture({std::make_shared<const Trace>(trace), panel, {}, {}});
    EXPECT_LT(picture.comfortableSize().width(), 700);
    picture.layOut({400, 2000});
    EXPECT_GT(picture.rectOf({value, 0, 700})->top(), picture.rectOf({value, 0, 0})->bottom());
    EXPECT_LE(picture.rectOf({value, 0, 700})->right(), 400);
    EXPECT_EQ(picture.cellAt(picture.rectOf({value, 0, 700})->center()), (Cell{value, 0, 700}));
}

TEST(HeatmapPanel, ThinsOutLabelsOfAHugeMatrix)
{
    Trace trace;
    const ValueId value =
        trace.add({"big", share(Matrix(Matrix::Random(256, 256))), nullptr, nullptr, Role::Given, Purpose::None});
    Panel panel;
    panel.value = value;
    HeatmapPicture picture({std::make_shared<const Trace>(trace), panel, {}, {}});
    picture.layOut({500, 500});
    EXPECT_FALSE(picture.showsNumbers());
    EXPECT_LT(picture.texts().size(), 100);
    EXPECT_EQ(picture.cellAt(picture.rectOf({value, 200, 100})->center()), (Cell{value, 200, 100}));
}

TEST(BarsPanel, DrawsBarsInProportionFromZero)
{
    const BarsPicture picture(sourceOf(PanelKind::Bars, "products", german()));
    const QRectF two = picture.barOf(cellOf("products", 0, 1)), three = picture.barOf(cellOf("products", 0, 4));
    EXPECT_NEAR(two.width() / three.width(), 2.0 / 3.0, 1e-9);
    EXPECT_EQ(two.left(), three.left());
    EXPECT_TRUE(picture.texts().contains("2,5"));
    EXPECT_TRUE(picture.texts().contains("Hauptstadt"));
}

TEST(BarsPanel, DrawsNegativeBarsToTheLeftAndMaskedOnesNotAtAll)
{
    Trace trace;
    Matrix matrix(1, 3);
    matrix << 2, -1, -std::numeric_limits<double>::infinity();
    const ValueId value = trace.add({"x", share(matrix), nullptr, nullptr, Role::Given, Purpose::None, true});
    Panel panel;
    panel.kind = PanelKind::Bars;
    panel.value = value;
    const BarsPicture picture({std::make_shared<const Trace>(trace), panel, {}, {}});
    EXPECT_NEAR(picture.barOf({value, 0, 1}).right(), picture.barOf({value, 0, 0}).left(), 1e-9);
    EXPECT_TRUE(picture.barOf({value, 0, 2}).isEmpty());
    EXPECT_TRUE(picture.texts().contains("–"));
}

TEST(BarsPanel, WritesAnInfiniteNumberThatNoMaskMade)
{
    Trace trace;
    const Matrix logs{{-1, -std::numeric_limits<double>::infinity()}};
    const ValueId value = trace.add({"x", share(logs), nullptr, nullptr, Role::Given, Purpose::None});
    Panel panel;
    panel.kind = PanelKind::Bars;
    panel.value = value;
    const BarsPicture picture({std::make_shared<const Trace>(trace), panel, {}, {}});
    EXPECT_TRUE(picture.texts().contains("−∞"));
    EXPECT_EQ(forSpreadsheet(trace.value(value), {0}, {0, 1}, false), "-1\t-inf\n");
}

TEST(VectorsPanel, DrawsPositiveBarsUpAndNegativeOnesDown)
{
    Trace trace;
    Matrix matrix(1, 2);
    matrix << 1, -0.5;
    const ValueId value = trace.add({"x", share(matrix), nullptr, nullptr, Role::Given, Purpose::None});
    Panel panel;
    panel.kind = PanelKind::Vectors;
    panel.value = value;
    const VectorsPicture picture({std::make_shared<const Trace>(trace), panel, {}, {}});
    const QRectF up = picture.barOf({value, 0, 0}), down = picture.barOf({value, 0, 1});
    EXPECT_NEAR(up.bottom(), down.top(), 1e-9);
    EXPECT_NEAR(up.height(), 2 * down.height(), 1e-9);
}

TEST(TokensPanel, MakesSpacesControlsAndBadBytesVisible)
{
    const QStringList texts = TokensPicture(sourceOf(PanelKind::Tokens, "pieces")).texts();
    for (const char* text : {"Paris", "␣ist", "<E2>", "⏎", "40313", "198"})
        EXPECT_TRUE(texts.contains(text)) << text;
    EXPECT_EQ(visibleText("a\tb\x07\r"), "a\\tb\\x07\\r");
    EXPECT_EQ(visibleText("\xE2\x82\xAC\xFF"), "€<FF>");
    EXPECT_EQ(visibleText(""), "∅");
}

TEST(TokensPanel, WrapsOverLinesInTheOrderOfReading)
{
    TokensPicture picture(sourceOf(PanelKind::Tokens, "pieces"));
    EXPECT_GT(picture.heightFor(140), picture.heightFor(1000));
    picture.layOut({140, 300});
    double before = -1;
    for (int i = 0; i < 4; ++i) {
        const QRectF rect = *picture.rectOf(cellOf("pieces", i, 0));
        EXPECT_LE(rect.right(), 140);
        EXPECT_GT(rect.top() * 1000 + rect.left(), before);
        before = rect.top() * 1000 + rect.left();
    }
}

TEST(TokensPanel, WritesTheNumbersOfASingleColumnBelowTheRowsAndOpensThem)
{
    Trace trace;
    Matrix counts(3, 1);
    counts << 1, 2, 4;
    const ValueId value = trace.add({"counts", share(counts), share(Labels{"a", "\u00f6", "\U0001F34E"}),
                                     share(Labels{"bytes"}), Role::Given, Purpose::None});
    Panel panel;
    panel.kind = PanelKind::Tokens;
    panel.value = value;
    const TokensPicture picture({std::make_shared<const Trace>(trace), panel, german(), {}});
    EXPECT_EQ(picture.texts(), (QStringList{"a", "1", "ö", "2", "🍎", "4"}));
    EXPECT_EQ(picture.cellAt(picture.rectOf({value, 2, 0})->center()), (Cell{value, 2, 0}));
    EXPECT_EQ(TokensPicture(sourceOf(PanelKind::Tokens, "k")).texts().size(), 5)
        << "a row of several numbers is named only";
}

TEST(TablePanel, ShortensTheLongestTextsFirstAndNothingAtItsComfortableSize)
{
    const std::unique_ptr<Picture> picture = makePicture(sourceOf(PanelKind::Table, "pieces"));
    const QSizeF comfortable = picture->comfortableSize();
    EXPECT_TRUE(picture->texts().filter("…").isEmpty());
    picture->layOut({comfortable.width() - 12, comfortable.height()});
    const QStringList shortened = picture->texts().filter("…");
    EXPECT_FALSE(shortened.isEmpty());
    for (const QString& text : shortened)
        EXPECT_TRUE(text.contains(' ')) << "only the bytes are long: " << text.toStdString();
    EXPECT_TRUE(picture->texts().contains("Paris"));
}

TEST(TablePanel, ShowsALongRowLabelWholeWhereThereIsRoomAndTellsItOtherwise)
{
    Trace trace;
    const ValueId value =
        trace.add({"x", share(Matrix(Matrix::Ones(1, 1))), share(Labels{"Paris ist die Hauptstadt von"}), nullptr,
                   Role::Given, Purpose::None});
    Panel panel;
    panel.kind = PanelKind::Table;
    panel.value = value;
    const std::unique_ptr<Picture> picture = makePicture({std::make_shared<const Trace>(trace), panel, {}, {}});
    EXPECT_TRUE(picture->texts().contains("Paris␣ist␣die␣Hauptstadt␣von"));
    const QPointF onLabel(5, picture->rectOf({value, 0, 0})->center().y());
    EXPECT_EQ(picture->toolTipAt(onLabel), "");
    picture->layOut(picture->leastSize());
    EXPECT_FALSE(picture->texts().contains("Paris␣ist␣die␣Hauptstadt␣von"));
    EXPECT_EQ(picture->toolTipAt({5, picture->rectOf({value, 0, 0})->center().y()}), "Paris␣ist␣die␣Hauptstadt␣von");
}

TEST(TablePanel, PutsDecimalSignsBelowEachOtherAndShowsPiecesWhole)
{
    const QStringList numbers = makePicture(sourceOf(PanelKind::Table, "k", german()))->texts();
    EXPECT_TRUE(numbers.contains("1,5"));
    const QStringList pieces = makePicture(sourceOf(PanelKind::Table, "pieces"))->texts();
    for (const char* text : {"␣ist", "20 69 73 74", "5–9", "318", "E2"})
        EXPECT_TRUE(pieces.contains(text)) << text;
}

TEST(FormulaPanelPicture, LightsTheWholeProductOfAPointedFactor)
{
    Selection selection;
    selection.setTrace(lectureTrace(), cellOf("products", 0, 3));
    PictureSource source = sourceOf(PanelKind::Formula, "products", german());
    source.panel.focus = cellOf("products", 0, 3);
    const CalculationPicture picture(source);
    EXPECT_TRUE(picture.litFrames(selection).empty());
    selection.point(cellOf("k", 3, 2));
    const std::vector<QRectF> frames = picture.litFrames(selection);
    ASSERT_EQ(frames.size(), 1u);
    EXPECT_TRUE(frames[0].contains(picture.rectOf(cellOf("q", 0, 2))->center()));
    EXPECT_TRUE(frames[0].contains(picture.rectOf(cellOf("k", 3, 2))->center()));
    EXPECT_FALSE(frames[0].contains(picture.rectOf(cellOf("k", 3, 1))->center()));
}

TEST(Calculation, ReadsAsTextAndAsLatex)
{
    const NumberStyle german{2, true, false};
    EXPECT_EQ(calculationAsText(*lectureTrace(), cellOf("products", 0, 3), 1, german),
              "1·0 + 2·0,5 + 1·1,5 + 0·0,5 = 2,5");
    EXPECT_TRUE(calculationAsLatex(*lectureTrace(), cellOf("products", 0, 3), 1, german).contains("\\cdot"));
    EXPECT_EQ(calculationAsText(*lectureTrace(), cellOf("k", 3, 2), 1, german), "1,5");
    EXPECT_EQ(calculationAsText(*lectureTrace(), cellOf("weights", 0, 1), 1, german), "−∞");
    EXPECT_EQ(calculationAsText(*lectureTrace(), cellOf("pieces", 1, 0), 1, german), "␣ist");
}

TEST(Calculation, WritesSpreadsheetsWithTabsAndAllDigits)
{
    const Value& weights = lectureTrace()->value((*lectureTrace())["weights"]);
    EXPECT_EQ(forSpreadsheet(weights, {0, 4}, {0, 1, 3}, true), "0,2\t\t0,2\n0,2\t0,2\t0,334\n");
}

TEST(Calculation, ReadsTypedNumbersWithCommaOrPoint)
{
    EXPECT_EQ(typedNumber("1,5"), 1.5);
    EXPECT_EQ(typedNumber(" -0.25 "), -0.25);
    EXPECT_EQ(typedNumber("−2"), -2.0);
    EXPECT_EQ(typedNumber(",5"), 0.5);
    EXPECT_EQ(typedNumber("+3"), 3.0);
    for (const char* wrong : {"", "abc", "1,2,3", "inf", "nan", "1 2"})
        EXPECT_FALSE(typedNumber(wrong)) << wrong;
}

} // namespace
} // namespace durchblick
