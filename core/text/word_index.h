#pragma once

#include "core/trace/value.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace durchblick {

/// Where each word of some sentences stands. A sentence is a piece, its words stand between blanks; in front of the first one
/// stands beginMark, behind the last one endMark. Both count as words, so that whatever is said has something in front of it
/// and something behind it (Jurafsky and Martin, Speech and Language Processing, chapter on n-grams).
class WordIndex {
public:
    static constexpr const char* beginMark = "<s>";
    static constexpr const char* endMark = "</s>";

    explicit WordIndex(const Pieces& sentences);
    /// The index of these very pieces, kept for as long as someone holds them. Any thread may ask.
    static std::shared_ptr<const WordIndex> of(const SharedPieces& sentences);

    /// Every word that can follow something, once: sorted by bytes, endMark last.
    const SharedLabels& words() const { return m_words; }
    /// The place of a word in words(); beginMark is at words()->size(), though it follows nothing.
    std::optional<int> find(std::string_view word) const;

    struct Follower {
        int word;     ///< in words()
        int sentence; ///< from 0
    };
    /// What stands right behind a context, place after place in the order of the text. A context is words between blanks; the
    /// empty one stands in front of everything.
    std::vector<Follower> behind(std::string_view context) const;
    /// The sentences in which this word stands right behind the context, as often as it does, in the order of the text. Looks
    /// only where the word stands.
    std::vector<int> sentencesWith(std::string_view context, int word) const;

    /// How many words each sentence has, without the marks.
    const std::vector<int>& lengths() const { return m_lengths; }

private:
    /// The words of a context; nothing if the text does not have one of them.
    std::optional<std::vector<int>> numbersOf(std::string_view context) const;

    std::vector<int> m_text;                ///< the sentences as numbers of words, marks included
    std::vector<int> m_sentences;           ///< beside m_text: the sentence that a place is in
    std::vector<std::vector<int>> m_places; ///< of each word, in m_text
    std::vector<int> m_lengths;
    SharedLabels m_words;
    std::unordered_map<std::string_view, int> m_numbers; ///< views into m_words and the two marks
};

/// The parts between blanks; any run of blanks parts.
std::vector<std::string_view> betweenBlanks(std::string_view text);

} // namespace durchblick
