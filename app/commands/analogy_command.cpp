#include "app/commands/command.h"
#include "app/commands/ranking_words.h"
#include "app/commands/words.h"

namespace durchblick {

namespace {
struct AnalogyOptions {
    std::vector<std::string> words;
    RankingOptions ranking;
};

Result<Output> reckon(const AnalogyOptions& options)
{
    if (options.words.size() < 3) {
        static const std::vector<std::string> names{"A", "B", "C"};
        return Error{ErrorCode::MissingArgument, {names[options.words.size()], "analogy"}};
    }
    if (options.words.size() > 3)
        return Error{ErrorCode::UnknownArgument, {options.words[3], "analogy"}};
    const Result<int> count = options.ranking.howMany();
    if (!count)
        return count.error();
    const Result<NamedTable> table = openVectors(options.ranking.vectors, options.words);
    if (!table)
        return table.error();
    const Result<std::vector<int>> rows = findWords(table->table(), options.words, table->name);
    if (!rows)
        return rows.error();
    const Analogy found = analogy(*table->index, (*rows)[0], (*rows)[1], (*rows)[2], *count);
    if (options.ranking.json)
        return printed(rankingAsJson(table->table(), found.ranking));
    const auto word = [&](std::size_t i) { return QString::fromStdString(options.words[i]); };
    return printed(utf8(Commands::tr("%1 − %2 + %3 is nearest to (%4):")
                            .arg(word(0), word(1), word(2), QString::fromStdString(table->name)))
                   + '\n' + rankingAsTable(table->table(), withoutInputs(found.ranking)) + '\n'
                   + utf8(Commands::tr("With the words asked for, marked *:")) + '\n'
                   + rankingAsTable(table->table(), found.ranking));
}
} // namespace

Command analogyCommand()
{
    const auto options = std::make_shared<AnalogyOptions>();
    std::vector<Option> list = options->ranking.list();
    list.insert(list.begin(),
                {"WORDS", "", utf8(Commands::tr("A B C, written as in the table: König Mann Frau")), &options->words});
    return {.name = "analogy",
            .description =
                utf8(Commands::tr("Reckons with words: A − B + C, and lists the words that are nearest to it")),
            .options = std::move(list),
            .run = [options](const Console&) { return reckon(*options); }};
}

} // namespace durchblick
