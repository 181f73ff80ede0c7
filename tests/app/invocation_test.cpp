#include "app/commands/invocation.h"

#include "app/commands/command_line.h"
#include "app/commands/commands.h"

#include <gtest/gtest.h>

#include <set>
#include <sstream>

namespace durchblick {
namespace {

/// What `tokenize` takes for its text, by the first column of pieces.
struct Answer {
    int status;
    std::string out;
    std::string err;
};

Answer answerTo(std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), {"--language", "en"});
    std::istringstream in;
    std::ostringstream out, err;
    const Outcome outcome = runCommandLine(arguments, {in, out, err});
    return {outcome.status, out.str(), err.str()};
}

TEST(Invocation, TakesWhatIsBehindTwoDashesForWords)
{
    for (const char* text : {"-hello", "--help", "--json", "--language", "-h", "--"}) {
        const Answer answer = answerTo({"tokenize", "--json", "--", text});
        EXPECT_EQ(answer.status, 0) << text << answer.err;
        EXPECT_EQ(answer.out.find("Usage"), std::string::npos) << text;
        EXPECT_NE(answer.out.find("[0,"), std::string::npos) << text;
    }
    EXPECT_EQ(answerTo({"--", "tokenize", "--json"}).out, answerTo({"tokenize", "--", "--json"}).out);
    EXPECT_EQ(answerTo({"lessons", "--"}).status, 0);
    const Answer unknown = answerTo({"neighbours", "--", "-lrb-"});
    EXPECT_EQ(unknown.status, 2);
    EXPECT_EQ(unknown.err.rfind("The word “-lrb-” is not in ", 0), 0u) << unknown.err;
    EXPECT_EQ(answerTo({"neighbours", "--", "-lrb-", "more"}).err.rfind("“more” means nothing here.", 0), 0u);
}

TEST(Invocation, SaysHowAWordThatLooksLikeAnOptionIsWritten)
{
    for (const char* word : {"-hello", "-x", "--hello", "-lrb-"}) {
        const Answer answer = answerTo({"tokenize", word});
        EXPECT_EQ(answer.status, 2) << word;
        EXPECT_EQ(answer.out, "") << word;
        EXPECT_NE(answer.err.find("“--”"), std::string::npos) << answer.err;
    }
}

TEST(Invocation, TakesNumbersAndDashesAloneForWords)
{
    for (const char* text : {"-5", "-.5", "---", "- one", "-->", "-…", "++", "+1", "[0,1]", "\x1a", "{}", "%%"}) {
        const Answer answer = answerTo({"tokenize", text});
        EXPECT_EQ(answer.status, 0) << text << answer.err;
        EXPECT_EQ(answer.out, answerTo({"tokenize", "--", text}).out) << text;
    }
}

TEST(Invocation, TakesTheValueOfAnOptionAsItStands)
{
    const auto textOf = [](const std::vector<std::string>& arguments) {
        const Invocation call(arguments);
        EXPECT_FALSE(call.error());
        return call.command()->name;
    };
    EXPECT_EQ(textOf({"project", "--words=-lrb-,-rrb-"}), "project");
    EXPECT_EQ(textOf({"--language", "en", "project", "--words", "-lrb-"}), "project");
    EXPECT_EQ(answerTo({"show", "self_attention", "--set=mask=none"}).err,
              answerTo({"show", "--set", "mask=none", "self_attention"}).err);
    EXPECT_EQ(answerTo({"lessons", "--json=yes"}).status, 2) << "a flag has no value";
    EXPECT_EQ(answerTo({"tokenize", "--tokenizer=", "gpt2"}).err.rfind("The value of --tokenizer is missing.", 0), 0u);
    // Of one that may be given once the last counts.
    EXPECT_EQ(answerTo({"tokenize", "a", "--tokenizer", "gpt7", "--tokenizer=gpt2"}).status, 0);
}

TEST(Invocation, KnowsEachCommandAndOptionByOneName)
{
    std::set<std::string> names;
    for (const Command& command : allCommands()) {
        EXPECT_TRUE(names.insert(command.name).second) << command.name;
        std::set<std::string> options{"-h", "--help", "--version", "--language", "--lesson", "--measure-start"};
        for (const Option& option : command.options) {
            EXPECT_TRUE(options.insert(option.name).second) << command.name << ' ' << option.name;
            EXPECT_FALSE(option.description.empty()) << command.name << ' ' << option.name;
        }
        EXPECT_NE(answerTo({"--help"}).out.find("\n  " + command.name + ' '), std::string::npos);
        EXPECT_EQ(answerTo({command.name, "--help"}).out.find("Usage: durchblick " + command.name + " [OPTIONS]"),
                  command.description.size() + 1);
    }
}

} // namespace
} // namespace durchblick
