#include "core/training/miniwelt/miniwelt.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace durchblick {
namespace {

constexpr int many = 200'000;

class MiniweltIn : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override
    {
        const auto read = miniwelt(GetParam());
        ASSERT_TRUE(read) << read.error().arguments[0] << " " << read.error().arguments[1] << " "
                          << read.error().arguments[2];
        world = *read;
    }

    /// Pairs of a country and its capital, as they stand in the table.
    std::map<std::string, std::string> capitals() const
    {
        std::map<std::string, std::string> capitals;
        const FactTable& table = *world->table("countries");
        const auto cities = table.cells("capital");
        const auto names = table.cells("name");
        for (std::size_t i = 0; i < names.size(); ++i)
            capitals.emplace(names[i], cities[i]);
        return capitals;
    }

    /// The countries whose capitals are held out.
    std::set<std::string> heldOutCountries() const
    {
        std::set<std::string> names;
        for (const FactTable::Fact& line : world->table("heldout")->facts)
            if (line.cells[0] == "capital")
                names.insert(line.cells[1]);
        return names;
    }

    /// Whether a sentence names a country; in German in any of its forms: Niederlanden, Vatikans, Dominikanischen_Republik.
    static bool names(const Sentence& sentence, const std::string& country)
    {
        if (has(sentence, country) || GetParam() == std::string("en"))
            return has(sentence, country);
        std::string inflected = country;
        if (const std::size_t gap = country.find('_'); gap != std::string::npos)
            inflected.insert(gap, "n");
        return has(sentence, country + "n") || has(sentence, country + "s") || has(sentence, inflected);
    }

    static bool has(const Sentence& sentence, const std::string& word)
    {
        return std::find(sentence.words.begin(), sentence.words.end(), word) != sentence.words.end();
    }

    std::shared_ptr<const Miniwelt> world;
};

TEST_P(MiniweltIn, KnowsAllCountriesWithCapitalsOfTheirOwn)
{
    const FactTable& countries = *world->table("countries");
    EXPECT_GE(countries.facts.size(), 193u);
    for (const char* column : {"name", "capital", "code"}) {
        const auto cells = countries.cells(column);
        EXPECT_EQ(std::set<std::string>(cells.begin(), cells.end()).size(), cells.size()) << column;
        EXPECT_EQ(std::count(cells.begin(), cells.end(), ""), 0) << column;
    }
}

TEST_P(MiniweltIn, WritesWholeSentencesWithNothingLeftOpen)
{
    for (const Part part : {Part::Train, Part::HeldOut})
        for (const Sentence& sentence : world->sentences(many, 1, part)) {
            const std::string& text = sentence.text;
            ASSERT_NE(std::string(".?!").find(text.back()), std::string::npos) << text;
            ASSERT_EQ(text.find_first_of("{}|_"), std::string::npos) << text;
            ASSERT_EQ(text.find("  "), std::string::npos) << text;
            ASSERT_FALSE(text.front() == ' ' || (text.front() >= 'a' && text.front() <= 'z')) << text;
            ASSERT_EQ(text.find(" ."), std::string::npos) << text;
            ASSERT_EQ(text.find(" ,"), std::string::npos) << text;
            ASSERT_GE(sentence.words.size(), 3u) << text;
        }
}

TEST_P(MiniweltIn, GivesTheSameSentencesForASeedAndOthersForAnother)
{
    const auto texts = [&](int count, std::uint64_t seed) {
        std::vector<std::string> told;
        for (const Sentence& sentence : world->sentences(count, seed))
            told.push_back(sentence.text);
        return told;
    };
    const auto once = texts(1000, 7);
    EXPECT_EQ(once, texts(1000, 7));
    EXPECT_NE(once, texts(1000, 8));
    auto longer = texts(1500, 7);
    longer.resize(1000);
    EXPECT_EQ(once, longer) << "more sentences begin with the same";
    EXPECT_TRUE(world->sentences(0, 7).empty());
}

TEST_P(MiniweltIn, NeverTellsAHeldOutCapitalInWhatIsLearned)
{
    const auto capital = capitals();
    const std::set<std::string> heldOut = heldOutCountries();
    ASSERT_GE(heldOut.size(), 4u);
    std::map<std::string, int> told;
    for (const Sentence& sentence : world->sentences(many, 3))
        for (const std::string& country : heldOut) {
            const bool namesCity = has(sentence, capital.at(country));
            ASSERT_FALSE(namesCity && names(sentence, country)) << sentence.text;
            told[country] += namesCity || names(sentence, country);
        }
    for (const std::string& country : heldOut)
        EXPECT_GT(told[country], 100) << "but country and city are known: " << country;
}

TEST_P(MiniweltIn, SharesNoSentenceBetweenLearningAndTesting)
{
    std::set<std::string> learned;
    for (const Sentence& sentence : world->sentences(many, 4))
        learned.insert(sentence.text);
    for (const Sentence& sentence : world->sentences(many, 4, Part::HeldOut))
        ASSERT_FALSE(learned.contains(sentence.text)) << sentence.text;
}

