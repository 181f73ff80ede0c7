#include "app/language/language.h"
#include "app/words/errors.h"
#include "app/words/names.h"
#include "core/io/wellformed.h"
#include "core/scene/panel_values.h"
#include "lessons/catalogue.h"
#include "lessons/lesson_text.h"
#include "tests/exports/every_panel.h"
#include "views/export/export.h"
#include "views/export/figure.h"

#include <QImage>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <bit>
#include <cmath>
#include <cstring>
#include <numeric>

// Whatever a lesson shows can be written in every format that its kind has, and what the file says is what the trace holds. The
// expectations come from the trace, never from what the exports are made with.

namespace durchblick {
namespace {

/// The part of a value that a panel shows.
struct ShownPart {
    const Value& value;
    std::vector<int> rows;

    explicit ShownPart(const RealPanel& real) : value(real.scene->trace.value(real.panel.value)), rows(real.panel.rows)
    {
        if (!rows.empty())
            return;
        rows.resize(std::size_t(value.rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
    }
    int rowCount() const { return int(rows.size()); }
    int columnCount() const { return value.columnCount(); }
    double number(int row, int column) const { return value.matrix()(rows[std::size_t(row)], column); }
    bool isMasked(int row, int column) const { return value.isMasked(rows[std::size_t(row)], column); }
    const Piece& piece(int row) const { return value.pieces()[std::size_t(rows[std::size_t(row)])]; }
};

/// The same number, and the same of those that are none.
bool isSameNumber(double one, double other)
{
    return std::isnan(one) ? std::isnan(other)
                           : std::bit_cast<std::uint64_t>(one) == std::bit_cast<std::uint64_t>(other);
}

/// Fields of comma-separated text (RFC 4180), line by line; the last line must be ended.
std::vector<std::vector<std::string>> readCsv(const QByteArray& bytes)
{
    std::vector<std::vector<std::string>> lines(1);
    lines.back().emplace_back();
    bool isQuoted = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (isQuoted && c == '"' && i + 1 < bytes.size() && bytes[i + 1] == '"') {
            lines.back().back() += bytes[++i];
        } else if (c == '"') {
            isQuoted = !isQuoted;
        } else if (isQuoted) {
            lines.back().back() += c;
        } else if (c == ',') {
            lines.back().emplace_back();
        } else if (c == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n') {
            ++i;
            lines.emplace_back();
            lines.back().emplace_back();
        } else {
            lines.back().back() += c;
        }
    }
    EXPECT_FALSE(isQuoted);
    EXPECT_EQ(lines.back(), std::vector<std::string>{""}) << "the last line is not ended";
    lines.pop_back();
    return lines;
}

void expectCsv(const QByteArray& bytes, const ShownPart& part)
{
    const auto lines = readCsv(bytes);
    ASSERT_EQ(int(lines.size()), part.rowCount() + 1);
    if (!part.value.isMatrix()) {
        EXPECT_EQ(lines[0], (std::vector<std::string>{"number", "text", "bytes", "begin", "end", "id"}));
        for (int row = 0; row < part.rowCount(); ++row) {
            const auto& fields = lines[std::size_t(row) + 1];
            const Piece& piece = part.piece(row);
            ASSERT_EQ(fields.size(), 6u);
            EXPECT_EQ(fields[0], std::to_string(row));
            EXPECT_EQ(fields[1], wellFormed(piece.bytes));
            EXPECT_EQ(QByteArray::fromHex(QByteArray::fromStdString(fields[2])).toStdString(), piece.bytes);
            EXPECT_EQ(fields[3] + '-' + fields[4], std::to_string(piece.begin) + '-' + std::to_string(piece.end));
            EXPECT_EQ(fields[5], piece.id ? std::to_string(*piece.id) : "");
        }
        return;
    }
    for (int row = -1; row < part.rowCount(); ++row) {
        const auto& fields = lines[std::size_t(row + 1)];
        ASSERT_EQ(int(fields.size()), part.columnCount() + 1);
        EXPECT_EQ(fields[0], row < 0 ? "" : wellFormed(part.value.rowLabel(part.rows[std::size_t(row)])));
        for (int column = 0; column < part.columnCount(); ++column) {
            const std::string& field = fields[std::size_t(column) + 1];
            if (row < 0)
                EXPECT_EQ(field, wellFormed(part.value.columnLabel(column)));
            else if (part.isMasked(row, column))
                EXPECT_EQ(field, "");
            else
                ASSERT_TRUE(isSameNumber(std::strtod(field.c_str(), nullptr), part.number(row, column)))
                    << row << ' ' << column << ' ' << field;
        }
    }
}

void expectNpy(const QByteArray& bytes, const ShownPart& part)
{
    const int columns = part.value.isMatrix() ? part.columnCount() : 3;
    ASSERT_EQ(bytes.left(8), QByteArray("\x93NUMPY\x01\x00", 8));
    const int length = static_cast<unsigned char>(bytes[8]) + 256 * static_cast<unsigned char>(bytes[9]);
    ASSERT_EQ((10 + length) % 64, 0);
    EXPECT_EQ(bytes.mid(10, length).trimmed().toStdString(),
              "{'descr': '<f8', 'fortran_order': False, 'shape': (" + std::to_string(part.rowCount()) + ", "
                  + std::to_string(columns) + "), }");
    EXPECT_EQ(bytes[10 + length - 1], '\n');
    ASSERT_EQ(bytes.size(), 10 + length + qsizetype(8) * part.rowCount() * columns);
    for (int row = 0; row < part.rowCount(); ++row)
        for (int column = 0; column < columns; ++column) {
            double number = 0;
            std::memcpy(&number, bytes.constData() + 10 + length + 8 * (qsizetype(row) * columns + column), 8);
            const double expected = part.value.isMatrix() ? part.number(row, column)
                : column == 0                             ? double(part.piece(row).begin)
                : column == 1                             ? double(part.piece(row).end)
                                                          : double(part.piece(row).id.value_or(-1));
            ASSERT_TRUE(isSameNumber(number, expected)) << row << ' ' << column;
        }
}

void expectJson(const nlohmann::json& json, const ShownPart& part)
{
    EXPECT_EQ(json["symbol"], part.value.symbol);
    const char* content = part.value.isMatrix() ? "data" : "pieces";
    ASSERT_EQ(int(json[content].size()), part.rowCount());
    ASSERT_EQ(int(json["rows"].size()), part.rowCount());
    ASSERT_EQ(int(json["columns"].size()), part.columnCount());
    for (int column = 0; column < part.columnCount(); ++column)
        EXPECT_EQ(json["columns"][std::size_t(column)], wellFormed(part.value.columnLabel(column)));
    for (int row = 0; row < part.rowCount(); ++row) {
        // Rows without labels are counted anew.
        const int place = part.value.rows ? part.rows[std::size_t(row)] : row;
        EXPECT_EQ(json["rows"][std::size_t(row)], wellFormed(part.value.rowLabel(place)));
        const nlohmann::json& line = json[content][std::size_t(row)];
        if (!part.value.isMatrix()) {
            EXPECT_EQ(line["text"], wellFormed(part.piece(row).bytes));
            EXPECT_EQ(line["bytes"], (nlohmann::json{part.piece(row).begin, part.piece(row).end}));
            EXPECT_EQ(line["id"], part.piece(row).id ? nlohmann::json(*part.piece(row).id) : nlohmann::json());
            continue;
        }
        ASSERT_EQ(int(line.size()), part.columnCount());
        for (int column = 0; column < part.columnCount(); ++column) {
            const nlohmann::json& cell = line[std::size_t(column)];
            const double number = part.number(row, column);
            if (part.isMasked(row, column))
                ASSERT_TRUE(cell.is_null()) << row << ' ' << column;
            else if (std::isfinite(number))
                ASSERT_TRUE(cell.is_number() && isSameNumber(cell.get<double>(), number)) << row << ' ' << column;
            else
                ASSERT_EQ(cell, std::isnan(number) ? "nan" : number < 0 ? "-inf" : "inf") << row << ' ' << column;
        }
    }
}

/// Every text of an SVG, in its order, without the spaces between them.
QStringList svgTextsOf(const QByteArray& bytes)
{
    QXmlStreamReader reader(bytes);
    QStringList texts;
    QSizeF size;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"svg") {
            size.setWidth(
                reader.attributes().value(QLatin1String("width")).toString().remove(QStringLiteral("mm")).toDouble());
            size.setHeight(
                reader.attributes().value(QLatin1String("height")).toString().remove(QStringLiteral("mm")).toDouble());
        } else if (reader.name() == u"text") {
            texts += reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString() << " in line " << reader.lineNumber();
    EXPECT_TRUE(size.width() > 1 && size.height() > 1);
    return texts;
}

void expectPdf(const QByteArray& bytes)
{
    EXPECT_TRUE(bytes.startsWith("%PDF-1."));
    EXPECT_TRUE(bytes.trimmed().endsWith("%%EOF"));
    const qsizetype start = bytes.lastIndexOf("startxref\n");
    ASSERT_GT(start, 0);
    const qsizetype table = bytes.mid(start + 10, bytes.indexOf('\n', start + 10) - start - 10).toLongLong();
    EXPECT_EQ(bytes.mid(table, 5), "xref\n");
    EXPECT_EQ(bytes.count("/Type /Page\n"), 1);
    EXPECT_TRUE(bytes.contains("/FontFile")) << "fonts are embedded";
}

void expectPng(const QByteArray& bytes)
{
    const QImage image = QImage::fromData(bytes, "PNG");
    ASSERT_FALSE(image.isNull());
    const QRgb first = image.pixel(0, 0);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != first)
                return;
    ADD_FAILURE() << "nothing is drawn";
}

void expectTex(const QByteArray& bytes)
{
    EXPECT_TRUE(bytes.startsWith("% Needs pgfplots"));
    EXPECT_TRUE(bytes.endsWith("\\end{document}\n"));
    EXPECT_FALSE(QString::fromUtf8(bytes).contains(QRegularExpression(QStringLiteral("[ ,(-]inf\\b"))));
    int depth = 0;
    for (qsizetype i = 0; i < bytes.size() && depth >= 0; ++i)
        if (bytes[i] == '\\')
            ++i;
        else
            depth += bytes[i] == '{' ? 1 : bytes[i] == '}' ? -1 : 0;
    EXPECT_EQ(depth, 0) << "braces";
    EXPECT_EQ(bytes.count("\\begin{"), bytes.count("\\end{"));
}

class EveryRealPanel : public testing::TestWithParam<std::string> {
protected:
    static FigureOptions optionsIn(const QString& language)
    {
        FigureOptions options;
        options.language = language;
        options.dpi = 50;
        return options;
    }
    static QStringList spoken()
    {
#if defined(__SANITIZE_ADDRESS__)
        return {languages().first()}; // the same paths again would take minutes
#else
        return languages();
#endif
    }
};

void expectFile(const QByteArray& bytes, FigureFormat format, const RealPanel& real)
{
    const ShownPart part(real);
    switch (format) {
    case FigureFormat::Csv: return expectCsv(bytes, part);
    case FigureFormat::Npy: return expectNpy(bytes, part);
    case FigureFormat::Json: return expectJson(nlohmann::json::parse(bytes.toStdString(), nullptr, false), part);
    case FigureFormat::Svg: svgTextsOf(bytes); return;
    case FigureFormat::Pdf: return expectPdf(bytes);
    case FigureFormat::Png: return expectPng(bytes);
    case FigureFormat::Tex: return expectTex(bytes);
    }
}

TEST_P(EveryRealPanel, IsWrittenInEveryFormatAsItIs)
{
    const Lesson& lesson = **findLesson(GetParam());
    int written = 0;
    for (const QString& language : spoken()) {
        speak(language);
        const LessonText& text = readLessonText(lesson.id, language.toStdString());
        for (const RealPanel& real : everyPanel(lesson)) {
            const Trace& trace = real.scene->trace;
            const QString title = panelTitle(trace, real.panel, text);
            for (const FigureFormat format : formatsFor(real.panel.kind, !trace.value(real.panel.value).isMatrix())) {
                SCOPED_TRACE(real.name + ' ' + extensionOf(format).toStdString() + ' ' + language.toStdString());
                const Result<QByteArray> bytes = exportPanel(trace, real.panel, title, format, optionsIn(language));
                ASSERT_TRUE(bytes) << sentence(bytes.error()).toStdString();
                expectFile(*bytes, format, real);
                ++written;
            }
        }
    }
    EXPECT_GT(written, 10);
}

TEST_P(EveryRealPanel, HoldsEachOfItsTextsInTheSvg)
{
    speak(languages().first());
    const Lesson& lesson = **findLesson(GetParam());
    const LessonText& text = readLessonText(lesson.id, languages().first().toStdString());
    for (const RealPanel& real : everyPanel(lesson)) {
        SCOPED_TRACE(real.name);
        const QString title = panelTitle(real.scene->trace, real.panel, text);
        const FigureOptions options = optionsIn(languages().first());
        const Figure figure(
            {{{std::shared_ptr<const Trace>(real.scene, &real.scene->trace), real.panel, *lookFor(options)}, title}},
            options);
        // A text in several fonts is several texts there, one after the other.
        const QString printed =
            svgTextsOf(*exportPanel(real.scene->trace, real.panel, title, FigureFormat::Svg, options))
                .join(QString())
                .remove(u' ');
        const QStringList texts = figure.texts();
        for (const QString& wanted : texts)
            EXPECT_GE(printed.count(QString(wanted).remove(u' ')), texts.count(wanted)) << wanted.toStdString();
    }
}

TEST_P(EveryRealPanel, IsPartOfItsStageInEveryFormat)
{
    speak(languages().last());
    const Lesson& lesson = **findLesson(GetParam());
    const LessonText& text = readLessonText(lesson.id, languages().last().toStdString());
    const Stage* before = nullptr;
    for (const RealPanel& real : everyPanel(lesson)) {
        if (real.stage == before)
            continue;
        before = real.stage;
        for (const FigureFormat format : allFormats()) {
            SCOPED_TRACE(real.name + ' ' + extensionOf(format).toStdString());
            const Result<QByteArray> bytes =
                exportStage(*real.scene, *real.stage, panelTitles(*real.scene, *real.stage, text), format,
                            optionsIn(languages().last()));
            ASSERT_EQ(bytes.ok(), isForStages(format));
            if (format == FigureFormat::Json)
                for (const Panel& panel : real.stage->panels)
                    for (const ValueId value : valuesOf(panel))
                        expectJson(nlohmann::json::parse(bytes->toStdString(), nullptr,
                                                         false)["values"][real.scene->trace.value(value).symbol],
                                   ShownPart({"", real.scene, real.stage, {.value = value}}));
            else if (bytes)
                expectFile(*bytes, format, real);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Lessons, EveryRealPanel, testing::ValuesIn(lessonIds()),
                         [](const auto& test) { return test.param; });

} // namespace
} // namespace durchblick
