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
    settings.language = QStringLiteral("en");
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
    EXPECT_TRUE(writeChanges(Settings{}, settings));
    const StoredSettings stored = readSettings();
    EXPECT_TRUE(stored.mended.isEmpty());
    EXPECT_FALSE(stored.isDamaged);
    Settings read = stored.settings;
    read.seen[QStringLiteral("self_attention")].sort();
    settings.seen[QStringLiteral("self_attention")].sort();
    EXPECT_EQ(read, settings);
}

TEST_F(TheSettings, AreSensibleWhateverTheFileSays)
{
    QSettings store;
    store.setValue(QStringLiteral("zoom"), 9000);
    store.setValue(QStringLiteral("decimals"), QStringLiteral("many"));
    store.setValue(QStringLiteral("theme"), QStringLiteral("plaid"));
    store.setValue(QStringLiteral("size"), QSize(1, -7));
    store.setValue(QStringLiteral("decimalSign"), QStringLiteral("semicolon"));
    store.sync();
    const Settings read = readSettings().settings;
    EXPECT_EQ(read.zoom, 200);
    EXPECT_EQ(read.decimals, Settings().decimals);
    EXPECT_TRUE(read.theme.isEmpty());
    EXPECT_EQ(read.size, Settings().size);
    EXPECT_EQ(read.sign, Settings::Sign::OfLanguage);
}

} // namespace
} // namespace durchblick
