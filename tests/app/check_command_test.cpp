#include "app/commands/command_line.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace durchblick {
namespace {

using Json = nlohmann::json;

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

const std::string softmax = "self_attention#softmax";

TEST(CheckCommand, ListsWhatIsCalculatedByHandWithoutGivingItAway)
{
    const Said said = call({"check", softmax, "--language", "en"});
    EXPECT_EQ(said.status, 0);
    EXPECT_NE(said.out.find("exponentials,4,0  exponentials (von, Paris)"), std::string::npos) << said.out;
    EXPECT_EQ(said.out.find("2.1"), std::string::npos) << said.out;
}

TEST(CheckCommand, MarksEntriesWithCommaOrPointAndNamesTheFirstError)
{
    const Json sheet = Json::parse(call({"check", softmax, "--entry", "exponentials,4,0=2,12", "--entry",
                                         "exponentials,4,1=-2.72", "--entry", "sums,4,0=5", "--json"})
                                       .out);
    EXPECT_EQ(sheet["stage"], "softmax");
    EXPECT_EQ(sheet["blanks"][0]["verdict"], "right");
    EXPECT_EQ(sheet["blanks"][1]["verdict"], "wrong");
    EXPECT_EQ(sheet["blanks"][1]["slip"], "sign");
    EXPECT_EQ(sheet["blanks"][2]["verdict"], "empty");
    EXPECT_EQ(sheet["blanks"][4]["verdict"], "follows");
    EXPECT_EQ(sheet["first_wrong"], 1);
    const std::string text = call({"check", softmax, "--entry", "exponentials,4,1=-2.72", "--language", "de"}).out;
    EXPECT_NE(text.find("Der erste Fehler steckt in exponentials (von, ist)"), std::string::npos) << text;
}

TEST(CheckCommand, SaysWhatIsNoBlankAndWhichStageIsMissing)
{
    for (const char* entry : {"scores,4,0=1", "exponentials,4,0", "exponentials=2", "=", ""}) {
        const Said said = call({"check", softmax, "--entry", entry});
        EXPECT_EQ(said.status, 2) << entry;
        EXPECT_EQ(said.out, "") << entry;
    }
    EXPECT_NE(call({"check", softmax, "--entry", "a,0,0=1"}).err.find("exponentials,4,0=NUMBER"), std::string::npos);
    EXPECT_EQ(call({"check", "self_attention"}).status, 2);
    EXPECT_EQ(call({"check"}).status, 2);
}

} // namespace
} // namespace durchblick
