#include "lessons/probability/generating.h"

#include "core/ops/blocks.h"
#include "core/ops/choosing.h"
#include "core/ops/count_words.h"
#include "core/ops/cumulate.h"
#include "core/ops/draw.h"
#include "core/ops/rank.h"
#include "core/ops/softmax.h"
#include "core/ops/spread.h"
#include "core/ops/table_row.h"

#include <algorithm>
#include <numeric>

namespace durchblick {

namespace {

constexpr int mostRanked = 10;
constexpr int shownAround = 4; // running sums on either side of the one chosen
constexpr std::size_t mostLikely = 4;

/// The last words, as many as the model looks back; fewer if no place of the text has these.
std::string contextBehind(const WordIndex& index, const Labels& words, int looksBack, bool& hasBackedOff)
{
    for (int length = std::min(looksBack, int(words.size())); length > 0; --length) {
        std::string context;
        for (std::size_t i = words.size() - std::size_t(length); i < words.size(); ++i)
            context += (context.empty() ? "" : " ") + words[i];
        if (!index.behind(context).empty())
            return context;
        hasBackedOff = true;
    }
    return "";
}

std::vector<int> likeliest(const Matrix& probabilities)
{
    std::vector<int> columns(std::size_t(probabilities.cols()));
    std::iota(columns.begin(), columns.end(), 0);
    std::stable_sort(columns.begin(), columns.end(),
                     [&](int a, int b) { return probabilities(0, a) > probabilities(0, b); });
    columns.resize(std::min(columns.size(), mostLikely));
    std::sort(columns.begin(), columns.end());
    return columns;
}

/// Records one draw; gives the column of the word.
int recordDraw(Trace& trace, const std::string& context, int number, const std::string& ending)
{
    const auto named = [&](const char* name) { return name + ending; };
    const auto id = [&](const char* name) { return trace[named(name)]; };
    trace.apply(countFollowers(), {{"contexts", context}, {"columns", "seen"}, {"words", ""}}, {trace["sentences"]},
                {named("draw_counts")});
    trace.apply(rowSum(), {}, {id("draw_counts")}, {named("draw_sum")});
    trace.apply(divide(), {}, {id("draw_counts"), id("draw_sum")}, {named("draw_probabilities")});
    trace.apply(cumulate(), {{"along", "row"}}, {id("draw_probabilities")}, {named("draw_running")});
    trace.apply(rowBlock(), {{"begin", double(number)}, {"count", 1.0}}, {trace["draws"]}, {named("draw_u")});
    trace.apply(pick(), {}, {id("draw_running"), id("draw_u")}, {named("draw_choice")});
    const int chosen = int(trace.number({id("draw_choice"), 0, 0})) - 1;

    const int columns = trace.value(id("draw_running")).columnCount();
    const int begin = std::max(0, chosen - shownAround), end = std::min(columns, chosen + shownAround + 1);
    trace.apply(columnBlock(), {{"begin", double(begin)}, {"count", double(end - begin)}}, {id("draw_running")},
                {named("draw_around")});
    std::string names;
    for (int column = begin; column < end; ++column)
        names += trace.value(id("draw_running")).columnLabel(column) + ' ';
    trace.apply(tableRow(), {{"columns", names + "u"}}, {id("draw_around"), id("draw_u")}, {named("draw_bar")});
    return chosen;
}

} // namespace

Generated recordGenerated(Trace& trace, const ProbabilitySetup& setup, int looksBack, int count, double seed)
{
    Generated generated;
    trace.apply(draw(), {{"seed", seed}, {"rows", double(count)}, {"columns", 1.0}}, {}, {"draws"});
    Labels text{WordIndex::beginMark};
    text.insert(text.end(), setup.words.begin(), setup.words.begin() + setup.place + 1);
    Labels drawn;
    for (int i = 0; i < count; ++i) {
        const std::string ending = i + 1 < count ? '_' + std::to_string(i + 1) : "";
        if (text.back() == WordIndex::endMark)
            text = {WordIndex::beginMark};
        const std::string context = contextBehind(*setup.index, text, looksBack, generated.hasBackedOff);
        const int chosen = recordDraw(trace, context, i, ending);
        text.push_back(trace.value(trace["draw_counts" + ending]).columnLabel(chosen));
        drawn.push_back(text.back());
    }
    trace.apply(rowBlock(), {{"begin", 0.0}, {"count", double(count)}}, {trace["draws"]},
                {"drawn_words", Purpose::None, share(std::move(drawn))});
    const Matrix& last = trace.value(trace["draw_probabilities"]).matrix();
    trace.apply(rankRow(),
                {{"row", 0.0},
                 {"count", double(std::min<Eigen::Index>(mostRanked, last.cols()))},
                 {"without", std::vector<double>{}}},
                {trace["draw_probabilities"]}, {"draw_top"});
    generated.likely = likeliest(last);
    return generated;
}

} // namespace durchblick
