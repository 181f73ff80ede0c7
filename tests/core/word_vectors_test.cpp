#include "core/io/word_vectors.h"

#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits>
#include <random>

namespace durchblick {
namespace {

Result<WordVectorFile> parse(const std::string& bytes, const WordVectorLimits& limits = {})
{
    return parseWordVectors(bytes, "file", {}, limits);
}

std::string binary(const std::vector<std::string>& words, const FloatMatrix& vectors, const std::string& lineEnd)
{
    std::string bytes = std::to_string(words.size()) + ' ' + std::to_string(vectors.cols()) + '\n';
    for (std::size_t i = 0; i < words.size(); ++i) {
        bytes += words[i] + ' ';
        bytes.append(reinterpret_cast<const char*>(vectors.row(Eigen::Index(i)).data()),
                     std::size_t(vectors.cols()) * sizeof(float));
        bytes += lineEnd;
    }
    return bytes;
}

FloatMatrix someNumbers() { return FloatMatrix{{0.5f, -0.25f, 1e-3f}, {3.f, 2.f, 1.f}, {-1.f, 0.1f, 1e10f}}; }
const std::vector<std::string> someWords{"Katze", "Kätzchen", "日本"};

void expectSomeTable(const Result<WordVectorFile>& read)
{
    ASSERT_TRUE(read) << read.error().arguments.back();
    EXPECT_EQ(read->table->words(), someWords);
    EXPECT_EQ(read->table->vectors(), someNumbers());
    EXPECT_EQ(read->table->find("Kätzchen"), 1);
}

TEST(WordVectors, ReadsAllFormatsByTheirContent)
{
    const std::string lines = "Katze 0.5 -0.25 1e-3\nKätzchen 3 2 1\n日本 -1 0.1 1e10\n";
    expectSomeTable(parse(lines));
    expectSomeTable(parse("3 3\n" + lines));
    expectSomeTable(parse("3 3\nKatze 0.5 -0.25 0.001 \nKätzchen 3 2 1 \n日本 -1 0.1 1e10 "));
    expectSomeTable(parse("3 3\r\nKatze\t0.5\t-0.25 0.001\r\nKätzchen  3 2 1\r\n日本 -1 0.1 1e10\r\n\r\n\n"));
    expectSomeTable(parse(binary(someWords, someNumbers(), "\n")));
    expectSomeTable(parse(binary(someWords, someNumbers(), "")));
}

TEST(WordVectors, PassOverAByteOrderMarkAtTheHeadOfAText)
{
    const std::string mark = "\xEF\xBB\xBF", lines = "Katze 0.5 -0.25 1e-3\nKätzchen 3 2 1\n日本 -1 0.1 1e10\n";
    expectSomeTable(parse(mark + lines));
    expectSomeTable(parse(mark + "3 3\n" + lines));
    EXPECT_FALSE(parse(mark)) << "nothing but the mark";
    const auto inside = parse("a 1 2\n" + mark + "b 3 4\n");
    ASSERT_TRUE(inside);
    EXPECT_EQ(inside->table->words()[1], mark + "b") << "further on it is a character like any other";
}

TEST(WordVectors, KeepsSpacesInWordsAndTheFirstOfEqualWords)
{
    const auto read = parse("a 1 2\n. . . 3 4\nat name@domain.com 5 6\na 7 8\nb 9 10\n");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->table->words(), (std::vector<std::string>{"a", ". . .", "at name@domain.com", "b"}));
    EXPECT_EQ(read->table->vectors(), (FloatMatrix{{1, 2}, {3, 4}, {5, 6}, {9, 10}}));
}

TEST(WordVectors, ReadsTheSameOnManyThreadsWhateverTheChunks)
{
    std::mt19937 random(1);
    FloatMatrix vectors(20'000, 11);
    for (Eigen::Index i = 0; i < vectors.size(); ++i)
        vectors.data()[i] = (float(random()) / 4e9f - 0.5f) * 3;
    std::vector<std::string> words;
    for (int i = 0; i < vectors.rows(); ++i)
        words.push_back("Wort" + std::to_string(i));
    const VectorTable table(words, vectors);
    const std::string path = (std::filesystem::temp_directory_path() / "durchblick_word_vectors_test.vec").string();
    ASSERT_TRUE(writeWordVectors(table, path));
    const auto read = readWordVectors(path);
    std::filesystem::remove(path);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->table->words(), words);
    EXPECT_EQ(read->table->vectors(), vectors) << "each number reads back as the same float";
}

struct WrongFile {
    std::string name, bytes, place, what;
};
class WrongWordVectors : public testing::TestWithParam<WrongFile> {};

TEST_P(WrongWordVectors, AreDamagedAtThePlaceThatIsSaid)
{
    const auto read = parse(GetParam().bytes, {.wordBytes = 100});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::FileDamaged);
    ASSERT_EQ(read.error().arguments.size(), 3u);
    EXPECT_EQ(read.error().arguments[0], "file");
    EXPECT_EQ(read.error().arguments[1], GetParam().place);
    EXPECT_EQ(read.error().arguments[2], GetParam().what);
}

