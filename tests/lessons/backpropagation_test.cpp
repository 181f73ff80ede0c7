#include "lessons/backpropagation/lesson.h"

#include "core/trace/explain.h"
#include "core/trace/print.h"
#include "lessons/place.h"
#include "tests/golden.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <set>

namespace durchblick {
namespace {

using Given = std::map<std::string, std::string>;

Scene scene(const Given& given = {})
{
    Result<Scene> result = makeScene(backpropagationLesson(), given);
    EXPECT_TRUE(result.ok());
    return *std::move(result);
}
Scene small(Given given = {}) { return scene(given); }
Scene attention(Given given = {})
{
    given["example"] = "attention";
    return scene(given);
}

const Matrix& matrix(const Scene& scene, const std::string& symbol)
{
    return scene.trace.value(scene.trace[symbol]).matrix();
}
double number(const Scene& scene, const std::string& symbol) { return matrix(scene, symbol)(0, 0); }
std::string ascii(const Scene& scene, const std::string& symbol, int row = 0, int column = 0, int depth = 1)
{
    return toAscii(explain(scene.trace, {scene.trace[symbol], row, column}, depth).expression);
}

TEST(Backpropagation, RunsTheSmallCalculationForwardAndBack)
{
    const Scene one = small();
    EXPECT_EQ(number(one, "u"), 1);
    EXPECT_EQ(number(one, "y"), 1.5);
    EXPECT_EQ(number(one, "e"), -2.5);
    EXPECT_EQ(number(one, "L"), 6.25);
    EXPECT_EQ(number(one, "d_L"), 1);
    for (const char* symbol : {"d_e", "d_y", "d_b", "d_u"})
        EXPECT_EQ(number(one, symbol), -5) << symbol;
    EXPECT_EQ(number(one, "d_w"), -10);
    EXPECT_EQ(ascii(one, "d_w"), "-5*2") << "what arrives, times the local derivative";
    EXPECT_EQ(ascii(one, "d_e", 0, 0, 2), "1*(2*(-2.5))");
    EXPECT_EQ(ascii(one, "d_b"), "-5*1") << "a sum passes on what arrives";
    EXPECT_EQ(number(one, "w_next"), 1);
    EXPECT_EQ(number(one, "b_next"), 0.75);
    EXPECT_EQ(number(one, "L_next"), 1.5625);
}

TEST(Backpropagation, FollowsTheSlidesAttentionForVon)
{
    const Scene one = attention();
    EXPECT_LT((matrix(one, "a") - Matrix{{0.202727, 0.260306, 0.202727, 0.334240}}).cwiseAbs().maxCoeff(), 5.1e-7);
    EXPECT_LT((matrix(one, "h") - Matrix{{0.304090, 0.528790, 0.602723, 0.398637}}).cwiseAbs().maxCoeff(), 5.1e-7);
    EXPECT_LT((matrix(one, "z") - Matrix{{1.370527, 0.927426, 0.906814}}).cwiseAbs().maxCoeff(), 5.1e-7);
    EXPECT_LT((matrix(one, "p") - Matrix{{0.440337, 0.282715, 0.276947}}).cwiseAbs().maxCoeff(), 5.1e-7);
    EXPECT_NEAR(number(one, "L"), -std::log(0.440337), 2e-6);
    EXPECT_LT((matrix(one, "d_z") - (matrix(one, "p") - matrix(one, "y"))).cwiseAbs().maxCoeff(), 1e-14) << "p − y";
    const Scene self = attention({{"mask", "self"}});
    EXPECT_LT((matrix(self, "a") - Matrix{{0.141849, 0.182138, 0.141849, 0.233870, 0.300294}}).cwiseAbs().maxCoeff(),
              5.1e-7);
}

/// Losses, probabilities and weights of the whole training by PyTorch.
TEST(Backpropagation, TrainsAsPyTorchDoes)
{
    const nlohmann::json golden = readGolden("backpropagation_torch.json");
    const Scene one = attention({{"steps", "20"}});
    const Matrix theirs = matrixOf(golden.at("iterations")); // loss, probabilities
    ASSERT_EQ(matrix(one, "iterations").rows(), theirs.rows());
    EXPECT_LE((matrix(one, "iterations") - theirs).cwiseAbs().maxCoeff(), 1e-12);
    for (const char* weight : {"W_Q", "W_K", "W_V", "W_out"}) {
        const std::string name = weight;
        EXPECT_LE((matrix(one, "d_" + name) - matrixOf(golden.at("gradients").at(name))).cwiseAbs().maxCoeff(), 1e-14)
            << name;
        EXPECT_LE((matrix(one, name + "_20") - matrixOf(golden.at("weights").at(name))).cwiseAbs().maxCoeff(), 1e-12)
            << name;
    }
}

TEST(Backpropagation, BringsGradientsNodeByNodeFromTheLossBackwards)
{
    for (const char* example : {"scalar", "attention"}) {
        const int last = scene({{"example", example}}).stage("backward")->plays->last;
        std::set<ValueId> known;
        for (int count = 0; count <= last; ++count) {
            const Scene one = scene({{"example", example}, {"backward", std::to_string(count)}});
            const Panel graph = one.stage("backward")->panels.front();
            std::set<ValueId> now;
            for (const Node& node : graph.nodes)
                if (node.gradient)
                    now.insert(*node.gradient);
            EXPECT_EQ(int(now.size()), count) << example;
            EXPECT_TRUE(std::includes(now.begin(), now.end(), known.begin(), known.end()));
            if (count > 0) {
                ASSERT_TRUE(graph.focus);
                EXPECT_TRUE(now.contains(graph.focus->value) && !known.contains(graph.focus->value)) << "the newest";
                // What it is computed from is there already: gradients come from the loss on.
                EXPECT_TRUE(count > 1 || one.trace.value(graph.focus->value).symbol == "d_L");
            }
            known = now;
        }
    }
}

TEST(Backpropagation, ShowsAValueOnlyAfterThoseThatItIsComputedFrom)
{
    for (int count = 0; count <= 8; ++count) {
        const Scene one = attention({{"forward", std::to_string(count)}});
        const Panel graph = one.stage("forward")->panels.front();
        std::set<int> missing(graph.marked.begin(), graph.marked.end());
        EXPECT_EQ(int(missing.size()), 8 - count);
        for (int node = 0; node < int(graph.nodes.size()); ++node)
            if (!one.trace.producer(graph.nodes[std::size_t(node)].value)) {
                EXPECT_FALSE(missing.contains(node)) << "given";
            }
        const int last = graph.marked.empty() ? -1 : graph.marked.back();
        EXPECT_TRUE(last < 0 || last == int(graph.nodes.size()) - 1) << "the loss comes last";
    }
}

TEST(Backpropagation, CountsTheStepsUntilTheBarIsReached)
{
    for (const char* bar : {"0.3", "0.5", "0.9", "0.95"}) {
        const Scene one = attention({{"bar", bar}});
        const Matrix& iterations = matrix(one, "iterations");
        int first = 0;
        while (iterations(first, 1) <= std::stod(bar))
            ++first;
        EXPECT_EQ(number(one, "first"), first) << bar;
    }
    EXPECT_EQ(number(attention(), "first"), 10);
    const Scene two = small({{"bar", "0.1"}});
    EXPECT_EQ(number(two, "first"), 3) << "6.25, 1.5625, 0.390625, 0.09765625";
    const Scene never = attention({{"rate", "0.001"}});
    EXPECT_EQ(number(never, "first"), 21);
    EXPECT_EQ(never.remarks, std::vector<std::string>{"unreached"});
    EXPECT_FALSE(never.stage("repeat")->question) << "there is no number of steps to ask for";
}

TEST(Backpropagation, SetsTheSlidesSimplificationBesideTheFullGradient)
{
    const Scene one = attention();
    EXPECT_EQ(number(one, "slide_output"), 4);
    EXPECT_EQ(number(one, "slide_error"), 3.5);
    Matrix diagonal = Matrix::Zero(4, 4);
    diagonal.diagonal() << 3.5, 7, 3.5, 0;
    EXPECT_EQ(matrix(one, "slide_d_W_Q"), diagonal);
    EXPECT_NEAR(number(one, "d_W_Q"), -0.0113570, 1e-6) << "the other way";
    EXPECT_FALSE(small().stage("comparison")) << "nothing of the slides is simplified there";
}

TEST(Backpropagation, ShowsTheWeightsOfTheStepAskedFor)
{
    const Scene third = attention({{"step", "3"}, {"steps", "5"}});
    EXPECT_EQ(matrix(third, "W_Q_now"), matrix(third, "W_Q_3"));
    EXPECT_EQ(matrix(third, "p_now").row(0), matrix(third, "iterations").row(3).tail(3));
    EXPECT_EQ(third.stage("repeat")->panels.front().marked, std::vector<int>{3});
    EXPECT_EQ(attention({{"step", "9"}, {"steps", "5"}}).parameters.at("step"), "5");
    EXPECT_EQ(matrix(attention({{"step", "0"}}), "W_Q_now"), Matrix::Identity(4, 4));
}

TEST(Backpropagation, OpensEveryNumberOfTheRun)
{
    const Scene one = attention({{"steps", "2"}});
    EXPECT_NE(ascii(one, "iterations", 2, 0, 4), shortest(matrix(one, "iterations")(2, 0)));
    const Explanation weight = explain(one.trace, {one.trace["W_Q_2"], 0, 0}, 1);
    EXPECT_TRUE(weight.hasArithmetic());
    EXPECT_NEAR(weight.expression.evaluate(), matrix(one, "W_Q_2")(0, 0), 1e-15);
    EXPECT_EQ(ascii(one, "first"), "1+1+1");
}

TEST(Backpropagation, SaysWhatDoesNotFit)
{
    const auto errorOf = [](Given given) {
        given.insert({"example", "attention"});
        return makeScene(backpropagationLesson(), given).error().code;
    };
    EXPECT_EQ(errorOf({{"W_K", "1 0; 0 1"}}), ErrorCode::MatrixSize);
    EXPECT_EQ(errorOf({{"W_out", "1 0 1"}}), ErrorCode::MatrixSize);
    EXPECT_EQ(errorOf({{"x", "1e6 0 1 1; 1 2 1 0"}}), ErrorCode::BadParameter);
    EXPECT_EQ(errorOf({{"example", "scalar"}, {"w", "1 2"}}), ErrorCode::MatrixSize);
    EXPECT_EQ(errorOf({{"example", "scalar"}, {"x", "100"}, {"rate", "10"}, {"steps", "60"}}), ErrorCode::Diverged);
}

TEST(Backpropagation, IsFoundByAValueThatOnlyTheAttentionHas)
{
    const auto find = [](const char* value, const Given& given) {
        return findPlace(
            Address{.lesson = "backpropagation", .parameters = given, .value = value, .cell = std::pair(0, 0)});
    };
    const Result<Place> place = find("d_W_Q", {});
    ASSERT_TRUE(place.ok());
    EXPECT_EQ(place->scene.parameters.at("example"), "attention");
    EXPECT_FALSE(find("d_W_Q", {{"example", "scalar"}}).ok());
    EXPECT_EQ(find("d_w", {})->scene.parameters.at("example"), "scalar");
}

TEST(Backpropagation, TakesOtherSizes)
{
    const Scene one = attention({{"x", "1 0 2; 0 1 1; 1 1 0"},
                                 {"W_Q", "1 0 1; 0 1 0"},
                                 {"W_K", "1 1 0; 0 1 1"},
                                 {"W_V", "1 0 0; 0 1 0"},
                                 {"W_out", "1 0; 0 1; 1 1; 0 0"},
                                 {"target", "3"}});
    EXPECT_EQ(matrix(one, "iterations").cols(), 5);
    EXPECT_FALSE(one.stage("comparison")) << "this W_Q has no diagonal to speak of";
    EXPECT_LT(matrix(one, "iterations")(20, 0), matrix(one, "iterations")(0, 0));
}

} // namespace
} // namespace durchblick
