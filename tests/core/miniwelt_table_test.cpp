#include "core/training/miniwelt/miniwelt.h"
#include "core/training/miniwelt/spelling.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace durchblick {
namespace {

/// A world of two cities, to be changed by a test.
struct Draft {
    std::string articles = "form|of\n-|von {}\ndie|der {}\n";
    std::string lands =
        "# the world\nname | form=articles | capital\nSchweiz | die | Bern\nPeru | - | Lima\nLand | - |\n";
    std::string seas = "name | depth\nNordsee | 700\nOstsee |\n";
    std::string topics = "topic|table|share\nland|lands|1\n";
    std::string frames = "topic|part|sentence\nland|train|{capital} ist die Hauptstadt {of}.\n"
                         "land|heldout|{capital}?\n";
    std::string heldout = "topic|first|second\nland|Peru|\n";

    Result<Miniwelt> read() const
    {
        return Miniwelt::fromFiles({{"articles", "articles.txt", articles},
                                    {"lands", "lands.txt", lands},
                                    {"seas", "seas.txt", seas},
                                    {"topics", "topics.txt", topics},
                                    {"frames", "frames.txt", frames},
                                    {"heldout", "heldout.txt", heldout}});
    }
};

/// "lands.txt line 3" where a draft is refused; empty if it is read.
std::string placeOfDamage(const std::function<void(Draft&)>& change)
{
    Draft draft;
    change(draft);
    const Result<Miniwelt> read = draft.read();
    if (read)
        return "";
    EXPECT_EQ(read.error().code, ErrorCode::FileDamaged);
    EXPECT_EQ(read.error().arguments.size(), 3u);
    return read.error().arguments[0] + " " + read.error().arguments[1];
}

TEST(FactTable, FreesCellsFromBlanksAndSkipsWhatSaysNothing)
{
    const auto table = readFactTable("# about\r\n\na | b>t\r\n x y|\n\n# end\nz | 1", "t.txt");
    ASSERT_TRUE(table);
    ASSERT_EQ(table->columns.size(), 2u);
    EXPECT_EQ(table->columns[1].name, "b");
    EXPECT_EQ(table->columns[1].link, "t");
    EXPECT_EQ(table->cells("a"), (std::vector<std::string>{"x y", "z"}));
    EXPECT_EQ(table->cells("b"), (std::vector<std::string>{"", "1"}));
    EXPECT_EQ(table->facts[1].line, 7);
    EXPECT_EQ(table->fact("z"), 1);
    EXPECT_EQ(table->fact("1"), std::nullopt);
}

TEST(FactTable, SaysWhichLineIsDamaged)
{
    const auto place = [](const std::string& bytes) {
        const auto table = readFactTable(bytes, "t.txt");
        return table ? std::string() : table.error().arguments[1];
    };
    EXPECT_EQ(place("a|b\n1|2\n"), "");
    EXPECT_EQ(place(""), "line 0");
    EXPECT_EQ(place("# only\n# words\n"), "line 2");
    EXPECT_EQ(place("a|b\n1|2\n1\n"), "line 3");
    EXPECT_EQ(place("a|b\n1|2|3\n"), "line 2");
    EXPECT_EQ(place("a|b\n|2\n"), "line 2");
    EXPECT_EQ(place("\na|a\n"), "line 2");
    EXPECT_EQ(place("a|Ä\n"), "line 1");
    EXPECT_EQ(place("a|b>\n"), "line 1");
    EXPECT_EQ(place("a\nx\n\xFF\n"), "line 3");
    EXPECT_EQ(place("a\nx  y\n"), "line 2");
    EXPECT_EQ(place("a\nx\ty\n"), "line 2");
    EXPECT_EQ(place("a\n" + std::string(501, 'x')), "line 2");
    EXPECT_EQ(place("a\n" + std::string(500, 'x')), "");
}

TEST(FactTable, IsReadWithAByteOrderMarkAndNamesOtherFormats)
{
    const auto table = readFactTable("\xEF\xBB\xBF"
                                     "name|colour\nSonne|gelb\n",
                                     "t.txt");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->columns[0].name, "name");
    EXPECT_EQ(readFactTable("\xFF\xFEn\0", "t.txt").error(), (Error{ErrorCode::OtherFormat, {"t.txt", "utf-16"}}));
}