std::string cutBy(std::string bytes, std::size_t count) { return bytes.substr(0, bytes.size() - count); }

FloatMatrix notFinite()
{
    FloatMatrix vectors = someNumbers();
    vectors(1, 2) = std::numeric_limits<float>::infinity();
    return vectors;
}

INSTANTIATE_TEST_SUITE_P(
    Readers, WrongWordVectors,
    testing::Values(
        WrongFile{"Empty", "", "line 1", "no word"}, WrongFile{"Blank", "\n \n", "line 1", "no word"},
        WrongFile{"OnlyAWord", "word\n", "line 1", "no number"},
        WrongFile{"OnlyAHead", "3 3\n", "line 1", "3 words, but room for 0 at most"},
        WrongFile{"TooFew", "a 1 2 3\nb 1 2\n", "line 2", "2 numbers instead of 3"},
        WrongFile{"TooMany", "a 1 2 3\nb 1 2 3 4\n", "line 2", "more than 3 numbers"},
        WrongFile{"EmptyLine", "a 1 2\n\nb 1 2\n", "line 2", "0 numbers instead of 2"},
        WrongFile{"NoNumber", "3 2\na 1 2\nb 1 x\nc 1 2\n", "line 3", "\"x\" in place of a finite number"},
        WrongFile{"NotFinite", "a 1 2\nb nan 2\n", "line 2", "\"nan\" in place of a finite number"},
        WrongFile{"Infinite", "a 1 -inf\n", "line 1", "\"-inf\" in place of a finite number"},
        WrongFile{"Overflow", "a 1 1e99\n", "line 1", "\"1e99\" is too large for a number"},
        WrongFile{"FewerWordsThanSaid", "3 2\na 1 2\nb 1 2\n", "line 1", "3 words, but 2 lines"},
        WrongFile{"MoreLinesThanSaid", "1 2\na 1 2\nb 1 2\n", "line 1", "1 words, but 2 lines"},
        WrongFile{"OtherDimension", "2 2\na 1 2 3\nb 1 2 3\n", "line 2", "more than 2 numbers"},
        WrongFile{"HugeCount", "99999999999999999 300\na 1 2\n", "line 1",
                  "99999999999999999 words, but room for 0 at most"},
        WrongFile{"HugeDimension", "1 99999999\na 1 2\n", "line 1", "99999999 dimensions"},
        WrongFile{"NothingAtAll", "0 0\n", "line 1", "sizes of nothing"},
        WrongFile{"OnlyDamagedWords", "2 2\nK\xe4tzchen 1 2\n 3 4\n", "line 2", "no word in UTF-8"},
        WrongFile{"TooManyInMostLines", "4 2\na 1 2 3\nb 1 2\nc 1 2 3\nd 1 2 3\n", "line 2", "more than 2 numbers"},
        WrongFile{"BinaryCutInNumbers", cutBy(binary(someWords, someNumbers(), ""), 1), "byte 62, word 3",
                  "the file ends"},
        WrongFile{"BinaryNotFinite", binary(someWords, notFinite(), ""), "byte 40, word 2", "not a finite number"},
        WrongFile{"BinaryRest", binary(someWords, someNumbers(), "") + "more", "byte 63",
                  "more than the 3 words of the first line"}),
    [](const auto& wrong) { return wrong.param.name; });

