#include "app/settings/settings.h"

#include <gtest/gtest.h>

#include <QSettings>

namespace durchblick {
namespace {

class TheSettings : public testing::Test {
protected:
    void SetUp() override { QSettings().clear(); }
    void TearDown() override { QSettings().clear(); }
};

TEST_F(TheSettings, ComeBackAsTheyWereWritten)
{
    Settings settings;
    settings.theme = QStringLiteral("dark");
    settings.zoom = 150;
    settings.decimals = 4;
    settings.sign = Settings::Sign::Point;
    settings.sidebar = false;
    settings.drawer = true;
    settings.size = {1500, 900};
    settings.folder = QStringLiteral("/home/someone/vectors");
    settings.place = QStringLiteral("self_attention?focus=ist#softmax");
    settings.seen[QStringLiteral("self_attention")] = {QStringLiteral("vectors"), QStringLiteral("scores")};
    writeSettings(settings);
    const Settings read = readSettings();
    EXPECT_EQ(read.theme, settings.theme);
    EXPECT_EQ(read.zoom, 150);
    EXPECT_EQ(read.decimals, 4);
    EXPECT_EQ(read.sign, Settings::Sign::Point);
    EXPECT_FALSE(read.sidebar);
    EXPECT_TRUE(read.drawer);
    EXPECT_EQ(read.size, settings.size);
    EXPECT_EQ(read.folder, settings.folder);
    EXPECT_EQ(read.place, settings.place);
    EXPECT_EQ(read.seen, settings.seen);
}

TEST_F(TheSettings, AreSensibleWhateverTheFileSays)
{
    QSettings store;
    store.setValue(QStringLiteral("zoom"), 9000);
    store.setValue(QStringLiteral("decimals"), QStringLiteral("many"));
    store.setValue(QStringLiteral("theme"), QStringLiteral("plaid"));
    store.setValue(QStringLiteral("size"), QSize(1, -7));
    store.setValue(QStringLiteral("decimalSign"), QStringLiteral("semicolon"));
    const Settings read = readSettings();
    EXPECT_EQ(read.zoom, 200);
    EXPECT_EQ(read.decimals, Settings().decimals);
    EXPECT_TRUE(read.theme.isEmpty());
    EXPECT_EQ(read.size, Settings().size);
    EXPECT_EQ(read.sign, Settings::Sign::OfLanguage);
}

} // namespace
} // namespace durchblick
