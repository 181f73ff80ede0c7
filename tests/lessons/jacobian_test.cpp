#include "lessons/jacobian/lesson.h"

#include "core/scene/given_away.h"
#include "core/trace/explain.h"
#include "core/trace/print.h"
#include "lessons/place.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace durchblick {
namespace {

using Given = std::map<std::string, std::string>;

Scene scene(const Given& given = {})
{
    Result<Scene> result = makeScene(jacobianLesson(), given);
    EXPECT_TRUE(result.ok());
    return *std::move(result);
}

const Matrix& matrix(const Scene& scene, const char* symbol) { return scene.trace.value(scene.trace[symbol]).matrix(); }

TEST(Jacobian, HoldsTheProductsOfTheSlidesProbabilities)
{
    const Scene slide = scene();
    const Matrix& jacobian = matrix(slide, "jacobian");
    EXPECT_NEAR(jacobian(0, 0), 0.659001 * 0.340999, 1e-6);
    EXPECT_NEAR(jacobian(0, 1), -0.659001 * 0.242433, 1e-6);
    EXPECT_NEAR(jacobian(2, 1), -0.098566 * 0.242433, 1e-6);
    EXPECT_EQ(jacobian, Matrix(jacobian.transpose()));
    EXPECT_LT(matrix(slide, "row_sums").cwiseAbs().maxCoeff(), 1e-15);
}

TEST(Jacobian, ExplainsEachCellByItsProbabilities)
{
    const Scene even = scene({{"logits", "1 1"}});
    const auto ascii = [&](int row, int column) {
        return toAscii(explain(even.trace, {even.trace["jacobian"], row, column}, 1).expression);
    };
    EXPECT_EQ(ascii(0, 0), "0.5*(1-0.5)");
    EXPECT_EQ(ascii(1, 0), "-(0.5*0.5)");
}

TEST(Jacobian, ForecastsBetterTheSmallerTheNudge)
{
    const auto miss = [](const char* nudge) {
        const Scene one = scene({{"nudge", nudge}});
        return (matrix(one, "predicted") - matrix(one, "real")).norm() / matrix(one, "real").norm();
    };
    EXPECT_LT(miss("0.1 0 0"), 0.05);
    EXPECT_LT(miss("0.001 0 0"), 0.0005);
}

TEST(Jacobian, TurnsTheSlopeOfTheLossIntoProbabilityMinusTarget)
{
    for (const char* target : {"0", "1", "2"}) {
        const Scene one = scene({{"target", target}});
        EXPECT_LT((matrix(one, "gradient") - matrix(one, "difference")).norm(), 1e-12) << target;
    }
}

TEST(Jacobian, DoesNotGiveTheGradientAwayByItsOtherWay)
{
    const Scene one = scene();
    const std::vector<Cell> hidden = givenAway(one.trace, *one.stage("chain"));
    const auto hides = [&](const char* symbol) {
        return std::any_of(hidden.begin(), hidden.end(),
                           [&](const Cell& cell) { return cell.value == one.trace[symbol]; });
    };
    EXPECT_TRUE(hides("gradient"));
    EXPECT_TRUE(hides("difference")) << "the same number, found as p - y";
    EXPECT_FALSE(hides("jacobian")) << "it takes this to find the answer";
}

TEST(Jacobian, TakesAsManyLogitsAsAreGiven)
{
    EXPECT_EQ(matrix(scene({{"logits", "1 2 3 4 5"}}), "jacobian").rows(), 5);
    EXPECT_EQ(scene({{"logits", "1 2 3 4 5"}, {"target", "4"}}).parameters.at("target"), "4");
}

TEST(Jacobian, SaysWhatDoesNotFit)
{
    const auto errorOf = [](const Given& given) { return makeScene(jacobianLesson(), given).error().code; };
    EXPECT_EQ(errorOf({{"nudge", "1 2"}}), ErrorCode::MatrixSize);
    EXPECT_EQ(errorOf({{"logits", "1; 2"}}), ErrorCode::MatrixSize);
    EXPECT_EQ(errorOf({{"logits", "1 99"}}), ErrorCode::BadParameter);
}

} // namespace
} // namespace durchblick
