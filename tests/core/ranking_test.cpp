#include "core/embedding/ranking.h"

#include "core/embedding/axis.h"
#include "core/embedding/named_tables.h"
#include "core/embedding/similarity.h"
#include "core/embedding/slide_table.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace durchblick {
namespace {

int rowOf(const std::string& word) { return slideTable()->find(word).value(); }

double slideCosine(const std::string& a, const std::string& b)
{
    return cosine(slideTable()->vectors().row(rowOf(a)), slideTable()->vectors().row(rowOf(b)));
}

TEST(SlideTable, HasTheCosinesOfTheLecture)
{
    EXPECT_NEAR(slideCosine("Katze", "Kätzchen"), 0.9608, 5e-5);
    EXPECT_NEAR(slideCosine("Katze", "Hund"), 0.6112, 5e-5);
    EXPECT_NEAR(slideCosine("Katze", "Häuser"), -0.2082, 5e-5);
    EXPECT_EQ(slideDimensions()->size(), std::size_t(slideTable()->dimension()));
}

TEST(Analogy, RanksTheWordsAsTheLectureDoes)
{
    const Analogy found = analogy(NeighbourIndex(slideTable()), rowOf("König"), rowOf("Mann"), rowOf("Frau"), 10);
    const Eigen::RowVectorXd target{{0.6, 0.1, 0.8, -0.8, 1.1, -0.3, -0.3}};
    EXPECT_LT((found.target - target).cwiseAbs().maxCoeff(), 1e-6);
    const std::vector<std::pair<std::string, double>> expected{
        {"Königin", 0.9209}, {"Frau", 0.7980},      {"König", 0.5002},  {"Mann", 0.2033},
        {"Hund", 0.0970},    {"Kätzchen", -0.1561}, {"Katze", -0.1680}, {"Häuser", -0.8252}};
    ASSERT_EQ(found.ranking.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(slideTable()->word(found.ranking[i].row), expected[i].first);
        EXPECT_NEAR(found.ranking[i].similarity, expected[i].second, 5e-5) << expected[i].first;
        EXPECT_EQ(found.ranking[i].isInput, i >= 1 && i <= 3) << expected[i].first;
    }
    const auto others = withoutInputs(found.ranking);
    ASSERT_EQ(others.size(), 5u);
    EXPECT_EQ(others[1].row, rowOf("Hund"));
}

TEST(Ranking, CountsTheWordsThatAreNoInputs)
{
    const NeighbourIndex index(slideTable());
    const auto three = analogy(index, rowOf("König"), rowOf("Mann"), rowOf("Frau"), 2).ranking;
    ASSERT_EQ(three.size(), 5u); // Königin, three inputs, Hund
    EXPECT_EQ(three.back().row, rowOf("Hund"));
    const auto one = neighboursOf(index, rowOf("Katze"), 1);
    ASSERT_EQ(one.size(), 2u);
    EXPECT_EQ(one[0], (RankedWord{rowOf("Katze"), 1, true}));
    EXPECT_EQ(one[1].row, rowOf("Kätzchen"));
}

TEST(Axis, GoesThroughTheMeansOfBothSides)
{
    const std::vector<int> men{rowOf("Mann"), rowOf("König")};
    const std::vector<int> women{rowOf("Frau"), rowOf("Königin")};
    const auto axis = axisBetween(*slideTable(), men, women);
    ASSERT_TRUE(axis);
    EXPECT_NEAR(axis->direction.norm(), 1, 1e-15);
    const Eigen::VectorXd before = positionsOn(*axis, *slideTable(), men);
    const Eigen::VectorXd behind = positionsOn(*axis, *slideTable(), women);
    EXPECT_LT(before.maxCoeff(), 0);
    EXPECT_GT(behind.minCoeff(), 0);
    EXPECT_NEAR(before.mean() + behind.mean(), 0, 1e-12) << "the middle is half way";
    EXPECT_FALSE(axisBetween(*slideTable(), men, men)) << "no direction from a place to itself";
}

struct TableFile {
    std::string path = (std::filesystem::temp_directory_path() / "durchblick_named_table.vec").string();

    explicit TableFile(const std::string& text) { write(text); }
    ~TableFile() { std::filesystem::remove(path); }
    void write(const std::string& text) { std::ofstream(path) << text; }
};

TEST(NamedTables, KnowTheSlideAndFiles)
{
    const auto slide = findTable("slide", {"Katze"}, "de");
    ASSERT_TRUE(slide);
    EXPECT_EQ(slide->index->table(), slideTable());
    EXPECT_EQ(slide->dimensions, slideDimensions());

    const TableFile file("oben 1 2\nunten 3 4\n");
    const auto opened = findTable(file.path, {"unten"}, "de");
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->name, file.path);
    EXPECT_EQ(opened->table().vectors()(1, 0), 3);
    EXPECT_EQ(findTable("/nowhere/there.vec", {}, "de").error().code, ErrorCode::FileMissing);
}

TEST(NamedTables, ShareAFileUntilItChanges)
{
    TableFile file("oben 1 2\n");
    const auto first = findTable(file.path, {}, "de");
    EXPECT_EQ(findTable(file.path, {}, "de")->index, first->index);
    file.write("oben 1 2\nunten 3 4\n");
    EXPECT_EQ(findTable(file.path, {}, "de")->table().size(), 2);
    EXPECT_EQ(first->table().size(), 1) << "whoever holds the old one keeps it";
}

TEST(NamedTables, SearchAllForTheWordsThatAreAskedFor)
{
    const auto found = findTable("", {"Häuser", "Kätzchen"}, "en");
    ASSERT_TRUE(found) << "the slide's words, whatever else there is";
    const auto unknown = findTable("", {"Katze", "Xylophonistin"}, "de");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::UnknownWord);
    EXPECT_EQ(unknown.error().arguments[0], "Xylophonistin");
    EXPECT_NE(unknown.error().arguments[1].find("slide"), std::string::npos);
}

} // namespace
} // namespace durchblick
