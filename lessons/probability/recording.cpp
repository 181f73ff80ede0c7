#include "lessons/probability/recording.h"

#include "core/ops/add.h"
#include "core/ops/blocks.h"
#include "core/ops/count.h"
#include "core/ops/count_words.h"
#include "core/ops/cut.h"
#include "core/ops/layer_norm.h"
#include "core/ops/likelihood.h"
#include "core/ops/losses.h"
#include "core/ops/multiply.h"
#include "core/ops/recorded.h"
#include "core/ops/softmax.h"
#include "core/ops/spread.h"
#include "core/ops/table_row.h"
#include "lessons/probability/generating.h"
#include "lessons/probability/model.h"

#include <algorithm>
#include <cctype>

namespace durchblick {

namespace {

constexpr int mostShown = 10;     // words in a ranking
constexpr int longestContext = 7; // words, the mark of the beginning among them

std::string joined(const Labels& words)
{
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : " ") + word;
    return all;
}

void appendNew(Labels& words, const std::string& word)
{
    if (std::find(words.begin(), words.end(), word) == words.end())
        words.push_back(word);
}

class Recorder {
public:
    Recorder(const Parameters& parameters, const ProbabilitySetup& setup)
        : m_parameters(parameters), m_setup(setup), m_looksBack(parameters.is("order", "trigram") ? 2 : 1)
    {
        m_result.words = int(setup.words.size());
        m_result.row = setup.place + 1;
        for (const std::string& word : setup.words)
            appendNew(m_distinct, word);
        appendNew(m_distinct, setup.next);
    }

    RecordedProbability record()
    {
        recordText();
        recordModel(trace(), m_setup, "", m_looksBack, joined(m_distinct));
        recordModel(trace(), m_setup, "other_", 3 - m_looksBack, joined(m_distinct));
        recordNext();
        recordBayes();
        recordLengths();
        recordSmoothing();
        recordOrders();
        recordLongerContexts();
        recordRemarks();
        const Generated generated =
            recordGenerated(trace(), m_setup, m_looksBack, m_parameters.integer("drawn"), m_parameters.number("seed"));
        if (generated.hasBackedOff)
            m_result.remarks.push_back("backed_off");
        m_result.likely = generated.likely;
        return std::move(m_result);
    }

private:
    Trace& trace() { return m_result.trace; }
    ValueId id(const std::string& symbol) const { return m_result.trace[symbol]; }
    ValueId apply(const Operation& operation, Attributes attributes, const std::vector<std::string>& inputs,
                  Naming naming)
    {
        std::vector<ValueId> ids;
        for (const std::string& input : inputs)
            ids.push_back(id(input));
        return trace().apply(operation, std::move(attributes), std::move(ids), std::move(naming));
    }
    void give(const std::string& symbol, Matrix matrix, Labels columns)
    {
        trace().add({.symbol = symbol,
                     .content = share(std::move(matrix)),
                     .rows = nullptr,
                     .columns = share(std::move(columns)),
                     .role = Role::Given});
    }
    void count(const std::string& symbol, const std::string& contexts, const char* columns, const Labels& words)
    {
        apply(countFollowers(), {{"contexts", contexts}, {"columns", columns}, {"words", joined(words)}}, {"sentences"},
              {symbol});
    }
    /// The one row of a value that belongs to the context asked about.
    void takeRow(const std::string& of, const std::string& symbol)
    {
        apply(rowBlock(), {{"begin", double(m_result.row)}, {"count", 1.0}}, {of}, {symbol});
    }
    std::string contextAsked(int looksBack) const { return m_setup.context(m_result.row, looksBack); }

    void recordText()
    {
        trace().add({.symbol = "sentences", .content = m_setup.sentences, .rows = nullptr, .columns = nullptr});
        trace().add(textValue(joined(m_setup.words)));
        apply(plainWords(), {}, {"text"}, {"words"});
        apply(durchblick::count(), {{"label", "words"}}, {"text", "words"}, {"word_count"});
        count("sentence_counts", "", "these", m_distinct);
        give("k", Matrix::Constant(1, 1, m_parameters.number("smoothing")), {"k"});
        give("slide_bars", (Matrix(1, 5) << 0.83, 0.05, 0.04, 0.03, 0.05).finished(),
             {"Frankreich", "…", "…", "…", "…"});
    }

