#include "lessons/tokenization/lesson.h"

#include "core/ops/blocks.h"
#include "core/ops/byte_values.h"
#include "core/ops/count.h"
#include "core/ops/cut.h"
#include "core/ops/encode.h"
#include "core/ops/join.h"
#include "core/ops/merge_candidates.h"
#include "core/ops/recorded.h"
#include "core/ops/softmax.h"
#include "core/scene/address.h"
#include "core/text/tokenizers.h"
#include "lessons/self_attention/lesson.h"

#include <algorithm>

namespace durchblick {

namespace {

// Every merge keeps all the pieces, so a scene takes memory as the square of the length: some 10 MB for this one.
constexpr int longestText = 600;

std::vector<ParameterSpec> parameterSpecs()
{
    using enum ParameterType;
    return {
        {"text", Text, lectureSentence(), {}, 1, longestText},
        {"tokenizer", Choice, "gpt2", tokenizerNames()},
        {"other", Choice, "o200k_base", tokenizerNames()},
        {"translation", Text, "Paris is the capital of", {}, 1, longestText},
        {"merge", Integer, "0", {}, 0, longestText},
    };
}

/// One text, seen by both tokenizers.
struct Counted {
    ValueId tokens; // 1 × 2: how many, by tokenizer
    ValueId words;  // 1 × 1: how many
};

class Builder {
public:
    Builder(const Parameters& parameters, const Tokenizer& tokenizer) : m_parameters(parameters), m_tokenizer(tokenizer)
    {}

    Scene scene()
    {
        recordText();
        recordMerging();
        recordComparison();
        m_trace.apply(join(), {}, {m_ids}, {"decoded"});

        Scene scene;
        scene.stages = stages();
        for (const ParameterSpec& spec : parameterSpecs())
            scene.parameters[spec.name] = m_parameters.text(spec.name);
        scene.parameters["merge"] = std::to_string(m_merge);
        scene.trace = std::move(m_trace);
        return scene;
    }

private:
    ValueId countIn(ValueId longer, ValueId pieces, const std::string& label, const std::string& symbol)
    {
        return m_trace.apply(count(), {{"label", label}}, {longer, pieces}, {symbol});
    }

    void recordText()
    {
        m_text = m_trace.add(textValue(m_parameters.text("text")));
        m_ids = recordSteps(m_trace, m_text, m_tokenizer);
        const ValueId bytes = m_trace["bytes"];
        const ValueId words = m_trace["words"];
        const ValueId characters = m_trace.apply(characterPieces(), {}, {m_text}, {"characters"});
        m_trace.apply(byteValues(), {}, {bytes}, {"byte_values"});
        countIn(characters, bytes, "bytes", "bytes_per_character");
        countIn(m_text, characters, "characters", "character_count");
        countIn(m_text, bytes, "bytes", "byte_count");
        countIn(m_text, words, "words", "word_count");
        countIn(words, bytes, "bytes", "bytes_per_word");
        countIn(words, m_ids, "tokens", "tokens_per_word");
        countIn(m_ids, bytes, "bytes", "bytes_per_token");
    }

    /// The pieces after as many merges as the reader has played, and what could be merged next.
    void recordMerging()
    {
        std::vector<ValueId> states{m_trace["bytes"]};
        while (const auto next = m_trace.find("merged_" + std::to_string(states.size())))
            states.push_back(*next);
        m_mergeCount = int(states.size()) - 1;
        m_merge = std::min(m_parameters.integer("merge"), m_mergeCount);
        m_trace.apply(keep(), {}, {states.back()}, {"pieces"});
        m_current = m_trace.apply(keep(), {}, {states[std::size_t(m_merge)]}, {"current"});
        if (m_merge > 0) {
            const Step& last = m_trace.step(*m_trace.producer(states[std::size_t(m_merge)]));
            m_merged = Cell{m_current, last.attributes.integer("place"), 0};
        }
        if (m_merge < m_mergeCount) {
            const ValueId after = states[std::size_t(m_merge) + 1];
            const ValueId next = m_trace.apply(keep(), {}, {after}, {"next_pieces"});
            m_next = Cell{next, m_trace.step(*m_trace.producer(after)).attributes.integer("place"), 0};
            m_ranks = m_trace.apply(mergeCandidates(), {{"tokenizer", m_tokenizer.name()}},
                                    {m_current, m_trace["words"]}, {"ranks"});
        }
    }

