#include "core/embedding/word2vec/corpus.h"
#include "core/io/word_vectors.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

using namespace durchblick;

namespace {

Corpus corpusFrom(std::string_view text, int minCount = 1, int threads = 1)
{
    Result<Corpus> corpus = corpusOf(text, minCount, "sample", threads);
    EXPECT_TRUE(corpus.ok());
    return std::move(corpus).value();
}

std::vector<std::string> wordsOf(const Corpus& corpus, std::size_t sentence)
{
    std::vector<std::string> words;
    for (const int id : corpus.text.sentence(sentence))
        words.push_back(corpus.vocabulary.word(id));
    return words;
}

using Words = std::vector<std::string>;

} // namespace

TEST(Word2vecCorpus, OrdersWordsByCountThenByBytes)
{
    const Corpus corpus = corpusFrom("b a ä a b c\nZ ä a");
    EXPECT_EQ(corpus.vocabulary.words(), (Words{"a", "b", "ä", "Z", "c"}));
    EXPECT_EQ(corpus.vocabulary.counts(), (std::vector<std::int64_t>{3, 2, 2, 1, 1}));
    EXPECT_EQ(corpus.vocabulary.total(), 9);
    EXPECT_EQ(corpus.vocabulary.find("ä"), 2);
    EXPECT_EQ(corpus.vocabulary.find("x"), std::nullopt);
}

TEST(Word2vecCorpus, CutsWordsAtFastTextsWhiteSpaceAndSentencesAtLineEnds)
{
    const Corpus corpus = corpusFrom(std::string_view("one\ttwo  three\r\n\n four\vfive\fsix\0seven \xC2\xA0x", 42));
    ASSERT_EQ(corpus.text.sentenceCount(), 2u);
    EXPECT_EQ(wordsOf(corpus, 0), (Words{"one", "two", "three"}));
    // A no-break space is no white space to fastText.
    EXPECT_EQ(wordsOf(corpus, 1), (Words{"four", "five", "six", "seven", "\xC2\xA0x"}));
}

TEST(Word2vecCorpus, LeavesRareWordsOutSoThatTheirNeighboursMeet)
{
    const Corpus corpus = corpusFrom("a rare b\nb a\nonce\n", 2);
    EXPECT_EQ(corpus.vocabulary.words(), (Words{"a", "b"}));
    ASSERT_EQ(corpus.text.sentenceCount(), 2u);
    EXPECT_EQ(wordsOf(corpus, 0), (Words{"a", "b"}));
    EXPECT_EQ(wordsOf(corpus, 1), (Words{"b", "a"}));
}

TEST(Word2vecCorpus, ReadsATextOfManyPartsTheSameOnManyThreads)
{
    std::string text;
    for (unsigned i = 0; text.size() < 20'000'000; ++i)
        text += "word" + std::to_string(i * 7919 % 5003) + (i % 13 == 0 ? "\n" : " ");
    const Corpus one = corpusFrom(text, 1, 1), three = corpusFrom(text, 1, 3);
    EXPECT_EQ(one.vocabulary.words(), three.vocabulary.words());
    EXPECT_EQ(one.text.ids, three.text.ids);
    EXPECT_EQ(one.text.begins, three.text.begins);
    const WordText again = encodeWords(text, one.vocabulary);
    EXPECT_EQ(again.ids, one.text.ids);
    EXPECT_EQ(again.begins, one.text.begins);
}

TEST(Word2vecCorpus, SaysWhereATextIsNotUtf8)
{
    std::string text;
    while (text.size() < 9'000'000)
        text += "a line of words\n";
    text.insert(8'000'000, "\xFF");
    const Result<Corpus> corpus = corpusOf(text, 1, "sample", 1);
    ASSERT_FALSE(corpus.ok());
    EXPECT_EQ(corpus.error().code, ErrorCode::InvalidUtf8);
    EXPECT_EQ(corpus.error().arguments, std::vector<std::string>{"8000000"});
}

