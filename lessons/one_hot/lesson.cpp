#include "lessons/one_hot/lesson.h"

#include "core/ops/blocks.h"
#include "core/ops/count.h"
#include "core/ops/cut.h"
#include "core/ops/draw.h"
#include "core/ops/lengths.h"
#include "core/ops/one_hot.h"
#include "core/ops/products.h"
#include "core/ops/recorded.h"
#include "core/ops/softmax.h"
#include "lessons/sentence.h"

#include <algorithm>

namespace durchblick {

namespace {

constexpr std::size_t mostWords = 40;

std::vector<ParameterSpec> parameterSpecs()
{
    using enum ParameterType;
    return {
        {"sentence", Text, "Der Hund jagt die Katze", {}, 1, 400},
        {"focus", Token, "Katze"},
        {"dimension", Integer, "4", {}, 1, 64},
        {"seed", Integer, "42", {}, 0, 4294967295.0},
        {"vocabulary_size", Integer, "50257", {}, 2, 10000000},
        {"width", Integer, "768", {}, 1, 100000},
    };
}

class Builder {
public:
    Builder(const Parameters& parameters, int focus) : m_parameters(parameters), m_focus(focus) {}

    Scene scene()
    {
        recordVocabulary();
        recordOneHot();
        recordDense();
        recordSizes();
        Scene scene;
        scene.stages = stages();
        for (const ParameterSpec& spec : parameterSpecs())
            scene.parameters[spec.name] = m_parameters.text(spec.name);
        scene.parameters["focus"] = '#' + std::to_string(m_focus);
        scene.trace = std::move(m_trace);
        return scene;
    }

private:
    void recordVocabulary()
    {
        m_trace.add(textValue(m_parameters.text("sentence")));
        m_trace.apply(plainWords(), {}, {id("text")}, {"words"});
        m_trace.apply(distinctWords(), {}, {id("words")}, {"vocabulary"});
        m_trace.apply(vocabularyIds(), {}, {id("words"), id("vocabulary")}, {"ids"});
    }

    void recordOneHot()
    {
        m_trace.apply(oneHot(), {}, {id("ids"), id("vocabulary")}, {"one_hot"});
        m_trace.apply(rowSum(), {}, {id("one_hot")}, {"row_sums"});
        m_trace.apply(vocabularyIds(), {}, {id("vocabulary"), id("vocabulary")}, {"all_ids"});
        m_trace.apply(oneHot(), {}, {id("all_ids"), id("vocabulary")}, {"all_one_hot"});
        m_trace.apply(distance(), {}, {id("all_one_hot"), id("all_one_hot")}, {"distances"});
    }

    void recordDense()
    {
        const Value& vocabulary = m_trace.value(id("vocabulary"));
        Labels entries;
        for (const Piece& entry : vocabulary.pieces())
            entries.push_back(entry.bytes);
        const double rows = double(entries.size());
        const double columns = m_parameters.integer("dimension");
        m_trace.apply(draw(), {{"seed", m_parameters.number("seed")}, {"rows", rows}, {"columns", columns}}, {},
                      {"E", Purpose::None, share(std::move(entries))});
        m_trace.apply(matmul(), {}, {id("one_hot"), id("E")}, {"dense"});
        m_trace.apply(distance(), {}, {id("E"), id("E")}, {"dense_distances"});
    }

    /// How many numbers a sentence takes, in both ways.
    void recordSizes()
    {
        Matrix lengths(2, 1);
        lengths << m_parameters.number("vocabulary_size"), m_parameters.number("width");
        m_trace.add({.symbol = "lengths",
                     .content = share(std::move(lengths)),
                     .rows = share(Labels{"one-hot", "dense"}),
                     .columns = share(Labels{"n"})});
        m_trace.apply(count(), {{"label", "words"}}, {id("text"), id("words")}, {"word_count"});
        m_trace.apply(matmul(), {}, {id("lengths"), id("word_count")}, {"numbers"});
    }

