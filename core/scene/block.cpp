#include "core/scene/block.h"

#include "core/base/typed_number.h"

#include <algorithm>

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

} // namespace

Result<Block> blockFromText(std::string_view text)
{
    Block block;
    std::size_t columns = 0;
    while (!text.empty()) {
        std::string_view line = takeUntil(text, '\n');
        std::vector<std::optional<double>>& row = block.emplace_back();
        // A tab at the end of a line has an empty cell behind it.
        for (bool more = true; more;) {
            more = line.find('\t') != line.npos;
            const std::string_view cell = trimmed(takeUntil(line, '\t'));
            const std::optional<double> number = readTypedNumber(cell);
            if (!cell.empty() && !number)
                return Error{ErrorCode::BadPastedCell,
                             {std::string(cell), std::to_string(block.size()), std::to_string(row.size() + 1)}};
            row.push_back(number);
        }
        columns = std::max(columns, row.size());
    }
    const auto isEmptyLine = [](const auto& row) { return row.size() == 1 && !row.front(); };
    // In a single column an empty line is an empty cell. Where a row has several, an empty one of them has tabs.
    if (columns > 1)
        std::erase_if(block, isEmptyLine);
    while (!block.empty() && isEmptyLine(block.back()))
        block.pop_back();
    return block;
}

} // namespace durchblick
