#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace durchblick {

/// The pieces that a byte-level BPE tokenizer knows, each with its id. Ids 0 to 255 are the single bytes in some order, the
/// piece with id 256 + n was made by the merge of rank n: two neighbours may merge if their bytes together are a piece, and
/// the rank of the merge is that piece's id less 256.
class Vocabulary {
public:
    static constexpr int byteCount = 256;
    static constexpr int none = -1;

    /// Pieces stand one after the other in content, in order of their ids; lengths has the number of bytes of each. Given
    /// that lengths add up to content and the first 256 are of length 1.
    Vocabulary(std::string content, const std::vector<std::uint8_t>& lengths);

    int size() const { return int(m_begins.size()) - 1; }

    /// The bytes of a piece; 0 <= id < size().
    std::string_view piece(int id) const
    {
        const std::size_t begin = m_begins[std::size_t(id)];
        return {m_content.data() + begin, m_begins[std::size_t(id) + 1] - begin};
    }

    /// The id of a piece, none if these bytes are no piece. In constant time however many bytes are asked for.
    int find(const char* bytes, std::size_t count) const;
    int ofByte(char byte) const { return m_ofByte[static_cast<unsigned char>(byte)]; }
    /// The same as find for two bytes, but without searching.
    int ofBytes(char first, char second) const
    {
        return m_ofTwo[std::size_t(static_cast<unsigned char>(first)) << 8 | static_cast<unsigned char>(second)];
    }

    /// The id of a piece that occurs twice, if one does: then the vocabulary is unusable.
    std::optional<int> duplicate() const { return m_duplicate; }

private:
    struct Slot {
        std::uint32_t tag = 0; // the upper half of the hash: most pieces that are not there are told by it alone
        std::int32_t id = none;
    };

    std::string m_content;
    std::vector<std::uint32_t> m_begins; // one more than there are pieces
    std::vector<Slot> m_slots;           // open addressing; a power of two of them, at most half of them taken
    std::vector<std::int32_t> m_ofByte;
    std::vector<std::int32_t> m_ofTwo;
    std::size_t m_longest = 0;
    std::optional<int> m_duplicate;
};

} // namespace durchblick
