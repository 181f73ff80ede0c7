#include "core/trace/print.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

namespace durchblick {
namespace {

using Kind = Expression::Kind;

constexpr double infinity = std::numeric_limits<double>::infinity();

Expression n(double value) { return Expression::number(value); }
Expression cell(double value, int column) { return Expression::ofCell(value, Cell{ValueId{0}, 0, column}); }
Expression make(Kind kind, std::vector<Expression> parts) { return {kind, std::move(parts)}; }

/// 1·1 + 2·0 + 1·0.5 + 0·0.5, the lecture's first dot product.
Expression dotProduct()
{
    const auto product = [](double a, double b, int at) {
        return make(Kind::Product, {cell(a, at), cell(b, at + 10)});
    };
    return make(Kind::Sum, {product(1, 1, 0), product(2, 0, 1), product(1, 0.5, 2), product(0, 0.5, 3)});
}

Expression score() { return make(Kind::Quotient, {dotProduct(), make(Kind::Root, {n(4)})}); }

NumberStyle german() { return {2, true, false}; }

TEST(NumberForPeople, IsAsShortAsByHand)
{
    EXPECT_EQ(toText(1, german()), "1");
    EXPECT_EQ(toText(0.5, german()), "0,5");
    EXPECT_EQ(toText(-1.25, german()), "−1,25");
    EXPECT_EQ(toText(1234.567, {2, false, false}), "1234.57");
    EXPECT_EQ(toText(1.5, {2, true, true}), "1,50");
    EXPECT_EQ(toText(0, {3, false, true}), "0.000");
    EXPECT_EQ(toText(-0.0, german()), "0");
    EXPECT_EQ(toText(-infinity, german()), "−∞");
    EXPECT_EQ(toText(120, {0, false, false}), "120");
    EXPECT_EQ(toText(99.996, german()), "100");
    EXPECT_EQ(toText(0.9999, {2, false, true}), "1.00");
}

TEST(NumberForPeople, RoundsHalvesAwayFromZeroAsAtSchool)
{
    EXPECT_EQ(toText(0.125, {2, false, false}), "0.13");
    EXPECT_EQ(toText(-0.125, {2, false, false}), "−0.13");
    EXPECT_EQ(toText(1.005, {2, false, false}), "1.01");
    EXPECT_EQ(toText(0.5, {0, false, false}), "1");
    EXPECT_EQ(toText(0.005, {2, false, false}), "0.01");
}

TEST(NumberForPeople, NeverLooksLikeNothingWhenSomethingIsThere)
{
    EXPECT_EQ(toText(0.0004, {2, false, false}), "0.0004");
    EXPECT_EQ(toText(-0.00456, {1, true, false}), "−0,0046");
    EXPECT_EQ(toText(1e-12, {2, false, false}), "1e-12");
    EXPECT_EQ(toText(1.26e-9, {2, true, true}), "1,3e-9");
    EXPECT_EQ(toText(5e-324, {15, false, false}), "5e-324");
    EXPECT_EQ(toText(1e20, {2, false, false}), "1e20");
}

TEST(ShortestNumber, ReadsBackAsTheSameDouble)
{
    std::mt19937_64 random(7);
    for (int i = 0; i < 20'000; ++i) {
        const std::uint64_t bits = random();
        double number;
        std::memcpy(&number, &bits, sizeof number);
        if (std::isfinite(number)) {
            ASSERT_EQ(std::strtod(shortest(number).c_str(), nullptr), number) << shortest(number);
        }
    }
    EXPECT_EQ(shortest(0.1), "0.1");
    EXPECT_EQ(shortest(-2), "-2");
    EXPECT_EQ(shortest(1e-12), "1e-12");
    EXPECT_EQ(shortest(100000), "100000");
    EXPECT_EQ(shortest(0), "0");
    EXPECT_EQ(shortest(infinity), "inf");
    EXPECT_EQ(shortest(std::nan("")), "nan");
}

TEST(Ascii, WritesTheLecturesScoreAsTheContractSays)
{
    EXPECT_EQ(toAscii(dotProduct()), "1*1+2*0+1*0.5+0*0.5");
    EXPECT_EQ(toAscii(make(Kind::Quotient, {cell(1.5, 0), make(Kind::Root, {n(4)})})), "1.5/sqrt(4)");
    EXPECT_EQ(toAscii(score()), "(1*1+2*0+1*0.5+0*0.5)/sqrt(4)");
}

TEST(Ascii, BracketsNegativeNumbersThatSomethingStandsInFrontOf)
{
    const Expression product = make(Kind::Product, {n(-3), n(4)});
    EXPECT_EQ(toAscii(make(Kind::Sum, {make(Kind::Product, {n(1), n(-2)}), product})), "1*(-2)+(-3)*4");
    EXPECT_EQ(toAscii(make(Kind::Sum, {product, n(-1)})), "-3*4+(-1)");
    EXPECT_EQ(toAscii(make(Kind::Power, {n(-2), n(2)})), "(-2)^2");
    EXPECT_EQ(toAscii(make(Kind::Exp, {n(-infinity)})), "exp(-inf)");
}

/// Reads what toAscii writes, written from the contract's grammar and not from the printer.
class AsciiReader {
public:
    explicit AsciiReader(const std::string& text) : m_text(text) {}

