#include "app/commands/command.h"
#include "app/commands/ranking_words.h"
#include "app/commands/words.h"

namespace durchblick {

namespace {
struct NeighboursOptions {
    std::string word;
    RankingOptions ranking;
};

Result<Output> listNeighbours(const NeighboursOptions& options)
{
    if (options.word.empty())
        return Error{ErrorCode::MissingArgument, {"WORD", "neighbours"}};
    const Result<int> count = options.ranking.howMany();
    if (!count)
        return count.error();
    const Result<NamedTable> table = openVectors(options.ranking.vectors, {options.word});
    if (!table)
        return table.error();
    const std::vector<RankedWord> ranking = neighboursOf(*table->index, *table->table().find(options.word), *count);
    if (options.ranking.json)
        return printed(rankingAsJson(table->table(), ranking));
    return printed(utf8(Commands::tr("Nearest to “%1” (%2):")
                            .arg(QString::fromStdString(options.word), QString::fromStdString(table->name)))
                   + '\n' + rankingAsTable(table->table(), withoutInputs(ranking)));
}
} // namespace

Command neighboursCommand()
{
    const auto options = std::make_shared<NeighboursOptions>();
    std::vector<Option> list = options->ranking.list();
    list.insert(list.begin(), {"WORD", "", utf8(Commands::tr("The word, written as in the table")), &options->word});
    return {.name = "neighbours",
            .description = utf8(Commands::tr("Lists the words whose vectors are nearest to a word's")),
            .options = std::move(list),
            .run = [options](const Console&) { return listNeighbours(*options); }};
}

} // namespace durchblick
