#include "core/embedding/word2vec/corpus_vocabulary.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace durchblick {

CorpusVocabulary::CorpusVocabulary(std::vector<std::string> words, const std::vector<std::int64_t>& counts,
                                   std::int64_t minCount)
{
    assert(words.size() == counts.size());
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (counts[i] >= minCount)
            order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : words[a] < words[b];
    });
    m_words.reserve(order.size());
    m_counts.reserve(order.size());
    for (const std::size_t i : order) {
        m_words.push_back(std::move(words[i]));
        m_counts.push_back(counts[i]);
    }
    m_total = std::accumulate(m_counts.begin(), m_counts.end(), std::int64_t(0));
    m_ids.reserve(m_words.size());
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_ids.emplace(m_words[i], int(i));
}

std::optional<int> CorpusVocabulary::find(std::string_view word) const
{
    const auto found = m_ids.find(word);
    return found == m_ids.end() ? std::nullopt : std::optional(found->second);
}

} // namespace durchblick
