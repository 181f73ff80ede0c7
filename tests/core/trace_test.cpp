#include "core/ops/add.h"
#include "core/ops/attention.h"
#include "core/ops/draw.h"
#include "core/ops/products.h"
#include "core/ops/rank.h"
#include "core/ops/softmax.h"
#include "core/trace/explain.h"
#include "core/trace/print.h"

#include <gtest/gtest.h>

#include <cmath>

namespace durchblick {
namespace {

Value given(std::string symbol, Matrix matrix)
{
    return {std::move(symbol), share(std::move(matrix)), nullptr, nullptr, Role::Given, Purpose::None};
}

struct Chain {
    Trace trace;
    ValueId a, b, product, sum, unrelated;
};

/// sum = a·b + a·b, and a value that does not depend on b.
Chain chain()
{
    Chain c;
    c.a = c.trace.add(given("a", Matrix{{1, 2}, {3, 4}}));
    c.b = c.trace.add(given("b", Matrix{{1, 0}, {0, 1}}));
    c.product = c.trace.apply(matmul(), {}, {c.a, c.b}, {"product"});
    c.sum = c.trace.apply(add(), {}, {c.product, c.product}, {"sum"});
    c.unrelated = c.trace.apply(rowSum(), {}, {c.a}, {"unrelated"});
    return c;
}

TEST(Rerun, ChangesWhatDependsOnAReplacementAndSharesTheRest)
{
    const Chain c = chain();
    const Trace changed = rerun(c.trace, {{c.b, share(Matrix{{2, 0}, {0, 2}})}});
    EXPECT_EQ(changed.value(c.sum).matrix(), (Matrix{{4, 8}, {12, 16}}));
    EXPECT_EQ(c.trace.value(c.sum).matrix(), (Matrix{{2, 4}, {6, 8}})) << "the old trace stays";
    EXPECT_EQ(&changed.value(c.unrelated).matrix(), &c.trace.value(c.unrelated).matrix());
}

TEST(Rerun, GoesOnFromANumberOfTheLearnersOwn)
{
    const Chain c = chain();
    const Trace changed = rerun(c.trace, {{c.product, share(Matrix{{0, 0}, {0, 7}})}});
    EXPECT_EQ(changed.value(c.product).matrix()(1, 1), 7);
    EXPECT_EQ(changed.value(c.sum).matrix()(1, 1), 14);
}

TEST(Explain, WritesTheArithmeticOfTheSourcesInTheirPlaceWhenItGoesDeeper)
{
    const Chain c = chain();
    const Cell cell{c.sum, 0, 1};
    EXPECT_EQ(toAscii(explain(c.trace, cell, 1).expression), "2+2");
    EXPECT_EQ(toAscii(explain(c.trace, cell, 2).expression), "1*0+2*1+(1*0+2*1)");
    EXPECT_EQ(toAscii(explain(c.trace, cell, 3).expression), toAscii(explain(c.trace, cell, 2).expression))
        << "a and b are given";
}

TEST(Explain, SaysThatAGivenCellHasNoArithmetic)
{
    const Chain c = chain();
    EXPECT_FALSE(explain(c.trace, {c.a, 0, 0}).hasArithmetic());
    EXPECT_TRUE(explain(c.trace, {c.sum, 0, 0}).hasArithmetic());
}

TEST(Explain, OpensAFusedStepAndSaysSo)
{
    Trace trace;
    const Matrix square = Matrix::Random(3, 3);
    std::vector<ValueId> inputs;
    for (const char* name : {"q", "k", "v"})
        inputs.push_back(trace.add(given(name, square)));
    const ValueId output = trace.apply(head(), {{"d", 3.0}, {"mask", "all"}}, inputs, {"output"});
    const Explanation explanation = explain(trace, {output, 1, 2});
    ASSERT_TRUE(explanation.finer);
    EXPECT_EQ(explanation.opened, std::vector<std::string>{"output"});
    EXPECT_TRUE(explanation.finer->find("weights"));
    EXPECT_NEAR(explanation.expression.evaluate(), trace.number({output, 1, 2}), 1e-12);
}

TEST(Explain, OpensAttentionOfAValueToItself)
{
    Trace trace;
    const ValueId x = trace.add(given("x", Matrix::Random(4, 4)));
    const ValueId one = trace.apply(head(), {{"d", 4.0}, {"mask", "causal"}}, {x, x, x}, {"one"});
    const Attributes two{{"heads", 2.0}, {"d", 2.0}, {"mask", "causal"}, {"begins", std::vector<double>{0, 1}}};
    const ValueId many = trace.apply(attention(), two, {x, x, x}, {"many"});
    for (const ValueId output : {one, many}) {
        const OpenedValue opened = *open(trace, output);
        EXPECT_TRUE(opened.trace.value(opened.value).matrix().isApprox(trace.value(output).matrix(), 1e-12));
        for (int i = 0; i < int(opened.trace.values().size()); ++i)
            EXPECT_EQ(opened.trace.find(opened.trace.value(ValueId{i}).symbol), ValueId{i})
                << "each has a symbol of its own";
    }
}

TEST(Exponential, KeepsTheSumOfALongRowFinite)
{
    Trace trace;
    const ValueId x = trace.add(given("x", Matrix::Constant(1, 30'000, 699.9)));
    const ValueId exponentials = trace.apply(exponential(), {}, {x}, {"exponentials"});
    const ValueId sums = trace.apply(rowSum(), {}, {exponentials}, {"sums"});
    EXPECT_TRUE(std::isfinite(trace.number({sums, 0, 0})));
}

TEST(Explain, WritesADotProductOver768DimensionsCompletely)
{
    Trace trace;
    const ValueId a = trace.add(given("a", Matrix::Random(1, 768)));
    const ValueId b = trace.add(given("b", Matrix::Random(1, 768)));
    const ValueId product = trace.apply(matmulTransposed(), {}, {a, b}, {"product"});
    const Expression expression = explain(trace, {product, 0, 0}).expression;
    EXPECT_EQ(expression.parts().size(), 768u);
    EXPECT_NEAR(expression.evaluate(), trace.number({product, 0, 0}), 1e-12);
    const Shortened shortened = shorten(expression, 8);
    EXPECT_EQ(shortened.omittedCount, 760);
    EXPECT_NEAR(shortened.expression.evaluate(), expression.evaluate(), 1e-12);
}

// numpy.random.seed(42); numpy.random.rand(5, 4): the notebook of the lecture prints the first row.
TEST(Draw, GivesTheNotebooksNumbers)
{
    Trace trace;
    const ValueId x = trace.apply(draw(), {{"seed", 42.0}, {"rows", 5.0}, {"columns", 4.0}}, {}, {"x"});
    const Matrix& drawn = trace.value(x).matrix();
    EXPECT_NEAR(drawn(0, 0), 0.37454012, 5e-9);
    EXPECT_NEAR(drawn(0, 1), 0.95071431, 5e-9);
    EXPECT_NEAR(drawn(0, 2), 0.73199394, 5e-9);
    EXPECT_NEAR(drawn(0, 3), 0.59865848, 5e-9);
    EXPECT_EQ(trace.value(x).role, Role::Drawn);
}

TEST(Rerun, LetsLabelsFollowTheNumbersThatTheyWereFoundWith)
{
    Trace trace;
    const ValueId shares = trace.add({.symbol = "shares",
                                      .content = share(Matrix{{1, 2, 3}}),
                                      .rows = nullptr,
                                      .columns = share(Labels{"a", "b", "c"})});
    const Attributes first{{"row", 0.0}, {"count", 1.0}, {"without", std::vector<double>{}}};
    const ValueId best = trace.apply(rankRow(), first, {shares}, {"best"});
    const ValueId winner = trace.apply(rankRow(), first, {shares}, {"winner", Purpose::None, share(Labels{"winner"})});
    EXPECT_EQ(trace.value(best).rowLabel(0), "c");
    const Trace changed = rerun(trace, {{shares, share(Matrix{{1, 9, 3}})}});
    EXPECT_EQ(changed.number({best, 0, 0}), 9);
    EXPECT_EQ(changed.value(best).rowLabel(0), "b");
    EXPECT_EQ(changed.value(winner).rowLabel(0), "winner") << "a name that was given stays";
}

} // namespace
} // namespace durchblick
