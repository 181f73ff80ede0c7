#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/embedding/word2vec/corpus_vocabulary.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace durchblick {

/// Sentences as the numbers of their words. A sentence is a line; words that the vocabulary does not have are not there, so
/// that their neighbours become neighbours, as in word2vec and fastText.
struct WordText {
    std::vector<int> ids = {}; ///< all sentences one after the other
    /// Where each sentence begins in ids, and after the last one where it ends.
    std::vector<std::size_t> begins = std::vector<std::size_t>(1, 0);

    std::size_t sentenceCount() const { return begins.size() - 1; }
    std::span<const int> sentence(std::size_t i) const
    {
        return std::span(ids).subspan(begins[i], begins[i + 1] - begins[i]);
    }
};

/// A text to train on: who speaks, and what is said; two words at least, and a sentence with two. It takes 4 bytes a word and what its distinct words take.
struct Corpus {
    CorpusVocabulary vocabulary;
    WordText text;
};

/// Reads a text file of any size in UTF-8. Words are what stands between white space, cut as fastText cuts: at space, tab, the
/// line ends, vertical tab, form feed and the zero byte; nothing is lowercased and no punctuation is taken off. What is longer
/// than longestWord is no word, and a byte-order mark at the head no part of one. Runs on `threads` threads (0: as many as
/// there are) and gives the same on any number of them.
/// Errors: FileMissing, FileUnreadable, OtherFormat, InvalidUtf8 (offset in the file), TextTooSmall (fewer than two words come
/// `minCount` times), NoPairs (no line has two of them), Cancelled.
Result<Corpus> readCorpus(const std::string& path, int minCount, int threads = 0, const Progress& progress = {});

/// The same of a text in memory; `name` stands for the file in errors.
Result<Corpus> corpusOf(std::string_view text, int minCount, const std::string& name, int threads = 0,
                        const Progress& progress = {});

/// Another text in the words of a vocabulary, say to measure on what was not trained on.
WordText encodeWords(std::string_view text, const CorpusVocabulary& vocabulary);

} // namespace durchblick
