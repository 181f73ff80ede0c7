#include "core/text/merge_word.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <queue>

namespace durchblick {

namespace {

constexpr std::size_t longestShortWord = 64;
// Ranks are ids here: the order is the same. No merge comes last of all.
constexpr std::uint32_t noMerge = std::uint32_t(Vocabulary::none);

void appendIds(const Vocabulary& vocabulary, const char* bytes, std::size_t count, std::vector<int>& ids)
{
    ids.push_back(count == 1 ? vocabulary.ofByte(*bytes) : vocabulary.find(bytes, count));
}

void mergeShort(const Vocabulary& vocabulary, std::string_view word, std::vector<int>& ids)
{
    // Where each piece begins, and the id that it would make with its right neighbour. The last one is the end of the word.
    struct Part {
        std::uint32_t begin;
        std::uint32_t merged;
    };
    std::array<Part, longestShortWord + 1> parts;
    std::size_t count = word.size();
    for (std::size_t i = 0; i <= count; ++i)
        parts[i] = {std::uint32_t(i),
                    i + 1 < count ? std::uint32_t(vocabulary.ofBytes(word[i], word[i + 1])) : noMerge};
    const auto mergedAt = [&](std::size_t i) {
        return i + 2 > count
            ? noMerge
            : std::uint32_t(vocabulary.find(word.data() + parts[i].begin, parts[i + 2].begin - parts[i].begin));
    };
    for (;;) {
        std::size_t best = 0;
        for (std::size_t i = 1; i + 1 < count; ++i)
            if (parts[i].merged < parts[best].merged)
                best = i;
        if (parts[best].merged == noMerge)
            break;
        for (std::size_t i = best + 1; i < count; ++i)
            parts[i] = parts[i + 1];
        --count;
        parts[best].merged = mergedAt(best);
        if (best > 0)
            parts[best - 1].merged = mergedAt(best - 1);
    }
    for (std::size_t i = 0; i < count; ++i)
        appendIds(vocabulary, word.data() + parts[i].begin, parts[i + 1].begin - parts[i].begin, ids);
}

void mergeLong(const Vocabulary& vocabulary, std::string_view word, std::vector<int>& ids)
{
    // A list of pieces, linked by where they begin. The heap may hold pairs that are gone; they are told by no longer being
    // what their place says.
    const auto size = std::uint32_t(word.size());
    struct Part {
        std::uint32_t previous;
        std::uint32_t next;
        std::uint32_t merged; // the id that it would make with its right neighbour
    };
    std::vector<Part> parts(size);
    using Entry = std::uint64_t; // merged in the upper half, begin in the lower: the smallest is next
    std::vector<Entry> entries;
    entries.reserve(size);
    for (std::uint32_t i = 0; i < size; ++i) {
        const std::uint32_t merged = i + 1 < size ? std::uint32_t(vocabulary.ofBytes(word[i], word[i + 1])) : noMerge;
        parts[i] = {i - 1, i + 1, merged};
        if (merged != noMerge)
            entries.push_back(Entry(merged) << 32 | i);
    }
    std::priority_queue heap(std::greater<Entry>{}, std::move(entries));
    const auto update = [&](std::uint32_t begin) {
        const std::uint32_t second = parts[begin].next;
        const std::uint32_t merged =
            second == size ? noMerge : std::uint32_t(vocabulary.find(word.data() + begin, parts[second].next - begin));
        parts[begin].merged = merged;
        if (merged != noMerge)
            heap.push(Entry(merged) << 32 | begin);
    };
    while (!heap.empty()) {
        const auto merged = std::uint32_t(heap.top() >> 32);
        const auto begin = std::uint32_t(heap.top());
        heap.pop();
        if (parts[begin].merged != merged)
            continue;
        const std::uint32_t second = parts[begin].next;
        parts[second].merged = noMerge;
        parts[begin].next = parts[second].next;
        if (parts[begin].next != size)
            parts[parts[begin].next].previous = begin;
        update(begin);
        if (begin != 0)
            update(parts[begin].previous);
    }
    for (std::uint32_t i = 0; i < size; i = parts[i].next)
        appendIds(vocabulary, word.data() + i, parts[i].next - i, ids);
}

void mergePart(const Vocabulary& vocabulary, std::string_view word, std::vector<int>& ids)
{
    if (word.size() <= longestShortWord)
        mergeShort(vocabulary, word, ids);
    else
        mergeLong(vocabulary, word, ids);
}

/// Whether two pieces side by side stay what they are. Pieces are those of a whole word just if this holds for each of its
/// neighbours: whatever would merge across more of them would first merge across two (van Antwerpen and Neubeck, "So many tokens,
/// so little time", GitHub 2024).
bool areNeighbours(const Vocabulary& vocabulary, int left, int right)
{
    std::vector<int> ids;
    mergePart(vocabulary, std::string(vocabulary.piece(left)) + std::string(vocabulary.piece(right)), ids);
    return ids == std::vector<int>{left, right};
}

/// Puts the pieces of the next part behind those of the parts before, which begin at `begin`. About the seam, as much is merged
/// again as changes there.
void join(const Vocabulary& vocabulary, std::vector<int>& ids, std::size_t begin, const std::vector<int>& next)
{
    const auto left = std::size_t(ids.size() - begin), right = next.size();
    std::size_t fromLeft = std::min<std::size_t>(1, left), fromRight = std::min<std::size_t>(1, right);
    for (;;) {
        std::string bytes;
        for (std::size_t i = ids.size() - fromLeft; i < ids.size(); ++i)
            bytes += vocabulary.piece(ids[i]);
        for (std::size_t i = 0; i < fromRight; ++i)
            bytes += vocabulary.piece(next[i]);
        std::vector<int> middle;
        if (!bytes.empty())
            mergePart(vocabulary, bytes, middle);
        const bool isLeftRight = fromLeft == left || middle.empty()
            || areNeighbours(vocabulary, ids[ids.size() - fromLeft - 1], middle.front());
        const bool isRightRight =
            fromRight == right || middle.empty() || areNeighbours(vocabulary, middle.back(), next[fromRight]);
        if (isLeftRight && isRightRight) {
            ids.resize(ids.size() - fromLeft);
            ids.insert(ids.end(), middle.begin(), middle.end());
            ids.insert(ids.end(), next.begin() + std::ptrdiff_t(fromRight), next.end());
            return;
        }
        if (!isLeftRight)
            fromLeft = std::min(left, 2 * fromLeft);
        if (!isRightRight)
            fromRight = std::min(right, 2 * fromRight);
    }
}

} // namespace

void mergeWord(const Vocabulary& vocabulary, std::string_view word, std::vector<int>& ids, std::size_t longestPart)
{
    // Most words are a piece as a whole. Merging would lead there as well: no piece is beyond its own merges (a test holds
    // this for every piece of every table).
    const int whole = word.size() == 1 ? vocabulary.ofByte(word[0]) : vocabulary.find(word.data(), word.size());
    if (whole != Vocabulary::none)
        ids.push_back(whole);
    else
        for (std::size_t begin = ids.size(), done = 0; done < word.size(); done += longestPart) {
            const std::string_view part = word.substr(done, longestPart);
            if (done == 0) {
                mergePart(vocabulary, part, ids);
                continue;
            }
            std::vector<int> next;
            mergePart(vocabulary, part, next);
            join(vocabulary, ids, begin, next);
        }
}

} // namespace durchblick