    /// Symbols begin with the prefix.
    Counted countTokens(ValueId text, ValueId ids, const std::string& prefix)
    {
        const std::string& mine = m_parameters.text("tokenizer");
        const std::string& other = m_parameters.text("other");
        const ValueId otherIds = m_trace.apply(encode(), {{"tokenizer", other}}, {text}, {prefix + "other_ids"});
        const ValueId plain = m_trace.apply(plainWords(), {}, {text}, {prefix + "plain_words"});
        const ValueId all = countIn(text, ids, mine, prefix + "total_first");
        const ValueId allOther = countIn(text, otherIds, other, prefix + "total_second");
        const ValueId tokens = m_trace.apply(concatenate(), {}, {all, allOther}, {prefix + "totals"});
        return {tokens, countIn(text, plain, "words", prefix + "plain_count")};
    }

    void recordComparison()
    {
        m_trace.apply(keep(), {}, {m_ids}, {"first_ids"});
        const Counted original = countTokens(m_text, m_ids, "");
        Value translation = textValue(m_parameters.text("translation"));
        translation.symbol = "translation";
        const ValueId translated = m_trace.add(std::move(translation));
        const ValueId ids =
            m_trace.apply(encode(), {{"tokenizer", m_tokenizer.name()}}, {translated}, {"translated_ids"});
        const Counted other = countTokens(translated, ids, "translated_");
        const ValueId tokens = m_trace.apply(stack(), {}, {original.tokens, other.tokens}, {"token_counts"});
        const ValueId words = m_trace.apply(stack(), {}, {original.words, other.words}, {"plain_word_counts"});
        m_trace.apply(divide(), {}, {tokens, words}, {"fertility"});
    }

    std::vector<Stage> stages() const
    {
        using enum PanelKind;
        std::vector<Stage> all;
        all.push_back({.id = "characters",
                       .panels = {tokens("bytes_per_character"), tokens("byte_values")},
                       .focus = first("byte_values"),
                       .question = asNumber("byte_count"),
                       .blanks = {first("character_count"), first("byte_count")}});
        all.push_back({.id = "words",
                       .panels = {tokens("text"), tokens("words"), tokens("plain_words"), bars("bytes_per_word")},
                       .focus = largest("bytes_per_word"),
                       .question = asNumber("word_count"),
                       .blanks = {first("word_count"), largest("bytes_per_word")}});
        all.push_back({.id = "pieces",
                       .panels = {tokens("words"), tokens("bytes"), bars("bytes_per_word")},
                       .focus = first("bytes_per_word"),
                       .question = amongRows("bytes_per_word")});
        all.push_back(mergesStage());
        all.push_back({.id = "ids",
                       .panels = {tokens("ids"), table("ids"), bars("tokens_per_word")},
                       .focus = first("tokens_per_word"),
                       .question = amongRows("tokens_per_word")});
        all.push_back({.id = "compare",
                       .panels = {tokens("first_ids"), tokens("translated_ids"), tokens("other_ids"),
                                  tokens("translated_other_ids"), table("fertility")},
                       .focus = Cell{m_trace["fertility"], 1, 1},
                       .question = amongRows("fertility"),
                       .columns = 2});
        all.push_back({.id = "back",
                       .panels = {tokens("ids"), tokens("decoded"), bars("bytes_per_token")},
                       .focus = first("bytes_per_token"),
                       .question = amongRows("bytes_per_token")});
        for (Stage& stage : all)
            stage.slide = 9;
        return all;
    }

