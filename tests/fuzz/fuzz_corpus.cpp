#include "core/embedding/word2vec/corpus.h"
#include "core/embedding/word2vec/subwords.h"

#include <cstdint>
#include <cstdlib>

using namespace durchblick;

/// A text to train on is any file. What is read holds together: ids are words, sentences follow one another and none is
/// empty, and counts are those of the text; reading it in its own words gives it again. Pieces of words stay in their buckets.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto corpus = corpusOf(bytes, 1, "sample", 1);
    if (!corpus)
        return 0;
    const auto demand = [](bool holds) {
        if (!holds)
            std::abort();
    };
    const WordText& text = corpus->text;
    demand(text.begins.front() == 0 && text.begins.back() == text.ids.size());
    for (std::size_t i = 0; i < text.sentenceCount(); ++i)
        demand(!text.sentence(i).empty());
    for (const int id : text.ids)
        demand(id >= 0 && id < corpus->vocabulary.size());
    demand(std::size_t(corpus->vocabulary.total()) == text.ids.size());
    const WordText again = encodeWords(bytes, corpus->vocabulary);
    demand(again.ids == text.ids && again.begins == text.begins);
    const SubwordSettings settings{.buckets = 97};
    for (const std::string& word : corpus->vocabulary.words())
        for (const int bucket : subwordBuckets(word, settings))
            demand(bucket >= 0 && bucket < settings.buckets);
    return 0;
}
