#include "core/formula/formula.h"
#include "lessons/catalogue.h"
#include "lessons/lesson_text.h"
#include "lessons/place.h"
#include "lessons/texts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <regex>
#include <set>

namespace durchblick {
namespace {

const std::vector<std::string> spoken{"de", "en"};

std::vector<std::string> lessonIds()
{
    std::vector<std::string> ids;
    for (const Lesson& lesson : catalogue())
        ids.push_back(lesson.id);
    return ids;
}

class EveryLesson : public testing::TestWithParam<std::string> {
protected:
    const Lesson& lesson() const { return **findLesson(GetParam()); }
};
INSTANTIATE_TEST_SUITE_P(Catalogue, EveryLesson, testing::ValuesIn(lessonIds()),
                         [](const auto& id) { return id.param; });

/// The defaults, and what brings the stages that these do not show.
std::vector<std::map<std::string, std::string>> callsForEveryStage(const Lesson& lesson)
{
    std::vector<std::map<std::string, std::string>> all{{}};
    for (const auto& [stage, parameters] : lesson.needs)
        if (std::find(all.begin(), all.end(), parameters) == all.end())
            all.push_back(parameters);
    return all;
}

/// A parameter that counts the steps of a training or the like, at which everything has begun but nothing takes long yet.
std::map<std::string, std::string> earlyInItsFilm(const Lesson& lesson, const std::map<std::string, std::string>& call)
{
    constexpr double early = 1000;
    const Result<Scene> scene = makeScene(lesson, call);
    for (const Stage& stage : scene->stages)
        for (const ParameterSpec& spec : lesson.parameters)
            if (stage.plays && stage.plays->runs && spec.name == stage.plays->parameter)
                return {{spec.name, shortest(std::min(spec.most, spec.least + early))}};
    return {};
}

/// What shows every stage, and with it every parameter at both ends of its range or at each of its choices, those of a film
/// early in it.
std::vector<std::map<std::string, std::string>> calls(const Lesson& lesson)
{
    std::vector<std::map<std::string, std::string>> all;
    for (const auto& base : callsForEveryStage(lesson)) {
        std::map<std::string, std::string> early = earlyInItsFilm(lesson, base);
        early.insert(base.begin(), base.end());
        all.push_back(base);
        const auto add = [&](const std::string& name, const std::string& value) {
            all.push_back(early);
            all.back()[name] = value;
        };
        const Result<Scene> scene = makeScene(lesson, base);
        for (const ParameterSpec& spec : lesson.parameters) {
            for (const std::string& choice : spec.choices)
                add(spec.name, choice);
            const auto range = scene->ranges.find(spec.name);
            const auto [least, most] = range == scene->ranges.end() ? std::pair(spec.least, spec.most) : range->second;
            if (spec.type == ParameterType::Integer || spec.type == ParameterType::Number)
                for (const double end : {least, most})
                    add(spec.name, shortest(end));
        }
    }
    return all;
}

std::string written(const std::map<std::string, std::string>& call)
{
    std::string text = "called with";
    for (const auto& [name, value] : call)
        text += ' ' + name + '=' + value;
    return text;
}

TEST_P(EveryLesson, RunsWithItsDefaultsAndAtTheEndsOfEveryRange)
{
    for (const auto& call : calls(lesson())) {
        const std::string called = written(call);
        const Result<Scene> scene = makeScene(lesson(), call);
        ASSERT_TRUE(scene.ok()) << called;
        std::vector<std::string> ids;
        for (const Stage& stage : scene->stages) {
            ids.push_back(stage.id);
            EXPECT_FALSE(stage.panels.empty()) << called << ' ' << stage.id;
            for (const Panel& panel : stage.panels)
                EXPECT_TRUE(!panel.focus || scene->trace.hasCell(*panel.focus)) << called << ' ' << stage.id;
            EXPECT_TRUE(!stage.focus || scene->trace.hasCell(*stage.focus)) << called << ' ' << stage.id;
            if (stage.question) {
                ASSERT_FALSE(stage.question->cells.empty()) << called << ' ' << stage.id;
                EXPECT_TRUE(stage.question->isRight(scene->trace, stage.question->decisive(scene->trace)));
            }
            EXPECT_TRUE(!stage.plays || scene->parameters.contains(stage.plays->parameter)) << stage.id;
        }
        std::vector<std::string> known; // of the lesson's stages, those that the scene has, in the lesson's order
        for (const std::string& id : lesson().stages)
            if (std::find(ids.begin(), ids.end(), id) != ids.end())
                known.push_back(id);
        EXPECT_EQ(ids, known) << called;
        EXPECT_TRUE(!lesson().needs.empty() || ids == lesson().stages) << called;
        std::set<std::string> symbols;
        for (const Value& value : scene->trace.values())
            EXPECT_TRUE(symbols.insert(value.symbol).second) << called << ": two values are called " << value.symbol;
        std::set<std::string> names;
        for (const ParameterSpec& spec : lesson().parameters)
            names.insert(spec.name);
        for (const auto& [name, value] : scene->parameters)
            EXPECT_TRUE(names.contains(name)) << name;
        for (const std::string& remark : scene->remarks)
            for (const std::string& language : spoken)
                EXPECT_TRUE(readLessonText(GetParam(), language).words.contains(remark)) << language << ' ' << remark;
    }
}

TEST_P(EveryLesson, ShowsEachOfItsStagesWhereAnAddressNamesIt)
{
    for (const std::string& stage : lesson().stages) {
        const Result<Place> place = findPlace(Address{.lesson = lesson().id, .parameters = {}, .stage = stage});
        ASSERT_TRUE(place.ok()) << stage;
        EXPECT_EQ(place->currentStage()->id, stage);
    }
    const Result<Scene> defaults = makeScene(lesson(), {});
    for (const auto& [stage, parameters] : lesson().needs)
        EXPECT_FALSE(defaults->stage(stage)) << stage << " needs nothing";
}

TEST_P(EveryLesson, SaysTheSameAgainWithTheParametersThatTookEffect)
{
    for (const auto& call : callsForEveryStage(lesson())) {
        const Result<Scene> scene = makeScene(lesson(), call);
        const Result<Scene> again = makeScene(lesson(), scene->parameters);
        ASSERT_TRUE(again.ok());
        ASSERT_EQ(scene->trace.values().size(), again->trace.values().size());
        for (std::size_t i = 0; i < scene->trace.values().size(); ++i) {
            const Value& a = scene->trace.values()[i];
            const Value& b = again->trace.values()[i];
            EXPECT_EQ(a.symbol, b.symbol);
            if (a.isMatrix()) {
                EXPECT_EQ(a.matrix(), b.matrix()) << a.symbol;
            }
        }
    }
}

TEST_P(EveryLesson, AsksAQuestionAtEachStage)
{
    for (const auto& call : callsForEveryStage(lesson())) {
        const Result<Scene> scene = makeScene(lesson(), call);
        for (const Stage& stage : scene->stages)
            EXPECT_TRUE(stage.question) << stage.id;
    }
}

TEST_P(EveryLesson, HasWordsForEveryIdInBothLanguages)
{
    for (const std::string& language : spoken) {
        const LessonText& text = readLessonText(GetParam(), language);
        EXPECT_FALSE(text.title.empty()) << language;
        EXPECT_FALSE(text.introduction.empty()) << language;
        std::vector<std::string> sections;
        for (const Section& section : text.sections) {
            sections.push_back(section.id);
            for (const std::string* part :
                 {&section.title, &section.body, &section.formula, &section.question, &section.feedback})
                EXPECT_FALSE(part->empty()) << language << ' ' << section.id;
        }
        EXPECT_EQ(sections, lesson().stages) << language;
        const auto expectWord = [&](const std::string& id) {
            EXPECT_TRUE(text.words.contains(id)) << language << ' ' << id;
        };
        for (const ParameterSpec& spec : lesson().parameters) {
            expectWord(spec.name);
            for (const std::string& choice : spec.choices)
                expectWord(spec.name + '=' + choice);
        }
        for (const Erratum& erratum : lesson().errata)
            expectWord("erratum-" + erratum.id);
        EXPECT_TRUE(readLessonText("chapters", language).words.contains(lesson().chapter)) << lesson().chapter;
    }
}

TEST_P(EveryLesson, HasTheSameWordsInBothLanguages)
{
    std::vector<std::set<std::string>> ids;
    for (const std::string& language : spoken) {
        ids.emplace_back();
        for (const auto& [id, word] : readLessonText(GetParam(), language).words)
            ids.back().insert(id);
    }
    EXPECT_EQ(ids[0], ids[1]);
}

void expectNumbersFilledIn(const Scene& scene, const LessonText& text, const std::string& language)
{
    for (const Stage& stage : scene.stages) {
        const Section& section = *text.section(stage.id);
        for (const std::string* part :
             {&section.title, &section.body, &section.formula, &section.question, &section.feedback}) {
            std::smatch place;
            for (std::string rest = *part; std::regex_search(rest, place, std::regex("\\{\\{[^}]*\\}\\}"));
                 rest = place.suffix())
                EXPECT_NE(fillIn(place.str(), scene, {}, &stage), "–")
                    << language << ' ' << stage.id << ' ' << place.str();
        }
    }
}

TEST_P(EveryLesson, FillsInEveryNumberOfItsTexts)
{
    for (const auto& call : callsForEveryStage(lesson()))
        for (const std::string& language : spoken)
            expectNumbersFilledIn(makeScene(lesson(), call).value(), readLessonText(GetParam(), language), language);
}

void expectFormulasSet(const Scene& scene, const LessonText& text)
{
    for (const Stage& stage : scene.stages) {
        const Section& section = *text.section(stage.id);
        EXPECT_TRUE(parseFormula(fillIn(section.formula, scene, {}, &stage), stage.id).ok()) << section.formula;
        for (const std::string* part : {&section.body, &section.question, &section.feedback}) {
            std::smatch formula;
            for (std::string rest = *part; std::regex_search(rest, formula, std::regex("\\$([^$]+)\\$"));
                 rest = formula.suffix())
                EXPECT_TRUE(parseFormula(fillIn(formula[1].str(), scene, {}, &stage), stage.id).ok()) << formula.str();
        }
    }
}

TEST_P(EveryLesson, WritesFormulasThatCanBeSet)
{
    for (const auto& call : callsForEveryStage(lesson()))
        for (const std::string& language : spoken)
            expectFormulasSet(makeScene(lesson(), call).value(), readLessonText(GetParam(), language));
}

/// What may hold digits is taken out first: filled-in places, formulas, link targets, names in backticks, slide numbers, years,
/// and names that are written with a digit.
std::string withoutAllowedDigits(std::string text)
{
    for (const char* allowed :
         {"\\{\\{[^}]*\\}\\}", "\\$\\$[^$]*\\$\\$", "\\$[^$]*\\$", "\\]\\([^)]*\\)", "\\{#[^}]*\\}", "`[^`]*`",
          "(Folien?|[Ss]lides?) [0-9]+(( bis | und | to | and |, )[0-9]+)*", "\\b(1[89]|20)[0-9][0-9]\\b",
          "GPT-2|cl100k_base|o200k_base|word2vec"})
        text = std::regex_replace(text, std::regex(allowed), "");
    return text;
}

TEST_P(EveryLesson, TypesNoNumbersIntoItsTexts)
{
    for (const std::string& language : spoken) {
        const std::string text = withoutAllowedDigits(std::string(lessonText(GetParam(), language)));
        std::smatch digits;
        EXPECT_FALSE(std::regex_search(text, digits, std::regex(".{0,20}[0-9].{0,20}")))
            << language << ": " << digits.str();
    }
}

TEST(TypedDigits, AreFoundBesideTheAllowedOnes)
{
    EXPECT_EQ(
        withoutAllowedDigits("Folien 12 bis 14, {{x[0,1]}}, $a_1$, 2017, `x1` and GPT-2").find_first_of("0123456789"),
        std::string::npos);
    for (const char* text : {"7 Token", "0,33", "Folie 9 hat 8", "die 12345"})
        EXPECT_NE(withoutAllowedDigits(text).find_first_of("0123456789"), std::string::npos) << text;
}

TEST_P(EveryLesson, NamesErrataThatDifferFromTheCalculation)
{
    for (const Erratum& erratum : lesson().errata) {
        const Result<Address> address = readAddress(erratum.address);
        ASSERT_TRUE(address.ok()) << erratum.id;
        const Result<Place> place = findPlace(*address);
        ASSERT_TRUE(place.ok()) << erratum.id;
        ASSERT_TRUE(place->cell) << erratum.id;
        const Value& value = place->trace.value(place->cell->value);
        if (!value.isMatrix()) {
            const Piece& piece = value.pieces()[std::size_t(place->cell->row)];
            EXPECT_NE(std::to_string(piece.id.value()), erratum.printed) << erratum.id;
            EXPECT_NE(piece.bytes, erratum.printed) << erratum.id;
            continue;
        }
        // Rounded as the slide rounds, and still not what it prints.
        const std::size_t point = erratum.printed.find('.');
        const int decimals = point == std::string::npos ? 0 : int(erratum.printed.size() - point) - 1;
        const double half = 0.5 * std::pow(10.0, -decimals);
        EXPECT_GT(std::abs(place->trace.number(*place->cell) - std::stod(erratum.printed)), half) << erratum.id;
    }
}

TEST(Catalogue, HasLessonsOfKnownChaptersInTheirOrder)
{
    std::ptrdiff_t last = 0;
    for (const Lesson& lesson : catalogue()) {
        const auto chapter = std::find(chapters().begin(), chapters().end(), lesson.chapter);
        ASSERT_NE(chapter, chapters().end()) << lesson.id;
        EXPECT_GE(chapter - chapters().begin(), last) << lesson.id;
        last = chapter - chapters().begin();
    }
}

TEST(Catalogue, NamesEachChapterInBothLanguages)
{
    EXPECT_EQ(chapters().size(), 11u);
    for (const std::string& language : spoken)
        for (const std::string& chapter : chapters())
            EXPECT_TRUE(readLessonText("chapters", language).words.contains(chapter)) << language << ' ' << chapter;
}

TEST(Catalogue, ListsTheLessonsThereAreForOneThatIsNot)
{
    const Result<const Lesson*> lesson = findLesson("alchemy");
    ASSERT_FALSE(lesson.ok());
    EXPECT_EQ(lesson.error().code, ErrorCode::UnknownLesson);
    std::string all;
    for (const Lesson& known : catalogue())
        all += (all.empty() ? "" : ", ") + known.id;
    EXPECT_EQ(lesson.error().arguments, (std::vector<std::string>{"alchemy", all}));
}

} // namespace
} // namespace durchblick
