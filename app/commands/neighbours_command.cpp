#include "app/commands/call.h"
#include "app/commands/ranking_words.h"
#include "app/commands/words.h"

namespace durchblick {

namespace {
struct NeighboursOptions {
    std::string word;
    RankingOptions ranking;
};

Result<std::string> listNeighbours(const NeighboursOptions& options)
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
        return rankingAsJson(table->table(), ranking);
    return utf8(Commands::tr("Nearest to “%1” (%2):")
                    .arg(QString::fromStdString(options.word), QString::fromStdString(table->name)))
        + '\n' + rankingAsTable(table->table(), withoutInputs(ranking));
}
} // namespace

void addNeighboursCommand(CLI::App& line, Call& call)
{
    CLI::App* command =
        line.add_subcommand("neighbours", utf8(Commands::tr("Lists the words whose vectors are nearest to a word's")));
    const auto options = std::make_shared<NeighboursOptions>();
    command->add_option("WORD", options->word, utf8(Commands::tr("The word, written as in the table")))->type_name("");
    options->ranking.add(*command);
    command->callback([&call, options] {
        call.command = "neighbours";
        call.run = [options] { return listNeighbours(*options); };
    });
}

} // namespace durchblick
