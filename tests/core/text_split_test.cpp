#include "core/text/split_rule.h"
#include "tests/core/text_samples.h"

#include <gtest/gtest.h>
#include <unicode/regex.h>
#include <unicode/unistr.h>

namespace durchblick {
namespace {

struct Rule {
    SplitRule rule;
    std::string name;
    std::string expression; // as published, with \s spelled out, which means less to ICU than to the originals
};

#define SPACE "\\p{White_Space}"
#define CONTRACTION "(?i:'s|'t|'re|'ve|'m|'ll|'d)"

const std::vector<Rule>& rules()
{
    static const std::vector<Rule> all{
        {SplitRule::Gpt2, "gpt2",
         "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^" SPACE "\\p{L}\\p{N}]+|" SPACE "+(?!\\P{White_Space})|" SPACE
         "+"},
        {SplitRule::Cl100k, "cl100k_base",
         CONTRACTION "|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^" SPACE "\\p{L}\\p{N}]+[\\r\\n]*|" SPACE
                     "*[\\r\\n]+|" SPACE "+(?!\\P{White_Space})|" SPACE "+"},
        {SplitRule::O200k, "o200k_base",
         "[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]*[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]+" CONTRACTION "?"
         "|[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]+[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]*" CONTRACTION "?"
         "|\\p{N}{1,3}| ?[^" SPACE "\\p{L}\\p{N}]+[\\r\\n/]*|" SPACE "*[\\r\\n]+|" SPACE "+(?!\\P{White_Space})|" SPACE
         "+"},
    };
    return all;
}

std::vector<std::string> wordsFoundBy(icu::RegexMatcher& expression, const std::string& text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString all = icu::UnicodeString::fromUTF8(text);
    expression.reset(all);
    std::vector<std::string> words;
    while (expression.find(status))
        expression.group(status).toUTF8String(words.emplace_back());
    EXPECT_TRUE(U_SUCCESS(status)) << u_errorName(status);
    return words;
}

class EverySplitRule : public testing::TestWithParam<Rule> {};

TEST_P(EverySplitRule, FindsTheWordsOfItsRegularExpression)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::RegexMatcher expression(icu::UnicodeString::fromUTF8(GetParam().expression), 0, status);
    ASSERT_TRUE(U_SUCCESS(status)) << u_errorName(status);
    std::mt19937 random(11);
    for (int i = 0; i < 10000; ++i) {
        const std::string text = randomText(random, 14);
        const std::vector<std::string_view> words = splitIntoWords(GetParam().rule, text);
        ASSERT_EQ(std::vector<std::string>(words.begin(), words.end()), wordsFoundBy(expression, text)) << text;
    }
}

TEST_P(EverySplitRule, LosesNoByte)
{
    std::mt19937 random(12);
    for (int i = 0; i < 2000; ++i) {
        const std::string text = randomBytes(random, 30);
        std::string joined;
        for (const std::string_view word : splitIntoWords(GetParam().rule, text))
            joined += word;
        EXPECT_EQ(joined, text);
    }
}

TEST_P(EverySplitRule, GivesTheSameWordsWhenTheTextIsCutWhereItIsSafe)
{
    std::mt19937 random(13);
    for (int i = 0; i < 2000; ++i) {
        const std::string text = randomBytes(random, 30);
        const std::size_t cut = safeCut(text, text.size() / 2);
        std::vector<std::string_view> words = splitIntoWords(GetParam().rule, std::string_view(text).substr(0, cut));
        const std::vector<std::string_view> rest = splitIntoWords(GetParam().rule, std::string_view(text).substr(cut));
        words.insert(words.end(), rest.begin(), rest.end());
        EXPECT_EQ(words, splitIntoWords(GetParam().rule, text)) << text;
    }
}

INSTANTIATE_TEST_SUITE_P(Rules, EverySplitRule, testing::ValuesIn(rules()),
                         [](const auto& rule) { return rule.param.name; });

TEST(SplitRule, MakesAnInvalidByteAWordOfItsOwn)
{
    const std::vector<std::string_view> expected{"ab", "\xFF", "\xFE", " ", " ", "\xC3", " cd"};
    EXPECT_EQ(splitIntoWords(SplitRule::Gpt2, "ab\xFF\xFE  \xC3 cd"), expected);
}

TEST(SafeCut, IsTheEndWhereThereIsNoWhiteSpace) { EXPECT_EQ(safeCut(std::string(100, 'a'), 10), 100u); }

TEST(SafeCut, IsBeforeWhiteSpaceBehindALetter)
{
    EXPECT_EQ(safeCut("one, two three", 0), 8u);
    EXPECT_EQ(safeCut("ab  cd", 3), 6u);
}

} // namespace
} // namespace durchblick
