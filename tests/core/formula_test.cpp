#include "core/formula/formula.h"

#include <gtest/gtest.h>

namespace durchblick {
namespace {

using Kind = Formula::Kind;

Formula parsed(std::string_view latex)
{
    const Result<Formula> result = parseFormula(latex, "lesson.md");
    EXPECT_TRUE(result.ok()) << latex << ": " << (result.ok() ? "" : result.error().arguments[2]);
    return result.ok() ? *result : Formula{};
}

TEST(ParseFormula, ReadsAFractionWithLiveTermsRootAndScripts)
{
    const Formula formula = parsed(R"(\id{scores}{s_j} = \frac{\mathbf{q}\cdot\mathbf{k}_j}{\sqrt{d}})");
    ASSERT_EQ(formula.kind, Kind::Row);
    ASSERT_EQ(formula.parts.size(), 3u);
    const Formula& live = formula.parts[0];
    EXPECT_EQ(live.kind, Kind::Live);
    EXPECT_EQ(live.text, "scores");
    EXPECT_EQ(live.parts[0].kind, Kind::Script);
    EXPECT_TRUE(live.parts[0].parts[2].isEmpty());
    EXPECT_EQ(formula.parts[1].text, "=");
    const Formula& fraction = formula.parts[2];
    ASSERT_EQ(fraction.kind, Kind::Fraction);
    ASSERT_EQ(fraction.parts[0].parts.size(), 3u);
    EXPECT_EQ(fraction.parts[0].parts[1].text, "·");
    EXPECT_EQ(fraction.parts[0].parts[2].parts[0].kind, Kind::Bold);
    EXPECT_EQ(fraction.parts[1].kind, Kind::Root);
}

TEST(ParseFormula, TakesScriptsInEitherOrder) { EXPECT_EQ(parsed("x_i^2"), parsed("x^{2}_{i}")); }

TEST(ParseFormula, GivesSumsAndMaximaTheirLimits)
{
    const Formula sum = parsed(R"(\sum_{i=1}^n)");
    EXPECT_EQ(sum.kind, Kind::BigOperator);
    EXPECT_EQ(sum.parts[0].parts.size(), 3u);
    EXPECT_EQ(sum.parts[1].text, "n");
    EXPECT_EQ(parsed(R"(\max_j)").kind, Kind::BigOperator);
    EXPECT_EQ(parsed(R"(\max)").kind, Kind::Upright);
}

TEST(ParseFormula, FillsShortRowsOfAMatrix)
{
    const Formula matrix = parsed(R"(\begin{pmatrix} 1 & 2 & 3 \\ 4 \\ \end{pmatrix})");
    EXPECT_EQ(matrix.kind, Kind::Matrix);
    EXPECT_EQ(matrix.columns, 3);
    ASSERT_EQ(matrix.parts.size(), 6u);
    EXPECT_EQ(matrix.parts[3].text, "4");
    EXPECT_TRUE(matrix.parts[5].isEmpty());
}

TEST(ParseFormula, KeepsDecimalPointAndDecimalComma)
{
    EXPECT_EQ(parsed("1.25").text, "1.25");
    EXPECT_EQ(parsed("1{,}25").text, "1,25");
    EXPECT_EQ(parsed("1, 25").parts.size(), 3u);
}

TEST(ParseFormula, KeepsUmlautsAndSpacesInText)
{
    EXPECT_EQ(parsed(R"(\text{Schlüssel \_ für})").text, "Schlüssel _ für");
}

struct Bad {
    std::string latex;
    std::size_t offset;
};

class WrongFormula : public testing::TestWithParam<Bad> {};

TEST_P(WrongFormula, IsRefusedWithItsPlace)
{
    const Result<Formula> result = parseFormula(GetParam().latex, "lesson.md");
    ASSERT_FALSE(result.ok()) << GetParam().latex;
    EXPECT_EQ(result.error().code, ErrorCode::FileDamaged);
    ASSERT_EQ(result.error().arguments.size(), 3u);
    EXPECT_EQ(result.error().arguments[0], "lesson.md");
    EXPECT_EQ(result.error().arguments[1], std::to_string(GetParam().offset)) << result.error().arguments[2];
    EXPECT_FALSE(result.error().arguments[2].empty());
}

INSTANTIATE_TEST_SUITE_P(All, WrongFormula,
                         testing::Values(Bad{R"(a + \frc{1}{2})", 4}, Bad{"a)", 1}, Bad{"(a", 2}, Bad{R"(\frac{1})", 8},
                                         Bad{"x_1_2", 3}, Bad{"_2", 0}, Bad{"a & b", 2}, Bad{R"(\left( a)", 8},
                                         Bad{R"(\id{a}{})", 8}, Bad{"ü", 0}, Bad{R"(\begin{pmatrix} 1 & 2)", 21},
                                         Bad{"x }", 2}, Bad{std::string(1, '\0'), 0}));

TEST(ParseFormula, RefusesWhatIsNestedDeeperThanItsStackAllows)
{
    for (const std::string open : {"{", "(", "\\sqrt ", "\\frac", "x^", "\\left("}) {
        std::string latex;
        for (int i = 0; i < 100'000; ++i)
            latex += open;
        EXPECT_FALSE(parseFormula(latex, "x").ok()) << open;
    }
    const std::string fine = std::string(40, '{') + "x" + std::string(40, '}');
    EXPECT_EQ(parsed(fine).text, "x");
}

class PrintedFormula : public testing::TestWithParam<const char*> {};

TEST_P(PrintedFormula, ReadsBackAsTheSameTree)
{
    const Formula formula = parsed(GetParam());
    EXPECT_EQ(parsed(toLatex(formula)), formula) << toLatex(formula);
}

INSTANTIATE_TEST_SUITE_P(All, PrintedFormula,
                         testing::Values(R"(s_j = \frac{\mathbf{q}\cdot\mathbf{k}_j}{\sqrt{d}})",
                                         R"(\alpha x \leq \Omega\,b)", R"(w_j=\frac{e^{s_j}}{\sum_{i=1}^{n}e^{s_i}})",
                                         R"(\left(\frac{a}{b}\right)^\top [0, 1) \left|x\right|)",
                                         R"(\begin{pmatrix}1&x^2\\\infty&\end{pmatrix})",
                                         R"({\max}_i \max_i \mathrm{softmax}(QK^\top))",
                                         R"(\text{f\{ür\_ \%} \ln x \quad 1{,}5 \ldots)",
                                         R"(1{2}_3 {1.}5 {-2}^{-3} \left\{a\right\})"));

TEST(ToLatex, LeavesNoTraceOfLiveTerms)
{
    EXPECT_EQ(toLatex(parsed(R"(\id{a}{x_i}+\id{b}{\frac{1}{2}})")), R"(x_{i}+\frac{1}{2})");
}

TEST(ToText, BracketsWhatTheFractionBarGrouped)
{
    EXPECT_EQ(toText(parsed(R"(\frac{\mathbf{q}\cdot\mathbf{k}}{\sqrt{4}})")), "q·k / √4");
    EXPECT_EQ(toText(parsed(R"(\frac{1\cdot1+2\cdot0}{\sqrt{4}} = 0{,}5)")), "(1·1 + 2·0) / √4 = 0,5");
    EXPECT_EQ(toText(parsed(R"(\frac{a}{b+c})")), "a / (b + c)");
    EXPECT_EQ(toText(parsed(R"(\frac{1}{n}x)")), "(1 / n)x");
    EXPECT_EQ(toText(parsed(R"(\sqrt{a+b}^{i+1})")), "√(a + b)^(i + 1)");
}

TEST(ToText, WritesSignsAndNamesAsByHand)
{
    EXPECT_EQ(toText(parsed(R"(-2 - (-3))")), "−2 − (−3)");
    EXPECT_EQ(toText(parsed(R"(\log x, \exp(x))")), "log x, exp(x)");
    EXPECT_EQ(toText(parsed(R"(\sum_{j=1}^n w_j \mathbf{v}_j)")), "∑_(j = 1)^n w_jv_j");
    EXPECT_EQ(toText(parsed(R"(\begin{pmatrix}1&2\\3&4\end{pmatrix})")), "(1 2; 3 4)");
}

} // namespace
} // namespace durchblick
