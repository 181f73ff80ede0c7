#include "core/io/write_file.h"
#include "tests/views/lecture_trace.h"
#include "views/export/export.h"
#include "views/export/export_dialog.h"
#include "views/export/figure_files.h"
#include "views/export/tex.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QProcess>
#include <QRegularExpression>
#include <QSpinBox>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <unistd.h>

namespace durchblick {
namespace {

Panel panelOf(PanelKind kind, const char* symbol)
{
    Panel panel = sourceOf(kind, symbol).panel;
    if (kind == PanelKind::Formula)
        panel.focus = cellOf("products", 0, 3);
    return panel;
}

Result<QByteArray> exported(const Panel& panel, FigureFormat format, const FigureOptions& options = {})
{
    return exportPanel(*lectureTrace(), panel, "Titel", format, options);
}

QStringList svgTexts(const QByteArray& svg)
{
    QStringList texts;
    static const QRegularExpression text("<text[^>]*>([^<]*)</text>");
    for (auto all = text.globalMatch(QString::fromUtf8(svg)); all.hasNext();)
        texts += all.next().captured(1).trimmed();
    return texts;
}

Scene sceneOf(std::vector<Panel> panels)
{
    return {*lectureTrace(), {{"weights", std::move(panels), {}, {}, {}, 0}}, {}, {}};
}

/// A PDF whose table says where each object really begins.
void expectSoundPdf(const QByteArray& pdf)
{
    EXPECT_TRUE(pdf.startsWith("%PDF-"));
    const qsizetype start = pdf.lastIndexOf("startxref\n");
    ASSERT_GT(start, 0);
    const qsizetype table = pdf.mid(start + 10, pdf.indexOf('\n', start + 10) - start - 10).toLongLong();
    ASSERT_EQ(pdf.mid(table, 5), "xref\n");
    const qsizetype countLine = table + 5;
    const int count = pdf.mid(countLine + 2, pdf.indexOf('\n', countLine) - countLine - 2).toInt();
    ASSERT_GT(count, 5);
    qsizetype at = pdf.indexOf('\n', countLine) + 1;
    for (int object = 0; object < count; ++object, at += 20) {
        if (pdf[at + 17] != 'n')
            continue;
        const QByteArray expected = QByteArray::number(object) + " 0 obj";
        EXPECT_EQ(pdf.mid(pdf.mid(at, 10).toLongLong(), expected.size()), expected);
    }
}

class EveryExport : public testing::TestWithParam<std::tuple<std::pair<PanelKind, const char*>, FigureFormat>> {
protected:
    static Panel panel() { return panelOf(std::get<0>(GetParam()).first, std::get<0>(GetParam()).second); }
    static FigureFormat format() { return std::get<1>(GetParam()); }
};

TEST_P(EveryExport, GivesTheSameBytesTwiceOrSaysWhyNot)
{
    const bool pieces = !lectureTrace()->value(panel().value).isMatrix();
    const std::vector<FigureFormat> allowed = formatsFor(panel().kind, pieces);
    const Result<QByteArray> one = exported(panel(), format()), other = exported(panel(), format());
    if (std::find(allowed.begin(), allowed.end(), format()) == allowed.end()) {
        ASSERT_FALSE(one);
        EXPECT_EQ(one.error().code, ErrorCode::FormatNotForPanel);
        return;
    }
    ASSERT_TRUE(one);
    EXPECT_GT(one->size(), 20);
    EXPECT_EQ(*one, *other);
    if (format() == FigureFormat::Pdf) {
        expectSoundPdf(*one);
        EXPECT_FALSE(one->contains("CreationDate"));
        EXPECT_TRUE(one->contains("/FontFile")) << "fonts are embedded";
    }
    if (format() == FigureFormat::Svg) {
        EXPECT_TRUE(QSvgRenderer(*one).isValid());
    }
}

/// Panels with every font that a figure knows.
QByteArray pdfOfAllFonts()
{
    const Scene scene = sceneOf({panelOf(PanelKind::Formula, "products"), panelOf(PanelKind::Heatmap, "weights"),
                                 panelOf(PanelKind::Table, "pieces")});
    return *exportStage(scene, scene.stages[0], {"Formel", "Gewichte", "Stücke"}, FigureFormat::Pdf, {});
}

TEST(Export, WritesTheSamePdfInAnotherProcess)
{
    // The other processes are this test: they find a file to write. Each has hashes of its own seed, in which Qt keeps the fonts
    // of a PDF, and another clock.
    constexpr const char* fileName = "DURCHBLICK_TEST_WRITES_PDF";
    if (const QString path = qEnvironmentVariable(fileName); !path.isEmpty()) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(pdfOfAllFonts()) > 0);
        return;
    }
    const QByteArray here = pdfOfAllFonts();
    const QTemporaryDir folder;
    for (const char* zone : {"UTC", "Asia/Kathmandu", "America/New_York"}) {
        const QString path = folder.filePath(QString::fromLatin1(zone).replace(u'/', u'-'));
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(fileName), path);
        environment.insert(QStringLiteral("TZ"), QString::fromLatin1(zone));
        environment.remove(QStringLiteral("QT_HASH_SEED"));
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--gtest_filter=Export.WritesTheSamePdfInAnotherProcess")});
        ASSERT_TRUE(process.waitForFinished(60'000));
        ASSERT_EQ(process.exitCode(), 0) << process.readAll().toStdString();
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(file.readAll() == here) << zone;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Panels, EveryExport,
    testing::Combine(testing::Values(std::pair(PanelKind::Tokens, "pieces"), std::pair(PanelKind::Heatmap, "weights"),
                                     std::pair(PanelKind::Bars, "products"), std::pair(PanelKind::Vectors, "k"),
                                     std::pair(PanelKind::Table, "k"), std::pair(PanelKind::Table, "pieces"),
                                     std::pair(PanelKind::Formula, "products"), std::pair(PanelKind::Scatter, "k"),
                                     std::pair(PanelKind::Curve, "losses"), std::pair(PanelKind::Curve, "pieces")),
                     testing::ValuesIn(allFormats())),
    [](const auto& test) {
        return panelKindId(std::get<0>(test.param).first) + "_" + std::get<0>(test.param).second + "_"
            + extensionOf(std::get<1>(test.param)).toStdString();
    });

TEST(ExportSvg, HoldsEveryLabelAndNumberAsText)
{
    const QStringList texts = svgTexts(*exported(panelOf(PanelKind::Heatmap, "weights"), FigureFormat::Svg));
    for (const char* label : {"Paris", "ist", "die", "Hauptstadt", "von"})
        EXPECT_EQ(texts.count(label), 2) << label << ": once for its row, once for its column";
    EXPECT_EQ(texts.count("0,20"), 23);
    EXPECT_EQ(texts.count("0,33"), 1 + 1) << "its cell and the end of the legend";
    EXPECT_EQ(texts.count("–"), 1);
}

TEST(ExportSvg, NamesCommonFontsAndMillimetresAndHasNoImages)
{
    FigureOptions options;
    options.widthMm = 90;
    const QByteArray svg = *exported(panelOf(PanelKind::Heatmap, "weights"), FigureFormat::Svg, options);
    EXPECT_TRUE(svg.contains("width=\"90.000mm\""));
    EXPECT_TRUE(svg.contains("font-family=\"JetBrains Mono, DejaVu Sans Mono, Courier New, monospace\""));
    EXPECT_TRUE(svg.contains("font-family=\"Inter, Helvetica, Arial, sans-serif\""));
    EXPECT_FALSE(svg.contains("Sans Serif"));
    EXPECT_FALSE(svg.contains("<image"));
}

TEST(ExportPng, HasTheSizeAskedForInPixels)
{
    FigureOptions options;
    options.widthMm = 127;
    options.heightMm = 76.2;
    options.dpi = 100;
    const QImage image =
        QImage::fromData(*exported(panelOf(PanelKind::Heatmap, "weights"), FigureFormat::Png, options), "PNG");
    EXPECT_EQ(image.size(), QSize(500, 300));
    EXPECT_EQ(image.pixelColor(1, 1), QColor(Qt::white));
}

TEST(ExportPng, IsTransparentOnRequestAndDarkInTheDark)
{
    FigureOptions options;
    options.transparent = true;
    EXPECT_EQ(QImage::fromData(*exported(panelOf(PanelKind::Bars, "products"), FigureFormat::Png, options))
                  .pixelColor(1, 1)
                  .alpha(),
              0);
    options.transparent = false;
    options.theme = FigureOptions::Theme::Dark;
    EXPECT_EQ(
        QImage::fromData(*exported(panelOf(PanelKind::Bars, "products"), FigureFormat::Png, options)).pixelColor(1, 1),
        Theme::dark().surface);
}

TEST(ExportOptions, ChangeWhatIsDrawn)
{
    const Panel panel = panelOf(PanelKind::Heatmap, "weights");
    FigureOptions options;
    options.decimals = 3;
    EXPECT_TRUE(svgTexts(*exported(panel, FigureFormat::Svg, options)).contains("0,334"));
    options.language = "en";
    EXPECT_TRUE(svgTexts(*exported(panel, FigureFormat::Svg, options)).contains("0.334"));
    options.numbers = false;
    EXPECT_FALSE(svgTexts(*exported(panel, FigureFormat::Svg, options)).contains("0.200"));
    options.title = false;
    EXPECT_FALSE(svgTexts(*exported(panel, FigureFormat::Svg, options)).contains("Titel"));
    options.legend = false;
    EXPECT_FALSE(svgTexts(*exported(panel, FigureFormat::Svg, options)).contains("0.334"));
    options.font = "DejaVu Sans";
    EXPECT_TRUE(exported(panel, FigureFormat::Svg, options)->contains("font-family=\"DejaVu Sans\""));
}

TEST(ExportOptions, TokensChooseRowsAndColumnsInTheirOrder)
{
    FigureOptions options;
    options.tokens = {3, 0};
    // The first value with row labels is q, whose only label is "von"; the tokens of this trace are k's.
    Trace trace;
    for (const char* symbol : {"k", "weights"})
        trace.add(lectureTrace()->value((*lectureTrace())[symbol]));
    Panel panel;
    panel.value = trace["weights"];
    const auto json = nlohmann::json::parse(exportPanel(trace, panel, "", FigureFormat::Json, options)->toStdString());
    EXPECT_EQ(json["rows"], (nlohmann::json{"Hauptstadt", "Paris"}));
    EXPECT_EQ(json["columns"], (nlohmann::json{"Hauptstadt", "Paris"}));
    const auto svg = svgTexts(*exportPanel(trace, panel, "", FigureFormat::Svg, options));
    EXPECT_FALSE(svg.contains("ist"));

    panel.value = trace["k"];
    const auto keys = nlohmann::json::parse(exportPanel(trace, panel, "", FigureFormat::Json, options)->toStdString());
    EXPECT_EQ(keys["rows"], (nlohmann::json{"Hauptstadt", "Paris"}));
    EXPECT_EQ(keys["data"][0], (nlohmann::json{0.0, 0.5, 1.5, 0.5}));

    options.tokens = {0, 5};
    const Result<QByteArray> outside = exportPanel(trace, panel, "", FigureFormat::Svg, options);
    ASSERT_FALSE(outside);
    EXPECT_EQ(outside.error().code, ErrorCode::BadOption);
    EXPECT_EQ(outside.error().arguments, (std::vector<std::string>{"--tokens", "0,5", "0 … 4"}));
}

TEST(ExportOptions, OutOfRangeAreRefusedByName)
{
    const auto option = [](auto change) {
        FigureOptions options;
        change(options);
        const Result<QByteArray> made = exported(panelOf(PanelKind::Heatmap, "weights"), FigureFormat::Png, options);
        return made ? std::string() : made.error().arguments.front();
    };
    EXPECT_EQ(option([](FigureOptions& o) { o.widthMm = 1; }), "--width");
    EXPECT_EQ(option([](FigureOptions& o) { o.heightMm = 1e6; }), "--height");
    EXPECT_EQ(option([](FigureOptions& o) { o.dpi = 5; }), "--dpi");
    EXPECT_EQ(option([](FigureOptions& o) { o.fontSizePt = 0; }), "--font-size");
    EXPECT_EQ(option([](FigureOptions& o) { o.decimals = 16; }), "--decimals");
    EXPECT_EQ(option([](FigureOptions& o) { o.range = std::pair(1.0, 1.0); }), "--range");
    EXPECT_EQ(option([](FigureOptions& o) { o.map = "rainbow"; }), "--map");
    EXPECT_EQ(option([](FigureOptions& o) { o.widthMm = o.heightMm = 2000, o.dpi = 1200; }), "--dpi");
}

TEST(ExportCsv, WritesThePanelsRowsOnly)
{
    Panel panel = panelOf(PanelKind::Bars, "weights");
    panel.rows = {0};
    EXPECT_EQ(*exported(panel, FigureFormat::Csv),
              QByteArray(",Paris,ist,die,Hauptstadt,von\r\nParis,0.2,,0.2,0.2,0.2\r\n"));
}

TEST(ExportTex, WritesEveryNumber)
{
    const QString tex = QString::fromUtf8(*exported(panelOf(PanelKind::Heatmap, "weights"), FigureFormat::Tex));
    EXPECT_TRUE(tex.contains("\\documentclass"));
    EXPECT_TRUE(tex.contains("{Hauptstadt}"));
    EXPECT_EQ(tex.count("{0,20};"), 23);
    EXPECT_EQ(tex.count("\\fill[masked]"), 1);
    EXPECT_FALSE(tex.contains("inf"));
    EXPECT_EQ(tex.count('{'), tex.count('}'));
    const QString bars = QString::fromUtf8(*exported(panelOf(PanelKind::Bars, "products"), FigureFormat::Tex));
    EXPECT_TRUE(bars.contains("3 2.5\n"));
    const QString formula = QString::fromUtf8(*exported(panelOf(PanelKind::Formula, "products"), FigureFormat::Tex));
    EXPECT_TRUE(formula.contains("\\begin{document}\n$\\displaystyle "));
    EXPECT_TRUE(formula.contains("\\cdot"));
}

TEST(ExportStage, DrawsAllPanelsAndWritesAllValues)
{
    const Scene scene = sceneOf(
        {panelOf(PanelKind::Tokens, "k"), panelOf(PanelKind::Heatmap, "k"), panelOf(PanelKind::Bars, "products")});
    const std::vector<QString> titles{"", "Keys", "Produkte"};
    const QStringList texts = svgTexts(*exportStage(scene, scene.stages[0], titles, FigureFormat::Svg, {}));
    for (const char* text : {"Keys", "Produkte", "1,5", "3,0"})
        EXPECT_TRUE(texts.contains(text)) << text;
    const auto json =
        nlohmann::json::parse(exportStage(scene, scene.stages[0], titles, FigureFormat::Json, {})->toStdString());
    EXPECT_EQ(json["stage"], "weights");
    EXPECT_EQ(json["values"].size(), 2u);
    EXPECT_EQ(json["values"]["products"]["data"][0], (nlohmann::json{1.5, 2.0, 1.5, 2.5, 3.0}));
    const Result<QByteArray> csv = exportStage(scene, scene.stages[0], titles, FigureFormat::Csv, {});
    ASSERT_FALSE(csv);
    EXPECT_EQ(csv.error().code, ErrorCode::FormatNeedsPanel);
}

TEST(ExportFormats, AreReadFromTheEndOfAName)
{
    EXPECT_EQ(*formatOf("a/b.PDF"), FigureFormat::Pdf);
    EXPECT_EQ(*formatOf("x.y.json"), FigureFormat::Json);
    const Result<FigureFormat> unknown = formatOf("figure.bmp");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::UnknownFormat);
    EXPECT_EQ(unknown.error().arguments.back(), "png, svg, pdf, csv, npy, json, tex");
}

TEST(ExportPdf, LosesItsDateWhateverTheTimeZone)
{
    const QByteArray body =
        "%PDF-1.4\n1 0 obj\n<<\n/Title (T)\n/CreationDate (DATE)\n>>\nendobj\n2 0 obj\n<<>>\nendobj\n";
    const auto made = [&](const QByteArray& date) {
        QByteArray pdf = body;
        pdf.replace("DATE", date);
        const auto offset = [&](const char* what) {
            return QByteArray::number(pdf.indexOf(what)).rightJustified(10, '0');
        };
        const QByteArray table =
            "xref\n0 3\n0000000000 65535 f \n" + offset("1 0 obj") + " 00000 n \n" + offset("2 0 obj") + " 00000 n \n";
        return pdf + table + "trailer\n<<\n/Size 3 \n>>\nstartxref\n" + QByteArray::number(pdf.size()) + "\n%%EOF\n";
    };
    const QByteArray here = withoutDate(made("D:20250101120000Z")),
                     there = withoutDate(made("D:20260202130000+01'00'"));
    EXPECT_EQ(here, there);
    EXPECT_EQ(here.mid(here.lastIndexOf("startxref\n") + 10, 2).toInt(), here.indexOf("xref\n0 3"));
    EXPECT_TRUE(here.contains(QByteArray::number(here.indexOf("2 0 obj")).rightJustified(10, '0') + " 00000 n"));
}

class DialogOfAStage : public testing::Test {
protected:
    DialogOfAStage()
        : scene(sceneOf({panelOf(PanelKind::Heatmap, "weights"), panelOf(PanelKind::Table, "pieces")})),
          dialog(scene, scene.stages[0], {"Gewichte", "Stücke"}, 0, {},
                 [](const Error& error) { return QString::fromStdString(error.arguments.front()); })
    {
        dialog.show();
    }
    template <class Widget>
    Widget* child(const char* name) const
    {
        return dialog.findChild<Widget*>(name);
    }

