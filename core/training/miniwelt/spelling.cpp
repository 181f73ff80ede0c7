#include "core/training/miniwelt/spelling.h"

#include <algorithm>

namespace durchblick {

namespace {
constexpr std::string_view marks = ".,;:?!";

void raise(std::string& text, std::size_t at)
{
    if (at >= text.size())
        return;
    if (text[at] >= 'a' && text[at] <= 'z') {
        text[at] = char(text[at] - 'a' + 'A');
    } else if (text[at] == '\xC3' && at + 1 < text.size()) {
        // U+00E0 to U+00FE have their capitals 32 below; U+00F7 is the division sign.
        const auto second = static_cast<unsigned char>(text[at + 1]);
        if (second >= 0xA0 && second <= 0xBE && second != 0xB7)
            text[at + 1] = char(second - 0x20);
    }
}
} // namespace

std::string withCapitals(std::string text)
{
    raise(text, 0);
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        if ((text[i] == '.' || text[i] == '?' || text[i] == '!') && text[i + 1] == ' ')
            raise(text, i + 2);
    return text;
}

std::vector<std::string> wordsOf(std::string_view line)
{
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < line.size();) {
        const std::size_t end = std::min(line.find(' ', begin), line.size());
        const std::string_view word = line.substr(begin, end - begin);
        begin = end + 1;
        const std::size_t last = word.find_last_not_of(marks);
        const std::size_t length = last == std::string_view::npos ? 0 : last + 1;
        if (length > 0)
            words.emplace_back(word.substr(0, length));
        for (const char mark : word.substr(length))
            words.emplace_back(1, mark);
    }
    return words;
}

std::string withBlanks(std::string text)
{
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

} // namespace durchblick
