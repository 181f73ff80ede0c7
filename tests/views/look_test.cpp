#include "views/look/colormap.h"
#include "views/look/fonts.h"
#include "views/look/theme.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QPdfWriter>
#include <QRawFont>
#include <QTextLayout>

#include <cmath>

namespace durchblick {
namespace {

class BothThemes : public testing::TestWithParam<bool> {
protected:
    const Theme& theme() const { return GetParam() ? Theme::dark() : Theme::light(); }
};

TEST_P(BothThemes, EveryTextReadsOnEveryGroundItStandsOn)
{
    const Theme& t = theme();
    const auto reads = [](const char* what, const QColor& text, const QColor& ground) {
        EXPECT_GE(contrast(text, ground), 4.5)
            << what << ' ' << text.name().toStdString() << " on " << ground.name().toStdString();
    };
    for (const QColor& ground : {t.background, t.surface, t.raised, t.accentSurface})
        reads("text", t.text, ground);
    for (const QColor& ground : {t.background, t.surface, t.raised}) {
        reads("quiet", t.quietText, ground);
        reads("accent", t.accent, ground);
        reads("query", t.query.text, ground);
        reads("key", t.key.text, ground);
        reads("value", t.value.text, ground);
        reads("gradient", t.gradient.text, ground);
        reads("parameter", t.parameter.text, ground);
    }
    reads("accent on its surface", t.accent, t.accentSurface);
    reads("text on accent", t.onAccent, t.accent);
    // A live term keeps the colour of its role while it is lit.
    for (const QColor& role : {t.query.text, t.key.text, t.value.text, t.gradient.text})
        reads("role", role, t.accentSurface);
}

TEST_P(BothThemes, ThePaletteReadsAndNamesItsTheme)
{
    const QPalette palette = theme().palette();
    EXPECT_EQ(&Theme::of(palette), &theme());
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
        {QPalette::WindowText, QPalette::Window},       {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},      {QPalette::ButtonText, QPalette::Button},
        {QPalette::ToolTipText, QPalette::ToolTipBase}, {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::PlaceholderText, QPalette::Base},    {QPalette::Link, QPalette::Base}};
    for (const auto& [text, ground] : pairs)
        EXPECT_GE(contrast(palette.color(text), palette.color(ground)), 4.5) << int(text) << " on " << int(ground);
}

TEST_P(BothThemes, SequentialMapsAreMonotoneInLuminance)
{
    using Kind = ColorMap::Kind;
    for (const Kind kind :
         {Kind::Cividis, Kind::Viridis, Kind::Greys, Kind::Query, Kind::Key, Kind::Value, Kind::Gradient}) {
        const ColorMap map(kind, theme());
        const double direction = luminance(map.at(1)) - luminance(map.at(0));
        EXPECT_GT(std::abs(direction), 0.1);
        for (int i = 0; i < 256; ++i) {
            const double step = luminance(map.at((i + 1) / 256.0)) - luminance(map.at(i / 256.0));
            EXPECT_GT(step * direction, 0) << ColorMap::name(kind).toStdString() << " at " << i;
        }
    }
}

TEST_P(BothThemes, TheDivergingMapIsTheSurfaceAtItsCentreAndGrowsToBothSides)
{
    const ColorMap map(ColorMap::Kind::Diverging, theme());
    EXPECT_EQ(map.at(0.5).name(), theme().surface.name());
    EXPECT_EQ(map.at(0).name(), "#2166ac");
    EXPECT_EQ(map.at(1).name(), "#b35806");
    for (int i = 0; i < 100; ++i)
        for (const double side : {-0.5, 0.5}) {
            const double inner = contrast(map.at(0.5 + side * i / 100), theme().surface);
            EXPECT_GT(contrast(map.at(0.5 + side * (i + 1) / 100), theme().surface), inner);
        }
}

TEST_P(BothThemes, NumbersReadOnEveryColourOfEveryMap)
{
    for (const QString& name : ColorMap::names()) {
        const ColorMap map(*ColorMap::named(name), theme());
        for (int i = 0; i <= 255; ++i) {
            const QColor color = map.at(i / 255.0);
            EXPECT_GE(contrast(textOn(color), color), 4.5) << name.toStdString() << " at " << i;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(LightAndDark, BothThemes, testing::Bool());

TEST(ColorMap, KeepsToItsEndsOutsideTheRange)
{
    const ColorMap map(ColorMap::Kind::Cividis, Theme::light());
    EXPECT_EQ(map.at(0).name(), "#00224e");
    EXPECT_EQ(map.at(1).name(), "#fee838");
    EXPECT_EQ(map.at(-3), map.at(0));
    EXPECT_EQ(map.at(7), map.at(1));
    EXPECT_EQ(map.at(std::nan("")), map.at(0));
    EXPECT_FALSE(ColorMap::named("rainbow").has_value());
}

TEST(TextOn, ReadsOnAnyGrey)
{
    for (int grey = 0; grey < 256; ++grey) {
        const QColor color(grey, grey, grey);
        EXPECT_GE(contrast(textOn(color), color), 4.5) << grey;
    }
}

TEST(BundledFonts, AreTheOnesThatAreUsed)
{
    EXPECT_EQ(QFontInfo(textFont(14)).family(), "Inter");
    EXPECT_EQ(QFontInfo(monoFont(14)).family(), "JetBrains Mono");
    EXPECT_EQ(QFontInfo(mathFont(20)).family(), "STIX Math");
    EXPECT_EQ(QFontInfo(textFont(14, QFont::DemiBold)).weight(), QFont::DemiBold);
    EXPECT_EQ(QFontInfo(textFont(14, QFont::Bold)).weight(), QFont::Bold);
    const double regular = QFontMetricsF(textFont(14)).horizontalAdvance("Aufmerksamkeit");
    EXPECT_GT(QFontMetricsF(textFont(14, QFont::Bold)).horizontalAdvance("Aufmerksamkeit"), regular);
    EXPECT_TRUE(QFile::exists(":/fonts/Inter-Regular.otf"));
}

TEST(BundledFonts, KeepTokensFreeOfLigatures)
{
    const auto glyphs = [](const QString& text) {
        QTextLayout layout(text, monoFont(16));
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        QList<quint32> result;
        for (const QGlyphRun& run : layout.glyphRuns())
            result += run.glyphIndexes();
        return result;
    };
    for (const QString& token : QStringList{"->", "!=", "==", "www", "<!--"}) {
        QList<quint32> single;
        for (const QChar c : token)
            single += glyphs(c);
        EXPECT_EQ(glyphs(token), single) << token.toStdString();
    }
}

TEST(BundledFonts, HaveTheMathTableAndTheLettersOfFormulas)
{
    const QRawFont font = QRawFont::fromFont(mathFont(20));
    EXPECT_FALSE(font.fontTable("MATH").isEmpty());
    for (const char32_t letter : {U'\u210E', U'\U0001D434', U'\U0001D465', U'\U0001D41A', U'\U0001D6FC', U'\U0001D70E',
                                  U'\u2211', U'\u2212', U'\u22A4'})
        EXPECT_TRUE(font.supportsCharacter(uint(letter))) << std::hex << uint(letter);
}

TEST(BundledFonts, AreEmbeddedInPdf)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        for (const QFont& font : {textFont(14), monoFont(14), mathFont(20)}) {
            painter.setFont(font);
            painter.drawText(100, 100, "qk");
        }
    }
    EXPECT_EQ(bytes.count("/FontFile2"), 3);
}

} // namespace
} // namespace durchblick