    double all()
    {
        const double value = sum();
        EXPECT_EQ(m_at, m_text.size()) << m_text;
        return value;
    }

private:
    bool take(char c)
    {
        if (m_at < m_text.size() && m_text[m_at] == c)
            return ++m_at, true;
        return false;
    }
    double sum()
    {
        double value = product();
        while (true) {
            if (take('+'))
                value += product();
            else if (take('-'))
                value -= product();
            else
                return value;
        }
    }
    double product()
    {
        double value = sign();
        while (true) {
            if (take('*'))
                value *= sign();
            else if (take('/'))
                value /= sign();
            else
                return value;
        }
    }
    double sign() { return take('-') ? -sign() : power(); }
    double power()
    {
        const double base = atom();
        return take('^') ? std::pow(base, sign()) : base;
    }
    double atom()
    {
        if (take('(')) {
            const double value = sum();
            EXPECT_TRUE(take(')')) << m_text << " at " << m_at;
            return value;
        }
        std::string name;
        while (m_at < m_text.size() && std::isalpha(static_cast<unsigned char>(m_text[m_at])))
            name += m_text[m_at++];
        if (name == "inf")
            return infinity;
        if (name.empty()) {
            char* end = nullptr;
            const double value = std::strtod(m_text.c_str() + m_at, &end);
            EXPECT_NE(end, m_text.c_str() + m_at) << m_text << " at " << m_at;
            m_at = std::size_t(end - m_text.c_str());
            return value;
        }
        EXPECT_TRUE(take('(')) << m_text;
        double value = sum();
        while (take(','))
            value = std::max(value, sum());
        EXPECT_TRUE(take(')')) << m_text;
        if (name == "sqrt")
            return std::sqrt(value);
        if (name == "exp")
            return std::exp(value);
        if (name == "log")
            return std::log(value);
        if (name == "tanh")
            return std::tanh(value);
        if (name == "erf")
            return std::erf(value);
        if (name == "abs")
            return std::abs(value);
        EXPECT_EQ(name, "max");
        return value;
    }

