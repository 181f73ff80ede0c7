#include "core/training/training_run.h"

#include "core/ops/fold.h"
#include "core/trace/backward.h"
#include "core/trace/explain.h"
#include "core/trace/print.h"

#include <gtest/gtest.h>

namespace durchblick {
namespace {

Value named(const std::string& symbol, Matrix matrix)
{
    Value value;
    value.symbol = symbol;
    value.content = share(std::move(matrix));
    return value;
}

struct Task {
    TinyModel model;
    Matrix inputs, targets;
};

const std::vector<Task> tasks{
    {TinyModel::Linear, Matrix{{4, 2, -4, 2}, {0.5, 1, 0.5, -1}}, Matrix{{1, 1.5, -2, 0.5}}},
    {TinyModel::Product, Matrix{{1, -2}}, Matrix{{1, -1}}},
    {TinyModel::Rectified, Matrix{{-2, -1, 1, 2}}, Matrix{{1, 0.5, 1, 2}}},
};

Trace traceOf(const Task& task, const Matrix& w)
{
    Trace trace;
    trace.add(named("w", w));
    trace.add(named("x", task.inputs));
    trace.add(named("t", task.targets));
    return trace;
}

class ATinyModel : public testing::TestWithParam<int> {};

TEST_P(ATinyModel, HasTheLossAndTheGradientThatAreRecorded)
{
    const Task& task = tasks[std::size_t(GetParam())];
    for (const auto& w : {Matrix{{0.7, -1.2}}, Matrix{{-0.4, -0.3}}, Matrix{{1.5, 0.25}}}) {
        Trace trace = traceOf(task, w);
        const ValueId loss = recordTinyLoss(trace, task.model, trace["w"], trace["x"], trace["t"],
                                            [](const std::string& name) { return name; });
        const Differentiated back = backward(trace, loss);
        const TinyLoss quick = tinyLoss(task.model, w, task.inputs, task.targets);
        EXPECT_NEAR(quick.loss, trace.number({loss, 0, 0}), 1e-13);
        const Matrix& recorded = back.trace.value(back.gradients.at(trace["w"])).matrix();
        EXPECT_LE((quick.gradient - recorded.row(0)).norm(), 1e-12);
        for (int i = 0; i < 2; ++i) {
            Eigen::RowVector2d more = w.row(0), less = w.row(0);
            more(i) += 1e-5;
            less(i) -= 1e-5;
            const double rise = tinyLoss(task.model, more, task.inputs, task.targets).loss
                - tinyLoss(task.model, less, task.inputs, task.targets).loss;
            EXPECT_NEAR(quick.gradient(i), rise / 2e-5, 1e-8);
        }
    }
}

TEST_P(ATinyModel, HasOneLossForEachRowOfWeights)
{
    const Task& task = tasks[std::size_t(GetParam())];
    Trace trace = traceOf(task, Matrix{{0.7, -1.2}, {1, 1}, {-2, 0.5}});
    const ValueId losses = recordTinyLoss(trace, task.model, trace["w"], trace["x"], trace["t"],
                                          [](const std::string& name) { return "grid_" + name; });
    ASSERT_EQ(trace.value(losses).rowCount(), 3);
    EXPECT_EQ(trace.value(losses).symbol, "grid_loss");
    for (int row = 0; row < 3; ++row)
        EXPECT_NEAR(trace.number({losses, row, 0}),
                    tinyLoss(task.model, trace.value(trace["w"]).matrix().row(row), task.inputs, task.targets).loss,
                    1e-13);
}

/// The run is what its steps are, recorded one by one.
TEST_P(ATinyModel, WalksAsItsRecordedStepsDo)
{
    const Task& task = tasks[std::size_t(GetParam())];
    const std::vector<double> rates{0.04, 0.04, 0.03, 0.02, 0.01};
    for (const Optimizer optimizer : allOptimizers()) {
        const OptimizerSettings settings = usualSettings(optimizer);
        Trace trace = traceOf(task, Matrix{{-1.1, 0.6}});
        std::vector<Naming> namings{{"path"}, {"losses"}, {"gradients"}};
        for (const std::string& name : stateNames(optimizer))
            namings.push_back({name});
        const auto run = trace.applyMany(trainingRun(), trainingRunAttributes(task.model, settings, rates, 100),
                                         {trace["w"], trace["x"], trace["t"]}, namings);
        UpdatedWeights at{trace["w"], {}};
        for (const std::string& name : stateNames(optimizer))
            at.state.push_back(trace.add(named(name + "_0", Matrix::Zero(1, 2))));
        for (int step = 0; step < int(rates.size()); ++step) {
            Trace one = traceOf(task, trace.value(at.weights).matrix());
            const ValueId loss = recordTinyLoss(one, task.model, one["w"], one["x"], one["t"],
                                                [](const std::string& name) { return name; });
            const Differentiated back = backward(one, loss);
            const std::string number = '_' + std::to_string(step + 1);
            const ValueId g = trace.add(named("g" + number, back.trace.value(back.gradients.at(one["w"])).matrix()));
            at = recordUpdate(trace, settings, rates[std::size_t(step)], step + 1, at, g,
                              [&](const std::string& name) { return Naming{name + number}; });
            EXPECT_LE((trace.value(run[0]).matrix().row(step + 1) - trace.value(at.weights).matrix()).norm(), 1e-11)
                << optimizerId(optimizer) << step;
            for (std::size_t i = 0; i < at.state.size(); ++i)
                EXPECT_LE((trace.value(run[3 + i]).matrix().row(step + 1) - trace.value(at.state[i]).matrix()).norm(),
                          1e-9)
                    << optimizerId(optimizer) << step;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Models, ATinyModel, testing::Range(0, 3),
                         [](const auto& sample) { return tinyModelId(tasks[std::size_t(sample.param)].model); });

TEST(TrainingRun, IsExplainedByItsLastUpdate)
{
    Trace trace = traceOf(tasks[1], Matrix{{2, 1}});
    const auto run = trace.applyMany(
        trainingRun(), trainingRunAttributes(TinyModel::Product, usualSettings(Optimizer::Momentum), {0.1, 0.1}, 50),
        {trace["w"], trace["x"], trace["t"]}, {{"path"}, {"losses"}, {"gradients"}, {"velocity"}});
    const auto cells = [&](ValueId value, int row) {
        const Explanation explanation = explain(trace, {value, row, 0});
        EXPECT_FALSE(explanation.finer);
        return toAscii(explanation.expression);
    };
    EXPECT_EQ(cells(run[0], 0), "2");
    EXPECT_EQ(cells(run[3], 0), "0");
    EXPECT_EQ(cells(run[3], 1).substr(0, 6), "0.9*0+");
    EXPECT_EQ(cells(run[0], 1).substr(0, 13), "2-0.1*(0.9*0+");
    EXPECT_EQ(cells(run[1], 0), "((2*1*1-1)^2+(2*1*(-2)-(-1))^2)/2");
}

TEST(TrainingRun, GoesBackOneStepHoweverDeepItIsExplained)
{
    Trace trace = traceOf(tasks[0], Matrix{{1, -1}});
    const auto run = trace.applyMany(
        trainingRun(),
        trainingRunAttributes(TinyModel::Linear, usualSettings(Optimizer::Sgd), std::vector<double>(20, 0.01), 50),
        {trace["w"], trace["x"], trace["t"]}, {{"path"}, {"losses"}, {"gradients"}});
    for (const ValueId value : run)
        EXPECT_EQ(toAscii(explain(trace, {value, 20, 0}, 20).expression),
                  toAscii(explain(trace, {value, 20, 0}, 1).expression));
    const ValueId later = trace.apply(fold(), {{"rows", "a b c d e f g"}, {"columns", "x y z"}}, {run[1]}, {"later"});
    EXPECT_EQ(toAscii(explain(trace, {later, 6, 2}, 20).expression),
              toAscii(explain(trace, {run[1], 20, 0}).expression))
        << "what follows is written out down to the run";
}

TEST(TrainingRun, StopsWhereTheNextStepWouldLeadTooFar)
{
    Trace trace = traceOf(tasks[0], Matrix{{1, -1}});
    const auto run = trace.applyMany(
        trainingRun(),
        trainingRunAttributes(TinyModel::Linear, usualSettings(Optimizer::Sgd), std::vector<double>(20, 0.4), 5),
        {trace["w"], trace["x"], trace["t"]}, {{"path"}, {"losses"}, {"gradients"}});
    const Matrix& path = trace.value(run[0]).matrix();
    EXPECT_LE(path.cwiseAbs().maxCoeff(), 5);
    EXPECT_EQ(path.row(20), path.row(19));
    EXPECT_NE(path.row(0), path.row(20)) << "it went somewhere before";
    EXPECT_TRUE(trace.value(run[1]).matrix().allFinite());
    EXPECT_EQ(toAscii(explain(trace, {run[0], 20, 0}).expression), shortest(path(19, 0)));
}

} // namespace
} // namespace durchblick
