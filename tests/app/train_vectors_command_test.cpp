#include "app/commands/command_line.h"
#include "core/io/word_vectors.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <thread>

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

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

    Said train(std::vector<std::string> more = {}, const std::string& language = "en") const
    {
        std::vector<std::string> arguments{"train-vectors", "--text", file("text.txt"), "--out", file("v.vec"),
                                           "--language",    language, "--dim",          "12"};
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
        EXPECT_EQ(table->table->size(), 10);
        EXPECT_EQ(table->table->dimension(), 12);
        EXPECT_TRUE(table->table->find("mice"));
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

TEST_F(TrainVectorsCommand, RefusesToWriteWhatItReads)
{
    const auto text = [&] {
        std::ifstream stream(file("text.txt"));
        return std::string(std::istreambuf_iterator<char>(stream), {});
    };
    const std::string before = text();
    ASSERT_EQ(symlink("text.txt", file("link.vec").c_str()), 0);
    for (const char* same : {"text.txt", "link.vec", "./text.txt"}) {
        const Said said = train({"--out", file(same)});
        EXPECT_EQ(said.status, 2);
        EXPECT_NE(said.err.find("Choose another name"), std::string::npos) << said.err;
        EXPECT_EQ(text(), before);
    }
}

TEST_F(TrainVectorsCommand, WritesThroughLinksAndKeepsTheMode)
{
    std::ofstream(file("target.vec")) << "old";
    ASSERT_EQ(chmod(file("target.vec").c_str(), 0600), 0);
    ASSERT_EQ(symlink("target.vec", file("v.vec").c_str()), 0);
    ASSERT_EQ(train().status, 0);
    EXPECT_TRUE(QFileInfo(folder.filePath("v.vec")).isSymLink());
    EXPECT_EQ(readWordVectors(file("target.vec"))->table->size(), 10);
    struct stat status = {};
    ASSERT_EQ(stat(file("target.vec").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600u);
}

TEST_F(TrainVectorsCommand, SaysInTheLanguageWhatIsInTheWay)
{
    const Said german = train({"--out", file("none/v.vec")}, "de");
    EXPECT_EQ(german.status, 1);
    EXPECT_NE(german.err.find("den Ordner gibt es nicht"), std::string::npos) << german.err;
    const Said english = train({"--out", file("")});
    EXPECT_NE(english.err.find("it is a folder"), std::string::npos) << english.err;
    ASSERT_EQ(mknod(file("full").c_str(), S_IFCHR | 0666, makedev(1, 7)), 0)
        << "this test needs the right to make devices in a folder of its own";
    const Said full = train({"--out", file("full")}, "de");
    EXPECT_NE(full.err.find("der Datenträger ist voll"), std::string::npos) << full.err;
}

TEST_F(TrainVectorsCommand, WritesIntoAPipe)
{
    ASSERT_EQ(mkfifo(file("pipe.vec").c_str(), 0600), 0);
    std::string read;
    std::thread reader([&] {
        std::ifstream stream(file("pipe.vec"));
        read.assign(std::istreambuf_iterator<char>(stream), {});
    });
    const Said said = train({"--out", file("pipe.vec")});
    reader.join();
    EXPECT_EQ(said.status, 0) << said.err;
    EXPECT_EQ(read.substr(0, 6), "10 12\n");
}

} // namespace
} // namespace durchblick
