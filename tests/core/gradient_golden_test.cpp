#include "core/ops/attention.h"
#include "core/ops/blocks.h"
#include "core/ops/losses.h"
#include "core/ops/multiply.h"
#include "core/ops/products.h"
#include "core/ops/registry.h"
#include "core/ops/softmax.h"
#include "core/ops/spread.h"
#include "core/ops/update.h"
#include "core/trace/backward.h"
#include "core/trace/operation.h"
#include "tests/golden.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace durchblick {
namespace {

using Json = nlohmann::json;

const nlohmann::json& goldenGradients()
{
    static const nlohmann::json all = readGolden("gradients_torch.json");
    return all;
}

ValueId addMatrix(Trace& trace, const std::string& symbol, const Json& rows)
{
    Value value;
    value.symbol = symbol;
    value.content = share(matrixOf(rows));
    return trace.add(std::move(value));
}

Attributes::Content contentOf(const Json& value)
{
    if (value.is_number())
        return value.get<double>();
    if (value.is_string())
        return value.get<std::string>();
    return value.get<std::vector<double>>();
}

/// Up to four of them: attributes are set all at once.
Attributes attributesOf(const Json& json)
{
    std::vector<std::pair<const std::string, Attributes::Content>> all;
    for (const auto& [name, value] : json.items())
        all.emplace_back(name, contentOf(value));
    switch (all.size()) {
    case 0: return {};
    case 1: return {all[0]};
    case 2: return {all[0], all[1]};
    default: return {all[0], all[1], all[2], all.at(3)};
    }
}

double farthest(const Matrix& a, const Matrix& b) { return (a - b).cwiseAbs().maxCoeff(); }

TEST(GradientsOfTorch, EqualOursForEachOperation)
{
    for (const Json& sample : goldenGradients().at("cases")) {
        const std::string name = sample.at("operation");
        SCOPED_TRACE(name);
        const auto operation =
            std::ranges::find_if(operations(), [&](const Operation* candidate) { return candidate->name == name; });
        ASSERT_NE(operation, operations().end());
        Trace trace;
        std::vector<ValueId> inputs;
        for (const Json& input : sample.at("inputs"))
            inputs.push_back(addMatrix(trace, "input_" + std::to_string(inputs.size()), input));
        const ValueId result = trace.apply(**operation, attributesOf(sample.at("attributes")), inputs, {"result"});
        const ValueId weights = addMatrix(trace, "loss_weights", sample.at("weights"));
        const ValueId weighted = trace.apply(multiply(), {}, {result, weights}, {"weighted"});
        const ValueId rows = trace.apply(rowSum(), {}, {weighted}, {"rows"});
        const Differentiated ours = backward(trace, trace.apply(columnSum(), {}, {rows}, {"loss"}));
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            const Json& theirs = sample.at("gradients")[i];
            ASSERT_EQ(ours.gradients.contains(inputs[i]), !theirs.is_null()) << i;
            if (!theirs.is_null()) {
                EXPECT_LE(farthest(ours.trace.value(ours.gradients.at(inputs[i])).matrix(), matrixOf(theirs)), 1e-12)
                    << i;
            }
        }
    }
}

/// The slide's attention for its last token "von", with an output layer and cross-entropy in front.
struct SlideAttention {
    Trace trace;
    ValueId loss;
};

