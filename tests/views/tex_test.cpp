#include "tests/views/landscape.h"
#include "tests/views/lecture_trace.h"
#include "views/export/export.h"

#include <QRegularExpression>
#include <QXmlStreamReader>
#include <gtest/gtest.h>

#include <limits>
#include <map>

namespace durchblick {
namespace {

constexpr double nothing = -std::numeric_limits<double>::infinity();

/// A matrix of numbers that are all different, with labels that are, too.
Trace oneValue(Matrix numbers, Labels rows, Labels columns)
{
    Trace trace;
    trace.add({.symbol = "m",
               .content = share(std::move(numbers)),
               .rows = share(std::move(rows)),
               .columns = share(std::move(columns)),
               .hasMask = true});
    return trace;
}

Result<QByteArray> texOfKind(const Trace& trace, PanelKind kind, const QString& title = QStringLiteral("Titel"))
{
    Panel panel;
    panel.kind = kind;
    panel.value = trace["m"];
    FigureOptions options;
    options.language = "en";
    return exportPanel(trace, panel, title, FigureFormat::Tex, options);
}

/// What stands between two marks of a document, the first time.
QString between(const QByteArray& tex, const char* begin, const char* end)
{
    const qsizetype from = tex.indexOf(begin);
    EXPECT_GE(from, 0) << begin;
    const qsizetype start = from + qsizetype(qstrlen(begin));
    return QString::fromUtf8(tex.mid(start, tex.indexOf(end, start) - start));
}

TEST(HeatmapAsTex, PutsEachNumberInItsRowAndColumn)
{
    Matrix numbers(2, 3);
    numbers << 1, 2, 3, 4, nothing, 6;
    const QByteArray tex = *texOfKind(oneValue(numbers, {"a", "b"}, {"x", "y", "z"}), PanelKind::Heatmap);
    EXPECT_EQ(between(tex, "mesh/cols=3] table[x=x, y=y, meta=number] {\n", "};"),
              "x y number\n0 0 1\n1 0 2\n2 0 3\n0 1 4\n1 1 0\n2 1 6\n");
    EXPECT_EQ(between(tex, "xticklabels={", "},\n"), "{x},{y},{z}");
    EXPECT_EQ(between(tex, "yticklabels={", "},\n"), "{a},{b}");
    EXPECT_TRUE(tex.contains("y dir=reverse")) << "the first row is the highest";
    for (const char* node :
         {"(axis cs:0,0) {1}", "(axis cs:2,0) {3}", "(axis cs:0,1) {4}", "(axis cs:1,1) {–}", "(axis cs:2,1) {6}"})
        EXPECT_TRUE(tex.contains(node)) << node;
    EXPECT_TRUE(tex.contains("\\fill[masked] (axis cs:0.5,0.5) rectangle (axis cs:1.5,1.5);"));
    EXPECT_TRUE(tex.contains("point meta min=0, point meta max=6,"));
    EXPECT_TRUE(tex.contains("xtick={0,6}, xticklabels={{0},{6}}")) << "the legend";
}

TEST(HeatmapAsTex, GoesFromTheColourOfTheLeastNumberToThatOfTheLargest)
{
    Matrix numbers(1, 2);
    numbers << 0, 8;
    const QString stops =
        between(*texOfKind(oneValue(numbers, {"a"}, {"x", "y"}), PanelKind::Heatmap), "{panel}{", "}");
    // The ends of cividis.
    EXPECT_TRUE(stops.startsWith("rgb255=(0,34,78)")) << stops.toStdString();
    EXPECT_TRUE(stops.endsWith("rgb255=(254,232,56)")) << stops.toStdString();
}

TEST(HeatmapAsTex, DrawsASecondRowOrColumnBeyondTheAxisWhereThereIsOne)
{
    // pgfplots refuses a matrix of one row or column.
    Matrix numbers(1, 2);
    numbers << 5, 7;
    const QByteArray row = *texOfKind(oneValue(numbers, {"a"}, {"x", "y"}), PanelKind::Heatmap);
    EXPECT_EQ(between(row, "mesh/cols=2] table[x=x, y=y, meta=number] {\n", "};"),
              "x y number\n0 0 5\n1 0 7\n0 1 5\n1 1 7\n");
    EXPECT_TRUE(row.contains("ymax=0.5"));
    EXPECT_EQ(row.count("\\node"), 2);
    const QByteArray cell = *texOfKind(oneValue(Matrix::Constant(1, 1, 3), {"a"}, {"x"}), PanelKind::Heatmap);
    EXPECT_EQ(between(cell, "mesh/cols=2] table[x=x, y=y, meta=number] {\n", "};"),
              "x y number\n0 0 3\n1 0 3\n0 1 3\n1 1 3\n");
}

TEST(BarsAsTex, PutEachNumberBesideItsLabel)
{
    Matrix numbers(1, 3);
    numbers << 1, -2, 3;
    const QByteArray tex = *texOfKind(oneValue(numbers, {"a"}, {"x", "y", "z"}), PanelKind::Bars);
    EXPECT_EQ(between(tex, "table[x=number, y=place] {\n", "};"), "place number\n0 1\n1 -2\n2 3\n");
    EXPECT_EQ(between(tex, "yticklabels={", "},\n"), "{x},{y},{z}");
    EXPECT_TRUE(tex.contains("y dir=reverse"));
    EXPECT_TRUE(tex.contains("(axis cs:3,2) {3}"));
    EXPECT_TRUE(tex.contains("(axis cs:0,1) {$-$2}"));
}

TEST(CurveAsTex, GivesEachOfManyLinesItsNumbersAndItsName)
{
    constexpr int lineCount = 30; // more than there are marks, colours, dashes or ways to combine them
    Matrix numbers(2, lineCount);
    Labels names;
    for (int line = 0; line < lineCount; ++line) {
        numbers(0, line) = line + 1;
        numbers(1, line) = -line - 1;
        names.push_back("line " + std::to_string(line));
    }
    const QByteArray tex = *texOfKind(oneValue(numbers, {"0", "1"}, names), PanelKind::Curve);
    const QStringList plots = QString::fromUtf8(tex).split(QStringLiteral("\\addplot["));
    ASSERT_EQ(plots.size(), lineCount + 1);
    for (int line = 0; line < lineCount; ++line) {
        const QString& plot = plots[line + 1];
        EXPECT_TRUE(plot.startsWith(QStringLiteral("line%1,").arg(line + 1)));
        EXPECT_TRUE(plot.contains(
            QStringLiteral("{\nx y\n0 %1\n1 -%1\n};\n\\addlegendentry{line %2}\n").arg(line + 1).arg(line)))
            << plot.toStdString();
        EXPECT_TRUE(tex.contains("\\definecolor{line" + QByteArray::number(line + 1) + "}"));
        EXPECT_TRUE(plot.contains("mark="));
    }
    EXPECT_FALSE(tex.contains("y dir=reverse"));
}

TEST(ContourAsTex, HasAMarkForEachOfManyWalks)
{
    Landscape land(PanelKind::Contour, 5, 2, [](double x, double y) { return x * x + y * y; });
    for (int walk = 0; walk < 9; ++walk)
        land.walk("walk " + std::to_string(walk), {{-1, 0.2 * walk}, {1, 0.2 * walk}});
    const QByteArray tex = *exportPanel(*land.trace, land.panel, "", FigureFormat::Tex, {});
    for (int walk = 0; walk < 9; ++walk)
        EXPECT_TRUE(tex.contains("\\addlegendentry{walk " + QByteArray::number(walk) + "}"));
    EXPECT_FALSE(tex.contains("decorat")) << "pgfplots cannot decorate walks that stand still";
}

TEST(ContourAsTex, CutsWalksOffAtTheMap)
{
    Landscape land(PanelKind::Contour, 5, 1, [](double x, double y) { return x + y; });
    land.walk("Adam", {{0, 0}, {4, 0}, {4, 0.5}, {0, 0.5}, {1e6, 0.5}});
    const QByteArray tex = *exportPanel(*land.trace, land.panel, "", FigureFormat::Tex, {});
    EXPECT_TRUE(tex.contains("coordinates {(0,0) (1,0)};")) << tex.toStdString();
    EXPECT_TRUE(tex.contains("coordinates {(1,0.5) (0,0.5) (1,0.5)};")) << tex.toStdString();
}

TEST(ContourAsTex, FillsEachBandFromItsHeightOnAndSaysTheHeightAtItsLine)
{
    // As high as x, so that both can be read off their places.
    const Landscape slope(PanelKind::Contour, 9, 2, [](double x, double) { return x; });
    const QString tex = QString::fromUtf8(*exportPanel(*slope.trace, slope.panel, "", FigureFormat::Tex, {}));
    static const QRegularExpression fill(QStringLiteral("fill=band(\\d+), [^{]*coordinates \\{([^}]*)\\};")),
        place(QStringLiteral("\\(([-.0-9e]+),")),
        level(QStringLiteral("fill=band(\\d+), text=[a-z]+\\] at \\(axis cs:([-.0-9e]+),[-.0-9e]+\\) "
                             "\\{(\\$-\\$)?([.,0-9]+)\\};"));
    std::map<int, double> begins;
    for (const auto& band : fill.globalMatch(tex)) {
        double least = 2;
        for (const auto& at : place.globalMatch(band.captured(2)))
            least = std::min(least, at.captured(1).toDouble());
        EXPECT_TRUE(begins.emplace(band.captured(1).toInt(), least).second);
    }
    ASSERT_GT(begins.size(), 3u);
    EXPECT_EQ(begins.begin()->first, 0);
    for (auto at = std::next(begins.begin()); at != begins.end(); ++at)
        EXPECT_GT(at->second, std::prev(at)->second) << "band " << at->first;
    int labels = 0;
    for (const auto& label : level.globalMatch(tex)) {
        const double height = label.captured(4).replace(u',', u'.').toDouble() * (label.captured(3).isEmpty() ? 1 : -1);
        EXPECT_NEAR(label.captured(2).toDouble(), height, 0.05);
        EXPECT_NEAR(begins.at(label.captured(1).toInt()), height, 0.01);
        ++labels;
    }
    EXPECT_GT(labels, 2) << tex.toStdString();
}

struct Refused {
    PanelKind kind;
    const char* label;
    const char* characters;
};

class NotInLatexLabel : public testing::TestWithParam<Refused> {};

TEST_P(NotInLatexLabel, IsNamedWithItsCharacters)
{
    const std::string label = GetParam().label;
    const Result<QByteArray> tex =
        texOfKind(oneValue(Matrix::Constant(2, 2, 1), {"0", "1"}, {"fine", label}), GetParam().kind);
    ASSERT_FALSE(tex);
    EXPECT_EQ(tex.error().code, ErrorCode::NotInLatex);
    EXPECT_EQ(tex.error().arguments, (std::vector<std::string>{label, GetParam().characters}));
}

INSTANTIATE_TEST_SUITE_P(All, NotInLatexLabel,
                         testing::Values(Refused{PanelKind::Heatmap, "東京", "東京"},
                                         Refused{PanelKind::Bars, "שלום!", "שלום"},
                                         Refused{PanelKind::Curve, "नमस्ते", "नमस्ते"},
                                         Refused{PanelKind::Scatter, "😀", "😀"}));

TEST(NotInLatexTitle, IsNamedUnlessItIsLeftOut)
{
    const Trace trace = oneValue(Matrix::Constant(1, 2, 1), {"a"}, {"x", "y"});
    const Result<QByteArray> tex = texOfKind(trace, PanelKind::Heatmap, QStringLiteral("Я · x"));
    ASSERT_FALSE(tex);
    EXPECT_EQ(tex.error().arguments, (std::vector<std::string>{"Я · x", "Я"}));
    Panel panel;
    panel.value = trace["m"];
    FigureOptions options;
    options.title = false;
    EXPECT_TRUE(exportPanel(trace, panel, QStringLiteral("Я · x"), FigureFormat::Tex, options));
}

TEST(ExportSvg, IsXmlWhateverTheTextIs)
{
    const std::string every = "a\xEF\xBF\xBE\xEF\xBF\xBF<&>\"'\x01\x1F\x7F\xFF";
    const QByteArray svg =
        *exportPanel(oneValue(Matrix::Constant(1, 1, 1), {every}, {"x"}),
                     {.kind = PanelKind::Heatmap, .value = oneValue(Matrix(1, 1), {""}, {""})["m"]},
                     QString(QChar(0xFFFE)) + QChar(0xFFFF) + QChar(1) + QChar(0xD800) + u'x', FigureFormat::Svg, {});
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        reader.readNext();
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    EXPECT_FALSE(svg.contains("\xEF\xBF\xBE") || svg.contains("\xEF\xBF\xBF") || svg.contains('\x01'));
}

} // namespace
} // namespace durchblick
