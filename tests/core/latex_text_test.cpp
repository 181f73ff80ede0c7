#include "core/formula/formula.h"
#include "core/formula/latex_text.h"

#include <gtest/gtest.h>

namespace durchblick {
namespace {

TEST(LatexText, NamesWhatMeansSomethingToTex)
{
    EXPECT_EQ(latexText("50%_a{b}\\"), "50\\%\\_a\\{b\\}\\textbackslash{}");
    EXPECT_EQ(latexText("$ & # ~ ^"), "\\$ \\& \\# \\textasciitilde{} \\textasciicircum{}");
    EXPECT_EQ(latexText("␣x⏎"), "\\textvisiblespace{}x$\\hookleftarrow$");
    EXPECT_EQ(latexText("größer, œ €"), "größer, œ €");
    EXPECT_EQ(latexText("λ≤η→w₁"), "$\\lambda$$\\leq$$\\eta$$\\rightarrow$w$_{1}$");
}

TEST(LatexText, HoldsApartWhatFontsWouldJoin)
{
    EXPECT_EQ(latexText("a-b"), "a-b");
    EXPECT_EQ(latexText("--"), "-\\kern0pt{}-");
    EXPECT_EQ(latexText("---"), "-\\kern0pt{}-\\kern0pt{}-");
    EXPECT_EQ(latexText(",,"), ",\\kern0pt{},");
    EXPECT_EQ(latexText("?`"), "?\\kern0pt{}\\textasciigrave{}");
    EXPECT_EQ(latexText("!`"), "!\\kern0pt{}\\textasciigrave{}");
    EXPECT_EQ(latexText("''"), "\\textquotesingle{}\\kern0pt{}\\textquotesingle{}");
}

TEST(LatexText, ComposesLettersAndTheirAccents)
{
    EXPECT_EQ(latexText("u\u0308ber"), "über");
    EXPECT_EQ(notInLatex("u\u0308ber"), "");
    EXPECT_EQ(notInLatex("q\u0308"), "\u0308");
}

TEST(LatexText, NamesEachCharacterThatLatexDoesNotHaveOnce)
{
    EXPECT_EQ(notInLatex("Paris, größer, λ ≤ ß œ € → ₁ \" ' ` -- $"), "");
    EXPECT_EQ(notInLatex("東京 x 東"), "東京");
    EXPECT_EQ(notInLatex("שלום"), "שלום");
    EXPECT_EQ(notInLatex("a😀b"), "😀");
    EXPECT_EQ(notInLatex("a\tb\x01"), "\t\x01");
    EXPECT_EQ(notInLatex("a\xFF"), "\xFF");
    EXPECT_EQ(latexText("a\xFF東"), "a\xFF東");
}

class TextInFormula : public testing::TestWithParam<const char*> {};

TEST_P(TextInFormula, IsReadBackFromLatex)
{
    const Formula formula{Formula::Kind::Upright, GetParam(), {}, 0};
    const Result<Formula> again = parseFormula(toLatex(formula), "test");
    ASSERT_TRUE(again) << toLatex(formula);
    EXPECT_EQ(*again, formula) << toLatex(formula);
}

INSTANTIATE_TEST_SUITE_P(All, TextInFormula,
                         testing::Values("a\\x07b", "--", "?`", "~^$%&#_{}", "␣ist", "λ≤ß", "東京", "\\kern0pt", "x₁⁻",
                                         "„so“, ‚so‘", "∑ … ∅"));

} // namespace
} // namespace durchblick
