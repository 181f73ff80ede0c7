#include "lessons/probability/setup.h"

#include "core/training/miniwelt/miniwelt.h"
#include "core/training/miniwelt/spelling.h"
#include "lessons/sentence.h"

#include <algorithm>
#include <mutex>

namespace durchblick {

namespace {

constexpr std::size_t mostWords = 24;

SharedPieces piecesOf(const std::vector<Sentence>& sentences)
{
    Pieces pieces;
    pieces.reserve(sentences.size());
    std::size_t begin = 0;
    for (const Sentence& sentence : sentences) {
        std::string line;
        for (const std::string& word : sentence.words)
            line += (line.empty() ? "" : " ") + word;
        const std::size_t end = begin + line.size();
        pieces.push_back({std::move(line), begin, end, std::nullopt});
        begin = end + 1;
    }
    return share(std::move(pieces));
}

/// The text of the last call is kept, so that turning a knob does not tell it again.
Result<SharedPieces> countedText(const std::string& corpus, int count, std::uint64_t seed)
{
    struct Kept {
        std::string corpus;
        int count = 0;
        std::uint64_t seed = 0;
        SharedPieces sentences;
    };
    static std::mutex mutex;
    static Kept kept;
    const std::lock_guard lock(mutex);
    if (!kept.sentences || kept.corpus != corpus || kept.count != count || kept.seed != seed) {
        const auto world = miniwelt(corpus);
        if (!world)
            return world.error();
        kept = {corpus, count, seed, piecesOf((*world)->sentences(count, seed))};
    }
    return kept.sentences;
}

} // namespace

std::string ProbabilitySetup::context(int at, int seen) const
{
    std::string context;
    for (int i = std::max(-1, at - seen); i < at; ++i)
        context += (context.empty() ? "" : " ") + (i < 0 ? std::string(WordIndex::beginMark) : words[std::size_t(i)]);
    return context;
}

std::string sentenceOf(const Parameters& parameters)
{
    return parameters.is("corpus", "en") && !parameters.isSet("sentence") ? "Paris is the capital of France ."
                                                                          : parameters.text("sentence");
}

std::vector<std::pair<std::string, int>> rankedFollowers(const WordIndex& index, const std::string& context)
{
    // A word may be written like the mark of a beginning, which comes behind all words.
    std::vector<int> counts(index.words()->size() + 1, 0);
    for (const WordIndex::Follower& follower : index.behind(context))
        ++counts[std::size_t(follower.word)];
    std::vector<std::pair<std::string, int>> ranked;
    for (std::size_t word = 0; word < index.words()->size(); ++word)
        if (counts[word] > 0)
            ranked.emplace_back((*index.words())[word], counts[word]);
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return ranked;
}

Result<ProbabilitySetup> readProbabilitySetup(const Parameters& parameters)
{
    ProbabilitySetup setup;
    const std::string sentence = sentenceOf(parameters);
    for (const std::string& part : splitAtWhiteSpace(sentence))
        for (std::string& word : wordsOf(part))
            setup.words.push_back(std::move(word));
    if (setup.words.empty() || setup.words.size() > mostWords)
        return Error{ErrorCode::BadParameter, {"sentence", sentence, "1 … " + std::to_string(mostWords) + " × [^ ]+"}};

    const std::string usual = parameters.is("corpus", "en") ? "of" : "von";
    const std::string word = parameters.isSet("word") ? parameters.text("word") : usual;
    const bool isThere = std::find(setup.words.begin(), setup.words.end(), word) != setup.words.end();
    if (parameters.isSet("word") || isThere) {
        const Result<int> place = tokenPlace("word", word, setup.words);
        if (!place)
            return place.error();
        setup.place = *place;
    } else {
        setup.place = std::max(0, int(setup.words.size()) - 2);
    }

    const Result<SharedPieces> text = countedText(parameters.text("corpus"), parameters.integer("sentences"),
                                                  std::uint64_t(parameters.number("text_seed")));
    if (!text)
        return text.error();
    setup.sentences = *text;
    setup.index = WordIndex::of(setup.sentences);
    setup.isKnown = std::all_of(setup.words.begin(), setup.words.end(),
                                [&](const std::string& one) { return setup.index->find(one).has_value(); });
    if (setup.place + 1 < int(setup.words.size())) {
        setup.next = setup.words[std::size_t(setup.place) + 1];
    } else {
        const auto followers = rankedFollowers(*setup.index, setup.context(setup.place + 1, 1));
        setup.next = (followers.empty() ? rankedFollowers(*setup.index, "") : followers).front().first;
    }
    return setup;
}

} // namespace durchblick
