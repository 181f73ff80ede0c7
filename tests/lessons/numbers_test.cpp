#include "core/io/csv.h"
#include "core/io/json.h"
#include "core/trace/explain.h"
#include "core/trace/overflow.h"
#include "lessons/catalogue.h"
#include "lessons/place.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace durchblick {
namespace {

using Given = std::map<std::string, std::string>;

std::vector<std::string> idsOfLessons()
{
    std::vector<std::string> ids;
    for (const Lesson& lesson : catalogue())
        ids.push_back(lesson.id);
    return ids;
}

class NumbersOf : public testing::TestWithParam<std::string> {
protected:
    const Lesson& lesson() const { return **findLesson(GetParam()); }

    /// The defaults, each choice, and what brings further stages.
    std::vector<Given> settings() const
    {
        std::set<Given> all{{}};
        for (const auto& [stage, parameters] : lesson().needs)
            all.insert(parameters);
        for (const ParameterSpec& spec : lesson().parameters)
            if (spec.type == ParameterType::Choice)
                for (const std::string& choice : spec.choices)
                    all.emplace(Given{std::pair{spec.name, choice}});
        return {all.begin(), all.end()};
    }
    static std::string written(const Given& given)
    {
        std::string text;
        for (const auto& [name, value] : given)
            text += name + '=' + value + ' ';
        return text;
    }
};
INSTANTIATE_TEST_SUITE_P(Catalogue, NumbersOf, testing::ValuesIn(idsOfLessons()),
                         [](const auto& id) { return id.param; });

/// Every number is finite, masked, or infinite by itself; nothing but a mask is null or empty in a file.
void expectKnownNumbers(const Trace& trace, const std::string& called)
{
    EXPECT_FALSE(firstOverflow(trace)) << called;
    for (const Value& value : trace.values()) {
        if (!value.isMatrix())
            continue;
        ASSERT_FALSE(value.matrix().array().isNaN().any()) << called << value.symbol;
        if (value.matrix().allFinite() || value.matrix().size() > 10000)
            continue;
        const auto data = toJson(value)["data"];
        for (int row = 0; row < value.rowCount(); ++row)
            for (int column = 0; column < value.columnCount(); ++column)
                EXPECT_EQ(data[std::size_t(row)][std::size_t(column)].is_null(), value.isMasked(row, column))
                    << called << value.symbol;
    }
}

/// The same for the steps that were opened, and their arithmetic gives a number.
void expectExplained(const Scene& scene, const std::string& called)
{
    for (const Stage& stage : scene.stages) {
        if (!stage.focus || !scene.trace.value(stage.focus->value).isMatrix())
            continue;
        const Explanation explanation = explain(scene.trace, *stage.focus);
        EXPECT_FALSE(std::isnan(explanation.expression.evaluate())) << called << stage.id;
        if (const auto opened = open(scene.trace, stage.focus->value))
            expectKnownNumbers(opened->trace, called + stage.id + ' ');
    }
}

TEST_P(NumbersOf, AreRefusedWhereTheyBecomeTooLargeAndKnownEverywhereElse)
{
    for (const Given& given : settings()) {
        const Result<Scene> usual = makeScene(lesson(), given);
        if (!usual)
            continue; // an example that needs other parameters, too
        expectKnownNumbers(usual->trace, written(given));
        for (const ParameterSpec& spec : lesson().parameters) {
            if (spec.type != ParameterType::Matrix)
                continue;
            const auto id = usual->trace.find(spec.name);
            if (!id || !usual->trace.value(*id).isMatrix())
                continue;
            const Matrix& matrix = usual->trace.value(*id).matrix();
            for (const double number : {1e200, 1e308, -1e308, 1e-320})
                for (const bool isAll : {true, false}) {
                    Matrix extreme = matrix;
                    if (isAll)
                        extreme.setConstant(number);
                    else
                        extreme(0, 0) = number;
                    Given asked = given;
                    asked[spec.name] = matrixToText(extreme);
                    const std::string called = written(given) + spec.name + '=' + std::to_string(number) + ' ';
                    const Result<Scene> scene = makeScene(lesson(), asked);
                    if (!scene) {
                        EXPECT_TRUE(isErrorOfTheCall(scene.error().code) || scene.error().code == ErrorCode::Diverged)
                            << called;
                        EXPECT_NE(number, 1e-320) << called << "nearly nothing is not too large";
                        continue;
                    }
                    expectKnownNumbers(scene->trace, called);
                    expectExplained(*scene, called);
                }
        }
    }
}

TEST_P(NumbersOf, AnswerEachQuestionAndEveryTieIsRight)
{
    for (const Given& given : settings()) {
        const Result<Scene> scene = makeScene(lesson(), given);
        if (!scene)
            continue;
        const Trace& trace = scene->trace;
        for (const Stage& stage : scene->stages) {
            if (!stage.question || stage.question->kind != Question::Kind::Winner)
                continue;
            const Question& question = *stage.question;
            const std::string called = written(given) + stage.id;
            const double best = trace.number(question.decisive(trace));
            int right = 0;
            for (const Cell& cell : question.cells) {
                if (trace.value(cell.value).isMasked(cell.row, cell.column)) {
                    EXPECT_FALSE(question.isRight(trace, cell)) << called;
                    continue;
                }
                const double number = trace.number(cell);
                const double beyond = question.smallest ? best - number : number - best;
                EXPECT_LE(beyond, 1e-12 * std::abs(best)) << called;
                EXPECT_TRUE(number != best || question.isRight(trace, cell)) << called << ": a tie";
                right += question.isRight(trace, cell);
            }
            EXPECT_EQ(right, int(question.winners(trace).size())) << called;
        }
    }
}

TEST_P(NumbersOf, KeepToTheRangesThatAScenesParametersHave)
{
    const Result<Scene> scene = makeScene(lesson(), {});
    ASSERT_TRUE(scene.ok());
    for (const auto& [name, range] : scene->ranges) {
        EXPECT_TRUE(makeScene(lesson(), {{name, std::to_string(int(range.first))}}).ok()) << name;
        EXPECT_TRUE(makeScene(lesson(), {{name, std::to_string(int(range.second))}}).ok()) << name;
        const Result<Scene> beyond = makeScene(lesson(), {{name, std::to_string(int(range.second) + 1)}});
        ASSERT_FALSE(beyond.ok()) << name;
        EXPECT_EQ(beyond.error().code, ErrorCode::BadParameter) << name;
        EXPECT_EQ(beyond.error().arguments[0], name);
        EXPECT_NE(beyond.error().arguments[2].find("… " + std::to_string(int(range.second))), std::string::npos)
            << beyond.error().arguments[2];
    }
    // What counts the pictures of a film stops at its last one, and says so.
    for (const Stage& stage : scene->stages) {
        if (!stage.plays)
            continue;
        const auto spec = std::find_if(lesson().parameters.begin(), lesson().parameters.end(),
                                       [&](const ParameterSpec& one) { return one.name == stage.plays->parameter; });
        if (spec->most > 100000)
            continue;
        const Result<Scene> last = makeScene(lesson(), {{spec->name, std::to_string(int(spec->most))}});
        ASSERT_TRUE(last.ok()) << spec->name;
        EXPECT_LE(std::stoi(last->parameters.at(spec->name)), last->stage(stage.id)->plays->last) << spec->name;
    }
}

ErrorCode refused(const char* lesson, const Given& given)
{
    const Result<Scene> scene = makeScene(**findLesson(lesson), given);
    EXPECT_FALSE(scene.ok()) << lesson;
    return scene ? ErrorCode::Cancelled : scene.error().code;
}

TEST(NumbersOfLessons, AreRefusedByName)
{
    const Result<Scene> scene =
        makeScene(**findLesson("self_attention"), {{"x", "1e200 0 1 1; 0 2 0 1; 1 1 0 0; 0 1 3 1; 1 2 1 0"}});
    ASSERT_FALSE(scene.ok());
    EXPECT_EQ(scene.error().code, ErrorCode::Overflow);
    EXPECT_TRUE(isErrorOfTheCall(scene.error().code));
    EXPECT_EQ(scene.error().arguments, (std::vector<std::string>{"lengths", "Paris", "|x|"}));
}

TEST(NumbersOfLessons, NeedTheWordsThatAParameterPointsTo)
{
    EXPECT_EQ(refused("cross_entropy", {{"example", "own"}, {"logits", "1 2"}, {"target", "5"}, {"x", "1"}}),
              ErrorCode::BadParameter);
    EXPECT_EQ(refused("jacobian", {{"target", "9"}}), ErrorCode::BadParameter);
    EXPECT_EQ(refused("backpropagation", {{"example", "attention"}, {"target", "3"}}), ErrorCode::BadParameter);
    EXPECT_EQ(refused("word_vectors", {{"across", "4000"}}), ErrorCode::BadParameter);
    EXPECT_EQ(refused("word_vectors", {{"up", "4096"}}), ErrorCode::BadParameter);
    for (const char* perplexity : {"0.5", "8", "0.999", "-1"})
        EXPECT_EQ(refused("word_vectors", {{"perplexity", perplexity}}), ErrorCode::BadParameter) << perplexity;
    for (const char* perplexity : {"0", "1", "7", "2.5"})
        EXPECT_TRUE(makeScene(**findLesson("word_vectors"), {{"perplexity", perplexity}}).ok()) << perplexity;
}

TEST(NumbersOfLessons, AreCountedOfWhatIsMaskedOnlyWhereTheMaskIs)
{
    const Result<Scene> scene = makeScene(**findLesson("self_attention"), {});
    const Trace& trace = scene->trace;
    EXPECT_TRUE(trace.value(trace["masked"]).isMasked(4, 4));
    EXPECT_FALSE(trace.value(trace["masked"]).isMasked(4, 3));
    EXPECT_FALSE(trace.value(trace["weights"]).hasMask) << "a weight of 0 is a number";
    // ln 0 is no mask.
    const Result<Scene> unseen = makeScene(
        **findLesson("probability"), {{"smoothing", "0"}, {"sentence", "Paris jagt die Maus ."}, {"word", "Paris"}});
    ASSERT_TRUE(unseen.ok());
    const Value& logs = unseen->trace.value(unseen->trace["logs"]);
    ASSERT_FALSE(logs.matrix().allFinite());
    EXPECT_NE(toCsv(logs).find("-inf"), std::string::npos);
    EXPECT_NE(toJson(logs).dump().find("\"-inf\""), std::string::npos);
    EXPECT_EQ(toJson(logs).dump().find("null"), std::string::npos);
}

} // namespace
} // namespace durchblick