    Scene scene;
    ExportDialog dialog;
};

TEST_F(DialogOfAStage, WritesWhatTheFunctionWrites)
{
    child<QComboBox>("format")->setCurrentIndex(child<QComboBox>("format")->findData(int(FigureFormat::Svg)));
    child<QSpinBox>("decimals")->setValue(3);
    FigureOptions options;
    options.decimals = 3;
    EXPECT_EQ(*dialog.bytes(),
              *exportPanel(scene.trace, scene.stages[0].panels[0], "Gewichte", FigureFormat::Svg, options));
    const QTemporaryDir folder;
    ASSERT_TRUE(dialog.writeTo(folder.filePath("a.svg")));
    EXPECT_EQ(QFileInfo(folder.filePath("a.svg")).size(), dialog.bytes()->size());
}

TEST_F(DialogOfAStage, SaysWhatItCannotWrite)
{
    const QTemporaryDir folder;
    EXPECT_FALSE(dialog.writeTo(folder.filePath("no/such/folder.svg")));
    EXPECT_EQ(child<QLabel>("message")->text(), folder.filePath("no/such/folder.svg"));
    // A scene that came from this file.
    const QString path = folder.filePath("vectors.csv");
    ASSERT_TRUE(writeFile(path.toStdString(), "old"));
    scene.parameters["vectors"] = path.toStdString();
    ExportDialog ofThisFile(scene, scene.stages[0], {"Gewichte"}, 0, {},
                            [](const Error& error) { return QString::fromStdString(error.arguments.front()); });
    EXPECT_FALSE(ofThisFile.writeTo(path));
    EXPECT_EQ(QFileInfo(path).size(), 3);
}

TEST_F(DialogOfAStage, OffersTheFormatsThatFit)
{
    auto* format = child<QComboBox>("format");
    EXPECT_GE(format->findData(int(FigureFormat::Tex)), 0);
    child<QComboBox>("what")->setCurrentIndex(2);
    EXPECT_LT(format->findData(int(FigureFormat::Tex)), 0);
    EXPECT_GE(format->findData(int(FigureFormat::Npy)), 0);
    child<QComboBox>("what")->setCurrentIndex(0);
    EXPECT_EQ(format->count(), 4);
    EXPECT_TRUE(dialog.bytes());
}

TEST_F(DialogOfAStage, ShowsThePreviewAndSaysWhatIsWrong)
{
    auto* preview = child<QLabel>("preview");
    EXPECT_FALSE(preview->pixmap().isNull());
    child<QLineEdit>("tokens")->setText("0,99");
    EXPECT_FALSE(dialog.writeTo("unused.png"));
    EXPECT_EQ(child<QLabel>("message")->text(), "--tokens");
    EXPECT_FALSE(QFileInfo::exists("unused.png"));
}

TEST_F(DialogOfAStage, SaysWhenAFileCannotBeWritten)
{
    EXPECT_FALSE(dialog.writeTo("/no/such/folder/a.png"));
    EXPECT_EQ(child<QLabel>("message")->text(), "/no/such/folder/a.png");
}

TEST(ExportTokens, AreReadAsAList)
{
    EXPECT_EQ(readTokens(" 0, 2,5"), (std::vector<int>{0, 2, 5}));
    EXPECT_EQ(readTokens(""), std::vector<int>());
    EXPECT_FALSE(readTokens("0,x"));
    EXPECT_FALSE(readTokens("0,,1"));
}

} // namespace
} // namespace durchblick
