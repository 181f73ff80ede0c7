#include "app/language/language.h"
#include "app/words/errors.h"
#include "app/words/names.h"
#include "core/ops/registry.h"

#include <gtest/gtest.h>

#include <set>

namespace durchblick {
namespace {

/// What the function says in both languages, German first.
template <class Function>
std::pair<QString, QString> inBoth(const Function& words)
{
    speak(QStringLiteral("de"));
    const QString german = words();
    speak(QStringLiteral("en"));
    return {german, words()};
}

TEST(Errors, HaveASentenceOfTheirOwnInBothLanguages)
{
    std::set<QString> sentences;
    int code = 0;
    for (; code < 1000; ++code) {
        const Error error{ErrorCode(code), {"a1", "a2", "a3", "a4", "a5"}};
        const auto [german, english] = inBoth([&] { return sentence(error); });
        if (english.isEmpty())
            break;
        EXPECT_NE(german, english) << code;
        for (const QString& text : {german, english}) {
            EXPECT_TRUE(text.endsWith('.')) << text.toStdString();
            EXPECT_FALSE(text.contains('%')) << text.toStdString();
            EXPECT_TRUE(sentences.insert(text).second) << text.toStdString();
        }
    }
    EXPECT_GT(code, int(ErrorCode::InvalidUtf8));
}

TEST(Operations, HaveANameInBothLanguages)
{
    for (const Operation* operation : operations()) {
        const auto [german, english] = inBoth([&] { return operationName(operation->name); });
        EXPECT_FALSE(german.contains('_')) << operation->name;
        EXPECT_FALSE(english.contains('_')) << operation->name;
    }
    EXPECT_EQ(operationName("no_such"), "no_such");
}

TEST(PanelKinds, HaveANameInBothLanguages)
{
    for (const PanelKind kind : allPanelKinds()) {
        const auto [german, english] = inBoth([&] { return panelKindName(kind); });
        EXPECT_FALSE(german.isEmpty());
        EXPECT_FALSE(english.isEmpty());
    }
    EXPECT_EQ(inBoth([] { return panelKindName(PanelKind::Bars); }), (std::pair<QString, QString>("Balken", "bars")));
}

TEST(Language, WritesNumbersAsItDoes)
{
    EXPECT_EQ(toText(0.334, numberStyle("de", 3)), "0,334");
    EXPECT_EQ(toText(0.334, numberStyle("en", 3)), "0.334");
}

} // namespace
} // namespace durchblick
