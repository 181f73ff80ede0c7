#include "core/trace/backward.h"

#include "core/ops/multiply.h"
#include "core/ops/registry.h"
#include "core/ops/softmax.h"
#include "core/ops/spread.h"
#include "core/trace/explain.h"
#include "tests/core/operation_cases.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <set>

namespace durchblick {
namespace {

/// A loss of one number from a step's outputs, each cell with a weight of its own; masked cells count e^-∞ = 0.
ValueId weightedLoss(Trace& trace, const std::vector<ValueId>& outputs)
{
    std::mt19937 generator(3);
    std::uniform_real_distribution<double> uniform(-1, 1);
    const ValueId output = outputs.front();
    ValueId finite = output;
    if (!trace.value(output).matrix().allFinite())
        finite = trace.apply(exponential(), {}, {output}, {"unmasked"});
    Value weights;
    weights.symbol = "loss_weights";
    const Matrix& like = trace.value(finite).matrix();
    weights.content = share(Matrix(Matrix::NullaryExpr(like.rows(), like.cols(), [&] { return uniform(generator); })));
    const ValueId weighted = trace.apply(multiply(), {}, {finite, trace.add(std::move(weights))}, {"weighted"});
    const ValueId rows = trace.apply(rowSum(), {}, {weighted}, {"weighted_rows"});
    return trace.apply(columnSum(), {}, {rows}, {"loss"});
}

std::vector<OperationCase> differentiableCases()
{
    std::vector<OperationCase> cases;
    for (const OperationCase& sample : operationCases())
        if (sample.operation->backward)
            cases.push_back(sample);
    return cases;
}

struct Recorded {
    Trace trace;
    std::vector<ValueId> inputs;
    ValueId loss;
};

Recorded recordLoss(const OperationCase& sample)
{
    RecordedCase recorded = record(sample);
    const std::vector<ValueId> inputs = recorded.trace.steps().front().inputs;
    const ValueId loss = weightedLoss(recorded.trace, recorded.outputs);
    return {std::move(recorded.trace), inputs, loss};
}

/// Where the operation has a corner or a jump at the very place of the sample, so that no difference quotient converges. The
/// exponential of huge rows counts its shift as a constant: it cancels in every quotient.
const std::set<std::string> corners{
    "exponential_huge",    "exponential_tiny",      "angle_beyond_one",     "cosine_without_length",
    "divide_zero_by_zero", "log_loss_of_certainty", "logarithm_of_nothing", "cross_entropy_of_the_impossible"};

class EveryGradient : public testing::TestWithParam<OperationCase> {};

TEST_P(EveryGradient, EqualsTheDifferenceQuotient)
{
    const Recorded recorded = recordLoss(GetParam());
    const Differentiated result = backward(recorded.trace, recorded.loss);
    constexpr double step = 1e-5;
    int compared = 0;
    for (const ValueId input : std::set<ValueId>(recorded.inputs.begin(), recorded.inputs.end())) {
        const auto found = result.gradients.find(input);
        if (found == result.gradients.end())
            continue;
        const Matrix& x = recorded.trace.value(input).matrix();
        const Matrix& gradient = result.trace.value(found->second).matrix();
        ASSERT_EQ(gradient.rows(), x.rows());
        ASSERT_EQ(gradient.cols(), x.cols());
        for (int row = 0; row < x.rows(); ++row)
            for (int column = 0; column < x.cols(); ++column) {
                ++compared;
                ASSERT_TRUE(std::isfinite(gradient(row, column))) << row << "," << column;
                if (std::isinf(x(row, column))) {
                    EXPECT_EQ(gradient(row, column), 0) << "a masked cell moves nothing";
                    continue;
                }
                if (corners.contains(GetParam().name))
                    continue;
                const auto lossAt = [&](double moved) {
                    Matrix changed = x;
                    changed(row, column) += moved;
                    const Trace again = rerun(recorded.trace, {{input, share(changed)}});
                    return again.number({recorded.loss, 0, 0});
                };
                const double quotient = (lossAt(step) - lossAt(-step)) / (2 * step);
                EXPECT_NEAR(gradient(row, column), quotient, 1e-6 * (1 + std::abs(quotient)))
                    << recorded.trace.value(input).symbol << " " << row << "," << column;
            }
    }
    EXPECT_GT(compared, 0);
}

TEST_P(EveryGradient, ExplainsEachCellOfTheBackwardPass)
{
    const Recorded recorded = recordLoss(GetParam());
    const Differentiated result = backward(recorded.trace, recorded.loss);
    for (int i = int(recorded.trace.values().size()) + 1; i < int(result.trace.values().size()); ++i) {
        const Value& value = result.trace.value(ValueId{i});
        EXPECT_TRUE(result.trace.producer(ValueId{i})) << value.symbol;
        for (int row = 0; row < value.rowCount(); ++row)
            for (int column = 0; column < value.columnCount(); ++column) {
                const double number = value.matrix()(row, column);
                const Explanation explanation = explain(result.trace, {ValueId{i}, row, column});
                EXPECT_NEAR(explanation.expression.evaluate(), number, 1e-11 * (1 + std::abs(number)))
                    << value.symbol << " " << row << "," << column;
            }
    }
}

TEST_P(EveryGradient, OfAFusedStepEqualsThatOfItsFinerSteps)
{
    const OperationCase& sample = GetParam();
    if (!sample.operation->opens())
        return;
    const Recorded recorded = recordLoss(sample);
    const Differentiated fused = backward(recorded.trace, recorded.loss);
    OpenedStep opened =
        sample.operation->open({sample.attributes, recorded.trace.inputsOf(recorded.trace.steps().front())});
    const ValueId loss = weightedLoss(opened.trace, opened.outputs);
    const Differentiated finer = backward(opened.trace, loss);
    for (std::size_t i = 0; i < recorded.inputs.size(); ++i) {
        ASSERT_EQ(fused.gradients.contains(recorded.inputs[i]), finer.gradients.contains(opened.inputs[i]));
        if (!fused.gradients.contains(recorded.inputs[i]))
            continue;
        const Matrix& a = fused.trace.value(fused.gradients.at(recorded.inputs[i])).matrix();
        const Matrix& b = finer.trace.value(finer.gradients.at(opened.inputs[i])).matrix();
        EXPECT_LE((a - b).cwiseAbs().maxCoeff(), 1e-11 * (1 + b.cwiseAbs().maxCoeff())) << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Operations, EveryGradient, testing::ValuesIn(differentiableCases()),
                         [](const auto& sample) { return sample.param.name; });

TEST(Backward, PassesEveryOperationButThoseThatHaveNoGradientForAReason)
{
    // Not numbers, but text, or whole numbers that count or point at places in it.
    std::set<std::string> none{
        "split",   "bytes",          "merge",          "look_up",         "encode",       "characters",
        "join",    "plain_words",    "byte_values",    "count",           "keep",         "merge_candidates",
        "one_hot", "distinct_words", "vocabulary_ids", "count_followers", "count_lengths"};
    // Drawn: nothing goes in.
    none.insert("draw");
    // An order or a choice: it stands still or jumps.
    none.insert({"rank_row", "place_in_row", "top_k", "top_p", "pick"});
    // Only shown beside a computation: a map.
    none.insert("fold");
    // What was counted is not trained; the product of probabilities is differentiated as a sum of logarithms.
    none.insert({"choose_cells", "column_product"});
    // Found by iterating, or reported about what was found; no loss is made of it.
    none.insert({"principal_axes", "variance_share", "tsne"});
    // A derivative itself.
    none.insert({"sigmoid_slope", "log_loss_slope", "angle_slope", "relu_slope", "gelu_slope", "root_slope",
                 "cross_entropy_slope", "gradient_by_divisor", "distance_gradient", "softmax_gradient", "head_gradient",
                 "attention_gradient", "cosine_gradient", "layer_norm_gradient", "softmax_jacobian"});
    // An update: what is learned is where it leads, and no loss looks back across it.
    none.insert(
        {"momentum_step", "nesterov_step", "adagrad_step", "rmsprop_step", "adam_step", "adamw_step", "training_run"});
    std::set<std::string> without;
    for (const Operation* operation : operations())
        if (!operation->backward)
            without.insert(operation->name);
    EXPECT_EQ(without, none);
}

TEST(Backward, LeavesOutTargetsAndWhatWasDrawnAlone)
{
    // The second input of each of these is given: what should come out, or what chance said.
    std::set<std::string> partly;
    for (const OperationCase& sample : differentiableCases()) {
        const Recorded recorded = recordLoss(sample);
        const Differentiated result = backward(recorded.trace, recorded.loss);
        for (std::size_t i = 0; i < recorded.inputs.size(); ++i)
            if (!result.gradients.contains(recorded.inputs[i]))
                partly.insert(sample.operation->name + " " + std::to_string(i));
    }
    EXPECT_EQ(partly, (std::set<std::string>{"log_loss 1", "drop 1", "cross_entropy 1", "softmax_cross_entropy 1"}));
}

Value oneNumber(const std::string& symbol, double number)
{
    Value value;
    value.symbol = symbol;
    value.content = share(Matrix(Matrix::Constant(1, 1, number)));
    value.purpose = Purpose::Key;
    return value;
}

TEST(Backward, AddsUpWhatComesFromEachUseByAnExplicitSum)
{
    // L = (x·x)·x at 2: 3x² = 12.
    Trace trace;
    const ValueId x = trace.add(oneNumber("x", 2));
    const ValueId square = trace.apply(multiply(), {}, {x, x}, {"square"});
    const ValueId cube = trace.apply(multiply(), {}, {square, x}, {"cube"});
    const Differentiated result = backward(trace, cube);
    const ValueId gradient = result.gradients.at(x);
    EXPECT_EQ(result.trace.number({gradient, 0, 0}), 12);
    EXPECT_EQ(result.trace.value(gradient).symbol, "d_x");
    EXPECT_EQ(result.trace.step(*result.trace.producer(gradient)).operation->name, "add");
    for (const char* part : {"d_x~1", "d_x~2", "d_x~3", "d_x~sum_2", "d_square", "d_cube"})
        EXPECT_TRUE(result.trace.find(part)) << part;
    EXPECT_EQ(result.trace.value(gradient).role, Role::Gradient);
    EXPECT_EQ(result.trace.value(gradient).purpose, Purpose::Key);
}

TEST(Backward, KeepsTheOldTraceAndGivesNothingToWhatTheLossDoesNotSee)
{
    Trace trace;
    const ValueId x = trace.add(oneNumber("x", 2));
    const ValueId other = trace.add(oneNumber("d_x", 5)); // the symbol is taken
    const ValueId loss = trace.apply(multiply(), {}, {x, x}, {"loss"});
    const ValueId later = trace.apply(multiply(), {}, {loss, other}, {"later"});
    const Differentiated result = backward(trace, loss);
    EXPECT_FALSE(result.gradients.contains(other));
    EXPECT_FALSE(result.gradients.contains(later));
    EXPECT_EQ(result.trace.value(result.gradients.at(x)).symbol, "d_x_2");
    for (std::size_t i = 0; i < trace.values().size(); ++i)
        EXPECT_EQ(result.trace.values()[i].symbol, trace.values()[i].symbol);
    EXPECT_EQ(result.trace.steps()[1].operation, trace.steps()[1].operation);
}

TEST(Backward, RunsAgainWithOtherNumbersAndDifferentiatesTwice)
{
    Trace trace;
    const ValueId x = trace.add(oneNumber("x", 2));
    const ValueId square = trace.apply(multiply(), {}, {x, x}, {"square"});
    const ValueId cube = trace.apply(multiply(), {}, {square, x}, {"cube"});
    const Differentiated first = backward(trace, cube);
    const Trace again = rerun(first.trace, {{x, share(Matrix(Matrix::Constant(1, 1, 3)))}});
    EXPECT_EQ(again.number({first.gradients.at(x), 0, 0}), 27);
    const Differentiated second = backward(first.trace, first.gradients.at(x));
    EXPECT_EQ(second.trace.number({second.gradients.at(x), 0, 0}), 12) << "6x at 2";
}

} // namespace
} // namespace durchblick
