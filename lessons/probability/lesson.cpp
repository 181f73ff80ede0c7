#include "lessons/probability/lesson.h"

#include "lessons/looking.h"
#include "lessons/probability/recording.h"

#include <algorithm>

namespace durchblick {

namespace {

constexpr int sentencesShown = 8;
constexpr std::size_t candidates = 4;
constexpr int mostDrawn = 20;

std::vector<ParameterSpec> parameterSpecs()
{
    using enum ParameterType;
    return {
        {"corpus", Choice, "de", {"de", "en"}},
        {"sentence", Text, "Paris ist die Hauptstadt von Frankreich .", {}, 1, 400},
        {"word", Token, "von"},
        {"order", Choice, "bigram", {"bigram", "trigram"}},
        {"smoothing", Number, "0.1", {}, 0, 10},
        {"drawn", Integer, "6", {}, 1, mostDrawn},
        {"seed", Integer, "42", {}, 0, 4294967295.0},
        {"sentences", Integer, "10000", {}, 100, 20000},
        {"text_seed", Integer, "1", {}, 0, 4294967295.0},
    };
}

class Stages {
public:
    Stages(const RecordedProbability& recorded, const ProbabilitySetup& setup)
        : m_recorded(recorded), m_setup(setup), at(recorded.trace)
    {}

    std::vector<Stage> all() const
    {
        std::vector<Stage> all = counting();
        for (std::vector<Stage>& more : std::vector{meaning(), judging()})
            all.insert(all.end(), more.begin(), more.end());
        return all;
    }

private:
    using Kind = PanelKind;

    /// The sentence, the word asked about outlined; as far as the word if only what is behind it is of interest.
    Panel sentence(bool onlySoFar = false) const
    {
        Panel panel = at.panel(Kind::Tokens, "words");
        panel.focus = at.cell("words", m_setup.place);
        for (int row = 0; onlySoFar && row <= m_setup.place; ++row)
            panel.rows.push_back(row);
        return panel;
    }

    /// Sentences of the text in which the pair was counted, or the first ones.
    std::optional<Panel> sentences(bool withPair) const
    {
        Panel panel = at.panel(Kind::Tokens, "sentences");
        const int count = m_recorded.trace.value(panel.value).rowCount();
        if (!withPair)
            for (int row = 0; row < std::min(count, sentencesShown); ++row)
                panel.rows.push_back(row);
        const std::string context = m_recorded.trace.value(at.id("few_counts")).rowLabel(0);
        for (const WordIndex::Follower& follower : m_setup.index->behind(context))
            if (withPair && int(panel.rows.size()) < sentencesShown
                && (*m_setup.index->words())[std::size_t(follower.word)] == m_setup.next)
                panel.rows.push_back(follower.sentence);
        return panel.rows.empty() ? std::nullopt : std::optional(panel);
    }

    /// A few of the words that may follow, in an order that gives nothing away.
    Question mostFrequent() const
    {
        Question question;
        for (int column = 0; column < m_recorded.few; ++column)
            if (column < int(candidates) || column == m_recorded.next)
                question.cells.push_back(at.cell("few_counts", 0, column));
        const Value& counts = m_recorded.trace.value(at.id("few_counts"));
        std::sort(question.cells.begin(), question.cells.end(), [&](const Cell& a, const Cell& b) {
            return counts.columnLabel(a.column) < counts.columnLabel(b.column);
        });
        return question;
    }

    Question smallestAmongColumn(const char* symbol) const
    {
        Question question = at.amongColumn(symbol);
        question.smallest = true;
        return question;
    }

    std::vector<Cell> stepsAndResult() const
    {
        std::vector<Cell> cells = at.columnOf("logs");
        cells.push_back(at.cell("likelihood"));
        return cells;
    }

    std::vector<Stage> counting() const
    {
        Stage text{.id = "text", .panels = {sentence()}, .slide = 7};
        text.panels.push_back(*sentences(false));
        text.panels.push_back(at.panel(Kind::Bars, "sentence_counts"));
        text.panels.push_back(at.panel(Kind::Table, "word_count"));
        text.question = at.amongRow("sentence_counts");
        text.focus = text.question->decisive(m_recorded.trace);
        text.blanks = {at.cell("word_count")};

        Stage counts{.id = "counts", .panels = {sentence(), at.panel(Kind::Bars, "few_counts")}, .slide = 7};
        if (const std::optional<Panel> places = sentences(true))
            counts.panels.push_back(*places);
        counts.focus = at.cell("few_counts", 0, m_recorded.next);
        counts.question = mostFrequent();
        counts.blanks = {*counts.focus};

        Stage probability{.id = "probability",
                          .panels = {sentence(), at.panel(Kind::Bars, "few"), at.shares(Kind::Bars, "slide_bars")},
                          .slide = 7};
        probability.focus = at.cell("few", 0, m_recorded.next);
        probability.question = at.number(*probability.focus);
        probability.blanks = {*probability.focus};
        return {text, counts, probability};
    }