SlideAttention slideAttention(bool isFused)
{
    const Json& slide = goldenGradients().at("slide");
    Trace trace;
    const ValueId x = addMatrix(trace, "x", slide.at("x"));
    std::map<std::string, ValueId> weights;
    for (const auto& [name, rows] : slide.at("weights").items())
        weights[name] = addMatrix(trace, name, rows);
    const ValueId target = addMatrix(trace, "target", slide.at("target"));
    const ValueId q = trace.apply(matmulTransposed(), {}, {x, weights["W_Q"]}, {"q", Purpose::Query});
    const ValueId k = trace.apply(matmulTransposed(), {}, {x, weights["W_K"]}, {"k", Purpose::Key});
    const ValueId v = trace.apply(matmulTransposed(), {}, {x, weights["W_V"]}, {"v", Purpose::Value});
    const HeadRule rule{4, "others"};
    ValueId output;
    if (isFused) {
        output = trace.apply(head(), {{"d", rule.d}, {"mask", rule.mask}}, {q, k, v}, {"output"});
    } else {
        output = trace.apply(matmul(), {}, {recordWeights(trace, q, k, rule), v}, {"output"});
    }
    const ValueId von = trace.apply(rowBlock(), {{"begin", 4.0}, {"count", 1.0}}, {output}, {"von"});
    const ValueId logits = trace.apply(matmulTransposed(), {}, {von, weights["W_out"]}, {"logits"});
    if (isFused) {
        const ValueId loss = trace.apply(softmaxCrossEntropy(), {}, {logits, target}, {"loss"});
        return {std::move(trace), loss};
    }
    const ValueId probabilities = trace.apply(softmax(), {}, {logits}, {"probabilities"});
    const ValueId loss = trace.apply(crossEntropy(), {}, {probabilities, target}, {"loss"});
    return {std::move(trace), loss};
}

class SlideGradients : public testing::TestWithParam<bool> {};

TEST_P(SlideGradients, EqualThoseOfTorchAndTheDifferenceQuotients)
{
    const Json& slide = goldenGradients().at("slide");
    const SlideAttention slideTrace = slideAttention(GetParam());
    const Trace& trace = slideTrace.trace;
    const ValueId loss = slideTrace.loss;
    EXPECT_NEAR(trace.number({loss, 0, 0}), slide.at("loss").get<double>(), 1e-13);
    const Differentiated result = backward(trace, loss);
    for (const auto& [name, theirs] : slide.at("gradients").items()) {
        const Matrix& ours = result.trace.value(result.trace["d_" + name]).matrix();
        EXPECT_EQ(result.gradients.at(trace[name]), result.trace["d_" + name]);
        EXPECT_LE(farthest(ours, matrixOf(theirs)), 1e-13) << name;
        const Matrix& w = trace.value(trace[name]).matrix();
        for (int row = 0; row < w.rows(); ++row)
            for (int column = 0; column < w.cols(); ++column) {
                const auto lossAt = [&](double moved) {
                    Matrix changed = w;
                    changed(row, column) += moved;
                    return rerun(trace, {{trace[name], share(changed)}}).number({loss, 0, 0});
                };
                EXPECT_NEAR(ours(row, column), (lossAt(1e-5) - lossAt(-1e-5)) / 2e-5, 1e-9) << name;
            }
    }
}

TEST_P(SlideGradients, MakeTheLossSmallerWhenTheyAreFollowed)
{
    const SlideAttention slideTrace = slideAttention(GetParam());
    const Differentiated result = backward(slideTrace.trace, slideTrace.loss);
    std::map<ValueId, SharedMatrix> moved;
    for (const char* name : {"W_Q", "W_K", "W_V", "W_out"}) {
        const ValueId w = slideTrace.trace[name];
        const Value updated =
            descend()
                .run({{{"rate", 0.1}}, {&result.trace.value(w), &result.trace.value(result.gradients.at(w))}})
                .front();
        moved[w] = share(Matrix(updated.matrix()));
    }
    const Trace after = rerun(slideTrace.trace, moved);
    EXPECT_LT(after.number({slideTrace.loss, 0, 0}), slideTrace.trace.number({slideTrace.loss, 0, 0}));
}

INSTANTIATE_TEST_SUITE_P(FusedAndStepByStep, SlideGradients, testing::Bool(),
                         [](const auto& sample) { return sample.param ? "fused" : "step_by_step"; });

} // namespace
} // namespace durchblick
