#include "app/commands/command.h"
#include "app/commands/progress_bar.h"
#include "app/commands/read_option.h"
#include "app/commands/standard_streams.h"
#include "app/commands/words.h"
#include "app/commands/written_file.h"
#include "core/embedding/glove/train_glove.h"
#include "core/embedding/word2vec/train.h"
#include "core/io/word_vectors.h"

#include <limits>

namespace durchblick {

namespace {

struct TrainVectorsOptions {
    std::string text, out;
    std::string method = "skipgram";
    // Empty: what the method takes.
    std::string dimension, window, negatives, epochs, rate, minCount, sample, seed, threads;
    bool subwords = false;
};

struct Numbers {
    int dimension = 100, window = 5, negatives = 5, epochs = 5, minCount = 5, seed = 1, threads = 0;
    double rate = 0.05, sample = 1e-3;
};

Result<Done> setInteger(int& number, const std::string& option, const std::string& text, int least, int most)
{
    if (text.empty())
        return Done{};
    const Result<int> given = readInteger(option, text, least, most);
    if (!given)
        return given.error();
    number = *given;
    return Done{};
}

Result<Done> setNumber(double& number, const std::string& option, const std::string& text, double least, double most,
                       const std::string& allowed)
{
    if (text.empty())
        return Done{};
    const Result<double> given = readNumber(option, text, allowed);
    if (!given)
        return given.error();
    if (*given < least || *given > most)
        return Error{ErrorCode::BadOption, {option, text, allowed}};
    number = *given;
    return Done{};
}

Result<Numbers> numbersOf(const TrainVectorsOptions& options)
{
    Numbers numbers;
    if (options.method == "glove") { // the paper's
        numbers.window = 10;
        numbers.epochs = 25;
    }
    for (const Result<Done>& done :
         {setInteger(numbers.dimension, "--dim", options.dimension, 1, 2000),
          setInteger(numbers.window, "--window", options.window, 1, 100),
          setInteger(numbers.negatives, "--negatives", options.negatives, 1, 100),
          setInteger(numbers.epochs, "--epochs", options.epochs, 1, 10000),
          setInteger(numbers.minCount, "--min-count", options.minCount, 1, std::numeric_limits<int>::max()),
          setInteger(numbers.seed, "--seed", options.seed, 0, std::numeric_limits<int>::max()),
          setInteger(numbers.threads, "--threads", options.threads, 1, 256),
          setNumber(numbers.rate, "--rate", options.rate, 1e-9, 10, "0.000000001 … 10"),
          setNumber(numbers.sample, "--sample", options.sample, 0, 1, "0 … 1")})
        if (!done)
            return done.error();
    return numbers;
}

/// What is wrong with the call, or nothing. Before hours of training, and not behind them.
std::optional<Error> errorOf(const TrainVectorsOptions& options)
{
    const std::string command = "train-vectors";
    if (options.text.empty())
        return Error{ErrorCode::MissingArgument, {"--text", command}};
    if (options.out.empty())
        return Error{ErrorCode::MissingArgument, {"--out", command}};
    if (options.method == "glove") {
        for (const auto& [option, isGiven] :
             {std::pair("--negatives", !options.negatives.empty()), std::pair("--sample", !options.sample.empty()),
              std::pair("--subwords", options.subwords)})
            if (isGiven)
                return Error{ErrorCode::UnknownArgument, {option, command + " --method glove"}};
    } else if (options.method != "skipgram" && options.method != "cbow") {
        return Error{ErrorCode::BadOption, {"--method", options.method, "skipgram|cbow|glove"}};
    }
    if (isSameFile(options.text, options.out))
        return Error{ErrorCode::SameFile, {options.out}};
    return obstacleToWriting(options.out);
}

Result<SharedVectorTable> trained(const Corpus& corpus, const TrainVectorsOptions& options, const Numbers& numbers,
                                  ProgressBar& bar)
{
    if (options.method == "glove") {
        const auto pairs =
            countCoOccurrences(corpus, numbers.window, options.text, numbers.threads, bar.part(0.05, 0.2));
        if (!pairs)
            return pairs.error();
        GloveSettings settings{.dimension = numbers.dimension, .epochs = numbers.epochs, .rate = numbers.rate};
        settings.seed = std::uint64_t(numbers.seed);
        settings.threads = numbers.threads;
        auto vectors = trainGlove(corpus.vocabulary, *pairs, settings, bar.part(0.2, 1));
        if (!vectors)
            return vectors.error();
        return vectors->words;
    }
    Word2vecSettings settings;
    settings.method = options.method == "cbow" ? Word2vecMethod::Cbow : Word2vecMethod::SkipGram;
    settings.dimension = numbers.dimension;
    settings.window = numbers.window;
    settings.negatives = numbers.negatives;
    settings.epochs = numbers.epochs;
    settings.rate = numbers.rate;
    settings.sample = numbers.sample;
    if (options.subwords)
        settings.subwords = SubwordSettings{};
    settings.seed = std::uint64_t(numbers.seed);
    settings.threads = numbers.threads;
    auto vectors = trainWord2vec(corpus, settings, bar.part(0.05, 1));
    if (!vectors)
        return vectors.error();
    return vectors->words;
}

Result<Output> trainVectors(const TrainVectorsOptions& options, const Console& console)
{
    if (const std::optional<Error> error = errorOf(options))
        return *error;
    const Result<Numbers> numbers = numbersOf(options);
    if (!numbers)
        return numbers.error();
    Result<SharedVectorTable> table = [&]() -> Result<SharedVectorTable> {
        ProgressBar bar;
        const auto corpus = readCorpus(options.text, numbers->minCount, numbers->threads, bar.part(0, 0.05));
        if (!corpus)
            return corpus.error();
        return trained(*corpus, options, *numbers, bar);
    }();
    if (!table)
        return table.error();
    const Result<Written> written = writeWordVectors(**table, options.out);
    if (const Result<Done> done = tell(written, options.out, console); !done)
        return done.error();
    if (options.out == outputFile("-"))
        return Output(); // the vectors alone are the answer
    return printed(utf8(Commands::tr("%1: %2 words, %3 dimensions")
                            .arg(QString::fromStdString(options.out))
                            .arg((*table)->size())
                            .arg((*table)->dimension()))
                   + '\n');
}
} // namespace

Command trainVectorsCommand()
{
    const auto options = std::make_shared<TrainVectorsOptions>();
    return {
        .name = "train-vectors",
        .description = utf8(Commands::tr("Learns word vectors from a text of your own")),
        .options =
            {{"--text", "FILE", utf8(Commands::tr("The text, in UTF-8: words between blanks, a sentence in each line")),
              &options->text},
             {"--out", "FILE", utf8(Commands::tr("Where the vectors go, as word2vec text (.vec)")), &options->out},
             {"--method", "skipgram|cbow|glove", utf8(Commands::tr("How they are learned; skipgram if not given")),
              &options->method},
             {"--dim", "N", utf8(Commands::tr("Numbers in a vector; 100 if not given")), &options->dimension},
             {"--window", "N", utf8(Commands::tr("How far apart words are neighbours; 5 if not given, 10 with glove")),
              &options->window},
             {"--negatives", "N", utf8(Commands::tr("Words drawn to contrast with; 5 if not given")),
              &options->negatives},
             {"--epochs", "N", utf8(Commands::tr("Passes over the text; 5 if not given, 25 with glove")),
              &options->epochs},
             {"--rate", "R", utf8(Commands::tr("Learning rate at the start; 0.05 if not given")), &options->rate},
             {"--min-count", "N", utf8(Commands::tr("Rarer words are left out; 5 if not given")), &options->minCount},
             {"--sample", "S",
              utf8(Commands::tr("Words more frequent than this are thinned out; 0.001 if not given, 0 keeps all, which "
                                "is better for a "
                                "text of few different words")),
              &options->sample},
             {"--subwords", "", utf8(Commands::tr("Learns from the pieces of words, too, as fastText does")),
              &options->subwords},
             {"--seed", "N", utf8(Commands::tr("The same seed gives the same vectors; 1 if not given")),
              &options->seed},
             {"--threads", "N",
              utf8(Commands::tr("How many work at once, which changes no vector; all there are if not given")),
              &options->threads}},
        .run = [options](const Console& console) {
            const Result<std::string> text = inputFile(options->text);
            if (!text)
                return Result<Output>(text.error());
            options->text = *text;
            options->out = outputFile(options->out);
            return trainVectors(*options, console);
        }};
}

} // namespace durchblick
