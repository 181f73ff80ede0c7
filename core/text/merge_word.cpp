#include "core/text/merge_word.h"

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

} // namespace

void mergeWord(const Vocabulary& vocabulary, std::string_view word, std::vector<int>& ids)
{
    // Most words are a piece as a whole. Merging would lead there as well: no piece is beyond its own merges (a test holds
    // this for every piece of every table).
    const int whole = word.size() == 1 ? vocabulary.ofByte(word[0]) : vocabulary.find(word.data(), word.size());
    if (whole != Vocabulary::none)
        ids.push_back(whole);
    else if (word.size() <= longestShortWord)
        mergeShort(vocabulary, word, ids);
    else
        mergeLong(vocabulary, word, ids);
}

} // namespace durchblick
