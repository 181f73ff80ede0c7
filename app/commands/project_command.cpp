#include "app/commands/command.h"
#include "app/commands/progress_bar.h"
#include "app/commands/ranking_words.h"
#include "app/commands/read_option.h"
#include "app/commands/standard_streams.h"
#include "app/commands/words.h"
#include "app/commands/written_file.h"
#include "app/language/language.h"
#include "core/embedding/pca.h"
#include "core/embedding/tsne.h"
#include "core/io/csv.h"
#include "core/io/npy.h"
#include "core/io/write_file.h"
#include "views/export/export.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <numeric>
#include <sstream>

namespace durchblick {

namespace {
struct ProjectOptions {
    std::string method, out, vectors, words, perplexity;
    std::string seed = "1";
};

/// Words in the plane, and what was lost on the way there.
struct Projection {
    Labels words;
    Matrix positions; // words × 2
    QString quality;
};

Result<FigureFormat> formatOfNumbers(const std::string& file)
{
    const Result<FigureFormat> format = formatOf(QString::fromStdString(file));
    if (format && (*format == FigureFormat::Csv || *format == FigureFormat::Json || *format == FigureFormat::Npy))
        return format;
    return Error{ErrorCode::UnknownFormat, {file, "csv, json, npy"}};
}

Result<Projection> project(const ProjectOptions& options, const TsneOptions& tsneOptions)
{
    std::vector<std::string> asked;
    std::istringstream list(options.words);
    for (std::string word; std::getline(list, word, ',');)
        asked.push_back(word);
    const Result<NamedTable> table = openVectors(options.vectors, asked);
    if (!table)
        return table.error();
    const Result<std::vector<int>> rows = findWords(table->table(), asked, table->name);
    if (!rows)
        return rows.error();

    Projection result;
    result.words = asked.empty() ? table->table().words() : asked;
    const auto chosen = [&]() -> FloatMatrix { return table->table().vectors()(*rows, Eigen::all); };
    const FloatMatrix ofChosen = asked.empty() ? FloatMatrix() : chosen();
    const FloatMatrix& vectors = asked.empty() ? table->table().vectors() : ofChosen;
    const NumberStyle percent = numberStyle(spokenLanguage(), 1);
    const NumberStyle small = numberStyle(spokenLanguage(), 4);
    ProgressBar bar;
    if (options.method == "pca") {
        const Result<Pca> found = pca(vectors, 2, bar.part(0, 1));
        if (!found)
            return found.error();
        result.positions = found->positions;
        result.quality = Commands::tr("The two axes keep %1 % and %2 % of the variance.")
                             .arg(QString::fromStdString(toText(100 * found->shares(0), percent)),
                                  QString::fromStdString(toText(100 * found->shares(1), percent)));
        return result;
    }
    Result<Tsne> tsne = Tsne::create(vectors, tsneOptions, bar.part(0, 0.2));
    if (!tsne)
        return tsne.error();
    const Result<Done> done = tsne.value().run(bar.part(0.2, 1));
    if (!done)
        return done.error();
    result.positions = tsne->positions().cast<double>();
    result.quality =
        Commands::tr("Kullback-Leibler divergence %1 at perplexity %2; distances between groups mean little.")
            .arg(QString::fromStdString(toText(tsne->divergence(), small)),
                 QString::fromStdString(toText(tsne->options().perplexity, percent)));
    return result;
}

std::string bytesOf(const Projection& projection, FigureFormat format)
{
    if (format == FigureFormat::Npy)
        return toNpy(projection.positions);
    if (format == FigureFormat::Csv) {
        const Value value{.symbol = "positions",
                          .content = share(projection.positions),
                          .rows = share(projection.words),
                          .columns = share(Labels{"x", "y"})};
        return "word" + toCsv(value); // the words' column has no name of its own there
    }
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < projection.words.size(); ++i)
        list.push_back({{"word", projection.words[i]},
                        {"x", projection.positions(Eigen::Index(i), 0)},
                        {"y", projection.positions(Eigen::Index(i), 1)}});
    return list.dump() + '\n';
}

Result<Output> projectCall(const ProjectOptions& options, const Console& console)
{
    if (options.method.empty())
        return Error{ErrorCode::MissingArgument, {"--method pca|tsne", "project"}};
    if (options.method != "pca" && options.method != "tsne")
        return Error{ErrorCode::BadOption, {"--method", options.method, "pca|tsne"}};
    if (options.out.empty())
        return Error{ErrorCode::MissingArgument, {"--out FILE", "project"}};
    const Result<FigureFormat> format = formatOfNumbers(options.out);
    if (!format)
        return format.error();
    const Result<int> seed = readInteger("--seed", options.seed, 0, std::numeric_limits<int>::max());
    if (!seed)
        return seed.error();
    TsneOptions tsne{.seed = std::uint64_t(*seed)};
    if (!options.perplexity.empty()) {
        const std::string allowed = "1 … " + std::to_string(Tsne::mostPoints - 1);
        const Result<double> perplexity = readNumber("--perplexity", options.perplexity, allowed);
        if (!perplexity)
            return perplexity.error();
        if (!(*perplexity >= 1))
            return Error{ErrorCode::BadOption, {"--perplexity", options.perplexity, allowed}};
        tsne.perplexity = *perplexity;
    }
    const Result<std::string> vectors = inputFile(options.vectors);
    if (!vectors)
        return vectors.error();
    if (isSameFile(*vectors, options.out))
        return Error{ErrorCode::SameFile, {options.out}};
    if (std::optional<Error> obstacle = obstacleToWriting(options.out))
        return *std::move(obstacle);
    const Result<Projection> projection = project(options, tsne);
    if (!projection)
        return projection.error();
    const Result<Written> written = writeFile(options.out, bytesOf(*projection, *format));
    if (const Result<Done> done = tell(written, options.out, console); !done)
        return done.error();
    return printed(utf8(projection->quality) + '\n');
}
} // namespace

Command projectCommand()
{
    const auto options = std::make_shared<ProjectOptions>();
    return {.name = "project",
            .description = utf8(Commands::tr("Lays words out in the plane and writes their positions")),
            .options = {{"--method", "pca|tsne",
                         utf8(Commands::tr("Principal components keep large distances, t-SNE keeps neighbours")),
                         &options->method},
                        {"--out", "FILE.csv|json|npy",
                         utf8(Commands::tr("File for word, x and y; its end says which format")), &options->out},
                        vectorsOption(options->vectors),
                        {"--words", "A,B,...", utf8(Commands::tr("Only these words, separated by commas")),
                         &options->words},
                        {"--seed", "N", utf8(Commands::tr("The same seed gives the same positions; 1 if not given")),
                         &options->seed},
                        {"--perplexity", "P",
                         utf8(Commands::tr(
                             "How many neighbours a word cares for in t-SNE; 30 if not given, fewer of few words")),
                         &options->perplexity}},
            .run = [options](const Console& console) { return projectCall(*options, console); }};
}

} // namespace durchblick
