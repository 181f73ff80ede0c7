#include "lessons/quoted.h"

#include <string>

namespace durchblick {

namespace {

// U+F100 + c in UTF-8 is EF, 84 or 85, and a last byte with the lower six bits of c.
constexpr char firstByte = '\xEF';
constexpr unsigned secondByte = 0x84;

bool isPunctuation(unsigned char c)
{
    return c > ' ' && c < 0x7F && !(c >= '0' && c <= '9') && !((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

} // namespace

std::string quoteMarks(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (isPunctuation(code))
            result += {firstByte, char(secondByte | code >> 6), char(0x80 | (code & 0x3F))};
        else
            result += c;
    }
    return result;
}

std::string unquoteMarks(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == firstByte && at + 2 < text.size()) {
            const unsigned second = static_cast<unsigned char>(text[at + 1]);
            const unsigned code = (second & 1) << 6 | (static_cast<unsigned char>(text[at + 2]) & 0x3F);
            if ((second & ~1U) == secondByte && isPunctuation(static_cast<unsigned char>(code))) {
                result += char(code);
                at += 2;
                continue;
            }
        }
        result += text[at];
    }
    return result;
}

} // namespace durchblick
