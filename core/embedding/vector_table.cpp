#include "core/embedding/vector_table.h"

#include <cassert>

namespace durchblick {

VectorTable::VectorTable(std::vector<std::string> words, FloatMatrix vectors)
    : m_words(std::move(words)), m_vectors(std::move(vectors))
{
    assert(Eigen::Index(m_words.size()) == m_vectors.rows());
    m_rows.reserve(m_words.size());
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_rows.emplace(m_words[i], int(i));
}

std::optional<int> VectorTable::find(std::string_view word) const
{
    const auto found = m_rows.find(word);
    return found == m_rows.end() ? std::nullopt : std::optional(found->second);
}

} // namespace durchblick
