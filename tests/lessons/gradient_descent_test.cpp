#include "lessons/gradient_descent/lesson.h"

#include "core/trace/explain.h"
#include "core/trace/print.h"
#include "lessons/place.h"

#include <gtest/gtest.h>

#include <cmath>

namespace durchblick {
namespace {

using Given = std::map<std::string, std::string>;

Scene scene(const Given& given = {})
{
    Result<Scene> result = makeScene(gradientDescentLesson(), given);
    EXPECT_TRUE(result.ok());
    return *std::move(result);
}

const Matrix& matrix(const Scene& scene, const std::string& symbol)
{
    return scene.trace.value(scene.trace[symbol]).matrix();
}
std::string ascii(const Scene& scene, const std::string& symbol, int row, int column, int depth = 1)
{
    return toAscii(explain(scene.trace, {scene.trace[symbol], row, column}, depth).expression);
}

TEST(GradientDescent, GivesTheTableOfSlide23)
{
    const Matrix printed{
        {4.0000, 3.5000, 1.0000, 1.0000, 1.0000, 1, 6.1250},  {1.9000, 1.4000, 0.6500, 0.3000, 0.6500, 1, 0.9800},
        {1.0600, 0.5600, 0.5100, 0.0200, 0.5100, 1, 0.1568},  {0.7240, 0.2240, 0.4540, -0.0920, 0.4540, 1, 0.0251},
        {0.5896, 0.0896, 0.4316, -0.1368, 0.4316, 1, 0.0040}, {0.5358, 0.0358, 0.4226, -0.1547, 0.4226, 1, 0.0006}};
    const Scene slide = scene();
    const Matrix& iterations = matrix(slide, "iterations");
    ASSERT_EQ(iterations.rows(), printed.rows());
    ASSERT_EQ(iterations.cols(), printed.cols());
    EXPECT_LE((iterations - printed).cwiseAbs().maxCoeff(), 5e-5) << iterations;
    const Value& value = slide.trace.value(slide.trace["iterations"]);
    EXPECT_EQ(*value.columns, (Labels{"output", "error", "w11", "w22", "w33", "w44", "loss"}));
    EXPECT_EQ(value.rowLabel(5), "5");
}

TEST(GradientDescent, OpensEveryCellOfTheTable)
{
    const Scene slide = scene();
    EXPECT_EQ(ascii(slide, "iterations", 0, 0, 3), "1*1+1*2+1*1+1*0");
    EXPECT_EQ(ascii(slide, "iterations", 0, 1, 3), "4-0.5");
    EXPECT_EQ(ascii(slide, "iterations", 1, 3, 3), "1-0.1*7");
    EXPECT_EQ(ascii(slide, "iterations", 0, 6, 3), "0.5*12.25");
    EXPECT_EQ(ascii(slide, "gradient", 0, 1), "3.5*2");
}

TEST(GradientDescent, GivesTheLinearModelOfTheNotebook)
{
    const Scene linear = scene({{"example", "linear"}});
    const Matrix& iterations = matrix(linear, "iterations"); // output error dW db W b loss
    ASSERT_EQ(iterations.rows(), 26);
    EXPECT_LT((iterations.row(0) - Matrix{{1, -3, -12, -6, 0.5, 0, 9}}).norm(), 1e-12);
    EXPECT_LT((iterations.row(1) - Matrix{{4, 0, 0, 0, 1.7, 0.6, 0}}).norm(), 1e-12);
    EXPECT_LT((iterations.row(25) - iterations.row(1)).norm(), 1e-12) << "and it stays there";
}

TEST(GradientDescent, GivesTheSingleWeightOfTheNotebook)
{
    const Scene single = scene({{"example", "single"}});
    const Matrix& iterations = matrix(single, "iterations"); // output error dw w_next loss
    const std::vector<double> printed{0.08, 0.14, 0.18, 0.20, 0.21};
    ASSERT_EQ(iterations.rows(), 5);
    for (int row = 0; row < 5; ++row)
        EXPECT_NEAR(iterations(row, 3), printed[std::size_t(row)], 1e-12);
    EXPECT_EQ(single.remarks, std::vector<std::string>{"given"});
}

TEST(GradientDescent, TouchesTheParabolaWhereTheIterationStands)
{
    for (const char* example : {"slide", "weight", "linear", "single"})
        for (const char* step : {"0", "1", "3"}) {
            const Scene one = scene({{"example", example}, {"step", step}});
            const Panel parabola = one.stage("parabola")->panels.front();
            const Matrix& curve = matrix(one, "parabola");
            const int row = parabola.marked.at(0);
            EXPECT_NEAR(curve(row, 0), curve(row, 1), 1e-12) << example << step;
            EXPECT_NEAR(curve(row, 0), matrix(one, "loss")(0, 0), 1e-12) << example << step;
            for (int other = 0; other < curve.rows(); ++other)
                EXPECT_GE(curve(other, 0), curve(other, 1) - 1e-12) << "a tangent lies below its parabola";
        }
}

TEST(GradientDescent, ComparesRatesThatCreepFallSwingAndDiverge)
{
    const Scene slide = scene({{"steps", "20"}});
    const Value& rates = slide.trace.value(slide.trace["rate_losses"]);
    ASSERT_EQ(*rates.columns, (Labels{"η=0.1", "η=0.0167", "η=0.3", "η=0.35"}));
    const auto last = rates.matrix().row(20);
    EXPECT_LT(last(0), last(1));
    EXPECT_LT(last(0), last(2));
    EXPECT_LT(last(2), rates.matrix()(0, 2)) << "it swings, but comes down";
    EXPECT_GT(last(3), rates.matrix()(0, 3)) << "it diverges";
    EXPECT_LT(matrix(slide, "rate_2_error_0")(0, 0) * matrix(slide, "rate_2_error_1")(0, 0), 0) << "across the valley";
}

TEST(GradientDescent, SaysWhereNumbersGrowWithoutBound)
{
    const Result<Scene> diverged =
        makeScene(gradientDescentLesson(), {{"x", "1000 1000 1000 1000"}, {"rate", "2"}, {"steps", "50"}});
    ASSERT_FALSE(diverged.ok());
    EXPECT_EQ(diverged.error().code, ErrorCode::Diverged);
}

TEST(GradientDescent, StaysAtTheLastIterationThereIs)
{
    EXPECT_EQ(scene({{"step", "40"}}).parameters.at("step"), "5");
    EXPECT_EQ(scene({{"example", "single"}, {"step", "40"}}).parameters.at("step"), "4");
}

TEST(GradientDescent, RunsEveryExampleAtEveryStep)
{
    for (const std::string& example : gradientDescentLesson().parameters.front().choices)
        for (const char* step : {"0", "2", "50"}) {
            const Scene one = scene({{"example", example}, {"step", step}});
            EXPECT_EQ(one.stages.size(), example == "landscape" ? 5u : 7u);
        }
}

TEST(GradientDescent, SaysWhatDoesNotFit)
{
    const auto errorOf = [](const Given& given) { return makeScene(gradientDescentLesson(), given).error().code; };
    EXPECT_EQ(errorOf({{"x", "1 2"}}), ErrorCode::MatrixSize) << "four weights";
    EXPECT_EQ(errorOf({{"x", "1; 2"}}), ErrorCode::MatrixSize);
    EXPECT_EQ(errorOf({{"w", "1 1 1 1e9"}}), ErrorCode::BadParameter);
    EXPECT_EQ(errorOf({{"example", "single"}, {"x", "1 2"}, {"w", "1 2"}}), ErrorCode::MatrixSize);
}

} // namespace
} // namespace durchblick