    Stage mergesStage() const
    {
        Stage stage{.id = "merges", .panels = {tokens("words"), tokens("current")}};
        stage.panels.back().focus = m_merged;
        if (m_ranks.isValid()) {
            stage.focus = first("ranks");
            stage.question = amongRows("ranks");
            stage.question->smallest = true;
            stage.panels.push_back(table("ranks"));
        }
        // What the next merge makes; once all are done, what they made in the end.
        if (m_next)
            stage.blanks = {*m_next};
        else if (m_merged)
            stage.blanks = {*m_merged};
        if (m_mergeCount > 0)
            stage.plays = Count{"merge", m_mergeCount};
        return stage;
    }

    Panel panel(PanelKind kind, const char* symbol) const { return {.kind = kind, .value = m_trace[symbol]}; }
    Panel tokens(const char* symbol) const { return panel(PanelKind::Tokens, symbol); }
    Panel table(const char* symbol) const { return panel(PanelKind::Table, symbol); }
    Panel bars(const char* symbol) const { return panel(PanelKind::Bars, symbol); }

    std::vector<Cell> column(const char* symbol) const
    {
        std::vector<Cell> cells;
        const ValueId value = m_trace[symbol];
        for (int row = 0; row < m_trace.value(value).rowCount(); ++row)
            cells.push_back({value, row, 0});
        return cells;
    }

    /// Where a question asks for the largest, the stage is about the first: its focus must not give the answer away.
    Cell first(const char* symbol) const { return {m_trace[symbol], 0, 0}; }
    Cell largest(const char* symbol) const { return Question{.cells = column(symbol)}.decisive(m_trace); }

    Question amongRows(const char* symbol) const
    {
        return {.kind = Question::Kind::Winner, .cells = column(symbol), .namesRows = true};
    }
    Question asNumber(const char* symbol) const
    {
        return {.kind = Question::Kind::Number, .cells = {{m_trace[symbol], 0, 0}}};
    }

    const Parameters& m_parameters;
    const Tokenizer& m_tokenizer;
    Trace m_trace;
    ValueId m_text;
    ValueId m_ids;
    ValueId m_current;
    ValueId m_ranks;              // not valid when all merges are done
    std::optional<Cell> m_merged; // the piece that the last merge made
    std::optional<Cell> m_next;   // the piece that the next one makes, where it will stand
    int m_mergeCount = 0;
    int m_merge = 0;
};

/// A text of white space alone has no word to count tokens for.
std::optional<Error> checkWords(const Parameters& parameters)
{
    for (const char* name : {"text", "translation"})
        if (parameters.text(name).find_first_not_of(" \t\n\v\f\r") == std::string::npos)
            return Error{ErrorCode::BadParameter, {name, parameters.text(name), "text"}};
    return std::nullopt;
}

Result<Scene> scene(const Parameters& parameters)
{
    if (std::optional<Error> error = checkWords(parameters))
        return *std::move(error);
    // Both are loaded here, so that the operations that name them find them.
    const auto mine = tokenizer(parameters.text("tokenizer"));
    if (!mine)
        return mine.error();
    if (const auto other = tokenizer(parameters.text("other")); !other)
        return other.error();
    return Builder(parameters, **mine).scene();
}

std::string addressOf(const std::string& text, int row)
{
    return toText(Address{.lesson = "tokenization",
                          .parameters = {{"text", text}},
                          .stage = "ids",
                          .value = "ids",
                          .cell = std::pair{row, 0}});
}

} // namespace

const Lesson& tokenizationLesson()
{
    static const Lesson lesson{
        .id = "tokenization",
        .chapter = "worked_example",
        .parameters = parameterSpecs(),
        .stages = {"characters", "words", "pieces", "merges", "ids", "compare", "back"},
        .errata = {{26, "frankreich", addressOf("Frankreich", 0), "12856"},
                   {0, "notebook", addressOf(lectureSentence() + " Frankreich", 9), "reich"}},
        .scene = scene,
    };
    return lesson;
}

} // namespace durchblick
