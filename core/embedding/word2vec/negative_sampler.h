#pragma once

#include "core/embedding/word2vec/random_stream.h"

#include <cstdint>
#include <vector>

namespace durchblick {

/// Draws words in proportion to their count raised to a power: the words that a pair is contrasted with. 0.75 is what
/// Mikolov et al. found best (Distributed representations of words and phrases, 2013, section 2.2). One number drawn, one
/// place read: an alias table (Walker 1977, as Vose 1991 builds it).
class NegativeSampler {
public:
    explicit NegativeSampler(const std::vector<std::int64_t>& counts, double power = 0.75);

    int draw(RandomStream& random) const
    {
        const std::uint64_t number = random.next();
        const std::uint64_t column = ((number >> 32) * m_columns.size()) >> 32;
        const Column& drawn = m_columns[column];
        return std::uint32_t(number) < drawn.threshold ? int(column) : drawn.other;
    }
    double probability(int word) const { return m_probabilities[std::size_t(word)]; }

private:
    struct Column {
        std::uint32_t threshold = 0xffffffffu; // out of 2^32 how often it is the column's own word
        int other = 0;
    };
    std::vector<Column> m_columns;
    std::vector<double> m_probabilities;
};

} // namespace durchblick
