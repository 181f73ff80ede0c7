#include "app/commands/command_line.h"
#include "core/training/miniwelt/miniwelt.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace durchblick {
namespace {

struct Said {
    int status;
    std::string out;
    std::string err;
};

Said call(const std::vector<std::string>& arguments)
{
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const Outcome outcome = runCommandLine(arguments, {in, out, err});
    return {outcome.status, out.str(), err.str()};
}

TEST(MiniweltCommand, WritesOneSentenceALineInTheLanguageAskedFor)
{
    for (const char* language : {"de", "en"})
        for (const auto& [name, part] : {std::pair("train", Part::Train), std::pair("heldout", Part::HeldOut)}) {
            const Said said =
                call({"miniwelt", "--sentences", "300", "--seed", "5", "--part", name, "--language", language});
            EXPECT_EQ(said.status, 0);
            EXPECT_EQ(said.err, "");
            std::string expected;
            for (const Sentence& sentence : (*miniwelt(language))->sentences(300, 5, part))
                expected += sentence.text + '\n';
            EXPECT_EQ(said.out, expected);
        }
}

TEST(MiniweltCommand, SplitsWordsAndKeepsNamesWhole)
{
    std::string expected;
    for (const Sentence& sentence : (*miniwelt("en"))->sentences(3000, 1)) {
        for (const std::string& word : sentence.words)
            expected += word + ' ';
        expected.back() = '\n';
    }
    const std::string words = call({"miniwelt", "--sentences", "3000", "--words", "--language", "en"}).out;
    EXPECT_EQ(words, expected);
    EXPECT_NE(words.find(" Costa_Rica"), std::string::npos);
    EXPECT_EQ(words.find("Costa Rica"), std::string::npos);
    EXPECT_NE(words.find(" .\n"), std::string::npos);
}

TEST(MiniweltCommand, SaysWhatIsAllowed)
{
    const std::vector<std::pair<std::vector<std::string>, std::string>> wrong{{{"--sentences", "0"}, "1000000"},
                                                                              {{"--sentences", "many"}, "1000000"},
                                                                              {{"--seed", "-1"}, "0"},
                                                                              {{"--part", "test"}, "train|heldout"}};
    for (const auto& [options, allowed] : wrong) {
        std::vector<std::string> arguments{"miniwelt", "--language", "en"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        const Said said = call(arguments);
        EXPECT_EQ(said.status, 2) << options[1];
        EXPECT_EQ(said.out, "");
        EXPECT_NE(said.err.find(allowed), std::string::npos) << said.err;
    }
}

} // namespace
} // namespace durchblick
