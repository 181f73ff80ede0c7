#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace durchblick {

/// Numbers the distinct words of a text in the order in which they first come, and counts them. The words stay where they are:
/// the text has to live longer. An open hash table, because every word of a text of gigabytes is looked up here once.
class WordCounter {
public:
    WordCounter() : m_slots(1 << 12) {}

    int add(std::string_view word, std::int64_t times = 1)
    {
        const std::uint64_t hash = hashOf(word);
        for (std::size_t slot = hash & (m_slots.size() - 1);; slot = (slot + 1) & (m_slots.size() - 1)) {
            Slot& found = m_slots[slot];
            if (found.id < 0) {
                const int id = int(m_words.size());
                found = {std::uint32_t(hash >> 32), id};
                m_words.push_back(word);
                m_counts.push_back(times);
                if (m_words.size() * 2 > m_slots.size())
                    grow();
                return id;
            }
            if (found.tag == std::uint32_t(hash >> 32) && m_words[std::size_t(found.id)] == word) {
                m_counts[std::size_t(found.id)] += times;
                return found.id;
            }
        }
    }

    const std::vector<std::string_view>& words() const { return m_words; }
    const std::vector<std::int64_t>& counts() const { return m_counts; }

private:
    struct Slot {
        std::uint32_t tag =
            0; // the upper half of the hash, so that most other words are told apart without reading them
        int id = -1;
    };

    static std::uint64_t mixed(std::uint64_t hash)
    {
        hash *= 0x9e3779b97f4a7c15u;
        return hash ^ (hash >> 29);
    }

    static std::uint64_t hashOf(std::string_view word)
    {
        std::uint64_t hash = word.size();
        std::size_t i = 0;
        for (; i + 8 <= word.size(); i += 8)
            hash = mixed(hash ^ eightBytes(word.data() + i, 8));
        if (i < word.size())
            hash = mixed(hash ^ eightBytes(word.data() + i, word.size() - i));
        return mixed(hash);
    }

    static std::uint64_t eightBytes(const char* bytes, std::size_t count)
    {
        std::uint64_t number = 0;
        std::memcpy(&number, bytes, count);
        return number;
    }

    void grow()
    {
        std::vector<Slot> slots(m_slots.size() * 2);
        for (std::size_t id = 0; id < m_words.size(); ++id) {
            const std::uint64_t hash = hashOf(m_words[id]);
            std::size_t slot = hash & (slots.size() - 1);
            while (slots[slot].id >= 0)
                slot = (slot + 1) & (slots.size() - 1);
            slots[slot] = {std::uint32_t(hash >> 32), int(id)};
        }
        m_slots = std::move(slots);
    }

    std::vector<Slot> m_slots; // a power of two
    std::vector<std::string_view> m_words;
    std::vector<std::int64_t> m_counts;
};

} // namespace durchblick
