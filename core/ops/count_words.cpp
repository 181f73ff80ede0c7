#include "core/ops/count_words.h"

#include "core/text/word_index.h"

#include <algorithm>

namespace durchblick {

namespace {

std::shared_ptr<const WordIndex> indexOf(const Value& sentences)
{
    return WordIndex::of(std::get<SharedPieces>(sentences.content));
}

Labels contextsOf(const Attributes& attributes)
{
    const std::string& text = attributes.text("contexts");
    Labels contexts;
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find('\n', begin);
        contexts.push_back(text.substr(begin, end - begin));
        if (end == text.npos)
            return contexts;
        begin = end + 1;
    }
}

/// What the columns stand for, and the column of each word of the text (-1: none).
struct Columns {
    SharedLabels labels;
    std::vector<int> ofWord;
};

Columns columnsOf(const WordIndex& index, const Attributes& attributes, const Labels& contexts)
{
    const std::string& which = attributes.text("columns");
    const SharedLabels& words = index.words();
    Columns columns{words, std::vector<int>(words->size() + 1, -1)};
    if (which == "seen") {
        std::vector<char> isSeen(words->size() + 1, 0);
        for (const std::string& context : contexts)
            for (const WordIndex::Follower& follower : index.behind(context))
                isSeen[std::size_t(follower.word)] = 1;
        Labels seen;
        for (std::size_t word = 0; word < words->size(); ++word)
            if (isSeen[word]) {
                columns.ofWord[word] = int(seen.size());
                seen.push_back((*words)[word]);
            }
        columns.labels = share(std::move(seen));
        return columns;
    }
    Labels labels;
    if (which == "all") {
        for (std::size_t word = 0; word < words->size(); ++word)
            columns.ofWord[word] = int(word);
        bool isWhole = true;
        for (const std::string_view word : betweenBlanks(attributes.text("words")))
            if (index.find(word).value_or(int(words->size())) == int(words->size())) { // nothing precedes the beginning
                if (isWhole)
                    labels = *words;
                isWhole = false;
                labels.emplace_back(word);
            }
        if (!isWhole)
            columns.labels = share(std::move(labels));
        return columns;
    }
    for (const std::string_view word : betweenBlanks(attributes.text("words"))) {
        if (const std::optional<int> number = index.find(word))
            columns.ofWord[std::size_t(*number)] = int(labels.size());
        labels.emplace_back(word);
    }
    columns.labels = share(std::move(labels));
    return columns;
}

/// The word that a column of the counts stands for; nothing if the text does not have it.
std::optional<int> wordOf(const WordIndex& index, const RecordedCall& call, const Labels& contexts, int column)
{
    // Which words were seen takes the whole text to find out; the columns bear their names.
    if (call.step.attributes.text("columns") == "seen")
        return index.find(call.trace.value(call.step.outputs[0]).columnLabel(column));
    const Columns columns = columnsOf(index, call.step.attributes, contexts);
    const auto found = std::find(columns.ofWord.begin(), columns.ofWord.end(), column);
    return found == columns.ofWord.end() ? std::nullopt : std::optional(int(found - columns.ofWord.begin()));
}

Expression sumOfPlaces(const RecordedCall& call, const std::vector<int>& sentences)
{
    std::vector<Expression> places;
    for (const int sentence : sentences)
        places.push_back(Expression::ofCell(1, {call.step.inputs[0], sentence, 0}));
    return places.empty() ? Expression::number(0) : Expression(Expression::Kind::Sum, std::move(places));
}

} // namespace

const Operation& countFollowers()
{
    static const Operation operation{
        .name = "count_followers",
        .run = [](const Call& call) -> std::vector<Value> {
            const std::shared_ptr<const WordIndex> index = indexOf(*call.inputs[0]);
            Labels contexts = contextsOf(call.attributes);
            const Columns columns = columnsOf(*index, call.attributes, contexts);
            Matrix counts = Matrix::Zero(Eigen::Index(contexts.size()), Eigen::Index(columns.labels->size()));
            for (std::size_t row = 0; row < contexts.size(); ++row)
                for (const WordIndex::Follower& follower : index->behind(contexts[row]))
                    if (const int column = columns.ofWord[std::size_t(follower.word)]; column >= 0)
                        counts(Eigen::Index(row), column) += 1;
            return {matrixOutput(std::move(counts), share(std::move(contexts)), columns.labels)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const std::shared_ptr<const WordIndex> index = indexOf(call.input(0));
                const Labels contexts = contextsOf(call.step.attributes);
                const std::optional<int> word = wordOf(*index, call, contexts, column);
                return sumOfPlaces(call,
                                   word ? index->sentencesWith(contexts[std::size_t(row)], *word) : std::vector<int>());
            },
        .open = nullptr,
    };
    return operation;
}

const Operation& countLengths()
{
    static const Operation operation{
        .name = "count_lengths",
        .run = [](const Call& call) -> std::vector<Value> {
            const std::shared_ptr<const WordIndex> index = indexOf(*call.inputs[0]);
            const std::vector<int>& lengths = index->lengths();
            const int most = lengths.empty() ? 0 : *std::max_element(lengths.begin(), lengths.end());
            Matrix counts = Matrix::Zero(1, most + 1);
            for (const int length : lengths)
                counts(0, length) += 1;
            Labels labels;
            for (int length = 0; length <= most; ++length)
                labels.push_back(std::to_string(length));
            return {matrixOutput(std::move(counts), nullptr, share(std::move(labels)))};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int, int column) {
                const std::shared_ptr<const WordIndex> index = indexOf(call.input(0));
                std::vector<int> sentences;
                for (std::size_t i = 0; i < index->lengths().size(); ++i)
                    if (index->lengths()[i] == column)
                        sentences.push_back(int(i));
                return sumOfPlaces(call, sentences);
            },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
