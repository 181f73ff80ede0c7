#include "lessons/self_attention/lesson.h"

#include "core/trace/explain.h"
#include "core/trace/print.h"
#include "lessons/place.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace durchblick {
namespace {

using Given = std::map<std::string, std::string>;

Scene scene(const Given& given = {})
{
    Result<Scene> result = makeScene(selfAttentionLesson(), given);
    EXPECT_TRUE(result.ok());
    return *std::move(result);
}

const Matrix& matrix(const Scene& scene, const char* symbol) { return scene.trace.value(scene.trace[symbol]).matrix(); }

ErrorCode errorOf(const Given& given)
{
    const Result<Scene> result = makeScene(selfAttentionLesson(), given);
    EXPECT_FALSE(result.ok());
    return result.ok() ? ErrorCode::UnknownLesson : result.error().code;
}

void expectRow(const Matrix& values, int row, const std::vector<double>& printed, double tolerance)
{
    ASSERT_EQ(values.cols(), std::ssize(printed));
    for (int column = 0; column < values.cols(); ++column)
        EXPECT_NEAR(values(row, column), printed[std::size_t(column)], tolerance) << "column " << column;
}

constexpr int von = 4;
constexpr double sixDigits = 5e-7;
constexpr double eightDigits = 5e-9;

TEST(SelfAttention, GivesTheNumbersOfSlide13)
{
    const Scene slide = scene();
    expectRow(matrix(slide, "products"), von, {1.5, 2.0, 1.5, 2.5, 3.0}, 0);
    expectRow(matrix(slide, "scores"), von, {0.75, 1.0, 0.75, 1.25, 1.5}, 0);
    expectRow(matrix(slide, "exponentials"), von, {2.1170, 2.7183, 2.1170, 3.4903, 0}, 5e-5);
    EXPECT_NEAR(matrix(slide, "sums")(von, 0), 10.442625, sixDigits);
    expectRow(matrix(slide, "weights"), von, {0.202727, 0.260306, 0.202727, 0.334240, 0}, sixDigits);
    expectRow(matrix(slide, "output"), von, {0.304090, 0.528790, 0.602723, 0.398637}, sixDigits);
}

TEST(SelfAttention, IncludesTheTokenItselfWhenAsked)
{
    const Scene self = scene({{"mask", "self"}});
    expectRow(matrix(self, "weights"), von, {0.141849, 0.182138, 0.141849, 0.233870, 0.300294}, sixDigits);
    expectRow(matrix(self, "output"), von, {0.362921, 0.670292, 0.571876, 0.278928}, sixDigits);
}

TEST(SelfAttention, HidesWhatComesLaterWhenCausal)
{
    const Matrix weights = matrix(scene({{"mask", "causal"}}), "weights");
    for (int row = 0; row < weights.rows(); ++row) {
        EXPECT_NEAR(weights.row(row).sum(), 1, 1e-12);
        for (int column = row + 1; column < weights.cols(); ++column)
            EXPECT_EQ(weights(row, column), 0);
    }
}

TEST(SelfAttention, GivesTheNotebooksNumbersDigitByDigit)
{
    const Scene notebook = scene({{"example", "notebook"}});
    expectRow(matrix(notebook, "x"), 0, {0.37454012, 0.95071431, 0.73199394, 0.59865848}, eightDigits);
    expectRow(matrix(notebook, "scores"), von, {1.10337231, 0.40667125, 0.8458076, 0.49664166, 0.63932357},
              eightDigits);
    expectRow(matrix(notebook, "weights"), von, {0.290274, 0.14462212, 0.22436195, 0.15823712, 0.18250482},
              eightDigits);
    expectRow(matrix(notebook, "output"), von, {0.45339934, 0.58676295, 0.33310087, 0.59882621}, eightDigits);
    EXPECT_EQ(notebook.remarks, std::vector<std::string>{"drawn"});
}

TEST(SelfAttention, ExplainsAsTheContractWritesIt)
{
    const Scene slide = scene();
    const auto ascii = [&](const char* symbol, int row, int column, int depth) {
        return toAscii(explain(slide.trace, {slide.trace[symbol], row, column}, depth).expression);
    };
    EXPECT_EQ(ascii("products", von, 0, 1), "1*1+2*0+1*0.5+0*0.5");
    EXPECT_EQ(ascii("scores", von, 0, 1), "1.5/sqrt(4)");
    EXPECT_EQ(ascii("scores", von, 0, 2), "(1*1+2*0+1*0.5+0*0.5)/sqrt(4)");
}

TEST(SelfAttention, DrawsOneVectorForEachDistinctWordOfAnotherSentence)
{
    const Scene repeated = scene({{"sentence", "der Hund und der Kater"}});
    const Matrix& x = matrix(repeated, "x");
    ASSERT_EQ(x.rows(), 5);
    EXPECT_EQ(x.row(0), x.row(3)) << "der and der";
    EXPECT_NE(x.row(0), x.row(1));
    EXPECT_NEAR(x(0, 0), 0.37454012, eightDigits) << "the notebook's rule";
    EXPECT_EQ(repeated.trace.value(repeated.trace["x"]).rowLabel(3), "der");
    EXPECT_EQ(repeated.parameters.at("focus"), "#4") << "the last token asks";
    const Explanation drawn = explain(repeated.trace, {repeated.trace["x"], 3, 1}, 2);
    EXPECT_EQ(drawn.expression.evaluate(), x(3, 1));
}

TEST(SelfAttention, TakesOtherSizes)
{
    const Scene wide = scene({{"size", "6"}});
    EXPECT_EQ(matrix(wide, "x").cols(), 6);
    EXPECT_EQ(matrix(wide, "W_Q"), Matrix(Matrix::Identity(6, 6)));
    EXPECT_EQ(matrix(wide, "W_K"), Matrix(Matrix::Identity(6, 6) * 0.5));
    const Scene narrow =
        scene({{"x", "1 2; 3 4; 5 6; 7 8; 9 1"}, {"W_Q", "1 0; 0 1; 1 1"}, {"W_K", "1 0; 0 1; 1 1"}, {"W_V", "1 1"}});
    EXPECT_EQ(matrix(narrow, "q").cols(), 3);
    EXPECT_EQ(matrix(narrow, "output").cols(), 1);
    EXPECT_NEAR(matrix(narrow, "scores")(0, 1), matrix(narrow, "products")(0, 1) / std::sqrt(3), 1e-12);
}

TEST(SelfAttention, SaysWhatDoesNotFit)
{
    EXPECT_EQ(errorOf({{"sentence", "   "}}), ErrorCode::BadParameter);
    EXPECT_EQ(errorOf({{"x", "1 2; 3 4"}}), ErrorCode::MatrixSize) << "two rows for five tokens";
    EXPECT_EQ(errorOf({{"W_Q", "1 0; 0 1"}}), ErrorCode::MatrixSize);
    EXPECT_EQ(errorOf({{"W_K", "1 0 0 0"}}), ErrorCode::MatrixSize) << "queries of four numbers, keys of one";
    std::string wide = "0";
    for (int i = 0; i < 800; ++i)
        wide += " 0";
    EXPECT_EQ(errorOf({{"sentence", "von"}, {"x", wide}}), ErrorCode::MatrixSize) << "as wide as a size may be";
    EXPECT_EQ(errorOf({{"focus", "Rom"}}), ErrorCode::UnknownToken);
    EXPECT_EQ(errorOf({{"focus", "#5"}}), ErrorCode::UnknownToken);
    EXPECT_EQ(errorOf({{"size", "0"}}), ErrorCode::BadParameter);
    EXPECT_EQ(errorOf({{"mask", "none"}}), ErrorCode::BadParameter);
}

TEST(SelfAttention, GivesASingleTokenThatMayNotSeeItselfZeros)
{
    const Scene alone = scene({{"sentence", "von"}});
    EXPECT_EQ(matrix(alone, "weights")(0, 0), 0);
    EXPECT_EQ(matrix(alone, "output").row(0).cwiseAbs().sum(), 0);
}

TEST(SelfAttention, ShowsAllItsStagesForEveryEndOfItsParameters)
{
    for (const Given& given : std::vector<Given>{{},
                                                 {{"example", "notebook"}},
                                                 {{"size", "1"}},
                                                 {{"size", "768"}},
                                                 {{"scaled", "no"}},
                                                 {{"sentence", "a"}},
                                                 {{"sentence", "a a a a"}},
                                                 {{"seed", "0"}},
                                                 {{"seed", "4294967295"}, {"size", "5"}}}) {
        const Scene one = scene(given);
        ASSERT_EQ(one.stages.size(), selfAttentionLesson().stages.size());
        for (std::size_t i = 0; i < one.stages.size(); ++i) {
            EXPECT_EQ(one.stages[i].id, selfAttentionLesson().stages[i]);
            for (const Panel& panel : one.stages[i].panels)
                for (const int row : panel.rows)
                    EXPECT_LT(row, one.trace.value(panel.value).rowCount());
            if (one.stages[i].focus) {
                EXPECT_TRUE(one.trace.hasCell(*one.stages[i].focus));
            }
            ASSERT_TRUE(one.stages[i].question);
            EXPECT_TRUE(one.trace.hasCell(one.stages[i].question->decisive(one.trace)));
        }
    }
}

} // namespace
} // namespace durchblick