    /// The most frequent words behind the context, and the one that the sentence goes on with.
    Labels fewWords(const std::string& context) const
    {
        Labels words;
        for (const auto& [word, times] : rankedFollowers(*m_setup.index, context)) {
            words.push_back(word);
            if (int(words.size()) == mostShown)
                break;
        }
        appendNew(words, m_setup.next);
        return words;
    }

    void recordNext()
    {
        const std::string context = contextAsked(m_looksBack);
        const Labels words = fewWords(context);
        count("few_counts", context, "these", words);
        takeRow("sums", "context_count");
        apply(divide(), {}, {"few_counts", "context_count"}, {"few"});
        m_result.few = int(words.size());
        m_result.next = int(std::find(words.begin(), words.end(), m_setup.next) - words.begin());
        apply(crossEntropy(), {}, {"probabilities", "probabilities"}, {"entropies"});
        apply(exponential(), {}, {"entropies"}, {"choices"});
        takeRow("choices", "choices_row");
        takeRow("entropies", "entropy_row");
        apply(tableRow(), {{"columns", "H e^H"}}, {"entropy_row", "choices_row"}, {"choices_here"});
    }

    void recordBayes()
    {
        const auto takeColumn = [&](const char* of, int column, const char* symbol) {
            apply(columnBlock(), {{"begin", double(column)}, {"count", 1.0}}, {of}, {symbol});
        };
        count("all_counts", "", "all", m_distinct);
        apply(rowSum(), {}, {"all_counts"}, {"total"});
        takeColumn("all_counts", columnOfWord(trace(), m_setup.next), "next_count");
        takeColumn("few_counts", m_result.next, "pair_count");
        apply(tableRow(), {{"columns", "n(A,B) n(A) n(B) N"}}, {"pair_count", "next_count", "context_count", "total"},
              {"bayes_counts"});
        apply(divide(), {}, {"next_count", "total"}, {"p_next"});
        apply(divide(), {}, {"context_count", "total"}, {"p_context"});
        apply(divide(), {}, {"pair_count", "context_count"}, {"p_next_given_context"});
        apply(multiply(), {}, {"p_next_given_context", "p_context"}, {"p_both"});
        apply(divide(), {}, {"p_both", "p_next"}, {"bayes"});
        apply(divide(), {}, {"pair_count", "next_count"}, {"counted"});
        apply(tableRow(), {{"columns", "P(A) P(B) P(A|B) P(B|A)"}},
              {"p_next", "p_context", "p_next_given_context", "bayes"}, {"bayes_shares"});
    }

    void recordLengths()
    {
        apply(countLengths(), {}, {"sentences"}, {"length_counts"});
        const Value& counts = trace().value(id("length_counts"));
        Matrix lengths(1, counts.columnCount());
        for (int i = 0; i < counts.columnCount(); ++i)
            lengths(0, i) = i;
        const Labels labels = *counts.columns;
        apply(rowSum(), {}, {"length_counts"}, {"sentence_count"});
        apply(divide(), {}, {"length_counts", "sentence_count"}, {"length_shares"});
        give("lengths", std::move(lengths), labels);
        apply(multiply(), {}, {"length_shares", "lengths"}, {"length_parts"});
        apply(rowSum(), {}, {"length_parts"}, {"expected_length"});
    }

