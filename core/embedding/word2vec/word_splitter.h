#pragma once

#include <string_view>

namespace durchblick {

/// Takes one word after the other from a text, and says where lines end.
class WordSplitter {
public:
    explicit WordSplitter(std::string_view text) : m_place(text.data()), m_end(text.data() + text.size()) {}

    /// Moves to the next word or line end; false at the end of the text.
    bool next()
    {
        while (m_place != m_end && isSpace(*m_place)) {
            if (*m_place++ == '\n') {
                m_word = {};
                return true;
            }
        }
        if (m_place == m_end)
            return false;
        const char* const begin = m_place;
        while (m_place != m_end && !isSpace(*m_place))
            ++m_place;
        m_word = {begin, std::size_t(m_place - begin)};
        return true;
    }

    bool isLineEnd() const { return m_word.empty(); }
    std::string_view word() const { return m_word; }

private:
    // fastText's list (Dictionary::readWord).
    static bool isSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0'; }

    const char* m_place;
    const char* m_end;
    std::string_view m_word;
};

} // namespace durchblick
