#include "core/scene/block.h"

#include <charconv>
#include <cmath>

namespace durchblick {

namespace {

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\r'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

/// Takes what stands before the separator away from the text.
std::string_view takeUntil(std::string_view& text, char separator)
{
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

std::optional<double> readNumber(std::string_view text)
{
    constexpr std::string_view minusSign = "−";
    std::string plain;
    if (text.starts_with(minusSign)) {
        plain = "-";
        text.remove_prefix(minusSign.size());
    }
    for (const char character : text)
        plain += character == ',' ? '.' : character;
    double number = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
    const bool isWhole = error == std::errc{} && end == plain.data() + plain.size();
    return isWhole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

} // namespace

Result<Block> blockFromText(std::string_view text, const std::string& parameter)
{
    Block block;
    while (!text.empty()) {
        std::string_view line = takeUntil(text, '\n');
        if (trimmed(line).empty())
            continue;
        std::vector<std::optional<double>>& row = block.emplace_back();
        // A tab at the end of a line has an empty cell behind it.
        for (bool more = true; more;) {
            more = line.find('\t') != line.npos;
            const std::string_view cell = trimmed(takeUntil(line, '\t'));
            const std::optional<double> number = cell.empty() ? std::nullopt : readNumber(cell);
            if (!cell.empty() && !number)
                return Error{
                    ErrorCode::BadMatrixCell,
                    {parameter, std::string(cell), std::to_string(block.size()), std::to_string(row.size() + 1)}};
            row.push_back(number);
        }
    }
    return block;
}

} // namespace durchblick
