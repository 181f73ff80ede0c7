#include "lessons/probability/model.h"

#include "core/ops/blocks.h"
#include "core/ops/count_words.h"
#include "core/ops/layer_norm.h"
#include "core/ops/likelihood.h"
#include "core/ops/softmax.h"
#include "core/ops/spread.h"
#include "core/ops/table_row.h"

#include <algorithm>

namespace durchblick {

int columnOfWord(const Trace& trace, const std::string& word)
{
    const Labels& labels = *trace.value(trace["counts"]).columns;
    return int(std::find(labels.begin(), labels.end(), word) - labels.begin());
}

void recordModel(Trace& trace, const ProbabilitySetup& setup, const std::string& prefix, int looksBack,
                 const std::string& words)
{
    const int count = int(setup.words.size());
    const auto id = [&](const char* name) { return trace[prefix + name]; };
    const auto apply = [&](const Operation& operation, Attributes attributes, std::vector<ValueId> inputs,
                           const char* name, SharedLabels rows = nullptr) {
        trace.apply(operation, std::move(attributes), std::move(inputs),
                    {prefix + name, Purpose::None, std::move(rows)});
    };

    std::string contexts;
    for (int at = 0; at <= count; ++at)
        contexts += (at == 0 ? "" : "\n") + setup.context(at, looksBack);
    apply(countFollowers(), {{"contexts", contexts}, {"columns", "all"}, {"words", words}}, {trace["sentences"]},
          "counts");
    apply(rowSum(), {}, {id("counts")}, "sums");
    apply(divide(), {}, {id("counts"), id("sums")}, "probabilities");
    if (!trace.find("k_everywhere")) {
        const double columns = trace.value(id("counts")).columnCount();
        trace.apply(spread(), {{"rows", 1.0}, {"columns", columns}}, {trace["k"]}, {"k_everywhere"});
    }
    apply(addBias(), {}, {id("counts"), trace["k_everywhere"]}, "smoothed");
    apply(rowSum(), {}, {id("smoothed")}, "smoothed_sums");
    apply(divide(), {}, {id("smoothed"), id("smoothed_sums")}, "smoothed_probabilities");

    std::vector<double> columns;
    Labels names;
    for (int at = 0; at < count; ++at) {
        const std::string& word = setup.words[std::size_t(at)];
        columns.push_back(columnOfWord(trace, word));
        names.push_back(word + "|" + setup.context(at, looksBack));
    }
    const SharedLabels rows = share(std::move(names));
    const auto choose = [&](const char* from, const char* to, const char* label) {
        apply(chooseCells(), {{"columns", columns}, {"label", label}}, {id(from)}, to, rows);
    };
    choose("counts", "pair_counts", "n(c,w)");
    choose("probabilities", "p", "p");
    choose("smoothed_probabilities", "q", "q");
    apply(rowBlock(), {{"begin", 0.0}, {"count", double(count)}}, {id("sums")}, "context_counts", rows);
    apply(logarithm(), {}, {id("q")}, "logs");
    apply(tableRow(), {{"columns", "n(c,w) n(c)"}}, {id("pair_counts"), id("context_counts")}, "chain_counts");
    apply(tableRow(), {{"columns", "p q ln(q)"}}, {id("p"), id("q"), id("logs")}, "chain");
    apply(columnProduct(), {}, {id("p")}, "plain_likelihood");
    apply(columnProduct(), {}, {id("q")}, "likelihood");
    apply(columnSum(), {}, {id("logs")}, "log_likelihood");
    apply(perplexity(), {}, {id("logs")}, "perplexity");
    apply(tableRow(), {{"columns", "Πp Πq Σln(q) PP"}},
          {id("plain_likelihood"), id("likelihood"), id("log_likelihood"), id("perplexity")}, "result");
}

} // namespace durchblick
