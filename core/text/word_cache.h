#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>

namespace durchblick {

/// The ids of words met before. Text repeats its words, so this is where most of the speed comes from. One for each thread,
/// shared by all tokenizers: no locks, and nothing a reader could see change.
class WordCache {
public:
    static constexpr std::size_t longestWord = 24;
    static constexpr std::size_t mostIds = 8;

    /// One word's place: exactly a cache line.
    struct alignas(64) Slot {
        std::array<std::uint64_t, 3> bytes; // zeros behind the word
        std::uint32_t tokenizer;            // 0: the slot is empty
        std::uint16_t length;
        std::uint16_t count;
        std::array<std::int32_t, mostIds> ids;

        bool holds(const std::array<std::uint64_t, 3>& word, std::size_t wordLength, std::uint32_t asked) const
        {
            return ((bytes[0] ^ word[0]) | (bytes[1] ^ word[1]) | (bytes[2] ^ word[2]) | (length ^ wordLength)
                    | (tokenizer ^ asked))
                == 0;
        }
    };
    static_assert(sizeof(Slot) == 64);

    static WordCache& ofThisThread()
    {
        thread_local WordCache cache;
        return cache;
    }

    Slot& slot(std::uint64_t hash) { return m_slots[hash >> (64 - slotBits)]; }

private:
    static constexpr int slotBits = 15; // 2 MB: more brings little, less costs a tenth of the speed on German prose

    WordCache() : m_slots(std::make_unique<Slot[]>(std::size_t(1) << slotBits)) {}

    std::unique_ptr<Slot[]> m_slots;
};

/// Up to 24 bytes as three numbers, zeros behind. Reads nothing behind `last`.
inline std::array<std::uint64_t, 3> wordBytes(const char* begin, std::size_t length, const char* last)
{
    static_assert(std::endian::native == std::endian::little, "the masks below keep the first bytes in memory");
    std::array<std::uint64_t, 3> bytes{};
    if (last - begin >= std::ptrdiff_t(sizeof bytes)) {
        // Read it all, then wipe what is behind the word: no branch depends on the length.
        std::memcpy(bytes.data(), begin, sizeof bytes);
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            const std::size_t from = i * 8;
            const std::uint64_t keep = length >= from + 8 ? ~std::uint64_t(0)
                : length <= from                          ? 0
                                                          : ~std::uint64_t(0) >> (8 * (from + 8 - length));
            bytes[i] &= keep;
        }
    } else {
        std::memcpy(bytes.data(), begin, length);
    }
    return bytes;
}

} // namespace durchblick
