#include "lessons/cross_entropy/lesson.h"

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
    Result<Scene> result = makeScene(crossEntropyLesson(), given);
    EXPECT_TRUE(result.ok());
    return *std::move(result);
}

const Matrix& matrix(const Scene& scene, const char* symbol) { return scene.trace.value(scene.trace[symbol]).matrix(); }
std::string ascii(const Scene& scene, const char* symbol, int row, int column)
{
    return toAscii(explain(scene.trace, {scene.trace[symbol], row, column}, 1).expression);
}

void expectNear(const Matrix& values, const Matrix& printed, double tolerance)
{
    ASSERT_EQ(values.rows(), printed.rows());
    ASSERT_EQ(values.cols(), printed.cols());
    EXPECT_LE((values - printed).cwiseAbs().maxCoeff(), tolerance) << values;
}

constexpr double sixDigits = 5.1e-7;

TEST(CrossEntropy, GivesTheNumbersOfSlide27sFirstExample)
{
    const Scene first = scene();
    expectNear(matrix(first, "probabilities"), Matrix{{0.659001, 0.242433, 0.098566}}, sixDigits);
    EXPECT_NEAR(matrix(first, "loss")(0, 0), 0.417030, sixDigits);
    expectNear(matrix(first, "gradient"), Matrix{{-0.511498, -0.170499}, {0.363649, 0.121216}, {0.147849, 0.049283}},
               sixDigits);
}

TEST(CrossEntropy, GivesTheNumbersOfSlide27sSecondExample)
{
    const Scene second = scene({{"example", "2"}});
    expectNear(matrix(second, "probabilities"), Matrix{{0.691949, 0.219097, 0.066988, 0.021966}}, sixDigits);
    EXPECT_NEAR(matrix(second, "loss")(0, 0), 0.368243, sixDigits);
    expectNear(matrix(second, "gradient"),
               Matrix{{-0.369661, -0.246441, -0.154025},
                      {0.262916, 0.175277, 0.109548},
                      {0.080386, 0.053590, 0.033494},
                      {0.026360, 0.017573, 0.010983}},
               sixDigits);
}

TEST(CrossEntropy, ReachesTheSlidesNextIterationWithItsOwnStep)
{
    const Scene first = scene();
    EXPECT_NEAR(matrix(first, "next_probabilities")(0, 0), 0.85, 5e-3);
    EXPECT_NEAR(matrix(first, "next_loss")(0, 0), 0.163, 5e-4);
    const Value& curve = first.trace.value(first.trace["curve"]);
    for (int row = 0; row < curve.rowCount(); ++row)
        if (curve.rowLabel(row) == "0.85") {
            EXPECT_NEAR(curve.matrix()(row, 0), 0.162519, sixDigits);
            return;
        }
    FAIL() << "the curve has no point at the slide's 0.85";
}

TEST(CrossEntropy, MovesTheLogitsAsAnUpdatedMatrixWould)
{
    const Scene first = scene({{"rate", "0.3"}});
    // Any matrix with W·x = z will do; this one is z·xᵀ / x·x.
    const Matrix x = matrix(first, "x"), z = matrix(first, "logits");
    const Matrix before = z.transpose() * x / x.squaredNorm();
    const Matrix after = before - 0.3 * matrix(first, "gradient");
    expectNear(matrix(first, "next_logits"), (after * x.transpose()).transpose(), 1e-12);
    EXPECT_LT(matrix(first, "next_loss")(0, 0), matrix(first, "loss")(0, 0));
}

TEST(CrossEntropy, MarksTheProbabilitiesOnItsCurve)
{
    const Scene first = scene();
    const Panel curve = first.stage("next")->panels.back();
    ASSERT_EQ(curve.marked.size(), 2u);
    EXPECT_EQ(matrix(first, "curve_p")(curve.marked[0], 0), matrix(first, "probabilities")(0, 0));
    EXPECT_EQ(matrix(first, "curve")(curve.marked[1], 0), matrix(first, "next_loss")(0, 0));
}

TEST(CrossEntropy, AveragesSeveralTargets)
{
    const Scene first = scene();
    const Matrix& losses = matrix(first, "losses");
    EXPECT_NEAR(losses(0, 0), 0.417030, sixDigits);
    EXPECT_NEAR(losses(2, 0), std::log(3.0), 1e-12) << "all three words alike";
    EXPECT_NEAR(matrix(first, "mean_loss")(0, 0), losses.mean(), 1e-12);
    EXPECT_NEAR(matrix(first, "perplexity")(0, 0), std::exp(losses.mean()), 1e-12);
    EXPECT_NEAR(matrix(scene({{"sequence", "5 5 5 5"}, {"targets", "3"}}), "perplexity")(0, 0), 4, 1e-12)
        << "guessing among four";
}

TEST(CrossEntropy, ExplainsAsOneWouldByHand)
{
    const Scene own = scene({{"example", "own"}, {"logits", "0 0"}, {"x", "2 4"}, {"target", "1"}});
    EXPECT_EQ(ascii(own, "probabilities", 0, 0), "1/2");
    EXPECT_EQ(ascii(own, "surprise", 0, 1), "-log(0.5)");
    EXPECT_EQ(ascii(own, "difference", 0, 1), "0.5-1");
    EXPECT_EQ(ascii(own, "gradient", 1, 1), "-0.5*4");
    EXPECT_EQ(ascii(own, "change", 1, 1), "-0.8*(-2)");
}

TEST(CrossEntropy, StaysFiniteForSureMistakes)
{
    const Scene sure =
        scene({{"logits", "100 -100"}, {"x", "100"}, {"target", "1"}, {"sequence", "100 -100"}, {"targets", "1"}});
    for (const char* symbol : {"loss", "next_loss", "perplexity"})
        EXPECT_TRUE(std::isfinite(matrix(sure, symbol)(0, 0))) << symbol;
    EXPECT_NEAR(std::log(matrix(sure, "perplexity")(0, 0)), 200, 1e-9);
}

TEST(CrossEntropy, SaysWhatDoesNotFit)
{
    const auto errorOf = [](const Given& given) { return makeScene(crossEntropyLesson(), given).error().code; };
    EXPECT_EQ(errorOf({{"logits", "1 2; 3 4"}}), ErrorCode::MatrixSize);
    EXPECT_EQ(errorOf({{"x", "1; 2"}}), ErrorCode::MatrixSize);
    EXPECT_EQ(errorOf({{"logits", "1 1e9"}}), ErrorCode::BadParameter);
    EXPECT_EQ(errorOf({{"targets", "0 1"}}), ErrorCode::BadParameter) << "three rows, two targets";
    EXPECT_EQ(errorOf({{"targets", "0 1 3"}}), ErrorCode::BadParameter);
    EXPECT_EQ(errorOf({{"targets", "0 1 x"}}), ErrorCode::BadParameter);
}

} // namespace
} // namespace durchblick
