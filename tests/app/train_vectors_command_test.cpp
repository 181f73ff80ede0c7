#include "app/commands/command_line.h"
#include "core/io/word_vectors.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace durchblick {
namespace {

struct Said {
    int status;
    std::string out;
    std::string err;
};

class TrainVectorsCommand : public testing::Test {
protected:
    TrainVectorsCommand()
    {
        std::ofstream text(file("text.txt"));
        for (int i = 0; i < 200; ++i)
            text << (i % 2 == 0 ? "cats chase mice at night\n" : "ships cross seas by day\n");
    }

    std::string file(const char* name) const { return folder.filePath(QString::fromUtf8(name)).toStdString(); }

    Said train(std::vector<std::string> more = {}) const
    {
        std::vector<std::string> arguments{"train-vectors", "--text", file("text.txt"), "--out", file("v.vec"),
                                           "--language",    "en",     "--dim",          "12"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        std::istringstream in;
        std::ostringstream out, err;
        const Outcome outcome = runCommandLine(arguments, {in, out, err});
        return {outcome.status, out.str(), err.str()};
    }

    QTemporaryDir folder;
};

TEST_F(TrainVectorsCommand, WritesATableThatCanBeReadForEveryMethod)
{
    for (const std::string method : {"skipgram", "cbow", "glove"}) {
        const Said said = train({"--method", method});
        ASSERT_EQ(said.status, 0) << said.err;
        EXPECT_EQ(said.out, file("v.vec") + ": 10 words, 12 dimensions\n");
        const auto table = readWordVectors(file("v.vec"));
        ASSERT_TRUE(table.ok());
        EXPECT_EQ((*table)->size(), 10);
        EXPECT_EQ((*table)->dimension(), 12);
        EXPECT_TRUE((*table)->find("mice"));
    }
}

TEST_F(TrainVectorsCommand, GivesTheSameFileForTheSameSeedOnManyThreads)
{
    const auto bytes = [&](const std::vector<std::string>& more) {
        EXPECT_EQ(train(more).status, 0);
        std::ifstream written(file("v.vec"), std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(written), {});
    };
    const std::string one = bytes({"--seed", "3", "--threads", "1", "--subwords"});
    EXPECT_EQ(one, bytes({"--seed", "3", "--threads", "4", "--subwords"}));
    EXPECT_NE(one, bytes({"--seed", "4", "--threads", "1", "--subwords"}));
}

TEST_F(TrainVectorsCommand, RefusesWhatCannotBeBeforeItTrains)
{
    const std::vector<std::vector<std::string>> wrong{
        {"--dim", "0"}, {"--method", "bert"}, {"--rate", "0"}, {"--sample", "2"}, {"--method", "glove", "--subwords"},
        {"--out", ""}};
    for (const auto& more : wrong) {
        const Said said = train(more);
        EXPECT_EQ(said.status, 2) << more[0] << ' ' << said.err;
        EXPECT_TRUE(said.out.empty());
    }
    for (const std::vector<std::string>& more : {std::vector<std::string>{"--text", file("none.txt")},
                                                 {"--out", file("none/v.vec")},
                                                 {"--min-count", "500"}}) {
        const Said said = train(more);
        EXPECT_EQ(said.status, 1) << more[0];
        EXPECT_FALSE(said.err.empty());
    }
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("v.vec"))));
}

} // namespace
} // namespace durchblick
