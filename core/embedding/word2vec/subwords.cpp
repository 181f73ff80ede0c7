#include "core/embedding/word2vec/subwords.h"

#include <string>

namespace durchblick {

namespace {

std::uint32_t hashOf(std::string_view piece)
{
    std::uint32_t hash = 2166136261u;
    for (const char c : piece) {
        hash ^= std::uint32_t(static_cast<signed char>(c));
        hash *= 16777619u;
    }
    return hash;
}

bool continuesCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; }

} // namespace

std::vector<int> subwordBuckets(std::string_view word, const SubwordSettings& settings)
{
    const std::string marked = '<' + std::string(word) + '>';
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < marked.size(); ++i)
        if (!continuesCharacter(marked[i]))
            begins.push_back(i);
    begins.push_back(marked.size());
    const int characters = int(begins.size()) - 1;

    std::vector<int> buckets;
    for (int first = 0; first < characters; ++first) {
        for (int length = settings.shortest; length <= settings.longest && first + length <= characters; ++length) {
            if (length == 1 && (first == 0 || first == characters - 1))
                continue;
            const std::size_t begin = begins[std::size_t(first)], end = begins[std::size_t(first + length)];
            const std::uint32_t hash = hashOf(std::string_view(marked).substr(begin, end - begin));
            buckets.push_back(int(hash % std::uint32_t(settings.buckets)));
        }
    }
    return buckets;
}

} // namespace durchblick