TEST(Miniwelt, FillsBlanksFromCellsAndAddedColumns)
{
    const Result<Miniwelt> world = Draft().read();
    ASSERT_TRUE(world) << world.error().arguments[2];
    const auto sentences = world->sentences(3, 1);
    ASSERT_EQ(sentences.size(), 3u);
    for (const Sentence& sentence : sentences) // Peru is held out, and Land has no capital
        EXPECT_EQ(sentence.text, "Bern ist die Hauptstadt der Schweiz.");
    std::set<std::string> heldOut;
    for (const Sentence& sentence : world->sentences(20, 1, Part::HeldOut))
        heldOut.insert(sentence.text);
    EXPECT_EQ(heldOut, (std::set<std::string>{"Bern?", "Lima?", "Lima ist die Hauptstadt von Peru."}));
}

TEST(Miniwelt, SaysWhichLineCannotBeTold)
{
    EXPECT_EQ(placeOfDamage([](Draft&) {}), "");
    EXPECT_EQ(placeOfDamage([](Draft& d) { d.lands += "Wien|der|Rom\n"; }), "lands.txt line 6");
    EXPECT_EQ(placeOfDamage([](Draft& d) { d.lands += "Wien|-|{}\n"; }), "lands.txt line 6");
    EXPECT_EQ(placeOfDamage([](Draft& d) { d.lands = "name|form=no\n"; }), "lands.txt line 1");
    EXPECT_EQ(placeOfDamage([](Draft& d) { d.articles += "die|{}\n"; }), "articles.txt line 4");
    EXPECT_EQ(placeOfDamage([](Draft& d) { d.articles += "das|{} {}\n"; }), "articles.txt line 4");
    EXPECT_EQ(placeOfDamage([](Draft& d) { d.topics += "land|lands|1\n"; }), "topics.txt line 3");
    EXPECT_EQ(placeOfDamage([](Draft& d) { d.topics += "sea|oceans|1\n"; }), "topics.txt line 3");
    EXPECT_EQ(placeOfDamage([](Draft& d) { d.topics += "sea|lands|0\n"; }), "topics.txt line 3");
    EXPECT_EQ(placeOfDamage([](Draft& d) { d.topics = "topic|table\n"; }), "topics.txt line 1");
    EXPECT_EQ(placeOfDamage([](Draft& d) { d.heldout += "land|Chile|\n"; }), "heldout.txt line 3");
    EXPECT_EQ(placeOfDamage([](Draft& d) { d.heldout += "sea|Peru|\n"; }), "heldout.txt line 3");
    for (const char* frame : {"sea|train|a.", "land|test|a.", "land|train|a", "land|train|{cap}.",
                              "land|train|{capital.", "land|train|a}.", "land|train|{name.of}.",
                              "land|train|{lands.capital} is the fact's own.", "land|train|{articles.of} says nothing.",
                              "land|train|{seas.depth} is not said of every sea.", "land|train|{seas.name} {.name}."})
        EXPECT_EQ(placeOfDamage([&](Draft& d) { d.frames += std::string(frame) + "\n"; }), "frames.txt line 4")
            << frame;
}

TEST(Miniwelt, NamesAFileThatIsMissing)
{
    const auto read = Miniwelt::fromFiles({{"topics", "topics.txt", "topic|table|share\n"}});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::FileMissing);
    EXPECT_EQ(read.error().arguments, std::vector<std::string>{"frames.txt"});
    const auto language = miniwelt("fr");
    ASSERT_FALSE(language);
    EXPECT_EQ(language.error().code, ErrorCode::FileMissing);
}

TEST(Spelling, RaisesTheFirstLetterOfEverySentence)
{
    EXPECT_EQ(withCapitals("wer? die USA. äpfel und öl! école."), "Wer? Die USA. Äpfel und öl! École.");
    EXPECT_EQ(withCapitals("in St._John's ist es warm."), "In St._John's ist es warm.");
    EXPECT_EQ(withCapitals("÷ и."), "÷ и.");
    EXPECT_EQ(withCapitals(""), "");
}

TEST(Spelling, SplitsMarksButNotNames)
{
    EXPECT_EQ(wordsOf("Er ging, um St._John's zu sehen."),
              (std::vector<std::string>{"Er", "ging", ",", "um", "St._John's", "zu", "sehen", "."}));
    EXPECT_EQ(wordsOf("Ja?! "), (std::vector<std::string>{"Ja", "?", "!"}));
    EXPECT_EQ(withBlanks("St._John's"), "St. John's");
}

} // namespace
} // namespace durchblick
