#include "app/commands/command.h"
#include "app/commands/read_option.h"
#include "app/commands/words.h"
#include "app/language/language.h"
#include "core/training/miniwelt/miniwelt.h"

#include <limits>

namespace durchblick {

namespace {
constexpr int mostSentences = 1'000'000; // some 400 MB while they are told

struct MiniweltOptions {
    std::string sentences = "20";
    std::string seed = "1";
    std::string part = "train";
    bool words = false;
};

Result<Output> tell(const MiniweltOptions& options)
{
    const Result<int> count = readInteger("--sentences", options.sentences, 1, mostSentences);
    if (!count)
        return count.error();
    const Result<int> seed = readInteger("--seed", options.seed, 0, std::numeric_limits<int>::max());
    if (!seed)
        return seed.error();
    if (options.part != "train" && options.part != "heldout")
        return Error{ErrorCode::BadOption, {"--part", options.part, "train|heldout"}};
    const auto world = miniwelt(utf8(spokenLanguage()));
    if (!world)
        return world.error();
    std::string text;
    const Part part = options.part == "train" ? Part::Train : Part::HeldOut;
    for (const Sentence& sentence : (*world)->sentences(*count, std::uint64_t(*seed), part)) {
        if (!options.words) {
            text += sentence.text + '\n';
            continue;
        }
        for (const std::string& word : sentence.words)
            text += (&word == &sentence.words.front() ? "" : " ") + word;
        text += '\n';
    }
    return printed(std::move(text));
}
} // namespace

Command miniweltCommand()
{
    const auto options = std::make_shared<MiniweltOptions>();
    return {.name = "miniwelt",
            .description = utf8(Commands::tr("Writes sentences about a small world, to learn from, one a line")),
            .options = {{"--sentences", "N", utf8(Commands::tr("How many sentences; 20 if not given")),
                         &options->sentences},
                        {"--seed", "N", utf8(Commands::tr("The same seed gives the same sentences; 1 if not given")),
                         &options->seed},
                        {"--part", "train|heldout",
                         utf8(Commands::tr("Sentences to learn from, or those kept apart to test what was learned")),
                         &options->part},
                        {"--words", "",
                         utf8(Commands::tr("Splits words and marks with blanks; a name stays one word: Costa_Rica")),
                         &options->words}},
            .run = [options](const Console&) { return tell(*options); }};
}

} // namespace durchblick