    std::vector<Stage> meaning() const
    {
        Question inverse;
        inverse.cells = {at.cell("bayes_shares", 0, 2), at.cell("bayes_shares", 0, 3)};
        const Cell longest = at.largest("length_parts");
        const Cell choices = at.cell("choices", m_recorded.row);
        return {
            {.id = "bayes",
             .panels = {at.panel(Kind::Table, "bayes_counts"), at.panel(Kind::Bars, "bayes_shares")},
             .focus = at.cell("bayes_shares", 0, 3),
             .question = inverse,
             .slide = 7,
             .blanks = at.rowOf("bayes_shares")},
            {.id = "expectation",
             .panels = {at.panel(Kind::Bars, "length_shares"), at.panel(Kind::Bars, "length_parts"),
                        at.panel(Kind::Table, "expected_length")},
             .focus = at.cell("expected_length"),
             .question = at.amongRow("length_parts"),
             .slide = 7,
             .blanks = {longest}},
            {.id = "surprise",
             .panels = {at.panel(Kind::Bars, "entropies"), at.panel(Kind::Table, "choices_here")},
             .focus = choices,
             .question = at.amongColumn("entropies"),
             .slide = 7,
             .blanks = {at.cell("choices_here", 0, 1)}},
            {.id = "smoothing",
             .panels = {at.panel(Kind::Bars, "smooth_p"), at.panel(Kind::Bars, "smooth_q"),
                        at.panel(Kind::Table, "smooth_sums")},
             .focus = at.cell("smooth_sums", 0, 1),
             .question = at.number(at.cell("smooth_sums", 0, 1)),
             .slide = 7,
             .blanks = {at.cell("smooth_sums", 0, 1), at.cell("smooth_q", 0, m_recorded.unseen)}},
        };
    }

    std::vector<Stage> judging() const
    {
        Question drawn;
        for (const int column : m_recorded.likely)
            drawn.cells.push_back(at.cell("draw_probabilities", 0, column));
        return {
            {.id = "likelihood",
             .panels = {at.panel(Kind::Table, "chain_counts"), at.panel(Kind::Table, "chain"),
                        at.panel(Kind::Table, "result")},
             .focus = at.cell("likelihood"),
             .question = smallestAmongColumn("q"),
             .slide = 7,
             .blanks = stepsAndResult()},
            {.id = "orders",
             .panels = {at.panel(Kind::Bars, "bigram_next"), at.panel(Kind::Bars, "trigram_next"),
                        at.panel(Kind::Table, "both_q"), at.panel(Kind::Bars, "perplexities")},
             .focus = at.cell("perplexities"),
             .question = smallestAmongColumn("perplexities"),
             .columns = 2,
             .blanks = {at.cell("perplexities", 0), at.cell("perplexities", 1)}},
            {.id = "context",
             .panels = {at.shares(Kind::Bars, "longer"), at.panel(Kind::Table, "longer_table")},
             .focus = at.cell("longer", 1),
             .question = at.amongColumn("longer"),
             .slide = 7,
             .blanks = at.columnOf("longer")},
            {.id = "generate",
             .panels = {sentence(true), at.panel(Kind::Tokens, "drawn_words"), at.panel(Kind::Bars, "draw_top"),
                        at.shares(Kind::Bars, "draw_bar")},
             .focus = at.cell("draw_choice"),
             .question = drawn,
             .plays = Count{"drawn", mostDrawn},
             .blanks = {at.cell("draw_choice")}},
        };
    }

    const RecordedProbability& m_recorded;
    const ProbabilitySetup& m_setup;
    Looking at;
};

Result<Scene> probabilityScene(const Parameters& parameters)
{
    const Result<ProbabilitySetup> setup = readProbabilitySetup(parameters);
    if (!setup)
        return setup.error();
    RecordedProbability recorded = recordProbability(parameters, *setup);
    Scene scene;
    scene.stages = Stages(recorded, *setup).all();
    for (const ParameterSpec& spec : parameterSpecs())
        scene.parameters[spec.name] = parameters.text(spec.name);
    scene.parameters["sentence"] = sentenceOf(parameters);
    scene.parameters["word"] = '#' + std::to_string(setup->place);
    scene.remarks = std::move(recorded.remarks);
    scene.trace = std::move(recorded.trace);
    return scene;
}

/// Telling the text takes longer than counting in it.
Result<Done> prepare(const Parameters& parameters, const Progress& progress)
{
    const Result<ProbabilitySetup> setup = readProbabilitySetup(parameters);
    if (!setup)
        return setup.error();
    if (progress.isCancelled())
        return Error{ErrorCode::Cancelled, {}};
    return Done{};
}

} // namespace

const Lesson& probabilityLesson()
{
    static const Lesson lesson{
        .id = "probability",
        .chapter = "worked_example",
        .parameters = parameterSpecs(),
        .stages = {"text", "counts", "probability", "bayes", "expectation", "surprise", "smoothing", "likelihood",
                   "orders", "context", "generate"},
        .errata = {},
        .scene = probabilityScene,
        .prepare = prepare,
    };
    return lesson;
}

} // namespace durchblick
