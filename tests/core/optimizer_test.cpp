#include "core/training/optimizer.h"

#include "core/trace/explain.h"
#include "core/trace/print.h"
#include "core/training/schedule.h"
#include "tests/golden.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>

namespace durchblick {
namespace {

using Json = nlohmann::json;

const nlohmann::json& goldenOptimizers()
{
    static const nlohmann::json all = readGolden("optimizers_torch.json");
    return all;
}

Value named(const std::string& symbol, Matrix matrix)
{
    Value value;
    value.symbol = symbol;
    value.content = share(std::move(matrix));
    return value;
}

/// A run with gradients that are given, as PyTorch had them.
struct Walk {
    Trace trace;
    std::vector<ValueId> weights; // after each step
};

Walk walkOf(const Json& sample)
{
    OptimizerSettings settings = usualSettings(optimizerOf(sample.at("optimizer").get<std::string>()));
    for (const auto& [name, number] : sample.at("settings").items()) {
        const std::map<std::string, double*> places{
            {"momentum", &settings.momentum}, {"decay", &settings.decay},     {"beta1", &settings.beta1},
            {"beta2", &settings.beta2},       {"epsilon", &settings.epsilon}, {"weight_decay", &settings.weightDecay}};
        *places.at(name) = number.get<double>();
    }
    Walk walk;
    const Matrix w = matrixOf(sample.at("w"));
    UpdatedWeights at{walk.trace.add(named("weights_0", w)), {}};
    for (const std::string& name : stateNames(settings.optimizer))
        at.state.push_back(walk.trace.add(named(name + "_0", Matrix::Zero(w.rows(), w.cols()))));
    int iteration = 0;
    for (const Json& gradient : sample.at("gradients")) {
        const std::string number = '_' + std::to_string(++iteration);
        const ValueId g = walk.trace.add(named("gradient" + number, matrixOf(gradient)));
        at = recordUpdate(walk.trace, settings, sample.at("rate").get<double>(), iteration, at, g,
                          [&](const std::string& name) { return Naming{name + number}; });
        walk.weights.push_back(at.weights);
    }
    return walk;
}

class OptimizerGolden : public testing::TestWithParam<int> {};

TEST_P(OptimizerGolden, WalksWherePyTorchWalks)
{
    const Json& sample = goldenOptimizers().at("runs")[std::size_t(GetParam())];
    const Walk walk = walkOf(sample);
    ASSERT_EQ(walk.weights.size(), sample.at("weights").size());
    ASSERT_GE(walk.weights.size(), 5u);
    for (std::size_t i = 0; i < walk.weights.size(); ++i) {
        const Matrix theirs = matrixOf(sample.at("weights")[i]);
        EXPECT_LE((walk.trace.value(walk.weights[i]).matrix() - theirs).cwiseAbs().maxCoeff(), 1e-13) << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Torch, OptimizerGolden, testing::Range(0, int(goldenOptimizers().at("runs").size())),
                         [](const auto& sample) {
                             const Json& run = goldenOptimizers().at("runs")[std::size_t(sample.param)];
                             return run.at("optimizer").get<std::string>() + "_" + std::to_string(sample.param);
                         });

TEST(OptimizerGoldenFile, HoldsEveryOptimizerAndEverySchedule)
{
    std::set<std::string> optimizers, schedules, ours, plans;
    for (const Json& run : goldenOptimizers().at("runs"))
        optimizers.insert(run.at("optimizer").get<std::string>());
    for (const Json& plan : goldenOptimizers().at("schedules"))
        schedules.insert(plan.at("schedule").get<std::string>());
    for (const Optimizer optimizer : allOptimizers())
        ours.insert(optimizerId(optimizer));
    for (const ScheduleKind kind : allSchedules())
        plans.insert(scheduleId(kind));
    EXPECT_EQ(optimizers, ours);
    EXPECT_EQ(schedules, plans);
}

TEST(Optimizer, IsKnownByItsId)
{
    for (const Optimizer optimizer : allOptimizers())
        EXPECT_EQ(optimizerOf(optimizerId(optimizer)), optimizer);
    EXPECT_EQ(optimizerName(Optimizer::Rmsprop), "RMSProp");
}

TEST(Optimizer, WritesAnUpdateWithTheNumbersThatMadeIt)
{
    Trace trace;
    const UpdatedWeights before{trace.add(named("w", Matrix{{4}})),
                                {trace.add(named("m", Matrix{{0.5}})), trace.add(named("s", Matrix{{0.25}}))}};
    const ValueId g = trace.add(named("g", Matrix{{3}}));
    const UpdatedWeights after = recordUpdate(trace, usualSettings(Optimizer::Adam), 0.1, 2, before, g,
                                              [](const std::string& name) { return Naming{"next_" + name}; });
    const auto ascii = [&](ValueId value, int depth) {
        return toAscii(explain(trace, {value, 0, 0}, depth).expression);
    };
    EXPECT_EQ(ascii(after.state[0], 2), "0.9*0.5+0.09999999999999998*3");
    EXPECT_EQ(ascii(after.weights, 2).substr(0, 6), "4-0.1*");
    EXPECT_NE(ascii(after.weights, 5).find("/(1-0.999^2)"), std::string::npos) << ascii(after.weights, 5);
}

class ScheduleGolden : public testing::TestWithParam<int> {};

TEST_P(ScheduleGolden, HasTheRatesOfPyTorch)
{
    const Json& sample = goldenOptimizers().at("schedules")[std::size_t(GetParam())];
    Schedule schedule{.kind = scheduleOf(sample.at("schedule").get<std::string>()),
                      .rate = sample.at("rate").get<double>(),
                      .steps = sample.at("steps").get<int>()};
    const Json& settings = sample.at("settings");
    schedule.warmup = settings.value("warmup", 0);
    schedule.every = settings.value("every", 1);
    schedule.factor = settings.value("factor", 1.0);
    schedule.least = settings.value("least", 0.0);
    const std::vector<double> rates = schedule.rates();
    ASSERT_EQ(rates.size(), sample.at("rates").size());
    for (std::size_t i = 0; i < rates.size(); ++i)
        EXPECT_NEAR(rates[i], sample.at("rates")[i].get<double>(), 1e-14) << i;
}

INSTANTIATE_TEST_SUITE_P(Torch, ScheduleGolden, testing::Range(0, int(goldenOptimizers().at("schedules").size())),
                         [](const auto& sample) {
                             const Json& plan = goldenOptimizers().at("schedules")[std::size_t(sample.param)];
                             return plan.at("schedule").get<std::string>() + "_" + std::to_string(sample.param);
                         });

TEST(Schedule, NeverLeavesTheRangeItIsGivenAndNeverStandsStillAtFirst)
{
    for (const ScheduleKind kind : allSchedules())
        for (const int steps : {1, 2, 3, 7, 40}) {
            const std::vector<double> rates = usualSchedule(kind, 0.2, steps).rates();
            ASSERT_EQ(int(rates.size()), steps);
            for (const double rate : rates) {
                EXPECT_GT(rate, 0) << scheduleId(kind) << steps;
                EXPECT_LE(rate, 0.2) << scheduleId(kind) << steps;
            }
            EXPECT_EQ(scheduleOf(scheduleId(kind)), kind);
        }
}

TEST(Schedule, EndsWhereItShouldBeyondTheLastStep)
{
    const Schedule cosine{.kind = ScheduleKind::Cosine, .rate = 0.2, .steps = 10, .least = 0.05};
    EXPECT_NEAR(cosine.at(10), 0.05, 1e-15);
    EXPECT_NEAR(cosine.at(99), 0.05, 1e-15);
    EXPECT_NEAR(usualSchedule(ScheduleKind::Exponential, 1, 20).at(20), 0.01, 1e-12);
    for (const int steps : {9, 14, 20})
        EXPECT_EQ(usualSchedule(ScheduleKind::Step, 1, steps).at(steps - 1), 1.0 / 16) << steps;
}

} // namespace
} // namespace durchblick
