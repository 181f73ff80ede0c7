#include "lessons/word_vectors/lesson.h"

#include "core/embedding/axis.h"
#include "core/embedding/named_tables.h"
#include "lessons/lesson_text.h"
#include "lessons/place.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace durchblick {
namespace {

using Given = std::map<std::string, std::string>;

Scene scene(const Given& given = {})
{
    Result<Scene> result = makeScene(wordVectorsLesson(), given);
    EXPECT_TRUE(result.ok());
    return *std::move(result);
}

const Value& value(const Scene& scene, const char* symbol) { return scene.trace.value(scene.trace[symbol]); }

/// Where the words shown lie on the axis between these, as the core finds it.
void expectPositions(const Given& given, const std::string& table, const Labels& from, const Labels& to)
{
    const Result<NamedTable> named = findTable(table, {}, "de");
    ASSERT_TRUE(named.ok());
    const auto rowsOf = [&](const Labels& words) {
        std::vector<int> rows;
        for (const std::string& word : words)
            rows.push_back(named->table().find(word).value());
        return rows;
    };
    const std::optional<Axis> axis = axisBetween(named->table(), rowsOf(from), rowsOf(to));
    ASSERT_TRUE(axis);
    const Scene shown = scene(given);
    const Value& positions = value(shown, "positions");
    ASSERT_GE(positions.columnCount(), 8);
    for (int column = 0; column < positions.columnCount(); ++column) {
        const int row = named->table().find(positions.columnLabel(column)).value();
        EXPECT_NEAR(positions.matrix()(0, column), axis->positionOf(named->table().vectors().row(row)), 1e-6)
            << positions.columnLabel(column);
    }
}

TEST(WordVectorsLesson, LaysTheWordsOnAnAxisBetweenTwoWords)
{
    expectPositions({}, "slide", {"Mann"}, {"Frau"});
    const Scene slide = scene();
    const double half = value(slide, "axis_length").matrix()(0, 0) / 2;
    const Value& positions = value(slide, "positions");
    for (int column = 0; column < positions.columnCount(); ++column) {
        if (positions.columnLabel(column) == "Mann") {
            EXPECT_NEAR(positions.matrix()(0, column), -half, 1e-12);
        }
        if (positions.columnLabel(column) == "Frau") {
            EXPECT_NEAR(positions.matrix()(0, column), half, 1e-12);
        }
    }
}

TEST(WordVectorsLesson, LaysTheWordsOnAnAxisBetweenTwoListsOfWords)
{
    expectPositions({{"vectors", "miniwelt-de"}, {"from", "Mann König Vater"}, {"to", "Frau Königin Mutter"}},
                    "miniwelt-de", {"Mann", "König", "Vater"}, {"Frau", "Königin", "Mutter"});
}

TEST(WordVectorsLesson, SaysHowManyWordsOfAFileAreDamaged)
{
    const std::string path = testing::TempDir() + "damaged_words.vec";
    std::ofstream(path) << "koenig 1 0\nmann 0.8 0.6\nfrau 0 1\nK\xF6nig 0.6 0.8\nM\xE4nner 0 1\n";
    const Scene shown = scene({{"vectors", path},
                               {"first", "mann"},
                               {"second", "frau"},
                               {"sentence", "mann frau"},
                               {"other", "frau mann"},
                               {"a", "koenig"},
                               {"b", "mann"},
                               {"c", "frau"},
                               {"from", "mann"},
                               {"to", "frau"}});
    std::filesystem::remove(path);
    EXPECT_EQ(shown.remarks, std::vector<std::string>{"skipped_words"});
    EXPECT_EQ(fillIn(readLessonText("word_vectors", "en").word("skipped_words"), shown, {}),
              "Words of the file that are damaged and therefore missing here: 2.");
}

TEST(WordVectorsLesson, SaysWhereAnAxisHasNoDirection)
{
    EXPECT_TRUE(scene().remarks.empty());
    const Scene nowhere = scene({{"from", "Mann Frau"}, {"to", "Frau Mann"}});
    EXPECT_EQ(nowhere.remarks, std::vector<std::string>{"no_axis"});
    EXPECT_TRUE(value(nowhere, "positions").matrix().isZero());
    const Result<Scene> unknown = makeScene(wordVectorsLesson(), {{"to", "Frau Einhorn"}});
    ASSERT_FALSE(unknown.ok());
    EXPECT_EQ(unknown.error().code, ErrorCode::UnknownWord);
    EXPECT_EQ(unknown.error().arguments.front(), "Einhorn");
    EXPECT_FALSE(makeScene(wordVectorsLesson(), {{"from", "  "}}).ok());
}

TEST(WordVectorsLesson, ShowsTheDistanceBesideAngleAndCosine)
{
    const Scene shown = scene();
    const double distance = (value(shown, "u").matrix() - value(shown, "v").matrix()).norm();
    EXPECT_DOUBLE_EQ(value(shown, "distance").matrix()(0, 0), distance);
    const std::vector<Panel>& panels = shown.stage("similarity")->panels;
    EXPECT_TRUE(std::any_of(panels.begin(), panels.end(),
                            [&](const Panel& panel) { return panel.value == shown.trace["distance"]; }));
}

} // namespace
} // namespace durchblick
