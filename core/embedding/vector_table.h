#pragma once

#include <Eigen/Core>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace durchblick {

/// Weights and learned vectors are float, as files hold them; what is shown of them in a trace is double.
using FloatMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Bytes of the longest word that a table may have: what is longer is no word to who reads tables, nor to who learns them.
constexpr std::size_t longestWord = 4096;

/// Words and one vector for each. Immutable, and shared because it may be large.
class VectorTable {
public:
    VectorTable() = default;
    /// As many words as rows; of a word that comes twice the first row counts.
    VectorTable(std::vector<std::string> words, FloatMatrix vectors);

    VectorTable(const VectorTable&) = delete; // the index points into the words
    VectorTable& operator=(const VectorTable&) = delete;

    int size() const { return int(m_words.size()); }
    int dimension() const { return int(m_vectors.cols()); }
    const std::vector<std::string>& words() const { return m_words; }
    const std::string& word(int row) const { return m_words[std::size_t(row)]; }
    const FloatMatrix& vectors() const { return m_vectors; } ///< words × dimensions
    std::optional<int> find(std::string_view word) const;    ///< the row of a word, written exactly so

private:
    std::vector<std::string> m_words;
    FloatMatrix m_vectors;
    std::unordered_map<std::string_view, int> m_rows;
};
using SharedVectorTable = std::shared_ptr<const VectorTable>;

} // namespace durchblick
