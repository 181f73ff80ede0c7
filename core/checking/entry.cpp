#include "core/checking/entry.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace durchblick {

namespace {

constexpr double largest = 1e15;
constexpr std::size_t longest = 64; // bytes; nobody calculates more digits by hand

constexpr std::array<std::string_view, 6> spaces{" ", "\t", "\u00A0", "\u2009", "\u202F", "\u2007"};
constexpr std::array<std::string_view, 2> minusSigns{"\u2212", "\u2013"};

/// The text without spaces, with "-" for every minus sign and "." for the decimal sign.
std::string plainForm(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        bool isKnown = false;
        const auto take = [&](std::string_view sign, std::string_view replacement) {
            if (isKnown || !text.starts_with(sign))
                return;
            isKnown = true;
            plain += replacement;
            text.remove_prefix(sign.size());
        };
        for (const std::string_view space : spaces)
            take(space, "");
        for (const std::string_view minus : minusSigns)
            take(minus, "-");
        take(",", ".");
        if (!isKnown) {
            plain += text.front();
            text.remove_prefix(1);
        }
    }
    return plain;
}

/// Digits between the sign and the exponent.
int decimalsOf(std::string_view plain)
{
    const std::size_t mantissa = std::min(plain.find_first_of("eE"), plain.size());
    const std::size_t point = plain.substr(0, mantissa).find('.');
    return point == plain.npos ? 0 : int(mantissa - point) - 1;
}

/// At most a thousand either way, which is more than any number has.
int exponentOf(std::string_view plain)
{
    const std::size_t mark = plain.find_first_of("eE");
    if (mark == plain.npos)
        return 0;
    std::string_view digits = plain.substr(mark + 1);
    if (digits.starts_with('+'))
        digits.remove_prefix(1);
    constexpr int most = 1000;
    int exponent = 0;
    const bool isBeyond =
        std::from_chars(digits.data(), digits.data() + digits.size(), exponent).ec == std::errc::result_out_of_range;
    if (isBeyond)
        return digits.starts_with('-') ? -most : most;
    return std::clamp(exponent, -most, most);
}

} // namespace

bool isBlank(std::string_view text) { return plainForm(text).empty(); }

ReadEntry readEntry(std::string_view text)
{
    const ReadEntry notANumber{{}, EntryProblem::NotANumber};
    std::string plain = plainForm(text);
    const bool isPercent = plain.ends_with('%');
    if (isPercent)
        plain.pop_back();
    if (plain.starts_with('+') && !plain.starts_with("+-")) // two signs are no number
        plain.erase(0, 1);
    if (plain.empty() || plain.size() > longest || plain.find_first_not_of("0123456789.-+eE") != plain.npos)
        return notANumber;
    double number = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
    if (end != plain.data() + plain.size() || error == std::errc::invalid_argument)
        return notANumber;
    const int exponent = exponentOf(plain);
    if (std::pow(10.0, exponent) > largest)
        return {{}, EntryProblem::TooLarge};
    // Too small to be told from zero is not too large.
    if (error == std::errc::result_out_of_range)
        number = 0;
    if (!std::isfinite(number) || std::abs(number) > largest)
        return {{}, EntryProblem::TooLarge};
    Entry entry;
    const double part = isPercent ? 0.01 : 1;
    entry.number = number * part;
    entry.decimals = decimalsOf(plain);
    entry.unit = part * std::pow(10.0, exponent - entry.decimals);
    entry.isPercent = isPercent;
    if (entry.number == 0)
        entry.number = 0; // "-0" is no other number
    return {entry, {}};
}

} // namespace durchblick
