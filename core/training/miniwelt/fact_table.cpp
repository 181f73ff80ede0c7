#include "core/training/miniwelt/fact_table.h"

#include "core/base/utf8.h"
#include "core/io/foreign_format.h"

#include <algorithm>
#include <cassert>

namespace durchblick {

namespace {

constexpr std::size_t mostColumns = 64;
constexpr std::size_t mostFacts = 100'000;
constexpr std::size_t longestCell = 500;
constexpr std::string_view blanks = " \t\r";

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string_view{}
                                           : text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

std::vector<std::string> cellsOf(std::string_view line)
{
    std::vector<std::string> cells;
    for (std::size_t begin = 0;;) {
        const std::size_t end = line.find('|', begin);
        cells.emplace_back(trimmed(line.substr(begin, end == std::string_view::npos ? end : end - begin)));
        if (end == std::string_view::npos)
            return cells;
        begin = end + 1;
    }
}

bool isName(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

/// Sentences are made of cells, and have one blank between two words.
bool isUneven(const std::string& cell)
{
    return cell.find("  ") != std::string::npos || cell.find_first_of("\t\r") != std::string::npos;
}

std::optional<FactTable::Column> columnOf(const std::string& head)
{
    const std::size_t sign = head.find_first_of(">=");
    FactTable::Column column{head.substr(0, sign)};
    if (sign != std::string::npos) {
        column.link = head.substr(sign + 1);
        column.addsColumns = head[sign] == '=';
        if (!isName(column.link))
            return std::nullopt;
    }
    return isName(column.name) ? std::optional(column) : std::nullopt;
}

} // namespace

std::optional<int> FactTable::column(std::string_view name) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const Column& column) { return column.name == name; });
    return found == columns.end() ? std::nullopt : std::optional(int(found - columns.begin()));
}

std::vector<std::string> FactTable::cells(std::string_view name) const
{
    const std::optional<int> place = column(name);
    assert(place);
    std::vector<std::string> cells;
    for (const Fact& fact : facts)
        cells.push_back(fact.cells[std::size_t(*place)]);
    return cells;
}

std::optional<int> FactTable::fact(std::string_view first) const
{
    const auto found =
        std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.cells.front() == first; });
    return found == facts.end() ? std::nullopt : std::optional(int(found - facts.begin()));
}

Result<FactTable> readFactTable(std::string_view bytes, const std::string& file)
{
    if (const std::optional<std::string> format = foreignFormat(bytes))
        return Error{ErrorCode::OtherFormat, {file, *format}};
    if (const std::optional<std::size_t> offset = firstInvalidUtf8(bytes)) {
        const auto line = 1 + std::count(bytes.begin(), bytes.begin() + std::ptrdiff_t(*offset), '\n');
        return damagedLine(file, int(line), "is not UTF-8");
    }
    bytes = withoutByteOrderMark(bytes);
    FactTable table{file, {}, {}};
    int number = 0;
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        const std::string_view line = trimmed(bytes.substr(begin, end - begin));
        begin = end + 1;
        ++number;
        if (line.empty() || line.starts_with('#'))
            continue;
        std::vector<std::string> cells = cellsOf(line);
        if (table.columns.empty()) {
            if (cells.size() > mostColumns)
                return damagedLine(file, number, "more than " + std::to_string(mostColumns) + " columns");
            for (const std::string& head : cells) {
                const std::optional<FactTable::Column> column = columnOf(head);
                if (!column)
                    return damagedLine(file, number, "'" + head + "' is no name of a column");
                if (table.column(column->name))
                    return damagedLine(file, number, "two columns '" + column->name + "'");
                table.columns.push_back(*column);
            }
            continue;
        }
        if (cells.size() != table.columns.size())
            return damagedLine(file, number,
                               std::to_string(cells.size()) + " cells, not " + std::to_string(table.columns.size()));
        if (cells.front().empty())
            return damagedLine(file, number, "the first cell is empty");
        if (std::any_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.size() > longestCell; }))
            return damagedLine(file, number, "a cell of more than " + std::to_string(longestCell) + " bytes");
        if (std::any_of(cells.begin(), cells.end(), isUneven))
            return damagedLine(file, number, "two blanks or a tabulator inside a cell");
        if (table.facts.size() == mostFacts)
            return damagedLine(file, number, "more than " + std::to_string(mostFacts) + " facts");
        table.facts.push_back({number, std::move(cells)});
    }
    if (table.columns.empty())
        return damagedLine(file, number, "no line names the columns");
    return table;
}

Error damagedLine(const std::string& file, int line, std::string what)
{
    return {ErrorCode::FileDamaged, {file, "line " + std::to_string(line), std::move(what)}};
}

} // namespace durchblick