TEST(Word2vecCorpus, RefusesATextWithoutTwoWords)
{
    for (const char* text : {"", "\n\n", "alone alone alone", "a b c d"}) {
        const Result<Corpus> corpus = corpusOf(text, 2, "sample.txt", 1);
        ASSERT_FALSE(corpus.ok()) << text;
        EXPECT_EQ(corpus.error().code, ErrorCode::TextTooSmall);
        EXPECT_EQ(corpus.error().arguments[0], "sample.txt");
    }
}

TEST(Word2vecCorpus, RefusesATextWithoutNeighbours)
{
    for (const char* text : {"a\nb\nc\n", "a rare\nb\na\nb\n"}) {
        const int minCount = text[1] == '\n' ? 1 : 2;
        EXPECT_EQ(corpusOf(text, minCount, "sample.txt", 1).error(), (Error{ErrorCode::NoPairs, {"sample.txt"}}));
    }
}

TEST(Word2vecCorpus, PassesOverAByteOrderMarkAtTheHead)
{
    const std::string mark = "\xEF\xBB\xBF";
    const Result<Corpus> corpus = corpusOf(mark + "der hund\nder hund\n", 1, "sample", 1);
    ASSERT_TRUE(corpus.ok());
    EXPECT_EQ(corpus->vocabulary.words(), (Words{"der", "hund"}));
    EXPECT_EQ(encodeWords(mark + "der hund", corpus->vocabulary).ids.size(), 2u);
    EXPECT_EQ(corpusOf(mark + "ab\xFF", 1, "sample", 1).error().arguments, std::vector<std::string>{"5"})
        << "counted in the file";
}

TEST(Word2vecCorpus, HasNoWordThatATableCouldNotHold)
{
    const std::string longest(longestWord, 'x'), tooLong(longestWord + 1, 'y');
    const Result<Corpus> corpus = corpusOf("a " + tooLong + " b\n" + longest + "\n", 1, "sample", 1);
    ASSERT_TRUE(corpus.ok());
    EXPECT_EQ(corpus->vocabulary.size(), 3);
    EXPECT_FALSE(corpus->vocabulary.find(tooLong));
    const std::string path = testing::TempDir() + "longest_word.vec";
    ASSERT_TRUE(writeWordVectors(VectorTable(corpus->vocabulary.words(), FloatMatrix::Ones(3, 2)), path));
    const auto read = readWordVectors(path);
    std::filesystem::remove(path);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->table->words(), corpus->vocabulary.words());
}

TEST(Word2vecCorpus, NamesWhatIsNoText)
{
    using namespace std::string_literals;
    for (const auto& [bytes, format] : {std::pair("\xFF\xFE"
                                                  "a\0 \0b\0"s,
                                                  "utf-16"),
                                        {"a\0 \0b\0\n\0"s, "utf-16"},
                                        {"\0a\0 \0b\0\n"s, "utf-16"},
                                        {"PK\x03\x04"s, "zip"},
                                        {"\x7F"
                                         "ELF\x02\x01\x01\0\0\xC3\x28\0\0\0"s,
                                         "binary"}})
        EXPECT_EQ(corpusOf(bytes, 1, "sample", 1).error(), (Error{ErrorCode::OtherFormat, {"sample", format}}));
    EXPECT_TRUE(corpusOf("a b\0c d\n"s, 1, "sample", 1)) << "a zero byte between words, as fastText takes it";
}

TEST(Word2vecCorpus, ReadsAFileAndSaysWhenItIsMissing)
{
    const std::string path = testing::TempDir() + "word2vec_corpus.txt";
    std::ofstream(path) << "eins zwei\nzwei drei";
    const Result<Corpus> corpus = readCorpus(path, 1, 1);
    ASSERT_TRUE(corpus.ok());
    EXPECT_EQ(corpus->vocabulary.words(), (Words{"zwei", "drei", "eins"}));
    std::filesystem::remove(path);
    const Result<Corpus> missing = readCorpus(path, 1, 1);
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.error().code, ErrorCode::FileMissing);
}

TEST(Word2vecCorpus, StopsWhenAsked)
{
    std::stop_source source;
    source.request_stop();
    const Result<Corpus> corpus = corpusOf("a b", 1, "sample", 1, {.stop = source.get_token()});
    ASSERT_FALSE(corpus.ok());
    EXPECT_EQ(corpus.error().code, ErrorCode::Cancelled);
}
