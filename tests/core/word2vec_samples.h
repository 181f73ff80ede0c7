#pragma once

#include "core/embedding/word2vec/corpus.h"

#include <random>
#include <string>

namespace durchblick {

/// Sentences of ten words, each about one of `topics` topics with `wordsPerTopic` words "t<topic>w<word>": words of one topic
/// stand together, words of two never do.
inline std::string topicText(int sentences, int topics, int wordsPerTopic, unsigned seed = 1)
{
    std::mt19937 random(seed);
    std::string text;
    for (int i = 0; i < sentences; ++i) {
        const std::string topic = "t" + std::to_string(random() % unsigned(topics)) + "w";
        for (int word = 0; word < 10; ++word)
            text += topic + std::to_string(random() % unsigned(wordsPerTopic)) + (word < 9 ? " " : "\n");
    }
    return text;
}

inline Corpus topicCorpus(int sentences, int topics, int wordsPerTopic, unsigned seed = 1)
{
    return corpusOf(topicText(sentences, topics, wordsPerTopic, seed), 1, "topics", 1).value();
}

} // namespace durchblick
