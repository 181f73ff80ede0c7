#include "app/language/language.h"
#include "app/words/names.h"
#include "core/formula/latex_text.h"
#include "lessons/catalogue.h"
#include "lessons/lesson_text.h"
#include "tests/exports/every_panel.h"
#include "tests/print/compiled.h"
#include "views/export/export.h"
#include "views/export/figure.h"
#include "views/panels/bars_picture.h"
#include "views/panels/calculation.h"
#include "views/panels/curve_lines.h"
#include "views/panels/shown.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

// What the program writes for LaTeX is compiled with both engines, and read back from the page: every label and number stands in
// its own row and column.

namespace durchblick {
namespace {

constexpr double mm = 72 / 25.4;

/// The characters of a page that satisfy a condition, read from left to right, or from below.
template <class Condition>
PrintedPage charactersWhere(const PrintedPage& page, Condition condition, bool isUpright = false)
{
    PrintedPage found;
    std::copy_if(page.begin(), page.end(), std::back_inserter(found), condition);
    std::stable_sort(found.begin(), found.end(), [&](const PrintedCharacter& a, const PrintedCharacter& b) {
        return isUpright ? a.at.y() > b.at.y() : a.at.x() < b.at.x();
    });
    return found;
}

QString textOf(const PrintedPage& characters)
{
    QString text;
    for (const PrintedCharacter& printed : characters)
        text += printed.character;
    return text;
}

PrintedPage lineAt(const PrintedPage& page, double y, double tolerance)
{
    return charactersWhere(
        page, [&](const PrintedCharacter& c) { return std::abs(c.at.y() - y) < tolerance && !c.isUpright; });
}

/// Letters and signs of one line have their middles at different heights.
double lineTolerance(double pitch) { return std::min(pitch / 2, 6.0) - 1; }

/// Where the first line stands, if all of them stand below each other at this distance; nothing if they do not.
std::optional<double> firstLine(const PrintedPage& page, const QStringList& lines, double pitch)
{
    const double tolerance = lineTolerance(pitch);
    std::set<double> places;
    for (const PrintedCharacter& printed : page)
        places.insert(printed.at.y());
    for (const double first : places) {
        bool areAll = true;
        for (qsizetype i = 0; i < lines.size() && areAll; ++i)
            areAll = textOf(lineAt(page, first + double(i) * pitch, tolerance)) == lines[i];
        if (areAll)
            return first;
    }
    return std::nullopt;
}

/// What a page says, line by line, for messages.
std::string asLines(const PrintedPage& page)
{
    std::string all;
    std::set<int> places;
    for (const PrintedCharacter& printed : page)
        places.insert(int(printed.at.y() / 3));
    for (const int place : places)
        all += "  "
            + textOf(charactersWhere(page, [&](const auto& c) { return int(c.at.y() / 3) == place; })).toStdString()
            + '\n';
    return all;
}

double middleOf(const PrintedPage& characters, qsizetype from, qsizetype count)
{
    return (characters[std::size_t(from)].at.x() + characters[std::size_t(from + count - 1)].at.x()) / 2;
}

/// A figure as it was exported, and what it was made from.
struct Figured {
    TexFile file;
    PictureSource source;
};

/// Whether all of these labels stand above that height, upright or lying, at this distance, the first over its number if that is
/// given.
bool areColumns(const PrintedPage& page, const QStringList& labels, double pitch, double bottom,
                std::optional<double> number)
{
    const PrintedPage above = charactersWhere(page, [&](const auto& c) { return c.at.y() < bottom; });
    const PrintedPage lying = charactersWhere(above, [&](const auto& c) { return c.at.y() > bottom - 16; });
    const auto stands = [&](const QString& label, double x) {
        const auto near = [&](double reach) {
            return [=](const PrintedCharacter& c) { return std::abs(c.at.x() - x) < reach; };
        };
        // A title may stand above labels that are read from below.
        return textOf(charactersWhere(lying, near(pitch / 2))) == label
            || textOf(charactersWhere(above, near(pitch / 3), true)).startsWith(label);
    };
    std::set<double> places;
    for (const PrintedCharacter& printed : above)
        places.insert(printed.at.x());
    for (const double first : places)
        // A word that lies on its side begins before its middle.
        for (const double x : {first, first + pitch / 8, first + pitch / 4, first + 3 * pitch / 8}) {
            bool areAll = !number || std::abs(x - *number) < pitch / 2;
            for (qsizetype i = 0; i < labels.size() && areAll; ++i)
                areAll = stands(labels[i], x + double(i) * pitch);
            if (areAll)
                return true;
        }
    return false;
}

void expectHeatmap(const PrintedPage& page, const PictureSource& source)
{
    const Shown shown(source);
    const int rows = shown.rowCount(), columns = shown.columnCount();
    const double pitchY = (rows > 24 ? 4 : 7) * mm;
    double pitchX = (columns > 24 ? 4 : 10) * mm;
    const bool hasNumbers = rows * columns <= 1024;
    QStringList rowLabels, columnLabels, lines;
    for (int row = 0; row < rows; ++row) {
        rowLabels += comparable(shown.rowLabel(row));
        lines += rowLabels.back();
        for (int column = 0; column < columns && hasNumbers; ++column)
            lines.back() += comparable(shown.written(row, column));
    }
    for (int column = 0; column < columns; ++column)
        columnLabels += comparable(shown.columnLabel(column));
    const auto y = firstLine(page, lines, pitchY);
    ASSERT_TRUE(y) << "rows are not\n" << lines.join(u'\n').toStdString() << "\nbut\n" << asLines(page);
    std::vector<double> middles; // of the numbers of the first row, then of each other row
    for (int row = 0; row < rows && hasNumbers; ++row) {
        const PrintedPage line = lineAt(page, *y + row * pitchY, lineTolerance(pitchY));
        qsizetype at = rowLabels[row].size();
        for (int column = 0; column < columns; ++column) {
            const qsizetype length = comparable(shown.written(row, column)).size();
            const double middle = middleOf(line, at, length);
            if (row == 0)
                middles.push_back(middle);
            EXPECT_NEAR(middle, middles[std::size_t(column)], 3) << "number " << row << ' ' << column;
            at += length;
        }
    }
    if (middles.size() > 1) {
        pitchX = (middles.back() - middles.front()) / double(middles.size() - 1);
        EXPECT_GE(pitchX, 10 * mm - 1);
    }
    for (std::size_t column = 1; column < middles.size(); ++column)
        EXPECT_NEAR(middles[column] - middles[column - 1], pitchX, 3) << "column " << column;
    EXPECT_TRUE(areColumns(page, columnLabels, pitchX, *y - pitchY / 2 + 2,
                           middles.empty() ? std::nullopt : std::optional(middles.front())))
        << "columns are not " << columnLabels.join(u' ').toStdString() << " but\n"
        << asLines(page);
}

void expectBars(const PrintedPage& page, const PictureSource& source)
{
    const Shown shown(source);
    QStringList lines;
    for (const auto& cells : BarsPicture(source).cells()) {
        const auto [row, column] = *shown.place(cells.front());
        lines += comparable(
            (shown.columnCount() == 1 && shown.rowCount() > 1 ? shown.rowLabel(row) : shown.columnLabel(column))
            + shown.written(row, column));
    }
    EXPECT_TRUE(firstLine(page, lines, 7 * mm)) << lines.join(u'|').toStdString() << "\n" << asLines(page);
}

/// Numbers that stand left of the rest, from above; a tick that is a power has its exponent beside it and is none.
void expectTicksToGrowUpwards(const PrintedPage& page, bool comma)
{
    std::vector<std::pair<double, double>> ticks; // y, number
    for (const auto& [y, line] : [&] {
             std::map<int, PrintedPage> lines;
             for (const PrintedCharacter& printed : page)
                 if (!printed.isUpright)
                     lines[int(std::lround(printed.at.y()))].push_back(printed);
             return lines;
         }()) {
        const PrintedPage sorted = charactersWhere(line, [](const auto&) { return true; });
        QString text;
        for (const PrintedCharacter& printed : sorted) {
            if (!text.isEmpty() && printed.at.x() - sorted.front().at.x() > 40)
                break;
            text += printed.character;
        }
        bool isNumber = false;
        const double number = text.replace(u'−', u'-').replace(comma ? u',' : u'.', u'.').toDouble(&isNumber);
        if (isNumber)
            ticks.emplace_back(y, number);
    }
    // The last ones may be those of the axis to the right.
    ASSERT_GE(ticks.size(), 2u) << asLines(page);
    EXPECT_GT(ticks[0].second, ticks[1].second) << asLines(page);
}

void expectCurve(const PrintedPage& page, const PictureSource& source)
{
    const CurveLines lines(source);
    QStringList entries;
    for (int line = 0; line < lines.lineCount(); ++line)
        entries += comparable(asProse(lines.shown().columnLabel(line)));
    // Each entry on a line of its own, in their order.
    double above = -1;
    for (const QString& entry : entries) {
        double found = -1;
        std::set<double> places;
        for (const PrintedCharacter& printed : page)
            places.insert(printed.at.y());
        for (const double place : places)
            if (place > above + 1 && found < 0 && textOf(lineAt(page, place, 3)).endsWith(entry))
                found = place;
        EXPECT_GT(found, above) << entry.toStdString() << "\n" << asLines(page);
        above = std::max(found, above);
    }
    if (!lines.isLogarithmic())
        expectTicksToGrowUpwards(page, source.look.comma());
    if (!lines.hasNumberedRows()) {
        QString names;
        for (int row = 0; row < lines.rowCount(); ++row)
            names += comparable(lines.shown().rowLabel(row));
        std::set<double> places;
        for (const PrintedCharacter& printed : page)
            places.insert(printed.at.y());
        EXPECT_TRUE(std::any_of(places.begin(), places.end(),
                                [&](double place) { return textOf(lineAt(page, place, 3)).contains(names); }))
            << names.toStdString() << "\n"
            << asLines(page);
    }
}

void expectDigits(const PrintedPage& page, const PictureSource& source)
{
    const auto digits = [](const QString& text) {
        QString all;
        std::copy_if(text.begin(), text.end(), std::back_inserter(all), [](QChar c) { return c.isDigit(); });
        std::sort(all.begin(), all.end());
        return all;
    };
    const Cell cell = source.panel.focus.value_or(Cell{source.panel.value, 0, 0});
    EXPECT_EQ(digits(textOf(page)), digits(comparable(calculationAsText(*source.trace, cell, 1, source.look.numbers))));
}

void expectAllOnPage(const PrintedPage& page, const Figured& figure)
{
    SCOPED_TRACE(figure.file.name.toStdString());
    switch (figure.source.panel.kind) {
    case PanelKind::Bars: return expectBars(page, figure.source);
    case PanelKind::Curve: return expectCurve(page, figure.source);
    case PanelKind::Formula: return expectDigits(page, figure.source);
    case PanelKind::Scatter:
    case PanelKind::Contour: return expectTicksToGrowUpwards(page, figure.source.look.comma());
    default: return expectHeatmap(page, figure.source);
    }
}

std::vector<Figured> figuresOf(const Lesson& lesson, const QString& language)
{
    speak(language);
    const LessonText& text = readLessonText(lesson.id, language.toStdString());
    FigureOptions options;
    options.language = language;
    std::vector<Figured> figures;
    std::set<QByteArray> written;
    for (const RealPanel& real : everyPanel(lesson)) {
        const std::shared_ptr<const Trace> trace(real.scene, &real.scene->trace);
        const auto formats = formatsFor(real.panel.kind, !trace->value(real.panel.value).isMatrix());
        if (std::find(formats.begin(), formats.end(), FigureFormat::Tex) == formats.end())
            continue;
        const Result<QByteArray> tex =
            exportPanel(*trace, real.panel, panelTitle(*trace, real.panel, text), FigureFormat::Tex, options);
        EXPECT_TRUE(tex) << real.name;
        // Several stages show the same.
        if (tex && written.insert(*tex).second)
            figures.push_back({{QString::fromStdString(real.name), *tex}, {trace, real.panel, *lookFor(options)}});
    }
    return figures;
}

class CompiledLesson : public testing::TestWithParam<std::string> {
protected:
    static void expectPrinted(TexEngine engine, const QString& language)
    {
        const std::vector<Figured> figures = figuresOf(**findLesson(GetParam()), language);
        std::vector<TexFile> files;
        for (const Figured& figure : figures)
            files.push_back(figure.file);
        const std::vector<PrintedPage> pages = compiled(engine, files);
        ASSERT_EQ(pages.size(), figures.size());
        for (std::size_t i = 0; i < pages.size(); ++i)
            expectAllOnPage(pages[i], figures[i]);
    }
};

TEST_P(CompiledLesson, IsPrintedByPdflatexInGerman) { expectPrinted(TexEngine::Pdf, QStringLiteral("de")); }
TEST_P(CompiledLesson, IsPrintedByLualatexInEnglish) { expectPrinted(TexEngine::Lua, QStringLiteral("en")); }

INSTANTIATE_TEST_SUITE_P(Lessons, CompiledLesson, testing::ValuesIn(lessonIds()),
                         [](const auto& test) { return test.param; });

/// Every character that the export claims to write: those that it does not refuse.
std::vector<QString> everyCharacter()
{
    std::vector<QString> all;
    for (char32_t code = 0x21; code < 0x3000; ++code) {
        const QString character = QString::fromUcs4(&code, 1);
        if (character.normalized(QString::NormalizationForm_C) == character
            && notInLatex(character.toStdString()).empty())
            all.push_back(character);
    }
    return all;
}

/// A map of one column with these labels at its rows.
TexFile labelled(const QString& name, const std::vector<QString>& labels)
{
    Trace trace;
    Labels rows;
    for (const QString& label : labels)
        rows.push_back(label.toStdString());
    Value value;
    value.symbol = "m";
    value.content = share(Matrix(Matrix::Zero(Eigen::Index(labels.size()), 1)));
    value.rows = share(std::move(rows));
    Panel panel;
    panel.value = trace.add(value);
    const Result<QByteArray> tex = exportPanel(trace, panel, QStringLiteral("m"), FigureFormat::Tex, {});
    EXPECT_TRUE(tex);
    return {name, tex ? *tex : QByteArray()};
}

/// So few at once that the rows of their map are wide apart.
std::vector<std::vector<QString>> inParts(const std::vector<QString>& all)
{
    std::vector<std::vector<QString>> parts;
    constexpr std::size_t most = 24;
    for (std::size_t i = 0; i < all.size(); i += most)
        parts.emplace_back(all.begin() + std::ptrdiff_t(i),
                           all.begin() + std::ptrdiff_t(std::min(i + most, all.size())));
    return parts;
}

/// Letters and their marks one by one and in order, as TeX composes some of them, and of glyphs that a PDF does not name what Poppler
/// takes them for.
QString spelled(const QString& text, TexEngine engine)
{
    QString all = text;
    const auto replace = [&](std::initializer_list<std::pair<const char*, const char*>> taken) {
        for (const auto& [written, printed] : taken)
            all.replace(QString::fromUtf8(written), QString::fromUtf8(printed));
    };
    if (engine
        == TexEngine::Lua) // it leaves the glyphs of formulas unnamed, and their numbers are those of other letters
        replace({{"ϵ", "\x0f"}, {"‖", "k"}, {"′", "0"}, {"≠", "6="}, {"⊙", ""}, {"⊤", ">"}, {"⍽", "t"}, {"ℓ", "`"}});
    replace({{"ģ", "g‘"},
             {"‖", "∥"},
             {"Đ", "Ð"},
             {"⏎", "←-"},
             {"⋮", "..."},
             {"⋯", "···"},
             {"∏", "Q"},
             {"∑", "P"},
             {"∣", "|"}});
    all = comparable(all).normalized(QString::NormalizationForm_KD);
    replace({{"ı", "i"}, {"ȷ", "j"}, {"\u0326", ","}, {"\u0327", ","}});
    std::sort(all.begin(), all.end());
    return all;
}

class CompiledText : public testing::TestWithParam<TexEngine> {
protected:
    static void expectPrinted(const PrintedPage& page, const std::vector<QString>& labels)
    {
        double first = 1e9;
        for (const PrintedCharacter& printed : page)
            if (printed.character == u'0')
                first = std::min(first, printed.at.y());
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const QString line = textOf(lineAt(page, first + double(i) * 7 * mm, 3 * mm));
            EXPECT_EQ(spelled(line, TexEngine::Pdf).toStdString(), spelled(labels[i] + u'0', GetParam()).toStdString())
                << labels[i].toStdString();
        }
    }
};

TEST_P(CompiledText, PrintsEveryCharacterThatIsNotRefused)
{
    const std::vector<std::vector<QString>> parts = inParts(everyCharacter());
    EXPECT_GT(parts.size(), 16u);
    std::vector<TexFile> files;
    for (const std::vector<QString>& part : parts)
        files.push_back(labelled(part.front(), part));
    const std::vector<PrintedPage> pages = compiled(GetParam(), files);
    ASSERT_EQ(pages.size(), parts.size());
    for (std::size_t i = 0; i < pages.size(); ++i)
        expectPrinted(pages[i], parts[i]);
}

TEST_P(CompiledText, PrintsWhatFontsWouldJoinLetterForLetter)
{
    const std::vector<QString> labels{
        "x--y",   "x---y", ",,x",  "?`x",     "!`x",   "``x''", "\"x\"", "'x'", "`x`", "<<x>>", "--",     "-–-",
        "‘‘x’’",  "!‘",    "?‘",   "fi",      "ffl",   "$x_1$", "50%",   "a&b", "#1",  "~x^2",  "\\x{y}", "u\u0308ber",
        "größer", "λ≤ß",   "œ€→₁", "[x],(y)", "a,b;c", "|x|",   "/x/",   "a=b", "*",   "@",     "x"};
    for (const std::vector<QString>& part : inParts(labels))
        expectPrinted(compiledAlone(GetParam(), labelled(QStringLiteral("labels"), part)), part);
}

INSTANTIATE_TEST_SUITE_P(Engines, CompiledText, testing::Values(TexEngine::Pdf, TexEngine::Lua),
                         [](const auto& test) { return test.param == TexEngine::Pdf ? "pdflatex" : "lualatex"; });

} // namespace
} // namespace durchblick