    /// The two most frequent words, the sentence's own one, and one that never follows, though the text has it often.
    void recordSmoothing()
    {
        const std::string context = contextAsked(m_looksBack);
        const auto ranked = rankedFollowers(*m_setup.index, context);
        const auto follows = [&](const std::string& word) {
            return std::any_of(ranked.begin(), ranked.end(), [&](const auto& one) { return one.first == word; });
        };
        Labels words;
        for (std::size_t i = 0; i < ranked.size() && i < 2; ++i)
            words.push_back(ranked[i].first);
        appendNew(words, m_setup.next);
        std::string unseen = m_setup.next;
        for (const auto& [word, times] : rankedFollowers(*m_setup.index, ""))
            if (follows(unseen) && !follows(word) && word != WordIndex::endMark
                && !std::ispunct(static_cast<unsigned char>(word.front())))
                unseen = word;
        appendNew(words, unseen);
        m_result.unseen = int(std::find(words.begin(), words.end(), unseen) - words.begin());
        count("smooth_counts", context, "these", words);
        apply(divide(), {}, {"smooth_counts", "context_count"}, {"smooth_p"});
        apply(spread(), {{"rows", 1.0}, {"columns", double(words.size())}}, {"k"}, {"k_here"});
        apply(addBias(), {}, {"smooth_counts", "k_here"}, {"smooth_added"});
        takeRow("smoothed_sums", "smooth_sum");
        apply(divide(), {}, {"smooth_added", "smooth_sum"}, {"smooth_q"});
        apply(tableRow(), {{"columns", "n(c) n(c)+k·V"}}, {"context_count", "smooth_sum"}, {"smooth_sums"});
    }

    void recordOrders()
    {
        for (const int looksBack : {1, 2}) {
            const std::string name = looksBack == 1 ? "bigram" : "trigram";
            count(name + "_counts", contextAsked(looksBack), "these", fewWords(contextAsked(looksBack)));
            takeRow(ofOrder(looksBack, "sums"), name + "_sum");
            apply(divide(), {}, {name + "_counts", name + "_sum"}, {name + "_next"});
        }
        const SharedLabels names = share(Labels{"bigram", "trigram"});
        apply(stack(), {}, {ofOrder(1, "perplexity"), ofOrder(2, "perplexity")},
              {"perplexities", Purpose::None, names});
        Labels words = m_setup.words;
        apply(tableRow(), {{"columns", "bigram trigram"}}, {ofOrder(1, "q"), ofOrder(2, "q")},
              {"both_q", Purpose::None, share(std::move(words))});
    }

    std::string ofOrder(int looksBack, const char* name) const
    {
        return (looksBack == m_looksBack ? "" : "other_") + std::string(name);
    }

    /// The same question to longer and longer contexts, from none to all that the sentence has.
    void recordLongerContexts()
    {
        std::string contexts;
        int rows = 1;
        for (int length = 1; length <= std::min(longestContext, m_result.row + 1); ++length, ++rows)
            contexts += '\n' + m_setup.context(m_result.row, length);
        count("longer_counts", contexts, "all", m_distinct);
        apply(rowSum(), {}, {"longer_counts"}, {"longer_sums"});
        const std::vector<double> columns(std::size_t(rows), double(columnOfWord(trace(), m_setup.next)));
        apply(chooseCells(), {{"columns", columns}, {"label", "n(c,w)"}}, {"longer_counts"}, {"longer_hits"});
        apply(divide(), {}, {"longer_hits", "longer_sums"}, {"longer"});
        apply(tableRow(), {{"columns", "n(c,w) n(c)"}}, {"longer_hits", "longer_sums"}, {"longer_table"});
    }

    void recordRemarks()
    {
        if (!m_setup.isKnown)
            m_result.remarks.push_back("unknown_word");
        if (trace().number({id("context_count"), 0, 0}) == 0)
            m_result.remarks.push_back("unseen_context");
        if (trace().number({id("plain_likelihood"), 0, 0}) == 0)
            m_result.remarks.push_back("unseen_pair");
    }

    const Parameters& m_parameters;
    const ProbabilitySetup& m_setup;
    int m_looksBack;
    Labels m_distinct; ///< the words of the sentence and the next one, each once
    RecordedProbability m_result;
};

} // namespace

RecordedProbability recordProbability(const Parameters& parameters, const ProbabilitySetup& setup)
{
    return Recorder(parameters, setup).record();
}

} // namespace durchblick