    std::vector<Stage> stages() const
    {
        using enum PanelKind;
        const int column = int(m_trace.number({id("ids"), m_focus, 0}));
        const Cell one{id("one_hot"), m_focus, column};
        const int words = m_trace.value(id("words")).rowCount();

        std::vector<Stage> all;
        Panel wordsPanel = panel(Tokens, "words");
        wordsPanel.focus = Cell{id("words"), m_focus, 0};
        all.push_back({.id = "vocabulary",
                       .panels = {wordsPanel, panel(Tokens, "vocabulary"), panel(Table, "ids")},
                       .focus = Cell{id("ids"), m_focus, 0},
                       .question = number({id("ids"), m_focus == 0 ? words - 1 : 0, 0}),
                       .slide = 10,
                       .blanks = few(columnCells("ids", 0))});
        all.push_back({.id = "one_hot",
                       .panels = {wordsPanel, panel(Heatmap, "one_hot"), panel(Table, "row_sums")},
                       .focus = one,
                       .question = number({id("row_sums"), m_focus, 0}),
                       .slide = 10});
        const int other = column == 0 ? m_trace.value(id("vocabulary")).rowCount() - 1 : 0;
        all.push_back({.id = "distances",
                       .panels = {panel(Heatmap, "all_one_hot"), panel(Heatmap, "distances")},
                       .focus = Cell{id("distances"), column, other},
                       .question = nearest("distances", column),
                       .slide = 10,
                       .blanks = few(nearest("distances", column).cells)});
        Panel row = panel(Heatmap, "one_hot");
        row.rows = {m_focus};
        Panel dense = panel(Heatmap, "dense");
        dense.rows = {m_focus};
        all.push_back({.id = "dense",
                       .panels = {wordsPanel, row, panel(Heatmap, "E"), dense},
                       .focus = Cell{id("dense"), m_focus, 0},
                       .question = number({id("dense"), m_focus, m_trace.value(id("dense")).columnCount() - 1}),
                       .slide = 10,
                       .blanks = few(rowCells("dense", m_focus))});
        all.push_back({.id = "size",
                       .panels = {panel(Table, "lengths"), panel(Table, "word_count"), panel(Bars, "numbers")},
                       .focus = Cell{id("numbers"), 1, 0},
                       .question = number({id("numbers"), 0, 0}),
                       .slide = 10});
        return all;
    }

    ValueId id(const char* symbol) const { return m_trace[symbol]; }
    Panel panel(PanelKind kind, const char* symbol) const { return {.kind = kind, .value = id(symbol)}; }
    std::vector<Cell> rowCells(const char* symbol, int row) const
    {
        std::vector<Cell> cells;
        for (int column = 0; column < m_trace.value(id(symbol)).columnCount(); ++column)
            cells.push_back({id(symbol), row, column});
        return cells;
    }
    std::vector<Cell> columnCells(const char* symbol, int column) const
    {
        std::vector<Cell> cells;
        for (int row = 0; row < m_trace.value(id(symbol)).rowCount(); ++row)
            cells.push_back({id(symbol), row, column});
        return cells;
    }
    /// As many as one fills in by hand.
    static std::vector<Cell> few(std::vector<Cell> cells)
    {
        constexpr std::size_t most = 6;
        if (cells.size() > most)
            cells.resize(most);
        return cells;
    }
    static Question number(const Cell& cell) { return {.kind = Question::Kind::Number, .cells = {cell}}; }

    /// Which other word is nearest to one; all of them where all are equally far.
    Question nearest(const char* symbol, int row) const
    {
        Question question;
        question.smallest = true;
        for (int i = 0; i < m_trace.value(id(symbol)).columnCount(); ++i)
            if (i != row)
                question.cells.push_back({id(symbol), row, i});
        if (question.cells.empty()) // a vocabulary of one word
            question.cells.push_back({id(symbol), row, row});
        return question;
    }

    const Parameters& m_parameters;
    int m_focus;
    Trace m_trace;
};

Result<Scene> makeScene(const Parameters& parameters)
{
    const std::string& sentence = parameters.text("sentence");
    const std::vector<std::string> words = splitAtWhiteSpace(sentence);
    if (words.empty() || words.size() > mostWords)
        return Error{ErrorCode::BadParameter, {"sentence", sentence, "1 … " + std::to_string(mostWords) + " × [^ ]+"}};
    int focus = int(words.size()) - 1;
    const std::string& asked = parameters.text("focus");
    if (parameters.isSet("focus") || std::count(words.begin(), words.end(), asked) > 0) {
        const Result<int> place = tokenPlace("focus", asked, words);
        if (!place)
            return place.error();
        focus = *place;
    }
    return Builder(parameters, focus).scene();
}

} // namespace

const Lesson& oneHotLesson()
{
    static const Lesson lesson{
        .id = "one_hot",
        .chapter = "worked_example",
        .parameters = parameterSpecs(),
        .stages = {"vocabulary", "one_hot", "distances", "dense", "size"},
        .errata = {},
        .scene = makeScene,
    };
    return lesson;
}

} // namespace durchblick