TEST(WordVectors, LeaveDamagedWordsOutAndCountThem)
{
    const std::string invalid = "K\xe4tzchen", cut = "\xe5\x8d", empty, tooLong(101, 'x');
    for (const std::string& damaged : {invalid, cut, empty, tooLong}) {
        std::vector<std::string> words = someWords;
        words.insert(words.begin() + 1, damaged);
        const FloatMatrix numbers{{0.5f, -0.25f, 1e-3f}, {7, 8, 9}, {3.f, 2.f, 1.f}, {-1.f, 0.1f, 1e10f}};
        const std::string lines = "Katze 0.5 -0.25 1e-3\n" + damaged + " 7 8 9\nKätzchen 3 2 1\n日本 -1 0.1 1e10\n";
        for (const std::string& bytes :
             {lines, "4 3\n" + lines, binary(words, numbers, ""), binary(words, numbers, "\n")}) {
            const auto read = parse(bytes, {.wordBytes = 100});
            expectSomeTable(read);
            EXPECT_EQ(read->skipped, 1);
        }
    }
    EXPECT_EQ(parse("a 1 2\na 3 4\n")->skipped, 0) << "a word that comes twice is not damaged";
}

TEST(WordVectors, KeepWordsThatEndWithANumberWhereTheSizeIsKnown)
{
    const auto read = parse("4 2\nkoenig 1 0\nmann 0.8 0.6\nfrau 0 1\n1 000 0.6 0.8\n");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->table->words(), (std::vector<std::string>{"koenig", "mann", "frau", "1 000"}));
    EXPECT_EQ(read->table->vectors().row(3), (Eigen::RowVector2f{0.6f, 0.8f}));
}

TEST(WordVectors, HaveAsManyDimensionsAsMostOfTheFirstLinesHaveNumbers)
{
    const auto spaces = parse(". . . 0.6 0.8\nkoenig 1 0\nmann 0.8 0.6\n");
    ASSERT_TRUE(spaces);
    EXPECT_EQ(spaces->table->words(), (std::vector<std::string>{". . .", "koenig", "mann"}));
    EXPECT_EQ(spaces->table->vectors().row(0), (Eigen::RowVector2f{0.6f, 0.8f}));
    const auto numbers = parse("2008 1 0\n1984 0.8 0.6\n");
    ASSERT_TRUE(numbers) << "words may be numbers";
    EXPECT_EQ(numbers->table->words(), (std::vector<std::string>{"2008", "1984"}));
    // The first line has one too many.
    EXPECT_EQ(parse("a 1 2 3\nb 1 2\nc 1 2\n").error().arguments[1], "line 1");
}

