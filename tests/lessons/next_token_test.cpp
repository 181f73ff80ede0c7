#include "lessons/next_token/lesson.h"

#include "core/trace/explain.h"
#include "core/trace/print.h"
#include "lessons/place.h"

#include <gtest/gtest.h>

namespace durchblick {
namespace {

using Given = std::map<std::string, std::string>;

Scene scene(const Given& given = {})
{
    Result<Scene> result = makeScene(nextTokenLesson(), given);
    EXPECT_TRUE(result.ok());
    return *std::move(result);
}

const Matrix& matrix(const Scene& scene, const char* symbol) { return scene.trace.value(scene.trace[symbol]).matrix(); }
std::string drawn(const Scene& scene) { return scene.trace.value(scene.trace["chosen"]).columnLabel(0); }
std::string ascii(const Scene& scene, const char* symbol, int row, int column)
{
    return toAscii(explain(scene.trace, {scene.trace[symbol], row, column}, 1).expression);
}

void expectRow(const Matrix& values, const std::vector<double>& printed, double tolerance)
{
    ASSERT_EQ(values.cols(), std::ssize(printed));
    for (int column = 0; column < values.cols(); ++column)
        EXPECT_NEAR(values(0, column), printed[std::size_t(column)], tolerance) << "column " << column;
}

TEST(NextToken, GivesTheNumbersOfSlides15And16)
{
    const Scene slide = scene();
    expectRow(matrix(slide, "logits"), {1.371, 0.928, 0.907}, 1e-12);
    expectRow(matrix(slide, "probabilities"), {0.440360, 0.282758, 0.276882}, 5e-7);
    expectRow(matrix(slide, "many_probabilities").leftCols(2), {0.70, 0.16}, 5e-3);
    EXPECT_NEAR(matrix(slide, "many_probabilities")(0, 2), 0.095, 5e-4);
    expectRow(matrix(slide, "few_probabilities"), {0.736, 0.164, 0.100}, 5e-4);
}

TEST(NextToken, TakesSlide13sOutputWithoutRounding)
{
    const Scene unrounded = scene({{"example", "unrounded"}});
    expectRow(matrix(unrounded, "logits"), {1.370527, 0.927426, 0.906814}, 5e-7);
    expectRow(matrix(unrounded, "probabilities"), {0.440337, 0.282715, 0.276947}, 5e-7);
}

TEST(NextToken, DividesByTheTemperature)
{
    const Scene cold = scene({{"temperature", "0.05"}}), hot = scene({{"temperature", "5"}});
    expectRow(matrix(cold, "scaled"), {27.42, 18.56, 18.14}, 1e-9);
    EXPECT_GT(matrix(cold, "probabilities")(0, 0), 0.999);
    EXPECT_LT(matrix(hot, "probabilities")(0, 0), 0.36);
    EXPECT_EQ(ascii(cold, "scaled", 0, 0), "1.371/0.05");
    const Scene between = scene({{"temperature", "0.77"}});
    const Panel curve = between.stage("temperature")->panels.back();
    EXPECT_LT((matrix(between, "by_temperature").row(curve.marked.at(0)) - matrix(between, "probabilities")).norm(),
              1e-12)
        << "the marked row of the curve is the temperature asked for";
}

TEST(NextToken, KeepsTheBestAndSharesTheirSum)
{
    const Scene slide = scene({{"top_k", "2"}, {"top_p", "0.4"}});
    expectRow(matrix(slide, "top_k_probabilities"), {0.440360 / 0.723118, 0.282758 / 0.723118, 0}, 2e-6);
    expectRow(matrix(slide, "top_p_probabilities"), {1, 0, 0}, 0);
    expectRow(matrix(slide, "greedy_probabilities"), {1, 0, 0}, 0);
    expectRow(matrix(scene({{"top_p", "0.9"}}), "top_p_probabilities"), {0.440360, 0.282758, 0.276882}, 5e-7);
    EXPECT_EQ(matrix(scene({{"top_k", "1000"}}), "top_k_kept"), matrix(slide, "probabilities"));
}

TEST(NextToken, DrawsTheSameWithTheSameSeed)
{
    const Scene first = scene();
    EXPECT_NEAR(matrix(first, "u")(0, 0), 0.37454012, 5e-9) << "NumPy's first number of seed 42";
    EXPECT_EQ(drawn(first), "Frankreich");
    EXPECT_EQ(matrix(first, "u"), matrix(scene(), "u"));
    const Scene other = scene({{"seed", "0"}}); // 0.5488 lies between 0.4404 and 0.7231
    EXPECT_EQ(drawn(other), "Deutschland");
    EXPECT_EQ(ascii(other, "chosen", 0, 0), "1+" + shortest(matrix(other, "cumulated")(0, 0)) + "^0");
    EXPECT_EQ(drawn(scene({{"seed", "0"}, {"choice", "greedy"}})), "Frankreich");
    EXPECT_EQ(drawn(scene({{"seed", "0"}, {"choice", "top_p"}, {"top_p", "0.4"}})), "Frankreich");
}

TEST(NextToken, ExplainsAsOneWouldByHand)
{
    const Scene slide = scene();
    EXPECT_EQ(ascii(slide, "logits", 0, 0), "0.304*1+0.529*0.5+0.603*1+0.399*0.5");
    EXPECT_EQ(ascii(slide, "bar", 0, 3), "0.3745401188473625");
}

TEST(NextToken, NamesAndNumbersItsWords)
{
    const Scene named = scene({{"words", "Rom"}});
    EXPECT_EQ(named.trace.value(named.trace["logits"]).columnLabel(0), "Rom");
    EXPECT_EQ(named.trace.value(named.trace["logits"]).columnLabel(1), "2");
}

TEST(NextToken, SaysWhatDoesNotFit)
{
    const auto errorOf = [](const Given& given) { return makeScene(nextTokenLesson(), given).error().code; };
    EXPECT_EQ(errorOf({{"h", "1 2"}}), ErrorCode::MatrixSize);
    EXPECT_EQ(errorOf({{"h", "1 2 3 4; 5 6 7 8"}}), ErrorCode::MatrixSize);
    EXPECT_EQ(errorOf({{"W_out", "1 2"}}), ErrorCode::MatrixSize);
    EXPECT_EQ(errorOf({{"h", "1e300 0 0 0"}}), ErrorCode::BadParameter);
    EXPECT_EQ(errorOf({{"temperature", "0"}}), ErrorCode::BadParameter);
}

} // namespace
} // namespace durchblick
