#pragma once

#include "core/base/character.h"
#include "core/text/character_class.h"
#include "core/text/split_rule.h"

#include <string_view>

namespace durchblick {

/// Finds the words of a text by a SplitRule: the regular expressions that stand beside the rules, written out by hand, since
/// no regular expression engine comes near their speed. Inside: encoding spends a third of its time here.
class WordScanner {
public:
    explicit WordScanner(std::string_view text)
        : m_classes(CharacterClasses::instance()), m_last(text.data() + text.size())
    {}

    /// The end of the word that begins at `at`, which is not the end of the text.
    template <SplitRule rule>
    const char* endOfWord(const char* at) const
    {
        if constexpr (rule == SplitRule::Gpt2)
            return endByGpt2(at);
        else if constexpr (rule == SplitRule::Cl100k)
            return endByCl100k(at);
        else
            return endByO200k(at);
    }

private:
    static constexpr std::uint8_t notOther = Letter | Number | Space | InvalidByte;
    static constexpr std::uint8_t notPrefix = Letter | Number | LineBreak | InvalidByte;

    struct Seen {
        std::uint8_t classes = InvalidByte; // of the end of the text: nothing matches it
        std::uint8_t length = 0;

        bool is(std::uint8_t any) const { return classes & any; }
        bool isOther() const { return !(classes & notOther); }
        /// [^\r\n\p{L}\p{N}]
        bool isPrefix() const { return !(classes & notPrefix); }
    };

    Seen look(const char* at) const
    {
        if (at == m_last)
            return {};
        const Character character = characterAt(at, m_last);
        return {character.isValid ? m_classes.of(character.codePoint) : std::uint8_t(InvalidByte), character.length};
    }

    template <std::uint8_t any>
    const char* run(const char* at) const
    {
        for (Seen seen = look(at); seen.is(any); seen = look(at))
            at += seen.length;
        return at;
    }

    const char* runOfOther(const char* at) const
    {
        for (Seen seen = look(at); seen.isOther(); seen = look(at))
            at += seen.length;
        return at;
    }

    /// \p{N}{1,3}, given that one is there.
    const char* upToThreeNumbers(const char* at) const
    {
        for (int count = 0; count < 3; ++count) {
            const Seen seen = look(at);
            if (!seen.is(Number))
                break;
            at += seen.length;
        }
        return at;
    }

    /// Length of 's 't 're 've 'm 'll 'd, 0 if none is there.
    template <bool ignoreCase>
    std::ptrdiff_t contraction(const char* at) const
    {
        const auto letter = [&](int i) {
            const char c = m_last - at > i ? at[i] : '\0';
            return ignoreCase && c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
        };
        if (letter(0) != '\'')
            return 0;
        switch (letter(1)) {
        case 's':
        case 't':
        case 'm':
        case 'd': return 2;
        case 'r':
        case 'v': return letter(2) == 'e' ? 3 : 0;
        case 'l': return letter(2) == 'l' ? 3 : 0;
        // U+017F, the long s, is an s to whoever ignores case.
        case '\xC5': return ignoreCase && letter(2) == '\xBF' ? 3 : 0;
        default: return 0;
        }
    }

    /// \s+(?!\S)|\s+, given that one is there: the last one is left to the word behind it.
    const char* endOfSpaces(const char* at) const
    {
        const char* lastBegin = at;
        const char* end = at;
        for (Seen seen = look(end); seen.is(Space); seen = look(end)) {
            lastBegin = end;
            end += seen.length;
        }
        return end == m_last || lastBegin == at ? end : lastBegin;
    }

    /// \s*[\r\n]+|\s+(?!\S)|\s+
    const char* endOfSpacesOrLines(const char* at) const
    {
        const char* behindLines = nullptr;
        const char* end = at;
        for (Seen seen = look(end); seen.is(Space); seen = look(end)) {
            end += seen.length;
            if (seen.is(LineBreak))
                behindLines = end;
        }
        return behindLines ? behindLines : endOfSpaces(at);
    }

