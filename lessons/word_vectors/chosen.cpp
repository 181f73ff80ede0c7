#include "lessons/word_vectors/chosen.h"

#include "core/embedding/ranking.h"
#include "lessons/sentence.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>
#include <set>

namespace durchblick {

namespace {

constexpr int nearCount = 8;

struct Asked {
    const char* parameter;
    const char* english; // stands in where a table knows the parameter's own word not
};
constexpr std::array<Asked, 5> asked{
    {{"first", "cat"}, {"second", "dog"}, {"a", "king"}, {"b", "man"}, {"c", "woman"}}};

/// The row of a word that was asked for; of one that is only the default some row, if the table has neither that nor its
/// English word.
Result<int> rowOf(const Parameters& parameters, const Asked& one, const NamedTable& named, int otherwise)
{
    const VectorTable& table = named.table();
    const std::string& word = parameters.text(one.parameter);
    if (const auto row = table.find(word))
        return *row;
    if (parameters.isSet(one.parameter))
        return Error{ErrorCode::UnknownWord, {word, named.name}};
    if (const auto row = table.find(one.english))
        return *row;
    return std::min(otherwise, table.size() - 1);
}

/// The rows of the words at one end of the axis, each once. As above where they are only the default.
Result<std::vector<int>> rowsOfEnd(const Parameters& parameters, const Asked& end, const NamedTable& named,
                                   int otherwise)
{
    std::vector<int> rows;
    for (const std::string& word : splitAtWhiteSpace(parameters.text(end.parameter))) {
        std::optional<int> row = named.table().find(word);
        if (!row && parameters.isSet(end.parameter))
            return Error{ErrorCode::UnknownWord, {word, named.name}};
        if (!row)
            row = named.table().find(end.english);
        rows.push_back(row.value_or(std::min(otherwise, named.table().size() - 1)));
    }
    if (rows.empty())
        return Error{ErrorCode::BadParameter, {end.parameter, parameters.text(end.parameter), "[^ ]+"}};
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

/// Marks are words to a tokenizer, but nothing to be compared.
bool hasLetter(const std::string& word)
{
    return std::any_of(word.begin(), word.end(),
                       [](char c) { return std::isalpha(static_cast<unsigned char>(c)) || (c & 0x80); });
}

/// The number as people wrote it: 0.6 and not the nearest float, 0.60000002.
double asWritten(float number)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    double written = 0;
    std::from_chars(text.data(), end, written);
    return written;
}

/// The last word of the first sentence that the second has, too, and the table knows.
std::optional<int> commonWord(const Contexts& contexts)
{
    const std::vector<std::string> first = splitAtWhiteSpace(contexts.sentence);
    const std::vector<std::string> second = splitAtWhiteSpace(contexts.other);
    for (auto word = first.rbegin(); word != first.rend(); ++word)
        if (std::count(second.begin(), second.end(), *word) > 0)
            if (const auto row = contexts.table.table().find(*word))
                return row;
    return std::nullopt;
}

/// Rows in the table's order.
std::vector<int> rowsToShow(const NamedTable& named, const std::array<int, 5>& rows, const std::vector<int>& ends,
                            int count)
{
    const VectorTable& table = named.table();
    std::set<int> shown(rows.begin(), rows.end());
    shown.insert(ends.begin(), ends.end());
    if (table.size() <= count) {
        for (int row = 0; row < table.size(); ++row)
            shown.insert(row);
        return {shown.begin(), shown.end()};
    }
    const auto take = [&](const std::vector<RankedWord>& ranking) {
        for (const RankedWord& word : ranking)
            shown.insert(word.row);
    };
    take(neighboursOf(*named.index, rows[0], nearCount));
    take(analogy(*named.index, rows[2], rows[3], rows[4], nearCount).ranking);
    for (int row = 0; row < table.size() && int(shown.size()) < count; ++row)
        if (hasLetter(table.word(row)))
            shown.insert(row);
    return {shown.begin(), shown.end()};
}

} // namespace

Result<ChosenWords> chooseWords(const Parameters& parameters, const Progress& progress)
{
    const Result<NamedTable> named = findTable(parameters.text("vectors"), {}, "de", progress);
    if (!named)
        return named.error();
    // One word alone has no neighbour, no axis and no arrangement.
    if (const int words = named->table().size(); words < 2)
        return Error{ErrorCode::TooFewWords, {parameters.text("vectors"), std::to_string(words), "2"}};
    std::array<int, 5> rows{};
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const Result<int> row = rowOf(parameters, asked[i], *named, int(i));
        if (!row)
            return row.error();
        rows[i] = *row;
    }
    const Result<std::vector<int>> from = rowsOfEnd(parameters, {"from", "man"}, *named, 3);
    if (!from)
        return from.error();
    const Result<std::vector<int>> to = rowsOfEnd(parameters, {"to", "woman"}, *named, 4);
    if (!to)
        return to.error();
    std::vector<int> ends = *from;
    ends.insert(ends.end(), to->begin(), to->end());
    const std::vector<int> shown = rowsToShow(*named, rows, ends, parameters.integer("count"));

    ChosenWords chosen{
        .table = *named, .words = {}, .x = {}, .first = 0, .second = 0, .a = 0, .b = 0, .c = 0, .from = {}, .to = {}};
    chosen.x.resize(Eigen::Index(shown.size()), named->table().dimension());
    for (std::size_t i = 0; i < shown.size(); ++i) {
        chosen.words.push_back(named->table().word(shown[i]));
        chosen.x.row(Eigen::Index(i)) = named->table().vectors().row(shown[i]).unaryExpr(&asWritten);
    }
    const auto place = [&](int row) { return int(std::lower_bound(shown.begin(), shown.end(), row) - shown.begin()); };
    chosen.first = place(rows[0]);
    chosen.second = place(rows[1]);
    chosen.a = place(rows[2]);
    chosen.b = place(rows[3]);
    chosen.c = place(rows[4]);
    for (const int row : *from)
        chosen.from.push_back(place(row));
    for (const int row : *to)
        chosen.to.push_back(place(row));
    if (parameters.isSet("x")) {
        Matrix x = parameters.matrix("x");
        if (x.rows() != chosen.x.rows() || x.cols() != chosen.x.cols())
            return Error{ErrorCode::MatrixSize,
                         {"x", std::to_string(x.rows()), std::to_string(x.cols()), std::to_string(chosen.x.rows()),
                          std::to_string(chosen.x.cols())}};
        chosen.x = std::move(x);
    }
    return chosen;
}

Result<Contexts> chooseContexts(const Parameters& parameters, const Progress& progress)
{
    // The slide's eight words make no sentences.
    const std::string& vectors = parameters.text("vectors");
    Result<NamedTable> named = findTable(vectors == "slide" ? "miniwelt-de" : vectors, {}, "de", progress);
    if (!named)
        return named.error();
    Contexts contexts{
        .table = *std::move(named), .sentence = parameters.text("sentence"), .other = parameters.text("other")};
    if (const auto row = commonWord(contexts)) {
        contexts.word = *row;
        return contexts;
    }
    if (parameters.isSet("sentence") || parameters.isSet("other"))
        return Error{ErrorCode::BadParameter, {"other", contexts.other, contexts.sentence}};
    contexts.sentence = "He takes his money to the bank";
    contexts.other = "She sits on the bank of the river";
    contexts.word = commonWord(contexts).value_or(0);
    return contexts;
}

} // namespace durchblick