TEST(WordVectors, NameOtherFormats)
{
    using namespace std::string_literals;
    const std::string lines = "koenig 1 0\nmann 0.8 0.6\nfrau 0 1\n";
    std::string wide;
    for (const char byte : lines)
        wide += {byte, '\0'};
    for (const auto& [bytes, format] : {std::pair("\x1F\x8B\x08\0\0\0\0\0"s, "gzip"s),
                                        {"PK\x03\x04rest"s, "zip"s},
                                        {"BZh91AY&SYrest"s, "bzip2"s},
                                        {"\xFD"
                                         "7zXZ\0rest"s,
                                         "xz"s},
                                        {"\x28\xB5\x2F\xFDrest"s, "zstd"s},
                                        {"\xBA\x16\x4F\x2F\x0C\0\0\0"s, "fasttext"s},
                                        {"\x93NUMPY\x01\0"s, "numpy"s},
                                        {"\x80\x04\x95"s, "pickle"s},
                                        {"\xFF\xFE" + wide, "utf-16"s},
                                        {wide, "utf-16"s},
                                        {"\xFF\xFE\0\0k\0\0\0"s, "utf-32"s},
                                        {"0.1\t0.2\t0.3\n0.4\t0.5\t0.6\n"s, "numbers"s},
                                        {"\x7F"
                                         "ELF\x02\x01\x01\0\0\0\0\0\xC3\x28\0\0\0\0\0\0"s,
                                         "binary"s}})
        EXPECT_EQ(parse(bytes).error(), (Error{ErrorCode::OtherFormat, {"file", format}})) << format;
    EXPECT_TRUE(parse("BZh 1 0\nPK 0.8 0.6\n")) << "words that begin as some formats do";
}

TEST(WordVectors, KnowWhenWordsOfTheBinaryFormatStandInTheWrongPlace)
{
    const auto read = parse(binary({"koenig", "my name", "frau"}, FloatMatrix{{1, 0}, {0.5f, 0.5f}, {0, 1}}, "\n"));
    EXPECT_EQ(read.error(), (Error{ErrorCode::ShiftedVectors, {"file", "31", "3"}}));
}

TEST(WordVectors, NameTheFirstWrongLineWhenReadOnManyThreads)
{
    std::string bytes;
    for (int i = 1; i <= 200'000; ++i)
        bytes += "w" + std::to_string(i) + (i >= 50'000 && i % 1000 == 0 ? " 1 zwei\n" : " 0.125 2\n");
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(parse(bytes).error().arguments[1], "line 50000");
}

TEST(WordVectors, TakeNoMoreMemoryThanAllowedOnManyThreads)
{
    std::string bytes;
    for (int i = 0; i < 20'000; ++i)
        bytes += "w" + std::to_string(i) + " 1 2 3 4 5 6 7 8 9\n";
    const auto read = parse(bytes, {.megabytes = 1});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::TooLarge);
    EXPECT_EQ(read.error().arguments[2], "1");
    // One long line and many short ones: as a table they would take the square of the file. It is so long that it alone says
    // how many dimensions there are.
    std::string square = "w";
    for (int i = 0; i < 60'000; ++i)
        square += "                   1";
    square += '\n';
    for (int i = 0; i < 10'000; ++i)
        square += "w 1\n";
    EXPECT_EQ(parse(square).error().arguments[1], "line 2");
}

TEST(WordVectors, StopWhenAskedAndSayHowFarTheyAre)
{
    const std::string path = (std::filesystem::temp_directory_path() / "durchblick_word_vectors_stop.vec").string();
    std::ofstream(path) << "a 1 2\nb 3 4\n";
    std::stop_source stop;
    std::vector<double> shares;
    const Progress progress{stop.get_token(), [&](double share) { shares.push_back(share); }};
    ASSERT_TRUE(readWordVectors(path, progress));
    EXPECT_EQ(shares.back(), 1);
    stop.request_stop();
    const auto read = readWordVectors(path, progress);
    std::filesystem::remove(path);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Cancelled);
}

TEST(WordVectors, SayWhenAFileIsMissingOrNoFile)
{
    EXPECT_EQ(readWordVectors("/nowhere/there.vec").error().code, ErrorCode::FileMissing);
    EXPECT_EQ(readWordVectors("/tmp").error().code, ErrorCode::FileUnreadable);
    EXPECT_EQ(readWordVectors("/dev/null").error().code, ErrorCode::FileDamaged); // it can be read, and is empty
    EXPECT_EQ(writeWordVectors(VectorTable({"a"}, FloatMatrix{{1}}), "/nowhere/there.vec").error().code,
              ErrorCode::FileUnwritable);
}

} // namespace
} // namespace durchblick
