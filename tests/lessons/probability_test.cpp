#include "lessons/probability/lesson.h"

#include "core/text/word_index.h"
#include "core/trace/explain.h"
#include "core/trace/print.h"
#include "core/training/miniwelt/miniwelt.h"
#include "lessons/place.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace durchblick {
namespace {

using Given = std::map<std::string, std::string>;

Scene scene(const Given& given = {})
{
    Result<Scene> result = makeScene(probabilityLesson(), given);
    EXPECT_TRUE(result.ok());
    return *std::move(result);
}

const Value& value(const Scene& scene, const std::string& symbol) { return scene.trace.value(scene.trace[symbol]); }
const Matrix& matrix(const Scene& scene, const std::string& symbol) { return value(scene, symbol).matrix(); }
double number(const Scene& scene, const std::string& symbol, int row = 0, int column = 0)
{
    return matrix(scene, symbol)(row, column);
}
int columnOf(const Value& value, const std::string& word)
{
    return int(std::find(value.columns->begin(), value.columns->end(), word) - value.columns->begin());
}

/// Counted the plain way: every sentence from its beginning to its end, word by word.
int naiveCount(const Labels& wanted, int sentences = 10000, std::uint64_t seed = 1)
{
    const auto world = miniwelt("de");
    int count = 0;
    for (const Sentence& sentence : (*world)->sentences(sentences, seed)) {
        Labels line{"<s>"};
        line.insert(line.end(), sentence.words.begin(), sentence.words.end());
        line.push_back("</s>");
        for (auto at = line.begin(); std::size_t(line.end() - at) >= wanted.size(); ++at)
            count += std::equal(wanted.begin(), wanted.end(), at);
    }
    return count;
}

std::set<std::string> remarks(const Scene& scene) { return {scene.remarks.begin(), scene.remarks.end()}; }

TEST(Probability, CountsWhatANaiveCountCounts)
{
    const Scene bigram = scene();
    EXPECT_EQ(value(bigram, "few_counts").rowLabel(0), "von");
    EXPECT_GT(number(bigram, "pair_count"), 0);
    EXPECT_EQ(number(bigram, "pair_count"), naiveCount({"von", "Frankreich"}));
    EXPECT_EQ(number(bigram, "context_count"), naiveCount({"von"}));
    EXPECT_EQ(number(bigram, "next_count"), naiveCount({"Frankreich"}));
    const Scene trigram = scene({{"order", "trigram"}, {"sentences", "3000"}, {"text_seed", "5"}});
    EXPECT_EQ(value(trigram, "few_counts").rowLabel(0), "Hauptstadt von");
    for (int column = 0; column < matrix(trigram, "few_counts").cols(); ++column)
        EXPECT_EQ(number(trigram, "few_counts", 0, column),
                  naiveCount({"Hauptstadt", "von", value(trigram, "few_counts").columnLabel(column)}, 3000, 5));
    EXPECT_EQ(value(trigram, "counts").rowLabel(0), "<s>");
    EXPECT_EQ(value(trigram, "counts").rowLabel(2), "Paris ist");
}

TEST(Probability, OpensACountIntoTheSentencesThatWereCounted)
{
    const Scene counted = scene();
    const int column = columnOf(value(counted, "few_counts"), "Frankreich");
    const Explanation why = explain(counted.trace, {counted.trace["few_counts"], 0, column});
    ASSERT_EQ(double(why.expression.parts().size()), number(counted, "pair_count"));
    for (const Expression& place : why.expression.parts()) {
        ASSERT_EQ(place.cell()->value, counted.trace["sentences"]);
        const Piece& sentence = value(counted, "sentences").pieces()[std::size_t(place.cell()->row)];
        EXPECT_NE((' ' + sentence.bytes + ' ').find(" von Frankreich "), std::string::npos) << sentence.bytes;
    }
}

TEST(Probability, SumsToOneWithAndWithoutSmoothing)
{
    for (const char* order : {"bigram", "trigram"}) {
        const Scene model = scene({{"order", order}});
        for (const char* symbol : {"probabilities", "smoothed_probabilities", "other_smoothed_probabilities"})
            for (int row = 0; row < matrix(model, symbol).rows(); ++row)
                EXPECT_NEAR(matrix(model, symbol).row(row).sum(), 1, 1e-12) << order << ' ' << symbol << ' ' << row;
        EXPECT_NEAR(matrix(model, "draw_probabilities").sum(), 1, 1e-12);
        EXPECT_NEAR(matrix(model, "length_shares").sum(), 1, 1e-12);
    }
}

TEST(Probability, TurnsAConditionRoundByBayesAsCountingDoes)
{
    for (const Given& given : {Given{}, {{"order", "trigram"}}, {{"word", "Paris"}}, {{"corpus", "en"}}}) {
        const Scene turned = scene(given);
        EXPECT_GT(number(turned, "counted"), 0);
        EXPECT_NEAR(number(turned, "bayes"), number(turned, "counted"), 1e-15);
    }
    const Scene von = scene();
    EXPECT_DOUBLE_EQ(number(von, "counted"), double(naiveCount({"von", "Frankreich"})) / naiveCount({"Frankreich"}));
}

TEST(Probability, ExpectsTheMeanLengthOfASentence)
{
    const Scene lengths = scene({{"sentences", "500"}});
    const auto world = miniwelt("de");
    double words = 0;
    for (const Sentence& sentence : (*world)->sentences(500, 1))
        words += double(sentence.words.size());
    EXPECT_NEAR(number(lengths, "expected_length"), words / 500, 1e-12);
}

TEST(Probability, ExpectsSurpriseAsEntropy)
{
    const Scene surprised = scene();
    for (int row = 0; row < matrix(surprised, "entropies").rows(); ++row) {
        double entropy = 0;
        for (const double p : matrix(surprised, "probabilities").row(row))
            entropy -= p > 0 ? p * std::log(p) : 0;
        EXPECT_NEAR(number(surprised, "entropies", row), entropy, 1e-12);
    }
    EXPECT_LT(number(surprised, "entropies", 4), number(surprised, "entropies", 5))
        << "more can follow von than Hauptstadt";
}

TEST(Probability, MultipliesTheLikelihoodOfASentence)
{
    for (const char* order : {"bigram", "trigram"}) {
        const Scene sentence = scene({{"order", order}, {"smoothing", "0.5"}});
        ASSERT_EQ(matrix(sentence, "q").rows(), 7);
        double product = 1;
        for (int step = 0; step < 7; ++step) {
            const Value& table = value(sentence, "smoothed_probabilities");
            const std::string word = value(sentence, "words").pieces()[std::size_t(step)].bytes;
            product *= table.matrix()(step, columnOf(table, word));
            EXPECT_EQ(value(sentence, "q").rowLabel(step), word + "|" + table.rowLabel(step));
        }
        EXPECT_GT(product, 0);
        EXPECT_NEAR(number(sentence, "likelihood") / product, 1, 1e-12);
        EXPECT_NEAR(number(sentence, "log_likelihood"), std::log(product), 1e-9);
        EXPECT_NEAR(number(sentence, "perplexity"), std::pow(product, -1.0 / 7), 1e-6);
    }
}

TEST(Probability, GivesAnUnseenPairNothingUnlessItIsSmoothed)
{
    const Given given{{"sentence", "Paris jagt die Maus ."}, {"word", "Paris"}};
    Given plain = given;
    plain["smoothing"] = "0";
    ASSERT_EQ(naiveCount({"Paris", "jagt"}), 0);
    const Scene unseen = scene(plain);
    EXPECT_EQ(number(unseen, "pair_count"), 0);
    EXPECT_EQ(number(unseen, "q", 1), 0);
    EXPECT_EQ(number(unseen, "likelihood"), 0);
    EXPECT_EQ(number(unseen, "perplexity"), std::numeric_limits<double>::infinity());
    EXPECT_TRUE(remarks(unseen).contains("unseen_pair"));
    const Scene smoothed = scene(given);
    const double words = double(value(smoothed, "counts").columnCount());
    EXPECT_NEAR(number(smoothed, "q", 1), 0.1 / (naiveCount({"Paris"}) + 0.1 * words), 1e-15);
    EXPECT_GT(number(smoothed, "likelihood"), 0);
    EXPECT_EQ(number(smoothed, "plain_likelihood"), 0);
}

TEST(Probability, ForgetsWhatStandsBeforeItsContext)
{
    const Scene paris = scene(), berlin = scene({{"sentence", "Berlin ist die Hauptstadt von Frankreich ."}});
    EXPECT_EQ(matrix(paris, "few"), matrix(berlin, "few")) << "a bigram sees von only";
    const Given order{{"order", "trigram"}, {"sentence", "Berlin ist die Hauptstadt von Frankreich ."}};
    EXPECT_EQ(matrix(scene({{"order", "trigram"}}), "few"), matrix(scene(order), "few"));
    EXPECT_LT(number(paris, "few", 0, columnOf(value(paris, "few"), "Frankreich")), 0.01);
    const int last = int(matrix(paris, "longer").rows()) - 1;
    EXPECT_EQ(value(paris, "longer").rowLabel(last), "<s> Paris ist die Hauptstadt von");
    EXPECT_EQ(number(paris, "longer", last), 1);
    EXPECT_EQ(number(berlin, "longer", last), 0);
    for (int row = 1; row <= last; ++row)
        EXPECT_LE(number(paris, "longer_sums", row), number(paris, "longer_sums", row - 1)) << "longer is rarer";
}

TEST(Probability, DrawsTheSameWordsWithTheSameSeedAndWordsThatFollow)
{
    const Scene first = scene({{"drawn", "12"}}), again = scene({{"drawn", "12"}}),
                other = scene({{"drawn", "12"}, {"seed", "7"}});
    EXPECT_EQ(*value(first, "drawn_words").rows, *value(again, "drawn_words").rows);
    EXPECT_NE(*value(first, "drawn_words").rows, *value(other, "drawn_words").rows);
    std::string before = "von";
    for (const std::string& word : *value(first, "drawn_words").rows) {
        EXPECT_GT(naiveCount({before, word}), 0) << before << ' ' << word;
        before = word == "</s>" ? "<s>" : word;
    }
    const Scene fewer = scene({{"drawn", "3"}});
    EXPECT_EQ(Labels(value(first, "drawn_words").rows->begin(), value(first, "drawn_words").rows->begin() + 3),
              *value(fewer, "drawn_words").rows)
        << "a further word leaves those before it";
}

TEST(Probability, SaysWhatTheTextDoesNotHave)
{
    EXPECT_TRUE(scene().remarks.empty());
    const Scene unknown = scene({{"sentence", "Das Krokodil lacht"}, {"word", "Krokodil"}});
    EXPECT_EQ(remarks(unknown), (std::set<std::string>{"unknown_word", "unseen_context", "unseen_pair", "backed_off"}));
    EXPECT_EQ(number(unknown, "context_count"), 0);
    EXPECT_NEAR(matrix(unknown, "smoothed_probabilities").row(2).sum(), 1, 1e-12) << "all words are equal";
}

TEST(Probability, TakesTheMostFrequentFollowerBehindTheLastWord)
{
    const Scene open = scene({{"sentence", "Paris ist die Hauptstadt"}, {"word", "Hauptstadt"}});
    EXPECT_EQ(value(open, "next_count").columnLabel(0), "von");
}

TEST(Probability, SplitsMarksFromWords)
{
    EXPECT_EQ(value(scene({{"sentence", "Paris ist die Hauptstadt von Frankreich."}}), "words").rowCount(), 7);
    EXPECT_EQ(matrix(scene({{"sentence", "Paris ist <s> </s> ."}, {"word", "ist"}}), "q").rows(), 5)
        << "marks of the text";
}

TEST(Probability, RefusesASentenceWithoutWordsOrWithTooMany)
{
    std::string tooLong;
    for (int i = 0; i < 25; ++i)
        tooLong += "ja ";
    for (const std::string& sentence : {std::string("   "), tooLong}) {
        const Result<Scene> refused = makeScene(probabilityLesson(), {{"sentence", sentence}});
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().code, ErrorCode::BadParameter);
    }
    const Result<Scene> refused = makeScene(probabilityLesson(), {{"word", "Rom"}});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::UnknownToken);
}

