#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace durchblick {

/// The words of a text and how often each comes: the most frequent first, of equally frequent ones the bytewise smaller. So
/// the same text gives the same numbers wherever it is read. A word's number is its row in every table trained on the text.
class CorpusVocabulary {
public:
    CorpusVocabulary() = default;
    /// Both in any order, each word once; words that come less than `minCount` times are left out.
    CorpusVocabulary(std::vector<std::string> words, const std::vector<std::int64_t>& counts, std::int64_t minCount);

    CorpusVocabulary(CorpusVocabulary&&) = default;
    CorpusVocabulary& operator=(CorpusVocabulary&&) = default;
    CorpusVocabulary(const CorpusVocabulary&) = delete; // the index points into the words
    CorpusVocabulary& operator=(const CorpusVocabulary&) = delete;

    int size() const { return int(m_words.size()); }
    const std::vector<std::string>& words() const { return m_words; }
    const std::string& word(int id) const { return m_words[std::size_t(id)]; }
    const std::vector<std::int64_t>& counts() const { return m_counts; } ///< one for each word, falling
    std::int64_t total() const { return m_total; }                       ///< the sum of the counts
    std::optional<int> find(std::string_view word) const;

private:
    std::vector<std::string> m_words;
    std::vector<std::int64_t> m_counts;
    std::int64_t m_total = 0;
    std::unordered_map<std::string_view, int> m_ids;
};

} // namespace durchblick
