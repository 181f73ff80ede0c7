#include "lessons/word2vec/lesson.h"

#include "core/trace/explain.h"
#include "lessons/place.h"
#include "lessons/word2vec/watched_run.h"

#include <gtest/gtest.h>

namespace durchblick {
namespace {

Scene sceneOf(const std::map<std::string, std::string>& parameters)
{
    Result<Scene> scene = makeScene(word2vecLesson(), parameters);
    EXPECT_TRUE(scene.ok());
    return *std::move(scene);
}

const Matrix& numbersOf(const Scene& scene, const char* symbol)
{
    return scene.trace.value(scene.trace[symbol]).matrix();
}

TEST(Word2vec, ShowsTheArithmeticOfTheStepThatTheRunTakes)
{
    const Scene before = sceneOf({{"step", "5000"}});
    const Scene after = sceneOf({{"step", "5001"}});
    EXPECT_LT((numbersOf(before, "learned") - numbersOf(after, "vectors")).cwiseAbs().maxCoeff(), 1e-12);
    EXPECT_GT((numbersOf(before, "vectors") - numbersOf(after, "vectors")).cwiseAbs().maxCoeff(), 0)
        << "something was learned";
}

TEST(Word2vec, IsTheSameWhicheverWayOneGotThere)
{
    const Matrix there = numbersOf(sceneOf({{"step", "3000"}}), "vectors");
    (void)sceneOf({{"step", "9000"}});
    EXPECT_EQ(numbersOf(sceneOf({{"step", "3000"}}), "vectors"), there) << "back";
    (void)sceneOf({{"step", "10"}, {"seed", "2"}});
    EXPECT_EQ(numbersOf(sceneOf({{"step", "3000"}}), "vectors"), there) << "and from the beginning";
}

TEST(Word2vec, LearnsSlowerFromTheStepOnThatIsAskedFor)
{
    const std::map<std::string, std::string> steady{{"step", "2000"}, {"later_from", "1000000"}};
    std::map<std::string, std::string> slower{{"step", "2000"}, {"later_from", "1500"}, {"later_rate", "0.001"}};
    EXPECT_NE(numbersOf(sceneOf(steady), "vectors"), numbersOf(sceneOf(slower), "vectors"));
    slower["step"] = "1500";
    std::map<std::string, std::string> until = steady;
    until["step"] = "1500";
    EXPECT_EQ(numbersOf(sceneOf(until), "vectors"), numbersOf(sceneOf(slower), "vectors"));
}

TEST(Word2vec, OpensALearnedVectorIntoItsLastUpdate)
{
    const Scene scene = sceneOf({{"step", "20000"}, {"pair", "watched"}, {"word", "König"}});
    const Value& centre = scene.trace.value(scene.trace["centre"]);
    EXPECT_EQ(centre.rowLabel(0), "König");
    const Value& learned = scene.trace.value(scene.trace["learned"]);
    int row = 0;
    while (learned.rowLabel(row) != "König")
        ++row;
    const Cell cell{scene.trace["learned"], row, 0};
    const Explanation explanation = explain(scene.trace, cell, 2);
    EXPECT_NEAR(explanation.expression.evaluate(), scene.trace.number(cell), 1e-12);
    EXPECT_EQ(explanation.expression.kind(), Expression::Kind::Difference) << "w - η·g";
    // Nothing moved it since.
    EXPECT_LT(
        (numbersOf(sceneOf({{"step", "20000"}, {"word", "König"}}), "vectors").row(row) - learned.matrix().row(row))
            .cwiseAbs()
            .maxCoeff(),
        1e-12);
}

TEST(Word2vec, PutsTheQueenFirstInTheEnd) { EXPECT_EQ(numbersOf(sceneOf({}), "place")(0, 0), 1); }

} // namespace
} // namespace durchblick