    const char* endByGpt2(const char* at) const
    {
        if (const std::ptrdiff_t length = contraction<false>(at))
            return at + length;
        const Seen first = look(at);
        const bool isBlank = *at == ' ';
        const char* const begin = isBlank ? at + 1 : at;
        const Seen seen = isBlank ? look(begin) : first;
        if (seen.is(Letter))
            return run<Letter>(begin + seen.length);
        if (seen.is(Number))
            return run<Number>(begin + seen.length);
        if (seen.isOther())
            return runOfOther(begin + seen.length);
        return first.is(Space) ? endOfSpaces(at) : at + first.length;
    }

    const char* endByCl100k(const char* at) const
    {
        if (const std::ptrdiff_t length = contraction<true>(at))
            return at + length;
        const Seen first = look(at);
        if (first.is(Letter))
            return run<Letter>(at + first.length);
        if (first.isPrefix()) {
            const char* const second = at + first.length;
            if (look(second).is(Letter))
                return run<Letter>(second);
        }
        return endOfTheRest<false>(at, first);
    }

    const char* endByO200k(const char* at) const
    {
        const Seen first = look(at);
        // A prefix is taken where it can be; a mark can be both a prefix and the beginning of the word itself.
        const bool canBegin = first.is(Upper | Lower);
        const char* const second = first.isPrefix() ? at + first.length : nullptr;
        const char* end = nullptr;
        if (second)
            end = endOfLowerWord(second);
        if (!end && canBegin)
            end = endOfLowerWord(at);
        if (!end && second)
            end = endOfUpperWord(second);
        if (!end && canBegin)
            end = endOfUpperWord(at);
        if (end)
            return end + contraction<true>(end);
        return endOfTheRest<true>(at, first);
    }

    /// [Upper]*[Lower]+, nothing if that is not there.
    const char* endOfLowerWord(const char* at) const
    {
        // Upper takes all it can and gives back, one after the other, until one is Lower too.
        const char* behindLastOfBoth = nullptr;
        Seen seen = look(at);
        for (; seen.is(Upper); seen = look(at)) {
            at += seen.length;
            if (seen.is(Lower))
                behindLastOfBoth = at;
        }
        return seen.is(Lower) ? run<Lower>(at) : behindLastOfBoth;
    }

    /// [Upper]+[Lower]*, given that there is no endOfLowerWord: then no Lower follows.
    const char* endOfUpperWord(const char* at) const
    {
        const char* const end = run<Upper>(at);
        return end == at ? nullptr : end;
    }

    /// What cl100k_base and o200k_base do with anything but letters.
    template <bool slashes>
    const char* endOfTheRest(const char* at, Seen first) const
    {
        if (first.is(Number))
            return upToThreeNumbers(at);
        const char* const begin = *at == ' ' ? at + 1 : at;
        if (look(begin).isOther()) {
            const char* end = runOfOther(begin);
            while (end != m_last && (*end == '\r' || *end == '\n' || (slashes && *end == '/')))
                ++end;
            return end;
        }
        return first.is(Space) ? endOfSpacesOrLines(at) : at + first.length;
    }

    const CharacterClasses& m_classes;
    const char* m_last;
};

/// Calls the function with each word's begin and end.
template <SplitRule rule, class Function>
void forEachWord(std::string_view text, const Function& function)
{
    const WordScanner scanner(text);
    const char* at = text.data();
    for (const char* const last = at + text.size(); at != last;) {
        const char* const end = scanner.endOfWord<rule>(at);
        function(at, end);
        at = end;
    }
}

/// The same for a rule known at run time only.
template <class Function>
void forEachWord(SplitRule rule, std::string_view text, const Function& function)
{
    switch (rule) {
    case SplitRule::Gpt2: return forEachWord<SplitRule::Gpt2>(text, function);
    case SplitRule::Cl100k: return forEachWord<SplitRule::Cl100k>(text, function);
    case SplitRule::O200k: return forEachWord<SplitRule::O200k>(text, function);
    }
}

} // namespace durchblick