    std::string m_text;
    std::size_t m_at = 0;
};

Expression randomExpression(std::mt19937& random, int depth)
{
    const auto below = [&](int end) { return int(random() % unsigned(end)); };
    if (depth == 0 || below(5) == 0) {
        static const std::vector<double> numbers{0, 1, 2, -2, 0.5, -0.1, 1e-12, 3e20, -1.25, 0.3333333333333333};
        return n(numbers[std::size_t(below(int(numbers.size())))]);
    }
    static const std::vector<Kind> kinds{
        Kind::Sum,  Kind::Difference, Kind::Product,    Kind::Quotient, Kind::Power,    Kind::Negative,
        Kind::Root, Kind::Exp,        Kind::Log,        Kind::Tanh,     Kind::Erf,      Kind::Max,
        Kind::Abs,  Kind::Sum,        Kind::Difference, Kind::Product,  Kind::Quotient, Kind::Negative};
    const Kind kind = kinds[std::size_t(below(int(kinds.size())))];
    int count = 1;
    if (kind == Kind::Difference || kind == Kind::Quotient || kind == Kind::Power)
        count = 2;
    else if (kind == Kind::Sum || kind == Kind::Product || kind == Kind::Max)
        count = 1 + below(4);
    std::vector<Expression> parts;
    for (int i = 0; i < count; ++i)
        parts.push_back(randomExpression(random, depth - 1));
    return make(kind, std::move(parts));
}

TEST(Ascii, EvaluatesToTheExpressionsOwnValueToTheLastBit)
{
    std::mt19937 random(42);
    int finite = 0;
    for (int i = 0; i < 20'000; ++i) {
        const Expression expression = randomExpression(random, 4);
        const double value = expression.evaluate();
        const double read = AsciiReader(toAscii(expression)).all();
        if (std::isnan(value)) {
            ASSERT_TRUE(std::isnan(read)) << toAscii(expression);
            continue;
        }
        finite += std::isfinite(value) ? 1 : 0;
        ASSERT_EQ(read, value) << toAscii(expression);
    }
    EXPECT_GT(finite, 5'000);
}

TEST(Shorten, ShowsTheLargestSummandsFirstAndSaysWhatItLeftOut)
{
    std::vector<Expression> summands;
    for (int i = 0; i < 768; ++i)
        summands.push_back(make(Kind::Product, {cell(i % 2 == 0 ? i : -i, i), n(0.5)}));
    const Expression sum = make(Kind::Quotient, {make(Kind::Sum, summands), n(8)});
    const Shortened shortened = shorten(sum, 3);
    EXPECT_EQ(shortened.omittedCount, 765);
    const std::vector<Expression>& parts = shortened.expression.parts()[0].parts();
    ASSERT_EQ(parts.size(), 4u);
    EXPECT_EQ(parts[0].evaluate(), -383.5);
    EXPECT_EQ(parts[1].evaluate(), 383);
    EXPECT_EQ(parts[2].evaluate(), -382.5);
    EXPECT_EQ(parts[3].omitted(), 765);
    EXPECT_FALSE(parts[3].cell().has_value());
    EXPECT_DOUBLE_EQ(shortened.expression.evaluate(), sum.evaluate());
    double shown = 0;
    for (int i = 0; i < 3; ++i)
        shown += parts[std::size_t(i)].evaluate() / 8;
    EXPECT_DOUBLE_EQ(shown + shortened.omittedSum, sum.evaluate());
    EXPECT_EQ(toText(toFormula(shortened.expression, german())), "(−767·0,5 + 766·0,5 + (−765)·0,5 + … (191)) / 8");
}

TEST(Shorten, LeavesShortSumsInTheirOrder)
{
    const Shortened same = shorten(dotProduct(), 4);
    EXPECT_EQ(toAscii(same.expression), toAscii(dotProduct()));
    EXPECT_EQ(same.omittedCount, 0);
    EXPECT_EQ(same.omittedSum, 0);
}

TEST(Terms, ContributeTheirSummandsPartOfTheWhole)
{
    const std::vector<Term> found = terms(score());
    ASSERT_EQ(found.size(), 8u);
    const std::vector<double> expected{0.5, 0.5, 0, 0, 0.25, 0.25, 0, 0};
    for (std::size_t i = 0; i < found.size(); ++i)
        EXPECT_DOUBLE_EQ(found[i].contribution, expected[i]) << i;
    EXPECT_EQ(found[4].cell.column, 2);
    EXPECT_EQ(found[5].number, 0.5);
}

TEST(Terms, SummandsShareTheWholeEvenWhenOtherFactorsAreZeroOrSums)
{
    // (2 + 3) · (4 − 1): the first factor's numbers give 6 and 9, the second's 20 and −5; both make 15.
    const Expression product = make(
        Kind::Product, {make(Kind::Sum, {cell(2, 0), cell(3, 1)}), make(Kind::Difference, {cell(4, 2), cell(1, 3)})});
    const std::vector<Term> found = terms(product);
    ASSERT_EQ(found.size(), 4u);
    EXPECT_EQ(found[0].contribution, 6);
    EXPECT_EQ(found[1].contribution, 9);
    EXPECT_EQ(found[2].contribution, 20);
    EXPECT_EQ(found[3].contribution, -5);
    const std::vector<Term> zero = terms(make(Kind::Product, {cell(0, 0), cell(5, 1)}));
    EXPECT_EQ(zero[0].contribution, 0);
    EXPECT_EQ(zero[1].contribution, 0);
}

TEST(Terms, InsideAFunctionContributeWhatTheFunctionDoes)
{
    // e² + e³ / (1 + 1): 2 stands in e², 3 in e³/2, the ones in the divisor of e³/2.
    const Expression sum =
        make(Kind::Sum,
             {make(Kind::Exp, {cell(2, 0)}),
              make(Kind::Quotient, {make(Kind::Exp, {cell(3, 1)}), make(Kind::Sum, {cell(1, 2), cell(1, 3)})})});
    const std::vector<Term> found = terms(sum);
    ASSERT_EQ(found.size(), 4u);
    EXPECT_DOUBLE_EQ(found[0].contribution, std::exp(2));
    for (std::size_t i = 1; i < 4; ++i)
        EXPECT_DOUBLE_EQ(found[i].contribution, std::exp(3) / 2) << i;
}

void collectLive(const Formula& formula, std::vector<std::string>& ids)
{
    if (formula.kind == Formula::Kind::Live)
        ids.push_back(formula.text);
    for (const Formula& part : formula.parts)
        collectLive(part, ids);
}

TEST(Notation, NumbersItsLiveTermsAsTermsDoes)
{
    const Formula formula = toFormula(score(), german());
    std::vector<std::string> ids;
    collectLive(formula, ids);
    EXPECT_EQ(ids, (std::vector<std::string>{"0", "1", "2", "3", "4", "5", "6", "7"}));
    EXPECT_EQ(toText(formula), "(1·1 + 2·0 + 1·0,5 + 0·0,5) / √4");
    EXPECT_EQ(toLatex(formula), R"(\frac{{1\cdot1}+{2\cdot0}+{1\cdot0{,}5}+{0\cdot0{,}5}}{\sqrt{4}})");
}

TEST(Notation, WritesPowersOfEAndTenAndNames)
{
    const Expression softmax =
        make(Kind::Quotient,
             {make(Kind::Exp, {cell(0.75, 0)}),
              make(Kind::Sum, {make(Kind::Exp, {cell(0.75, 0)}), make(Kind::Exp, {cell(-infinity, 1)})})});
    EXPECT_EQ(toLatex(toFormula(softmax, german())), R"(\frac{e^{0{,}75}}{e^{0{,}75}+e^{-\infty}})");
    EXPECT_EQ(toText(toFormula(make(Kind::Product, {n(2), n(1e-12)}), german())), "2·1·10^−12");
    EXPECT_EQ(toText(toFormula(make(Kind::Negative, {make(Kind::Log, {cell(0.5, 0)})}), german())), "−ln(0,5)");
    EXPECT_EQ(toText(toFormula(make(Kind::Max, {cell(0, 0), cell(0.5, 1)}), german())), "max(0; 0,5)");
    EXPECT_EQ(toText(toFormula(make(Kind::Product, {n(2), make(Kind::Sum, {n(-1), n(-3)})}), german())),
              "2·(−1 + (−3))");
}

} // namespace
} // namespace durchblick