TEST_P(MiniweltIn, TellsEachCapitalAsOftenAsPromised)
{
    const auto capital = capitals();
    const std::set<std::string> heldOut = heldOutCountries();
    int shares = 0;
    for (const std::string& share : world->table("topics")->cells("share"))
        shares += std::stoi(share);
    const FactTable& topics = *world->table("topics");
    const int share = std::stoi(topics.facts[std::size_t(*topics.fact("capital"))].cells[2]);
    constexpr int count = 20'000;
    const int promised = count / shares * share / int(capital.size() - heldOut.size());
    ASSERT_GE(promised, 20);

    std::map<std::string, std::string> countries;
    for (const auto& [country, city] : capital)
        countries.emplace(city, country);
    std::map<std::string, int> told;
    for (const Sentence& sentence : world->sentences(count, 5))
        for (const auto& word : std::set<std::string>(sentence.words.begin(), sentence.words.end()))
            if (const auto country = countries.find(word); country != countries.end())
                told[country->second] += names(sentence, country->second);
    for (const auto& [country, city] : capital)
        EXPECT_TRUE(heldOut.contains(country) || told[country] >= promised)
            << country << " is told " << told[country] << " times, not " << promised;
}

INSTANTIATE_TEST_SUITE_P(Languages, MiniweltIn, testing::Values("de", "en"),
                         [](const auto& language) { return std::string(language.param); });

TEST(MiniweltTables, MirrorEachOther)
{
    const auto german = miniwelt("de");
    const auto english = miniwelt("en");
    ASSERT_TRUE(german && english);
    const auto byCode = [](const Miniwelt& world) {
        std::map<std::string, bool> rivers;
        const FactTable& countries = *world.table("countries");
        const auto codes = countries.cells("code");
        const auto cells = countries.cells("river");
        for (std::size_t i = 0; i < codes.size(); ++i)
            rivers.emplace(codes[i], !cells[i].empty());
        return rivers;
    };
    EXPECT_EQ(byCode(**german), byCode(**english));
    for (const char* table :
         {"neighbours", "animals", "chases", "months", "weather", "opposites", "colours", "heldout"})
        EXPECT_EQ((*german)->table(table)->facts.size(), (*english)->table(table)->facts.size()) << table;
}

TEST(MiniweltTables, HoldNoCapitalOutThatTheLecturesName)
{
    const std::set<std::string> named{"Deutschland", "Frankreich", "Italien", "Spanien",        "Großbritannien",
                                      "Österreich",  "Schweiz",    "Polen",   "Japan",          "Germany",
                                      "France",      "Italy",      "Spain",   "United_Kingdom", "Austria",
                                      "Switzerland", "Poland",     "Japan"};
    for (const char* language : {"de", "en"})
        for (const FactTable::Fact& line : (*miniwelt(language))->table("heldout")->facts)
            EXPECT_FALSE(line.cells[0] == "capital" && named.contains(line.cells[1])) << line.cells[1];
}

/// Sentences of the lectures, and those that a grammar gets wrong first.
TEST(MiniweltGrammar, IsRight)
{
    const std::map<std::string, std::vector<std::string>> expected{
        {"de",
         {"Paris ist die Hauptstadt von Frankreich.",
          "Bern ist die Hauptstadt der Schweiz.",
          "Bern liegt in der Schweiz.",
          "Teheran ist die Hauptstadt des Iran.",
          "Teheran liegt im Iran.",
          "Washington liegt in den USA.",
          "Amsterdam liegt in den Niederlanden.",
          "Die Hauptstadt der Niederlande ist Amsterdam.",
          "Santo Domingo liegt in der Dominikanischen Republik.",
          "Die USA sind ein Land in Nordamerika.",
          "Ankara ist die Hauptstadt der Türkei.",
          "Der Hund jagt die Katze.",
          "Der Fuchs läuft hinter der Ente her.",
          "Der Hund jagt den Fuchs.",
          "Die Eule jagt die Maus.",
          "Man sieht den Grafen, und man grüßt ihn.",
          "Man sieht die Königin, und man grüßt sie.",
          "Er ging zur Bank, um sich auszuruhen.",
          "Er ging zur Bank, um Geld abzuheben.",
          "Der König trägt eine goldene Krone.",
          "Der Welpe wird einmal ein Hund.",
          "Frankreich grenzt an die Schweiz.",
          "Viele Kolumbianer kommen aus Kolumbien."}},
        {"en",
         {"Paris is the capital of France.", "Amsterdam is the capital of the Netherlands.",
          "The Netherlands is a country in Europe.", "London lies in the United Kingdom.", "The dog chases the cat.",
          "The queen wears a golden crown.", "He went to the bank to withdraw money.",
          "She sat on the bank of the river to fish.", "The opposite of hot is cold."}}};
    for (const auto& [language, sentences] : expected) {
        std::set<std::string> told;
        for (const Sentence& sentence : (*miniwelt(language))->sentences(2 * many, 6))
            told.insert(sentence.text);
        for (const std::string& sentence : sentences)
            EXPECT_TRUE(told.contains(sentence)) << sentence;
    }
}

TEST(MiniweltWords, AreTheTextWithNamesInOnePiece)
{
    const auto read =
        Miniwelt::fromFiles({{"names", "n", "name\nSan_José\n"},
                             {"topics", "t", "topic|table|share\nname|names|1\n"},
                             {"frames", "f", "topic|part|sentence\nname|train|hier, in {name}, ist es.\n"},
                             {"heldout", "h", "topic|first|second\n"}});
    ASSERT_TRUE(read);
    const Sentence sentence = read->sentences(1, 1).front();
    EXPECT_EQ(sentence.text, "Hier, in San José, ist es.");
    EXPECT_EQ(sentence.words, (std::vector<std::string>{"Hier", ",", "in", "San_José", ",", "ist", "es", "."}));
}

} // namespace
} // namespace durchblick
