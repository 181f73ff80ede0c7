#include "app/commands/command_line.h"
#include "app/language/language.h"
#include "core/text/tokenizers.h"
#include "lessons/catalogue.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace durchblick {
namespace {

using Json = nlohmann::json;

struct Said {
    int status;
    std::string out;
    std::string err;
    std::optional<WindowRequest> window;

    Json json() const { return Json::parse(out); }
};

Said call(const std::vector<std::string>& arguments, const std::string& input = {})
{
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const Outcome outcome = runCommandLine(arguments, {in, out, err});
    return {outcome.status, out.str(), err.str(), outcome.window};
}

TEST(Lessons, AreListedWithStagesAndParameters)
{
    const Said said = call({"lessons", "--json", "--language", "en"});
    EXPECT_EQ(said.status, 0);
    const Json lessons = said.json();
    const auto lesson = [&](const char* id) -> const Json& {
        return *std::find_if(lessons.begin(), lessons.end(), [&](const Json& one) { return one["id"] == id; });
    };
    ASSERT_EQ(lessons.size(), catalogue().size());
    for (std::size_t i = 0; i < lessons.size(); ++i)
        EXPECT_EQ(lessons[i]["id"], catalogue()[i].id);
    EXPECT_EQ(lesson("tokenization")["stages"][3],
              Json({{"id", "merges"}, {"title", "Merges: the most frequent pair first"}}));
    EXPECT_EQ(
        lesson("self_attention")["parameters"][3],
        Json({{"name", "mask"}, {"type", "choice"}, {"default", "slide"}, {"range", {"slide", "self", "causal"}}}));
    EXPECT_NE(call({"lessons"}).out.find("self_attention"), std::string::npos);
}

TEST(Show, PrintsTheSlidesWeightsAndNullWhereMasked)
{
    const Json shown = call({"show", "self_attention", "--json"}).json();
    EXPECT_EQ(shown["lesson"], "self_attention");
    const Json& weights = shown["values"]["weights"];
    EXPECT_EQ(weights["rows"], Json({"Paris", "ist", "die", "Hauptstadt", "von"}));
    EXPECT_NEAR(weights["data"][4][3].get<double>(), 0.334240, 1e-6);
    EXPECT_TRUE(shown["values"]["masked"]["data"][4][4].is_null());
    EXPECT_EQ(shown["stages"][7]["id"], "softmax");
    EXPECT_FALSE(shown["stages"][7]["panels"].empty());
}

TEST(Show, RefusesWhatCannotBeCalculatedWithTheRangeThatIsAllowed)
{
    const auto refuses = [](const std::vector<std::string>& arguments, const std::string& reason) {
        const Said said = call(arguments);
        EXPECT_EQ(said.status, 2) << said.out;
        EXPECT_TRUE(said.out.empty());
        EXPECT_NE(said.err.find(reason), std::string::npos) << said.err;
    };
    refuses({"show", "cross_entropy?example=own&logits=1 2&target=5&x=1"}, "0 … 1");
    refuses({"show", "jacobian?target=9"}, "0 … 2");
    refuses({"show", "backpropagation?example=attention&target=3"}, "0 … 2");
    refuses({"show", "word_vectors", "--set", "perplexity=0.5"}, "0|1 … 7");
    refuses({"show", "word_vectors", "--set", "up=4000"}, "1 … ");
    refuses({"explain", "self_attention", "weights", "0", "1", "--set",
             "W_Q=1e200 0 0 0; 0 1 0 0; 0 0 1 0; 0 0 0 1e300", "--set", "W_K=1e200 0 0 0; 0 1 0 0; 0 0 1 0; 0 0 0 1"},
            "products");
}

TEST(Show, NeedsTwoWordsToCompare)
{
    const QTemporaryDir folder;
    for (const char* content : {"a 1 2\n", "a 1 2\na 3 4\n"}) {
        QFile file(folder.filePath(QStringLiteral("one.txt")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        const Said said = call({"show", "word_vectors", "--set", "vectors=" + file.fileName().toStdString()});
        EXPECT_EQ(said.status, 1) << content;
        EXPECT_NE(said.err.find("one.txt"), std::string::npos) << said.err;
    }
}

TEST(Show, WritesInfiniteNumbersAsTheyAreAndNullOnlyForMasked)
{
    const Json shown = call({"show", "probability", "--set", "smoothing=0", "--set", "sentence=Paris jagt die Maus .",
                             "--set", "word=Paris", "--json"})
                           .json();
    const std::string logs = shown["values"]["logs"]["data"].dump();
    EXPECT_NE(logs.find("\"-inf\""), std::string::npos) << logs;
    EXPECT_EQ(logs.find("null"), std::string::npos) << logs;
    EXPECT_EQ(shown["values"]["perplexity"]["data"][0][0], "inf");
    EXPECT_TRUE(call({"explain", "self_attention#mask:masked@4,4", "--json"}).json()["value"].is_null());
    EXPECT_EQ(call({"explain", "probability?smoothing=0&sentence=Paris jagt die Maus .&word=Paris", "perplexity", "0",
                    "0", "--json"})
                  .json()["value"],
              "inf");
}

TEST(Show, PrintsPiecesWithBytesAndIds)
{
    const Json shown = call({"show", "tokenization", "--json"}).json();
    const Json& pieces = shown["values"]["ids"]["pieces"];
    ASSERT_EQ(pieces.size(), 8u);
    EXPECT_EQ(pieces[1], Json({{"text", " is"}, {"bytes", {5, 8}}, {"id", 318}}));
}

TEST(Show, PrintsWhatWasCountedAndTurnsItRound)
{
    const Json shown = call({"show", "probability", "--json"}).json();
    EXPECT_EQ(shown["parameters"]["word"], "#4");
    const auto number = [&](const char* value) { return shown["values"][value]["data"][0][0].get<double>(); };
    EXPECT_GT(number("pair_count"), 0);
    EXPECT_DOUBLE_EQ(number("bayes"), number("pair_count") / number("next_count"));
    EXPECT_EQ(shown["values"]["counts"].count("data"), 0u) << "a column for each word of the text";
    EXPECT_EQ(shown["values"]["counts"]["shape"][0], 8);
}

TEST(Show, LeavesLargeDataOutUntilItIsAskedFor)
{
    std::string sentence;
    for (int i = 0; i < 120; ++i)
        sentence += "w" + std::to_string(i) + ' ';
    const std::vector<std::string> arguments{"show",  "self_attention", "--json", "--set", "sentence=" + sentence,
                                             "--set", "focus=#0"};
    const Json small = call(arguments).json();
    ASSERT_EQ(small["values"]["weights"]["shape"], Json({120, 120}));
    EXPECT_FALSE(small["values"]["weights"].contains("data"));
    std::vector<std::string> asked = arguments;
    asked.insert(asked.end(), {"--value", "weights"});
    const Json large = call(asked).json();
    EXPECT_EQ(large["values"]["weights"]["data"].size(), 120u);
    EXPECT_FALSE(large["values"]["scores"].contains("data"));
}

TEST(Show, SetsParametersAndSaysWhichTookEffect)
{
    const Json shown =
        call({"show", "self_attention?focus=die", "--set", "mask=self", "--set", "focus=von", "--json"}).json();
    EXPECT_EQ(shown["parameters"]["mask"], "self");
    EXPECT_NEAR(shown["values"]["weights"]["data"][4][4].get<double>(), 0.300294, 1e-6);
}

TEST(Show, FillsTheNumbersInForPeople)
{
    const Said german = call({"show", "self_attention#softmax", "--language", "de"});
    EXPECT_EQ(german.status, 0);
    EXPECT_NE(german.out.find("0,33"), std::string::npos);
    EXPECT_EQ(german.out.find("{{"), std::string::npos);
    EXPECT_EQ(german.out.find("\\frac"), std::string::npos);
    const Said english = call({"show", "self_attention#softmax", "--language", "en"});
    EXPECT_NE(english.out.find("0.33"), std::string::npos);
}

TEST(Explain, WritesTheArithmeticOfTheContract)
{
    const auto expression = [](const char* cell, const char* depth) {
        return call({"explain", cell, "--depth", depth, "--json"}).json()["expression"].get<std::string>();
    };
    EXPECT_EQ(expression("self_attention#scores:products@4,0", "1"), "1*1+2*0+1*0.5+0*0.5");
    EXPECT_EQ(expression("self_attention#scores:scores@4,0", "1"), "1.5/sqrt(4)");
    EXPECT_EQ(expression("self_attention#scores:scores@4,0", "2"), "(1*1+2*0+1*0.5+0*0.5)/sqrt(4)");
}

TEST(Explain, NamesItsTermsWithNumbersAndContributions)
{
    const Json explained = call({"explain", "self_attention", "scores", "4", "3", "--json", "--language", "de"}).json();
    EXPECT_DOUBLE_EQ(explained["value"].get<double>(), 1.25);
    EXPECT_EQ(explained["terms"],
              Json({{{"value", "products"}, {"row", 4}, {"column", 3}, {"number", 2.5}, {"contribution", 1.25}}}));
    EXPECT_EQ(explained["omitted"], Json({{"count", 0}, {"sum", 0.0}}));
    const std::string text = explained["text"];
    EXPECT_NE(text.find("scores(von, Hauptstadt)"), std::string::npos) << text;
    EXPECT_NE(text.find("1,25"), std::string::npos) << text;
}

TEST(Explain, SaysOfAGivenCellThatItIsGiven)
{
    const Json explained = call({"explain", "self_attention", "x", "0", "0", "--json", "--language", "en"}).json();
    EXPECT_EQ(explained["expression"], "2");
    EXPECT_TRUE(explained["terms"].empty());
    EXPECT_NE(explained["text"].get<std::string>().find("given"), std::string::npos);
}

TEST(Explain, ShowsTheLargestOfALongSumAndSaysWhatIsLeftOut)
{
    // With the identity as weights, only one product of each dot product is not zero; drawn vectors give 64 that are not.
    const Json explained = call({"explain", "self_attention", "products", "0", "1", "--set", "size=64", "--set",
                                 "sentence=a b c", "--set", "focus=a", "--set", "mask=self", "--json"})
                               .json();
    EXPECT_EQ(explained["terms"].size(), 24u);
    EXPECT_EQ(explained["omitted"]["count"], 52);
    double shown = 0;
    double last = 1e9;
    for (std::size_t i = 0; i < explained["terms"].size(); i += 2) {
        const double contribution = explained["terms"][i]["contribution"];
        EXPECT_LE(std::abs(contribution), last);
        last = std::abs(contribution);
        shown += contribution;
    }
    EXPECT_NEAR(shown + explained["omitted"]["sum"].get<double>(), explained["value"].get<double>(), 1e-12);
    EXPECT_EQ(std::count(explained["expression"].get_ref<const std::string&>().begin(),
                         explained["expression"].get_ref<const std::string&>().end(), '*'),
              64);
}

TEST(Explain, NamesTheTwoPiecesOfAMergeWithItsRank)
{
    const Json explained = call({"explain", "tokenization", "ids", "5", "0", "--json", "--language", "en"}).json();
    EXPECT_EQ(explained["value"], "pt");
    ASSERT_EQ(explained["terms"].size(), 2u);
    EXPECT_EQ(explained["terms"][0]["text"], "p");
    EXPECT_EQ(explained["terms"][1]["text"], "t");
    const std::string text = explained["text"];
    const int rank = *(*tokenizer("gpt2"))->rankOf(457);
    EXPECT_NE(text.find("rank " + std::to_string(rank)), std::string::npos) << text;
    EXPECT_NE(text.find("457"), std::string::npos) << text;
    // Made by a fused step, it is explained by the same piece in the finer trace.
    EXPECT_EQ(call({"explain", "tokenization", "other_ids", "0", "0", "--json"}).json()["terms"].size(), 2u);
}

TEST(Explain, TakesTheStagesFocusWithoutACell)
{
    const Said said = call({"explain", "self_attention#scores", "--language", "de"});
    EXPECT_EQ(said.status, 0);
    EXPECT_NE(said.out.find("scores(von, Hauptstadt)"), std::string::npos) << said.out;
}

TEST(Tokenize, GivesIdsPiecesInTheByteAlphabetAndOffsets)
{
    const Json json = call({"tokenize", "Paris ist die Hauptstadt von", "--json"}).json();
    EXPECT_EQ(json["tokenizer"], "gpt2");
    EXPECT_EQ(json["ids"], Json({40313, 318, 83, 4656, 49696, 457, 38863, 18042}));
    EXPECT_EQ(json["pieces"][3], "Ġdie");
    EXPECT_EQ(json["offsets"][3], Json({9, 13}));
    EXPECT_EQ(call({"tokenize", "--tokenizer", "o200k_base", "--json", "Paris ist die Hauptstadt von"}).json()["ids"],
              Json({72782, 2496, 1076, 158774, 2812}));
}

TEST(Tokenize, ReadsStandardInputAsItIs)
{
    EXPECT_EQ(call({"tokenize", "-", "--json"}, "Hallo\n").json()["offsets"].back(), Json({5, 6}));
    EXPECT_EQ(call({"tokenize", "", "--json"}).json()["ids"], Json::array());
    const Said invalid = call({"tokenize", "-", "--json", "--language", "en"}, "ab\xFF");
    EXPECT_EQ(invalid.status, 1);
    EXPECT_NE(invalid.err.find("byte 2"), std::string::npos) << invalid.err;
}

TEST(Export, WritesOneValueAndOverwritesIt)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("weights.csv");
    for (int time = 0; time < 2; ++time) {
        const Said said =
            call({"export", "self_attention", "--stage", "softmax", "--panel", "weights", "--out", file.toStdString()});
        EXPECT_EQ(said.status, 0) << said.err;
        EXPECT_EQ(said.out, "");
    }
    QFile written(file);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    EXPECT_TRUE(written.readAll().contains("0.334"));
}

TEST(Export, SaysThatItHadToWriteInPlace)
{
    const QTemporaryDir folder;
    const std::string link = folder.filePath("weights.csv").toStdString();
    const int descriptor = ::open(folder.filePath("kept").toUtf8().constData(), O_RDWR | O_CREAT, 0600);
    ASSERT_GE(descriptor, 0);
    ASSERT_TRUE(QFile::remove(folder.filePath("kept")));
    // A file without a name, which another process has open: nothing can take its place.
    const pid_t holder = ::fork();
    if (holder == 0) {
        ::pause();
        ::_exit(0);
    }
    ASSERT_TRUE(
        QFile::link(QStringLiteral("/proc/%1/fd/%2").arg(holder).arg(descriptor), QString::fromStdString(link)));
    const Said said = call(
        {"export", "self_attention", "--stage", "softmax", "--panel", "weights", "--language", "en", "--out", link});
    EXPECT_EQ(said.status, 0);
    EXPECT_EQ(said.err.rfind("“" + link + "” was written over in place", 0), 0u) << said.err;
    EXPECT_GT(::lseek(descriptor, 0, SEEK_END), 100);
    ::close(descriptor);
    ::kill(holder, SIGKILL);
    ::waitpid(holder, nullptr, 0);
}

TEST(Export, WritesTheWholeStageAndTheFormulaOfItsFocus)
{
    const QTemporaryDir folder;
    for (const char* name : {"stage.png", "stage.svg", "stage.pdf", "stage.json"}) {
        const Said said = call({"export", "self_attention", "--stage", "softmax", "--out",
                                folder.filePath(name).toStdString(), "--dpi", "96"});
        EXPECT_EQ(said.status, 0) << name << said.err;
        EXPECT_GT(QFile(folder.filePath(name)).size(), 100) << name;
    }
    const QString tex = folder.filePath("formula.tex");
    EXPECT_EQ(
        call({"export", "self_attention", "--stage", "scores", "--panel", "formula:scores", "--out", tex.toStdString()})
            .status,
        0);
    QFile written(tex);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    EXPECT_TRUE(written.readAll().contains("\\sqrt"));
}

struct WrongCall {
    const char* name;
    std::vector<std::string> arguments;
    int status;
    std::string mention; ///< what the sentence must name
};
std::ostream& operator<<(std::ostream& stream, const WrongCall& wrong) { return stream << wrong.name; }

class Wrong : public testing::TestWithParam<WrongCall> {};

TEST_P(Wrong, IsSaidInASentenceAndNothingElse)
{
    for (const char* language : {"de", "en"}) {
        std::vector<std::string> arguments{"--language", language};
        arguments.insert(arguments.end(), GetParam().arguments.begin(), GetParam().arguments.end());
        const Said said = call(arguments);
        EXPECT_EQ(said.status, GetParam().status) << said.err;
        EXPECT_EQ(said.out, "");
        EXPECT_NE(said.err.find(GetParam().mention), std::string::npos) << said.err;
        EXPECT_TRUE(said.err.ends_with(".\n")) << said.err;
        EXPECT_EQ(std::count(said.err.begin(), said.err.end(), '\n'), 1) << said.err;
        EXPECT_FALSE(said.window);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Calls, Wrong,
    testing::Values(
        WrongCall{"UnknownCommand", {"shwo"}, 2, "lessons, show"},
        WrongCall{"UnknownOption", {"show", "self_attention", "--jsno"}, 2, "--jsno"},
        WrongCall{"ExtraArgument", {"lessons", "more"}, 2, "more"},
        WrongCall{"ExtraOptionWithoutCommand", {"--frobnicate"}, 2, "--frobnicate"},
        WrongCall{"MissingLesson", {"show"}, 2, "LESSON"},
        WrongCall{"MissingOptionValue", {"export", "self_attention", "--stage"}, 2, "--stage"},
        WrongCall{"UnknownLesson", {"show", "alchemy"}, 2, "self_attention"},
        WrongCall{"UnknownParameter", {"show", "self_attention", "--set", "masks=self"}, 2, "mask"},
        WrongCall{"BadChoice", {"show", "self_attention", "--set", "mask=none"}, 2, "slide|self|causal"},
        WrongCall{"SetWithoutValue", {"show", "self_attention", "--set", "mask"}, 2, "NAME=VALUE"},
        WrongCall{"BadMatrix", {"show", "self_attention", "--set", "W_Q=1 0; 0"}, 2, "W_Q"},
        WrongCall{"LongText", {"show", "tokenization", "--set", "text=" + std::string(601, 'a')}, 2, "601"},
        WrongCall{"UnknownValue", {"show", "self_attention", "--value", "weihgts"}, 2, "weights"},
        WrongCall{"UnknownStage", {"explain", "self_attention#soft:weights@0,0"}, 2, "softmax"},
        WrongCall{"CellOutside", {"explain", "self_attention", "weights", "9", "0"}, 2, "5 × 5"},
        WrongCall{"CellIncomplete", {"explain", "self_attention", "weights", "4"}, 2, "COLUMN"},
        WrongCall{"CellMissing", {"explain", "self_attention"}, 2, "VALUE"},
        WrongCall{"NegativeRow", {"explain", "self_attention", "weights", "-1", "0"}, 2, "ROW"},
        WrongCall{"Depth", {"explain", "self_attention", "weights", "4", "0", "--depth", "0"}, 2, "1 … 16"},
        WrongCall{"BadAddress", {"show", "self_attention?mask"}, 2, "mask"},
        WrongCall{"UnknownTokenizer", {"tokenize", "a", "--tokenizer", "gpt7"}, 2, "gpt2"},
        WrongCall{"NothingToTokenize", {"tokenize"}, 2, "TEXT"},
        WrongCall{"ExportWithoutStage", {"export", "self_attention", "--out", "a.png"}, 2, "--stage"},
        WrongCall{"ExportWithoutFile", {"export", "self_attention", "--stage", "softmax"}, 2, "--out"},
        WrongCall{"ExportFormat", {"export", "self_attention", "--stage", "softmax", "--out", "a.gif"}, 2, "png"},
        WrongCall{
            "ExportNeedsPanel", {"export", "self_attention", "--stage", "softmax", "--out", "a.csv"}, 2, "--panel"},
        WrongCall{"ExportPanel",
                  {"export", "self_attention", "--stage", "softmax", "--panel", "bars:x", "--out", "a.csv"},
                  2,
                  "weights"},
        WrongCall{"ExportFont",
                  {"export", "self_attention", "--stage", "softmax", "--out", "a.png", "--font", "No Such Letters"},
                  2,
                  "No Such Letters"},
        WrongCall{"EmptyOption",
                  {"export", "self_attention", "--stage", "softmax", "--out", "a.png", "--font", ""},
                  2,
                  "--font"},
        WrongCall{"EmptyOptionOfTheProgram", {"lessons", "--lesson", ""}, 2, "--lesson"},
        WrongCall{"ExportDpi",
                  {"export", "self_attention", "--stage", "softmax", "--out", "a.png", "--dpi", "0"},
                  2,
                  "--dpi"},
        WrongCall{"ExportRange",
                  {"export", "self_attention", "--stage", "softmax", "--out", "a.png", "--range", "1,0"},
                  2,
                  "--range"},
        WrongCall{"ExportTokens",
                  {"export", "self_attention", "--stage", "softmax", "--out", "a.png", "--tokens", "0,,1"},
                  2,
                  "--tokens"},
        WrongCall{
            "ExportFolder",
            {"export", "self_attention", "--stage", "softmax", "--panel", "weights", "--out", "/nowhere/there/a.csv"},
            1,
            "/nowhere/there/a.csv"}),
    [](const auto& wrong) { return wrong.param.name; });

TEST(CommandLine, RefusesALanguageThatItDoesNotSpeak)
{
    const Said said = call({"lessons", "--language", "fr"});
    EXPECT_EQ(said.status, 2);
    EXPECT_NE(said.err.find("de|en"), std::string::npos);
}

TEST(CommandLine, ShowsHelpForItselfAndForEveryCommandInBothLanguages)
{
    std::set<std::string> helps;
    for (const char* language : {"de", "en"})
        for (const std::vector<std::string>& command : std::vector<std::vector<std::string>>{
                 {}, {"lessons"}, {"show"}, {"explain"}, {"export"}, {"tokenize"}, {"miniwelt"}, {"tour"}}) {
            std::vector<std::string> arguments = command;
            arguments.insert(arguments.end(), {"--help", "--language", language});
            const Said said = call(arguments);
            EXPECT_EQ(said.status, 0);
            EXPECT_EQ(said.err, "");
            EXPECT_NE(said.out.find("--help"), std::string::npos);
            EXPECT_TRUE(helps.insert(said.out).second) << "each help is another, in each language";
        }
    EXPECT_EQ(call({"--version"}).out.rfind("durchblick ", 0), 0u);
}

TEST(CommandLine, AsksForTheWindowWithoutACommand)
{
    const Said said = call({"--lesson", "self_attention#scores", "--language", "en"});
    EXPECT_EQ(said.status, 0);
    ASSERT_TRUE(said.window);
    EXPECT_EQ(said.window->address, "self_attention#scores");
    EXPECT_EQ(said.window->language, "en");
    EXPECT_TRUE(call({}).window);
}

TEST(CommandLine, KnowsWhatKindOfApplicationACallNeeds)
{
    EXPECT_EQ(kindOf({}), CallKind::Window);
    EXPECT_EQ(kindOf({"--lesson", "tour"}), CallKind::Window);
    EXPECT_EQ(kindOf({"--language", "en", "export", "x"}), CallKind::Pictures);
    EXPECT_EQ(kindOf({"tour", "--help"}), CallKind::Words);
    EXPECT_EQ(kindOf({"show", "export"}), CallKind::Words);
}

TEST(CommandLine, NamesTheCommandWhoseHelpWouldHaveTold)
{
    EXPECT_NE(call({"--language", "en", "show", "self_attention", "--decimals"}).err.find("durchblick show --help"),
              std::string::npos);
    EXPECT_NE(call({"--frob", "--language", "en"}).err.find("“durchblick --help”"), std::string::npos);
}

TEST(CommandLine, NamesTheArgumentThatIsTooMuch)
{
    const Said said = call({"explain", "self_attention", "weights", "1", "2", "3", "--language", "en"});
    EXPECT_EQ(said.status, 2);
    EXPECT_EQ(said.err.rfind("“3” means nothing here.", 0), 0u) << said.err;
}

TEST(CommandLine, SaysThatNoStepOpensAndWhichToLeaveOut)
{
    const Said said = call({"explain", "self_attention#output/attention:weights@4,0", "--language", "en"});
    EXPECT_EQ(said.status, 2);
    EXPECT_EQ(said.err,
              "In self_attention#output there is no step “attention”, and none that opens. Leave “/attention” out.\n");
}

TEST(CommandLine, KeepsAnErrorShortWhateverWasTyped)
{
    const Said said =
        call({"show", "self_attention", "--set", "mask=" + std::string(100'000, 'a'), "--language", "en"});
    EXPECT_EQ(said.status, 2);
    EXPECT_LT(said.err.size(), 1000u);
    EXPECT_NE(said.err.find("Allowed: slide|self|causal"), std::string::npos) << said.err;
}

} // namespace
} // namespace durchblick
