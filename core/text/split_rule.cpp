#include "core/text/split_rule.h"

#include "core/text/word_scanner.h"

namespace durchblick {

std::vector<std::string_view> splitIntoWords(SplitRule rule, std::string_view text)
{
    std::vector<std::string_view> words;
    forEachWord(rule, text,
                [&](const char* begin, const char* end) { words.emplace_back(begin, std::size_t(end - begin)); });
    return words;
}

std::size_t safeCut(std::string_view text, std::size_t from)
{
    // In every rule a word ends before white space that follows a letter or a number, and where a word begins, what came
    // before no longer matters.
    const CharacterClasses& classes = CharacterClasses::instance();
    for (std::size_t at = from > 0 ? from : 1; at < text.size(); ++at) {
        if (text[at] != ' ' && text[at] != '\n')
            continue;
        for (std::size_t length = 1; length <= 4 && length <= at; ++length) {
            const Character before = characterAt(text.data() + at - length, text.data() + at);
            if (before.isValid && before.length == length) {
                if (classes.of(before.codePoint) & (Letter | Number))
                    return at;
                break;
            }
        }
    }
    return text.size();
}

} // namespace durchblick
