#include "app/commands/call.h"
#include "app/commands/ranking_words.h"
#include "app/commands/words.h"

namespace durchblick {

namespace {
struct AnalogyOptions {
    std::vector<std::string> words;
    RankingOptions ranking;
};

Result<std::string> reckon(const AnalogyOptions& options)
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
        return rankingAsJson(table->table(), found.ranking);
    const auto word = [&](std::size_t i) { return QString::fromStdString(options.words[i]); };
    return utf8(Commands::tr("%1 − %2 + %3 is nearest to (%4):")
                    .arg(word(0), word(1), word(2), QString::fromStdString(table->name)))
        + '\n' + rankingAsTable(table->table(), withoutInputs(found.ranking)) + '\n'
        + utf8(Commands::tr("With the words asked for, marked *:")) + '\n'
        + rankingAsTable(table->table(), found.ranking);
}
} // namespace

void addAnalogyCommand(CLI::App& line, Call& call)
{
    CLI::App* command = line.add_subcommand(
        "analogy", utf8(Commands::tr("Reckons with words: A − B + C, and lists the words that are nearest to it")));
    const auto options = std::make_shared<AnalogyOptions>();
    command->add_option("WORDS", options->words, utf8(Commands::tr("A B C, written as in the table: König Mann Frau")))
        ->type_name("")
        ->expected(-1) // one too many is said better than by the reader of options
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    options->ranking.add(*command);
    command->callback([&call, options] {
        call.command = "analogy";
        call.run = [options] { return reckon(*options); };
    });
}

} // namespace durchblick
