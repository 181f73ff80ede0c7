#include "tests/app/program.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <thread>

#include <sys/stat.h>

namespace durchblick {
namespace {

class Program : public testing::Test {
protected:
    std::string path(const char* name) const { return folder.filePath(QString::fromUtf8(name)).toStdString(); }

    std::string write(const char* name, const std::string& content) const
    {
        std::ofstream(path(name), std::ios::binary) << content;
        return path(name);
    }

    QTemporaryDir folder;
};

void expectOneSentence(const ProgramRun& run, const std::string& mention)
{
    EXPECT_EQ(run.status, 1) << run.err;
    EXPECT_EQ(run.out, "");
    EXPECT_NE(run.err.find(mention), std::string::npos) << run.err;
    EXPECT_EQ(std::count(run.err.begin(), run.err.end(), '\n'), 1) << run.err;
    EXPECT_TRUE(run.err.ends_with(".\n")) << run.err;
}

TEST_F(Program, SaysThatStandardInputCannotBeRead)
{
    for (const auto& [language, name] : {std::pair("en", "standard input"), std::pair("de", "Standardeingabe")})
        for (const std::string& input : {std::string(), folder.path().toStdString()})
            expectOneSentence(runProgram({"tokenize", "-", "--language", language}, {.input = input}), name);
    const ProgramRun read = runProgram({"tokenize", "-"}, {.input = write("text", "Hallo\n")});
    EXPECT_EQ(read.status, 0) << read.err;
    EXPECT_EQ(read.out, runProgram({"tokenize", "Hallo\n"}).out);
}

TEST_F(Program, ReadsFilesFromStandardInputAndFromPipes)
{
    const std::string vectors = "cat 1 0\nmouse 1 0.1\nship 0 1\n";
    const std::string file = write("v.vec", vectors);
    const std::vector<std::string> call{"neighbours", "cat", "--json", "--vectors"};
    const auto with = [&](const std::string& name) {
        std::vector<std::string> arguments = call;
        arguments.push_back(name);
        return arguments;
    };
    const ProgramRun expected = runProgram(with(file));
    ASSERT_EQ(expected.status, 0) << expected.err;
    EXPECT_EQ(runProgram(with("-"), {.input = file}).out, expected.out);
    const std::string pipe = path("pipe");
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    std::thread writer([&] { std::ofstream(pipe) << vectors; });
    const ProgramRun piped = runProgram(with(pipe));
    writer.join();
    EXPECT_EQ(piped.out, expected.out) << piped.err;

    std::string text;
    for (int i = 0; i < 100; ++i)
        text += i % 2 == 0 ? "cats chase mice at night\n" : "ships cross seas by day\n";
    const ProgramRun trained = runProgram({"train-vectors", "--text", "-", "--out", path("t.vec"), "--dim", "4"},
                                          {.input = write("text", text)});
    EXPECT_EQ(trained.status, 0) << trained.err;
    EXPECT_EQ(runProgram({"neighbours", "cats", "--vectors", path("t.vec")}).status, 0);
    EXPECT_EQ(runProgram({"train-vectors", "--text", "-", "--out", path("u.vec")}).status, 1) << "it is closed";
}

TEST_F(Program, KeepsEveryByteOfAFileName)
{
    const std::string vectors = write("v", "cat 1 0\nmouse 1 0.1\nship 0 1\n");
    const std::string odd = vectors + "\xff.vec"; // no UTF-8
    std::filesystem::rename(vectors, odd);
    EXPECT_EQ(runProgram({"neighbours", "cat", "--vectors", odd}).status, 0);
    for (const std::vector<std::string>& call :
         {std::vector<std::string>{"export", "self_attention", "--stage", "softmax", "--panel", "weights"},
          {"project", "--vectors", odd, "--method", "pca"}}) {
        const std::string out = path(call[0].c_str()) + "\xff.csv";
        std::vector<std::string> arguments = call;
        arguments.insert(arguments.end(), {"--out", out});
        EXPECT_EQ(runProgram(arguments).status, 0) << call[0];
        EXPECT_TRUE(std::filesystem::exists(out)) << call[0];
    }
}

TEST_F(Program, SaysThatThereIsNoDisplayWhateverIsWrongWithIt)
{
    using Variables = std::map<std::string, std::string>;
    for (const Variables& variables :
         {Variables{{"DISPLAY", ""}, {"QT_QPA_PLATFORM", ""}, {"WAYLAND_DISPLAY", ""}},
          Variables{{"DISPLAY", ":987"}, {"QT_QPA_PLATFORM", ""}, {"WAYLAND_DISPLAY", ""}},
          Variables{{"DISPLAY", "nonsense"}, {"QT_QPA_PLATFORM", "xcb"}},
          Variables{{"DISPLAY", ""}, {"QT_QPA_PLATFORM", ""}, {"WAYLAND_DISPLAY", "wayland-987"}},
          Variables{{"QT_QPA_PLATFORM", "nonsense"}}}) {
        expectOneSentence(runProgram({"--language", "en"}, {.variables = variables}), "no display");
        expectOneSentence(runProgram({"--language", "de"}, {.variables = variables}), "keinen Bildschirm");
    }
}

// Sanitizers take terabytes of address space, and memory of their own.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_F(Program, SaysThatMemoryDoesNotSuffice)
{
    std::string text;
    for (int i = 0; text.size() < 40 << 20; ++i)
        text += "Paris ist die Hauptstadt von Frankreich " + std::to_string(i * 7919) + (i % 8 == 0 ? "\n" : " ");
    const std::string input = write("text", text);
    for (const auto& [language, mention] : {std::pair("en", "not enough memory"), std::pair("de", "Arbeitsspeicher")}) {
        // The program alone takes some 100 MB of address space.
        expectOneSentence(runProgram({"tokenize", "-", "--language", language}, {.input = input, .megabytes = 150}),
                          mention);
        expectOneSentence(runProgram({"train-vectors", "--text", input, "--out", path("v.vec"), "--language", language,
                                      "--dim", "10"},
                                     {.megabytes = 160}),
                          mention);
    }
}

TEST_F(Program, NeverAbortsHoweverLittleMemoryThereIs)
{
    std::string text;
    for (int i = 0; text.size() < 1 << 20; ++i)
        text += "word" + std::to_string(i % 5000) + (i % 8 == 0 ? "\n" : " ");
    const std::string input = write("text", text);
    // From where the program itself cannot begin to where all threads do: each takes 8 MB for its stack.
    for (const std::size_t megabytes : {100, 120, 140, 160, 180, 220}) {
        const ProgramRun run = runProgram(
            {"train-vectors", "--text", input, "--out", path("v.vec"), "--epochs", "1", "--dim", "4", "--threads", "8"},
            {.megabytes = megabytes});
        EXPECT_TRUE(run.status == 0 || run.status == 1 || run.status == 127)
            << megabytes << " MB: " << run.status << ' ' << run.err;
    }
    for (const char* format : {"pdf", "svg", "png"})
        for (std::size_t megabytes = 90; megabytes <= 150; megabytes += 5) {
            const ProgramRun run = runProgram({"export", "self_attention#softmax", "--out", path("s.") + format},
                                              {.megabytes = megabytes});
            EXPECT_TRUE(run.status == 0 || run.status == 1 || run.status == 127)
                << format << ' ' << megabytes << " MB: " << run.status << ' ' << run.err;
        }
}
#endif

} // namespace
} // namespace durchblick
