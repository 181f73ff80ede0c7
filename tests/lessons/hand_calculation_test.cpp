#include "core/base/accuracy.h"
#include "core/checking/check.h"
#include "core/trace/print.h"
#include "lessons/catalogue.h"
#include "lessons/lesson_text.h"
#include "lessons/place.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <map>
#include <set>

namespace durchblick {
namespace {

/// A lesson as it begins or, called by a stage that it does not show then, with what that stage needs.
struct Shown {
    const Lesson* lesson;
    std::string stage;

    std::string name() const { return lesson->id + (stage.empty() ? "" : '_' + stage); }
};
void PrintTo(const Shown& shown, std::ostream* stream) { *stream << shown.name(); }

std::vector<Shown> everyLessonShown()
{
    std::vector<Shown> all;
    for (const Lesson& lesson : catalogue()) {
        all.push_back({&lesson, ""});
        std::set<std::map<std::string, std::string>> calls;
        for (const auto& [stage, parameters] : lesson.needs)
            if (calls.insert(parameters).second)
                all.push_back({&lesson, stage});
    }
    return all;
}

/// Every stage of every lesson, with what is calculated by hand there.
class EveryStage : public testing::TestWithParam<Shown> {
protected:
    static const Scene& scene()
    {
        static std::map<std::string, Scene> made;
        const Shown& shown = GetParam();
        if (!made.contains(shown.name()))
            made.emplace(shown.name(),
                         findPlace(Address{.lesson = shown.lesson->id, .parameters = {}, .stage = shown.stage})->scene);
        return made.at(shown.name());
    }
    static const Trace& trace() { return scene().trace; }
    static std::string solution(const Blank& blank, int decimals)
    {
        return blank.kind == Blank::Kind::Number
            ? toText(trace().number(blank.cell), {.decimals = decimals, .comma = true})
            : solutionOf(trace(), blank);
    }
    static std::vector<std::string> solutions(const std::vector<Blank>& blanks, int decimals)
    {
        std::vector<std::string> typed;
        for (const Blank& blank : blanks)
            typed.push_back(solution(blank, decimals));
        return typed;
    }
    static std::string nameOf(const Stage& stage, const Blank& blank)
    {
        return stage.id + ": " + trace().value(blank.shown.value).symbol + '[' + std::to_string(blank.shown.row) + ','
            + std::to_string(blank.shown.column) + ']';
    }
};
INSTANTIATE_TEST_SUITE_P(Catalogue, EveryStage, testing::ValuesIn(everyLessonShown()),
                         [](const auto& shown) { return shown.param.name(); });

TEST_P(EveryStage, HasSomethingToCalculateByHand)
{
    for (const Stage& stage : scene().stages) {
        const std::vector<Blank> blanks = blanksOf(scene(), stage);
        EXPECT_FALSE(blanks.empty()) << stage.id;
        EXPECT_LE(int(blanks.size()), mostBlanks + 2) << stage.id;
        std::set<Cell> cells;
        for (const Blank& blank : blanks) {
            ASSERT_TRUE(trace().hasCell(blank.cell) && trace().hasCell(blank.shown)) << stage.id;
            EXPECT_TRUE(cells.insert(blank.shown).second) << nameOf(stage, blank) << " is asked for twice";
            EXPECT_TRUE(trace().producer(blank.cell.value)) << nameOf(stage, blank) << " was given, not calculated";
            if (blank.kind == Blank::Kind::Number) {
                EXPECT_TRUE(std::isfinite(trace().number(blank.cell))) << nameOf(stage, blank);
                EXPECT_EQ(trace().number(blank.cell), trace().number(blank.shown)) << nameOf(stage, blank);
            }
        }
    }
}

TEST_P(EveryStage, TakesTheTrueNumbersHoweverTheyAreRounded)
{
    for (const Stage& stage : scene().stages) {
        const std::vector<Blank> blanks = blanksOf(scene(), stage);
        for (const int decimals : {2, 3, 4}) {
            const CheckedSheet checked = check(trace(), blanks, solutions(blanks, decimals));
            for (std::size_t i = 0; i < blanks.size(); ++i)
                EXPECT_EQ(checked.blanks[i].verdict, Verdict::Right) << nameOf(stage, blanks[i]) << " with " << decimals
                                                                     << " decimals: " << solution(blanks[i], decimals);
            EXPECT_TRUE(checked.isRight() && checked.isComplete()) << stage.id;
        }
    }
}

TEST_P(EveryStage, NamesAWrongFirstEntryAndMarksAConsistentRestAsFollowing)
{
    for (const Stage& stage : scene().stages) {
        const std::vector<Blank> blanks = blanksOf(scene(), stage);
        if (blanks.empty() || blanks.front().kind != Blank::Kind::Number)
            continue;
        std::vector<std::string> typed(blanks.size());
        // Far enough from the truth, and near enough to go on with.
        const double wrong = 1.25 * trace().number(blanks.front().cell) + 0.5;
        typed.front() = shortest(wrong);
        CheckedSheet checked = check(trace(), blanks, typed);
        ASSERT_EQ(checked.firstWrong, std::size_t(0)) << nameOf(stage, blanks.front());
        const auto own = ownNumbers(trace(), blanks, checked);
        if (own.empty())
            continue; // a place of a word that does not exist leads nowhere
        const Trace on = rerun(trace(), own);
        EXPECT_DOUBLE_EQ(on.number(blanks.front().cell), wrong) << stage.id;
        for (std::size_t i = 1; i < blanks.size(); ++i)
            typed[i] = blanks[i].kind == Blank::Kind::Number ? shortest(on.number(blanks[i].cell))
                                                             : solutionOf(trace(), blanks[i]);
        checked = check(trace(), blanks, typed);
        EXPECT_EQ(checked.firstWrong, std::size_t(0)) << stage.id;
        for (std::size_t i = 1; i < blanks.size(); ++i) {
            constexpr int decimals = 2;
            const bool isTouched = blanks[i].kind == Blank::Kind::Number
                && !isAccurate(on.number(blanks[i].cell), trace().number(blanks[i].cell), decimals);
            EXPECT_EQ(checked.blanks[i].verdict, isTouched ? Verdict::Follows : Verdict::Right)
                << nameOf(stage, blanks[i]) << " = " << typed[i];
        }
    }
}

TEST_P(EveryStage, CallsWhatIsAskedForByAWordInBothLanguages)
{
    for (const char* language : {"de", "en"}) {
        const LessonText& text = readLessonText(GetParam().lesson->id, language);
        for (const Stage& stage : scene().stages)
            for (const Blank& blank : blanksOf(scene(), stage)) {
                const std::string& symbol = trace().value(blank.shown.value).symbol;
                EXPECT_TRUE(text.words.contains("value-" + symbol)) << language << ' ' << nameOf(stage, blank);
            }
    }
}

TEST_P(EveryStage, CoversWhatIsAskedForInItsPanels)
{
    for (const Stage& stage : scene().stages) {
        const std::vector<Blank> blanks = blanksOf(scene(), stage);
        const std::vector<Cell> telling = tellingCells(trace(), stage, blanks);
        for (const Blank& blank : blanks)
            EXPECT_TRUE(std::find(telling.begin(), telling.end(), blank.shown) != telling.end())
                << nameOf(stage, blank);
    }
}

TEST(HandCalculation, AsksForTheStepsOfTheSoftmaxInTheirOrder)
{
    const Scene scene = *makeScene(**findLesson("self_attention"), {});
    std::vector<std::string> symbols;
    for (const Blank& blank : blanksOf(scene, *scene.stage("softmax"))) {
        const std::string& symbol = scene.trace.value(blank.cell.value).symbol;
        if (symbols.empty() || symbols.back() != symbol)
            symbols.push_back(symbol);
        EXPECT_EQ(blank.cell.row, 4);
        EXPECT_TRUE(symbol == "sums" || blank.cell.column != 4) << "what is masked is not calculated";
    }
    EXPECT_EQ(symbols, (std::vector<std::string>{"exponentials", "sums", "weights"}));
}

TEST(HandCalculation, CoversCopiesOfWhatIsAskedFor)
{
    const Scene scene = *makeScene(**findLesson("gradient_descent"), {});
    const Stage& table = *scene.stage("table");
    const std::vector<Blank> blanks = blanksOf(scene, table);
    ASSERT_FALSE(blanks.empty());
    for (const Blank& blank : blanks) {
        EXPECT_EQ(scene.trace.value(blank.shown.value).symbol, "iterations");
        EXPECT_NE(blank.cell, blank.shown) << "the table holds copies; a number of one's own goes on from the original";
    }
}

TEST(HandCalculation, IsAskedForWhateverIsChosen)
{
    for (const Lesson& lesson : catalogue())
        for (const ParameterSpec& spec : lesson.parameters)
            for (const std::string& choice : spec.choices) {
                const std::string called = lesson.id + '?' + spec.name + '=' + choice;
                const Result<Scene> scene = makeScene(lesson, {{spec.name, choice}});
                ASSERT_TRUE(scene.ok()) << called;
                for (const Stage& stage : scene->stages) {
                    const std::vector<Blank> blanks = blanksOf(*scene, stage);
                    EXPECT_FALSE(blanks.empty()) << called << '#' << stage.id;
                    std::vector<std::string> typed;
                    for (const Blank& blank : blanks)
                        typed.push_back(solutionOf(scene->trace, blank));
                    EXPECT_TRUE(check(scene->trace, blanks, typed).isRight()) << called << '#' << stage.id;
                }
            }
}

TEST(HandCalculation, IsMarkedBeforeAnybodyHasToWait)
{
    // The largest scenes: a whole vocabulary in one matrix, an arrangement of points behind it.
    for (const char* lesson : {"word2vec", "word_vectors"}) {
        const Scene scene = *makeScene(**findLesson(lesson), {});
        for (const Stage& stage : scene.stages) {
            const auto start = std::chrono::steady_clock::now();
            const std::vector<Blank> blanks = blanksOf(scene, stage);
            const CheckedSheet checked = check(scene.trace, blanks, std::vector<std::string>(blanks.size(), "1,5"));
            const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
            EXPECT_LT(took.count(), 1.0) << lesson << '#' << stage.id;
        }
    }
}

} // namespace
} // namespace durchblick
