#include "lessons/gradient_descent/landscape.h"

#include "core/trace/explain.h"
#include "core/trace/print.h"
#include "lessons/gradient_descent/lesson.h"
#include "lessons/place.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace durchblick {
namespace {

using Given = std::map<std::string, std::string>;

Scene scene(Given given = {})
{
    given.emplace("example", "landscape");
    Result<Scene> result = makeScene(gradientDescentLesson(), given);
    EXPECT_TRUE(result.ok());
    return *std::move(result);
}

const Value& value(const Scene& scene, const std::string& symbol) { return scene.trace.value(scene.trace[symbol]); }
const Matrix& matrix(const Scene& scene, const std::string& symbol) { return value(scene, symbol).matrix(); }

const ParameterSpec& spec(const std::string& name)
{
    const auto& all = gradientDescentLesson().parameters;
    return *std::find_if(all.begin(), all.end(), [&](const ParameterSpec& one) { return one.name == name; });
}

class ALandscape : public testing::TestWithParam<std::string> {};

TEST_P(ALandscape, IsTheLossOfItsModelAtEachPlace)
{
    const Scene one = scene({{"landscape", GetParam()}});
    const Landscape land = landscapeOf(GetParam());
    const Value& map = value(one, "landscape");
    ASSERT_EQ(map.rowCount(), 41);
    ASSERT_EQ(map.columnCount(), 41);
    for (const auto& [row, column] : {std::pair{0, 0}, {0, 40}, {40, 0}, {13, 29}}) {
        const Eigen::RowVector2d place(std::stod(map.columnLabel(column)), std::stod(map.rowLabel(row)));
        EXPECT_NEAR(map.matrix()(row, column), tinyLoss(land.model, place, land.inputs, land.targets).loss, 1e-12);
    }
    for (int i = 1; i < 41; ++i) {
        EXPECT_LT(std::stod(map.columnLabel(i - 1)), std::stod(map.columnLabel(i)));
        EXPECT_LT(std::stod(map.rowLabel(i - 1)), std::stod(map.rowLabel(i)));
    }
    EXPECT_EQ(map.rowLabel(20), "0");
}

TEST_P(ALandscape, IsLowestWhereItSays)
{
    const Landscape land = landscapeOf(GetParam());
    const TinyLoss lowest = tinyLoss(land.model, land.lowest, land.inputs, land.targets);
    EXPECT_LT(lowest.gradient.norm(), 1e-12);
    EXPECT_GT(lowest.loss, 0) << "what is measured is never quite what the model says";
    EXPECT_LE(lowest.loss, matrix(scene({{"landscape", GetParam()}}), "landscape").minCoeff() + 1e-12);
    EXPECT_GT(land.curvatureAt(land.lowest), 0);
}

TEST_P(ALandscape, IsWalkedByEveryOptimizerAndPlanTowardsLessLoss)
{
    for (const std::string& optimizer : spec("optimizer").choices)
        for (const std::string& schedule : spec("schedule").choices) {
            const Scene one =
                scene({{"landscape", GetParam()}, {"optimizer", optimizer}, {"schedule", schedule}, {"step", "40"}});
            const Matrix& losses = matrix(one, "losses");
            ASSERT_EQ(losses.rows(), 41);
            EXPECT_TRUE(losses.allFinite());
            EXPECT_LT(losses(40, 0), losses(0, 0)) << optimizer << ' ' << schedule;
            EXPECT_EQ(one.remarks, std::vector<std::string>{}) << "the defaults stay on the map";
        }
}

INSTANTIATE_TEST_SUITE_P(Choices, ALandscape, testing::ValuesIn(spec("landscape").choices),
                         [](const auto& sample) { return sample.param; });

TEST(Landscape, PrintsItsIterations)
{
    const Scene one = scene({{"steps", "3"}});
    const Value& iterations = value(one, "iterations");
    EXPECT_EQ(*iterations.columns, (Labels{"w1", "w2", "loss", "dw1", "dw2", "v1", "v2"}));
    ASSERT_EQ(iterations.rowCount(), 4);
    EXPECT_EQ(iterations.rowLabel(3), "3");
    EXPECT_EQ(iterations.matrix()(0, 0), -1);
    EXPECT_EQ(iterations.matrix()(0, 1), -1.5);
    // v = 0.9·v + g, w = w - 0.05·v
    for (int row = 1; row < 4; ++row)
        for (int i = 0; i < 2; ++i) {
            const auto before = iterations.matrix().row(row - 1), after = iterations.matrix().row(row);
            EXPECT_NEAR(after(5 + i), 0.9 * before(5 + i) + before(3 + i), 1e-12);
            EXPECT_NEAR(after(i), before(i) - 0.05 * after(5 + i), 1e-12);
        }
}

TEST(Landscape, RecordsTheStepThatIsLookedAtWithTheNumbersOfTheRun)
{
    for (const std::string& optimizer : spec("optimizer").choices)
        for (const int step : {0, 7, 39}) {
            const Scene one = scene({{"optimizer", optimizer}, {"step", std::to_string(step)}});
            const auto expectRow = [&](const std::string& recorded, const std::string& run, int row) {
                EXPECT_LE((matrix(one, recorded) - matrix(one, run).row(row)).norm(), 1e-10) << optimizer << recorded;
            };
            expectRow("w_now", "path", step);
            expectRow("d_w_now", "gradients", step);
            expectRow("loss", "losses", step);
            expectRow("w_next", "path", step + 1);
            for (const std::string& name : stateNames(optimizerOf(optimizer)))
                expectRow(name + "_next", name, step + 1);
        }
}

TEST(Landscape, OpensTheUpdateIntoItsArithmetic)
{
    const Scene one = scene({{"optimizer", "adam"}, {"step", "2"}});
    const Cell cell{one.trace["w_next"], 0, 0};
    const std::optional<OpenedValue> opened = open(one.trace, cell.value);
    ASSERT_TRUE(opened);
    std::vector<std::string> steps;
    for (const Step& step : opened->trace.steps())
        steps.push_back(step.operation->name);
    EXPECT_EQ(steps,
              (std::vector<std::string>{"times", "times", "add", "multiply", "times", "times", "add", "correct_bias",
                                        "correct_bias", "root", "plus", "divide", "descend"}));
    EXPECT_NEAR(explain(one.trace, cell).expression.evaluate(), one.trace.number(cell), 1e-12);
}

TEST(Landscape, BeginsWhereTheMapWasClicked)
{
    const Scene one = scene({{"start", "1.5 -0.25"}});
    EXPECT_EQ(matrix(one, "start"), (Matrix{{1.5, -0.25}}));
    EXPECT_EQ(matrix(one, "path").row(0), (Matrix{{1.5, -0.25}}));
    for (const Stage& stage : one.stages) {
        const Panel& map = stage.panels.front();
        EXPECT_EQ(map.kind, PanelKind::Contour) << stage.id;
        EXPECT_EQ(map.picks, "start") << stage.id;
        ASSERT_FALSE(map.paths.empty()) << stage.id;
        for (const Path& path : map.paths)
            EXPECT_EQ(one.trace.value(path.points).columnCount(), 2);
    }
}

TEST(Landscape, RacesEveryOptimizerFromTheSameStart)
{
    const Scene one = scene();
    const Value& losses = value(one, "race_losses");
    EXPECT_EQ(*losses.columns, (Labels{"SGD", "Momentum", "Nesterov", "AdaGrad", "RMSProp", "Adam", "AdamW"}));
    for (int i = 1; i < 7; ++i)
        EXPECT_EQ(losses.matrix()(0, i), losses.matrix()(0, 0));
    const Stage& race = *one.stage("race");
    EXPECT_EQ(race.panels.front().paths.size(), 7u);
    EXPECT_EQ(one.trace.number(race.question->decisive(one.trace)), losses.matrix().row(40).minCoeff());
    EXPECT_EQ(matrix(one, "momentum_path"), matrix(one, "path")) << "the walk is one of the race";
}

TEST(Landscape, ShowsTheBeginningOfTheRaceBeforeItsEndIsGuessed)
{
    const auto shownAt = [](const char* step) {
        const Scene one = scene({{"step", step}});
        const Stage& race = *one.stage("race");
        EXPECT_EQ(race.plays->parameter, "step");
        EXPECT_EQ(race.plays->last, 40);
        EXPECT_EQ(race.panels[0].paths[0].last, race.panels[1].paths[6].last);
        const std::vector<int>& rows = race.panels[2].rows;
        EXPECT_EQ(rows.empty() ? 40 : rows.back(), race.panels[0].paths[0].last);
        return race.panels[0].paths[0].last;
    };
    EXPECT_EQ(shownAt("0"), 5);
    EXPECT_EQ(shownAt("17"), 17);
    EXPECT_EQ(shownAt("50"), 40);
    EXPECT_EQ(scene({{"steps", "2"}}).stage("race")->panels[0].paths[0].last, 2);
}

TEST(Landscape, FindsThatTheStartDecidesBetweenSeveralMinima)
{
    const auto endOf = [](const char* start) {
        const Scene one = scene({{"landscape", "minima"}, {"optimizer", "sgd"}, {"start", start}, {"steps", "50"}});
        return Matrix(matrix(one, "path").bottomRows(1));
    };
    const Matrix one = endOf("1.5 0.2"), other = endOf("-1.5 1");
    EXPECT_GT(one(0, 0), 0);
    EXPECT_LT(one(0, 1), 0);
    EXPECT_LT(other(0, 0), 0);
    EXPECT_GT(other(0, 1), 0);
}

TEST(Landscape, ComparesRatesThatCreepFallSwingAndDiverge)
{
    for (const char* landscape : {"bowl", "ravine"}) {
        const Scene one = scene({{"landscape", landscape}});
        const Matrix& losses = matrix(one, "rate_losses");
        const double floor = losses.minCoeff();
        EXPECT_GT(losses(40, 0), 2 * floor) << "too small";
        EXPECT_LT(losses(40, 1), losses(40, 0)) << "right";
        EXPECT_LT((matrix(one, "rate_3_path")(0, 0) - landscapeOf(landscape).lowest(0, 0))
                      * (matrix(one, "rate_3_path")(1, 0) - landscapeOf(landscape).lowest(0, 0)),
                  0)
            << "too large: across the valley";
        EXPECT_LT(losses(40, 2), losses(0, 2)) << "but it comes down";
        EXPECT_GT(losses(40, 3), losses(0, 3)) << "diverges";
        EXPECT_TRUE(losses.allFinite());
    }
}

TEST(Landscape, SaysThatARunWasStoppedAndStaysInSight)
{
    const Scene one = scene({{"rate", "2"}, {"optimizer", "sgd"}});
    EXPECT_EQ(one.remarks, std::vector<std::string>{"stopped"});
    EXPECT_LE(matrix(one, "path").cwiseAbs().maxCoeff(), 6);
    for (const Value& each : one.trace.values()) {
        if (each.isMatrix()) {
            EXPECT_TRUE(each.matrix().allFinite()) << each.symbol;
        }
    }
}

TEST(Landscape, SaysWhatDoesNotFit)
{
    const auto errorOf = [](Given given) {
        given["example"] = "landscape";
        return makeScene(gradientDescentLesson(), given).error().code;
    };
    EXPECT_EQ(errorOf({{"start", "1 2 3"}}), ErrorCode::MatrixSize);
    EXPECT_EQ(errorOf({{"start", "1; 2"}}), ErrorCode::MatrixSize);
    EXPECT_EQ(errorOf({{"start", "1 2.5"}}), ErrorCode::BadParameter);
    EXPECT_EQ(errorOf({{"optimizer", "lbfgs"}}), ErrorCode::BadParameter);
}

} // namespace
} // namespace durchblick