TEST(WordIndex, FindsWhatStandsBehindAContextWithinOneSentence)
{
    const WordIndex index(Pieces{{"a b a", 0, 5, {}}, {"", 6, 6, {}}, {"b", 7, 8, {}}});
    EXPECT_EQ(*index.words(), (Labels{"a", "b", "</s>"}));
    const auto behind = [&](const std::string& context) {
        std::string all;
        for (const WordIndex::Follower& follower : index.behind(context))
            all += (*index.words())[std::size_t(follower.word)] + std::to_string(follower.sentence) + ' ';
        return all;
    };
    EXPECT_EQ(behind("a"), "b0 </s>0 ");
    EXPECT_EQ(behind("<s>"), "a0 </s>1 b2 ");
    EXPECT_EQ(behind("<s> a b"), "a0 ");
    EXPECT_EQ(behind(""), "a0 b0 a0 </s>0 </s>1 b2 </s>2 ");
    EXPECT_EQ(behind("</s>"), "");
    EXPECT_EQ(behind("</s> <s>"), "") << "a context lies in one sentence";
    EXPECT_EQ(behind("c"), "");

    for (const std::string context : {"", "a", "b", "a b", "<s>", "<s> a b", "</s>", "</s> <s>", "c"})
        for (int word = 0; word <= int(index.words()->size()); ++word) {
            std::vector<int> sentences;
            for (const WordIndex::Follower& follower : index.behind(context))
                if (follower.word == word)
                    sentences.push_back(follower.sentence);
            EXPECT_EQ(index.sentencesWith(context, word), sentences) << context << ", word " << word;
        }
}

} // namespace
} // namespace durchblick
