#include "core/text/word_index.h"

#include <algorithm>
#include <mutex>

namespace durchblick {

std::vector<std::string_view> betweenBlanks(std::string_view text)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = text.find_first_not_of(' '); begin != text.npos;) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = text.find_first_not_of(' ', end);
    }
    return parts;
}

WordIndex::WordIndex(const Pieces& sentences)
{
    std::vector<std::vector<std::string_view>> split;
    split.reserve(sentences.size());
    std::unordered_map<std::string_view, int> seen;
    for (const Piece& sentence : sentences) {
        split.push_back(betweenBlanks(sentence.bytes));
        m_lengths.push_back(int(split.back().size()));
        for (const std::string_view word : split.back())
            seen.emplace(word, 0);
    }
    Labels words;
    for (const auto& [word, number] : seen)
        if (word != beginMark && word != endMark)
            words.emplace_back(word);
    std::sort(words.begin(), words.end());
    words.emplace_back(endMark);
    m_words = share(std::move(words));
    for (std::size_t i = 0; i < m_words->size(); ++i)
        m_numbers.emplace((*m_words)[i], int(i));
    const int end = int(m_words->size()) - 1, begin = end + 1;
    m_numbers.emplace(beginMark, begin);

    m_places.resize(std::size_t(begin) + 1);
    const auto append = [&](int word, int sentence) {
        m_places[std::size_t(word)].push_back(int(m_text.size()));
        m_text.push_back(word);
        m_sentences.push_back(sentence);
    };
    for (std::size_t i = 0; i < split.size(); ++i) {
        append(begin, int(i));
        for (const std::string_view word : split[i])
            append(m_numbers.at(word), int(i));
        append(end, int(i));
    }
}

std::optional<int> WordIndex::find(std::string_view word) const
{
    const auto found = m_numbers.find(word);
    return found == m_numbers.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::vector<int>> WordIndex::numbersOf(std::string_view context) const
{
    std::vector<int> numbers;
    for (const std::string_view word : betweenBlanks(context)) {
        const std::optional<int> number = find(word);
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

std::vector<int> WordIndex::sentencesWith(std::string_view context, int word) const
{
    std::vector<int> sentences;
    const std::optional<std::vector<int>> before = numbersOf(context);
    if (!before || word == int(m_words->size())) // beginMark follows nothing
        return sentences;
    for (const int place : m_places[std::size_t(word)]) {
        const int first = place - int(before->size());
        if (first >= 0 && std::equal(before->begin(), before->end(), m_text.begin() + first)
            && m_sentences[std::size_t(first)] == m_sentences[std::size_t(place)])
            sentences.push_back(m_sentences[std::size_t(place)]);
    }
    return sentences;
}

std::vector<WordIndex::Follower> WordIndex::behind(std::string_view context) const
{
    const std::optional<std::vector<int>> known = numbersOf(context);
    if (!known)
        return {};
    const std::vector<int>& ids = *known;
    const int begin = int(m_words->size());
    std::vector<Follower> followers;
    const auto add = [&](int place) {
        followers.push_back({m_text[std::size_t(place)], m_sentences[std::size_t(place)]});
    };
    if (ids.empty()) {
        for (int place = 0; place < int(m_text.size()); ++place)
            if (m_text[std::size_t(place)] != begin)
                add(place);
        return followers;
    }
    const int count = int(ids.size());
    for (const int last : m_places[std::size_t(ids.back())]) {
        const int first = last - count + 1;
        if (ids.back() == begin - 1 || first < 0 || !std::equal(ids.begin(), ids.end(), m_text.begin() + first)
            || m_sentences[std::size_t(first)] != m_sentences[std::size_t(last)])
            continue;
        add(last + 1);
    }
    return followers;
}

std::shared_ptr<const WordIndex> WordIndex::of(const SharedPieces& sentences)
{
    struct Known {
        std::weak_ptr<const Pieces> pieces;
        std::shared_ptr<const WordIndex> index;
    };
    static std::mutex mutex;
    static std::vector<Known> known;
    const std::lock_guard lock(mutex);
    std::erase_if(known, [](const Known& one) { return one.pieces.expired(); });
    for (const Known& one : known)
        if (one.pieces.lock() == sentences)
            return one.index;
    known.push_back({sentences, std::make_shared<const WordIndex>(*sentences)});
    return known.back().index;
}

} // namespace durchblick
