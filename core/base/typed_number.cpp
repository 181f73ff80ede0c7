#include "core/base/typed_number.h"

#include <charconv>
#include <cmath>
#include <string>

namespace durchblick {

std::optional<double> readTypedNumber(std::string_view text)
{
    constexpr std::string_view spaces = " \t\r\n";
    constexpr std::string_view minusSign = "\u2212";
    const std::size_t first = text.find_first_not_of(spaces);
    if (first == text.npos)
        return std::nullopt;
    text = text.substr(first, text.find_last_not_of(spaces) - first + 1);
    std::string plain;
    if (text.starts_with(minusSign)) {
        plain = "-";
        text.remove_prefix(minusSign.size());
    } else if (text.starts_with('+') && !text.starts_with("+-")) { // two signs are no number
        text.remove_prefix(1);
    }
    for (const char character : text)
        plain += character == ',' ? '.' : character;
    double number = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
    const bool isWhole = error == std::errc{} && end == plain.data() + plain.size();
    return isWhole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

} // namespace durchblick
