#include "app/commands/ranking_words.h"

#include "app/commands/plain_text.h"
#include "app/commands/progress_bar.h"
#include "app/commands/read_option.h"
#include "app/commands/standard_streams.h"
#include "app/commands/words.h"
#include "app/language/language.h"

#include <nlohmann/json.hpp>

#include <iostream>

namespace durchblick {

namespace {
constexpr int mostWords = 1'000'000;
}

Option vectorsOption(std::string& vectors)
{
    return {"--vectors", "FILE|miniwelt|slide",
            utf8(Commands::tr("Which word vectors: those of Miniwelt, the lecture's slide, or a file; without it "
                              "the first of these that hold all words")),
            &vectors};
}

std::vector<Option> RankingOptions::list()
{
    return {
        vectorsOption(vectors),
        {"--count", "N", utf8(Commands::tr("How many words, the ones asked for not counted; 10 if not given")), &count},
        {"--json", "", utf8(Commands::tr("Prints one JSON document")), &json}};
}

Result<int> RankingOptions::howMany() const { return readInteger("--count", count, 1, mostWords); }

Result<NamedTable> openVectors(const std::string& name, const std::vector<std::string>& words)
{
    const Result<std::string> file = inputFile(name);
    if (!file)
        return file.error();
    Result<NamedTable> table = [&] {
        ProgressBar bar;
        return findTable(*file, words, utf8(spokenLanguage()), bar.part(0, 1));
    }();
    // Beside the answer, where the progress was: what a program reads stays as it is.
    if (table && table->skipped > 0)
        std::cerr << utf8(Commands::tr("Words of “%1” that are damaged and therefore left out: %2.")
                              .arg(QString::fromStdString(table->name))
                              .arg(table->skipped))
                  << std::endl;
    return table;
}

std::string rankingAsJson(const VectorTable& table, const std::vector<RankedWord>& ranking)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const RankedWord& ranked : ranking) {
        list.push_back({{"word", table.word(ranked.row)}, {"similarity", ranked.similarity}});
        if (ranked.isInput)
            list.back()["input"] = true;
    }
    return list.dump() + '\n';
}

std::string rankingAsTable(const VectorTable& table, const std::vector<RankedWord>& ranking)
{
    Labels words;
    Matrix similarities(Eigen::Index(ranking.size()), 1);
    for (std::size_t i = 0; i < ranking.size(); ++i) {
        words.push_back(table.word(ranking[i].row) + (ranking[i].isInput ? "*" : ""));
        similarities(Eigen::Index(i), 0) = ranking[i].similarity;
    }
    const Value value{.symbol = "similarity",
                      .content = share(std::move(similarities)),
                      .rows = share(std::move(words)),
                      .columns = share(Labels{utf8(Commands::tr("cosine"))})};
    return plainTable(value, numberStyle(spokenLanguage(), 4));
}

} // namespace durchblick
