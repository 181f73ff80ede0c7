#include "core/ops/add.h"
#include "core/ops/multiply.h"
#include "core/ops/products.h"
#include "core/ops/softmax.h"
#include "core/trace/backward.h"
#include "core/trace/explain.h"

#include <gtest/gtest.h>

#include <random>

// Laws of whole traces, held by traces that nobody thought of.

namespace durchblick {
namespace {

class RandomTrace : public testing::TestWithParam<int> {
protected:
    void SetUp() override
    {
        for (const char* symbol : {"a", "b", "c"})
            addValue(symbol, some());
        for (int step = 0; step < 12; ++step) {
            static const std::vector<const Operation*> ofTwo{&add(), &multiply(), &subtract(), &matmul()};
            const bool isOfOne = below(5) == 0;
            const Operation& operation = isOfOne ? softmax() : *ofTwo[std::size_t(below(int(ofTwo.size())))];
            std::vector<ValueId> inputs{anyValue()};
            if (!isOfOne)
                inputs.push_back(anyValue());
            trace.apply(operation, {}, inputs, {"v" + std::to_string(step)});
        }
    }
    ValueId addValue(const std::string& symbol, SharedMatrix content)
    {
        Value value;
        value.symbol = symbol;
        value.content = std::move(content);
        return trace.add(std::move(value));
    }
    int below(int count) { return int(random() % unsigned(count)); }
    ValueId anyValue() { return {below(int(trace.values().size()))}; }
    SharedMatrix some()
    {
        std::uniform_real_distribution<double> numbers(-1, 1);
        return share(Matrix(Matrix::NullaryExpr(3, 3, [&] { return numbers(random); })));
    }
    std::map<ValueId, SharedMatrix> someReplacements()
    {
        std::map<ValueId, SharedMatrix> replacements;
        for (int i = below(3); i >= 0; --i)
            replacements[anyValue()] = some();
        return replacements;
    }
    static void expectSame(const Trace& one, const Trace& other)
    {
        ASSERT_EQ(one.values().size(), other.values().size());
        for (int i = 0; i < int(one.values().size()); ++i) {
            EXPECT_TRUE(one.value({i}).matrix() == other.value({i}).matrix()) << one.value({i}).symbol;
            EXPECT_EQ(one.producer({i}), other.producer({i})) << one.value({i}).symbol;
        }
    }

    std::mt19937 random{unsigned(GetParam())};
    Trace trace;
};

TEST_P(RandomTrace, IsTheSameRerunTwiceOrOnceWithBoth)
{
    const auto first = someReplacements(), second = someReplacements();
    auto both = second; // what was replaced twice is as it was replaced last
    both.insert(first.begin(), first.end());
    expectSame(rerun(rerun(trace, first), second), rerun(trace, both));
}

TEST_P(RandomTrace, KeepsWhatWasGivenAndWhatItsStepsMake)
{
    const auto replacements = someReplacements();
    const Trace changed = rerun(trace, replacements);
    for (const auto& [value, matrix] : replacements)
        EXPECT_EQ(changed.value(value).matrix(), *matrix);
    for (int i = 0; i < int(changed.values().size()); ++i)
        if (changed.producer({i}))
            for (int row = 0; row < 3; ++row) {
                const Explanation explanation = explain(changed, {{i}, row, row}, 4);
                EXPECT_NEAR(explanation.expression.evaluate(), changed.number({{i}, row, row}), 1e-9);
            }
}

TEST_P(RandomTrace, HasGradientsUpToWhatWasGiven)
{
    const auto replacements = someReplacements();
    // The sum of the last value's products with itself.
    const ValueId last{int(trace.values().size()) - 1};
    const ValueId squares = trace.apply(multiply(), {}, {last, last}, {"squares"});
    const ValueId rows = trace.apply(rowSum(), {}, {squares}, {"rows"});
    const ValueId ones = addValue("ones", share(Matrix(Matrix::Ones(1, 3))));
    const ValueId loss = trace.apply(matmul(), {}, {ones, rows}, {"loss"});

    const Trace changed = rerun(trace, replacements);
    const Differentiated result = backward(changed, loss);
    for (int i = 0; i < last.index; ++i) {
        if (changed.producer({i}))
            continue;
        // The difference quotient of one of its numbers.
        constexpr double step = 1e-6;
        const auto lossWith = [&](double offset) {
            Matrix moved = changed.value({i}).matrix();
            moved(1, 2) += offset;
            return rerun(changed, {{ValueId{i}, share(std::move(moved))}}).number({loss, 0, 0});
        };
        const double quotient = (lossWith(step) - lossWith(-step)) / (2 * step);
        const auto gradient = result.gradients.find({i});
        const double given = gradient == result.gradients.end() ? 0 : result.trace.number({gradient->second, 1, 2});
        EXPECT_NEAR(given, quotient, 1e-5 * (1 + std::abs(quotient))) << changed.value({i}).symbol;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomTrace, testing::Range(1, 41));

} // namespace
} // namespace durchblick
