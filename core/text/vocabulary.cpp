#include "core/text/vocabulary.h"

#include "core/text/hash.h"

#include <algorithm>
#include <bit>

namespace durchblick {

Vocabulary::Vocabulary(std::string content, const std::vector<std::uint8_t>& lengths)
    : m_content(std::move(content)), m_slots(std::bit_ceil(2 * lengths.size())), m_ofByte(256, none),
      m_ofTwo(65536, none)
{
    m_begins.reserve(lengths.size() + 1);
    m_begins.push_back(0);
    for (const std::uint8_t length : lengths) {
        m_begins.push_back(m_begins.back() + length);
        m_longest = std::max(m_longest, std::size_t(length));
    }
    const std::size_t mask = m_slots.size() - 1;
    for (int id = 0; id < size(); ++id) {
        const std::string_view bytes = piece(id);
        if (find(bytes.data(), bytes.size()) != none) {
            m_duplicate = m_duplicate.value_or(id);
            continue;
        }
        const std::uint64_t hash = hashOf(bytes.data(), bytes.size());
        std::size_t at = hash & mask;
        while (m_slots[at].id != none)
            at = (at + 1) & mask;
        m_slots[at] = {std::uint32_t(hash >> 32), id};
        if (bytes.size() == 1)
            m_ofByte[static_cast<unsigned char>(bytes[0])] = id;
        else if (bytes.size() == 2)
            m_ofTwo[std::size_t(static_cast<unsigned char>(bytes[0])) << 8 | static_cast<unsigned char>(bytes[1])] = id;
    }
}

int Vocabulary::find(const char* bytes, std::size_t count) const
{
    if (count > m_longest)
        return none;
    const std::size_t mask = m_slots.size() - 1;
    const std::uint64_t hash = hashOf(bytes, count);
    for (std::size_t at = hash & mask; m_slots[at].id != none; at = (at + 1) & mask)
        if (m_slots[at].tag == std::uint32_t(hash >> 32) && piece(m_slots[at].id) == std::string_view(bytes, count))
            return m_slots[at].id;
    return none;
}

} // namespace durchblick
