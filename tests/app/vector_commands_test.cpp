#include "app/commands/command_line.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <set>
#include <sstream>

namespace durchblick {
namespace {

using Json = nlohmann::json;

struct Said {
    int status;
    std::string out;
    std::string err;
};

Said call(std::vector<std::string> arguments)
{
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const Outcome outcome = runCommandLine(arguments, {in, out, err});
    return {outcome.status, out.str(), err.str()};
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TEST(Analogy, OfTheSlideIsKoenigin)
{
    const Said said = call({"analogy", "König", "Mann", "Frau", "--vectors", "slide", "--json"});
    ASSERT_EQ(said.status, 0) << said.err;
    const Json ranking = Json::parse(said.out);
    ASSERT_EQ(ranking.size(), 8u);
    EXPECT_EQ(ranking[0]["word"], "Königin");
    EXPECT_NEAR(ranking[0]["similarity"].get<double>(), 0.9209, 5e-5);
    EXPECT_FALSE(ranking[0].contains("input"));
    EXPECT_EQ(ranking[1]["word"], "Frau");
    EXPECT_EQ(ranking[1]["input"], true);
}

TEST(Analogy, ShowsPeopleBothRankings)
{
    const Said said =
        call({"analogy", "König", "Mann", "Frau", "--vectors", "slide", "--count", "2", "--language", "de"});
    EXPECT_EQ(said.out,
              "König − Mann + Frau ist am nächsten bei (slide):\n"
              "            Kosinus\n"
              "   Königin   0,9209\n"
              "   Hund      0,0970\n"
              "\n"
              "Mit den gefragten Wörtern, bezeichnet mit *:\n"
              "            Kosinus\n"
              "   Königin   0,9209\n"
              "   Frau*     0,7980\n"
              "   König*    0,5002\n"
              "   Mann*     0,2033\n"
              "   Hund      0,0970\n");
}

TEST(Neighbours, AreListedBestFirstWithTheWordItselfMarked)
{
    const Json ranking = Json::parse(call({"neighbours", "Katze", "--vectors", "slide", "--count", "2", "--json"}).out);
    ASSERT_EQ(ranking.size(), 3u);
    EXPECT_EQ(ranking[0], Json({{"word", "Katze"}, {"similarity", 1.0}, {"input", true}}));
    EXPECT_EQ(ranking[1]["word"], "Kätzchen");
    EXPECT_NEAR(ranking[1]["similarity"].get<double>(), 0.9608, 5e-5);
    EXPECT_EQ(ranking[2]["word"], "Hund");
    const Said people = call({"neighbours", "Katze", "--vectors", "slide", "--language", "en"});
    EXPECT_NE(people.out.find("Kätzchen   0.9608"), std::string::npos) << people.out;
    EXPECT_EQ(people.out.find("Katze  "), std::string::npos) << "people need not be told that a word is like itself";
}

TEST(Neighbours, AreFoundInAFileAndInTheTableThatHoldsTheWord)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("vectors.txt");
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("oben 0 1\nunten 0 -1\nrechts 1 0\n");
    file.close();
    const Json ranking =
        Json::parse(call({"neighbours", "oben", "--vectors", path.toStdString(), "--count", "1", "--json"}).out);
    EXPECT_EQ(ranking[1]["word"], "rechts");
    EXPECT_EQ(call({"neighbours", "Kätzchen"}).status, 0);
}

TEST(Neighbours, SayHowManyWordsOfAFileAreDamaged)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("vectors.txt");
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("oben 0 1\nK\xF6nig 1 1\nunten 0 -1\nrechts 1 0\n");
    file.close();
    testing::internal::CaptureStderr();
    const Said said =
        call({"neighbours", "oben", "--vectors", path.toStdString(), "--count", "1", "--json", "--language", "de"});
    EXPECT_EQ(testing::internal::GetCapturedStderr(),
              "Wörter in „" + path.toStdString() + "“, die beschädigt sind und darum fehlen: 1.\n");
    EXPECT_EQ(Json::parse(said.out)[1]["word"], "rechts");
}

TEST(Project, WritesPositionsAsCsvJsonAndNpy)
{
    const QTemporaryDir folder;
    const auto write = [&](const char* name, std::vector<std::string> more) {
        std::vector<std::string> arguments{"project", "--vectors", "slide", "--out",
                                           folder.filePath(name).toStdString()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Said said = call(arguments);
        EXPECT_EQ(said.status, 0) << said.err;
        return contentOf(folder.filePath(name));
    };
    const QByteArray csv = write("a.csv", {"--method", "pca"});
    EXPECT_TRUE(csv.startsWith("word,x,y\r\nKatze,"));
    EXPECT_EQ(csv.count('\n'), 9);
    const Json json = Json::parse(write("a.json", {"--method", "tsne", "--words", "König,Katze,Hund", "--seed", "3"}));
    ASSERT_EQ(json.size(), 3u);
    EXPECT_EQ(json[0]["word"], "König");
    EXPECT_TRUE(json[2]["y"].is_number());
    EXPECT_TRUE(write("a.npy", {"--method", "pca"}).contains("'shape': (8, 2)"));
    EXPECT_EQ(write("b.csv", {"--method", "tsne"}), write("c.csv", {"--method", "tsne", "--seed", "1"}));
    EXPECT_NE(write("b.csv", {"--method", "tsne"}), write("c.csv", {"--method", "tsne", "--seed", "2"}));
}

TEST(Project, RefusesToWriteWhatItReads)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("vectors.csv");
    const QByteArray vectors = "oben 0 1\nunten 0 -1\nrechts 1 0\n";
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(vectors);
    file.close();
    const Said said =
        call({"project", "--method", "pca", "--vectors", path.toStdString(), "--out", path.toStdString()});
    EXPECT_EQ(said.status, 2) << said.err;
    const Said exported = call({"export", "word_vectors", "--stage", "table", "--panel", "x", "--set",
                                "vectors=" + path.toStdString(), "--out", path.toStdString()});
    EXPECT_EQ(exported.status, 2) << exported.err;
    EXPECT_EQ(contentOf(path), vectors);
}

TEST(Project, StatesTheShareOfVarianceThatItKeeps)
{
    const QTemporaryDir folder;
    const Said said = call({"project", "--method", "pca", "--vectors", "slide", "--language", "en", "--out",
                            folder.filePath("a.csv").toStdString()});
    EXPECT_EQ(said.out.rfind("The two axes keep ", 0), 0u) << said.out;
}

struct Wrong {
    std::string name;
    std::vector<std::string> arguments;
    int status;
    std::string said;
};
class WrongVectorCall : public testing::TestWithParam<Wrong> {};

TEST_P(WrongVectorCall, SaysWhatIsWrongAndPrintsNothing)
{
    const Said said = call(GetParam().arguments);
    EXPECT_EQ(said.status, GetParam().status);
    EXPECT_EQ(said.out, "");
    EXPECT_NE(said.err.find(GetParam().said), std::string::npos) << said.err;
}

INSTANTIATE_TEST_SUITE_P(
    Calls, WrongVectorCall,
    testing::Values(
        Wrong{"UnknownWord", {"neighbours", "Xylophonistin"}, 2, "Xylophonistin"},
        Wrong{"UnknownWordOnTheSlide", {"analogy", "König", "Mann", "Paris", "--vectors", "slide"}, 2, "Paris"},
        Wrong{"UnknownWordToProject",
              {"project", "--method", "pca", "--vectors", "slide", "--words", "Katze,Maus", "--out", "a.csv"},
              2,
              "Maus"},
        Wrong{"NoWord", {"neighbours"}, 2, "WORD"}, Wrong{"TwoWords", {"analogy", "König", "Mann"}, 2, "C"},
        Wrong{"FourWords", {"analogy", "a", "b", "c", "d"}, 2, "d"},
        Wrong{"Count", {"neighbours", "Katze", "--count", "0"}, 2, "--count"},
        Wrong{"NoFile", {"neighbours", "Katze", "--vectors", "/nowhere/there.vec"}, 1, "/nowhere/there.vec"},
        Wrong{"NoMethod", {"project", "--out", "a.csv"}, 2, "--method"},
        Wrong{"OtherMethod", {"project", "--method", "umap", "--out", "a.csv"}, 2, "pca|tsne"},
        Wrong{"NoOut", {"project", "--method", "pca"}, 2, "--out"},
        Wrong{"Picture", {"project", "--method", "pca", "--out", "a.png"}, 2, "csv, json, npy"},
        Wrong{"Perplexity",
              {"project", "--method", "tsne", "--vectors", "slide", "--perplexity", "30", "--out", "a.csv"},
              2,
              "--perplexity"},
        Wrong{"PerplexityOfNothing",
              {"project", "--method", "tsne", "--vectors", "slide", "--perplexity", "0", "--out", "a.csv"},
              2,
              "--perplexity"},
        Wrong{"OneWord",
              {"project", "--method", "tsne", "--vectors", "slide", "--words", "Katze", "--out", "a.csv"},
              2,
              "--words"},
        Wrong{"OutNowhere",
              {"project", "--method", "pca", "--vectors", "slide", "--out", "/nowhere/there/a.csv"},
              1,
              "/nowhere/there/a.csv"}),
    [](const auto& wrong) { return wrong.param.name; });

TEST(VectorCommands, ShowHelpInBothLanguages)
{
    std::set<std::string> helps;
    for (const char* language : {"de", "en"})
        for (const char* command : {"neighbours", "analogy", "project"}) {
            const Said said = call({command, "--help", "--language", language});
            EXPECT_EQ(said.status, 0);
            EXPECT_NE(said.out.find("--vectors"), std::string::npos);
            EXPECT_TRUE(helps.insert(said.out).second) << "each help is another, in each language";
        }
}

} // namespace
} // namespace durchblick
