#include "app/commands/plain_text.h"

#include "core/formula/formula.h"
#include "core/io/wellformed.h"
#include "lessons/quoted.h"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <sstream>

namespace durchblick {

namespace {
std::string padded(const std::string& text, int width, bool right)
{
    const std::string blanks(std::size_t(std::max(0, width - widthOf(text))), ' ');
    return right ? blanks + text : text + blanks;
}

/// What [text](target) says, with `at` at the "["; moves `at` behind it. Empty if there is no link.
std::string takeLink(std::string_view text, std::size_t& at)
{
    const std::size_t close = text.find(']', at);
    if (close == text.npos || close + 1 >= text.size() || text[close + 1] != '(')
        return {};
    const std::size_t end = text.find(')', close);
    if (end == text.npos)
        return {};
    const std::string words(text.substr(at + 1, close - at - 1));
    at = end + 1;
    return words;
}

/// One paragraph without its marks.
std::string withoutMarks(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '$') {
            const std::size_t end = text.find('$', at + 1);
            if (end != text.npos) {
                plain += plainFormula(std::string(text.substr(at + 1, end - at - 1)));
                at = end + 1;
                continue;
            }
        } else if (c == '[') {
            if (const std::string words = takeLink(text, at); !words.empty()) {
                plain += withoutMarks(words);
                continue;
            }
        } else if (text.substr(at, 2) == "**") {
            at += 2;
            continue;
        } else if (c == '`' || c == '*') {
            ++at;
            continue;
        }
        plain += c;
        ++at;
    }
    return plain;
}

std::string wrapped(std::string_view text, int width)
{
    std::string result;
    int column = 0;
    while (!text.empty()) {
        const std::size_t end = text.find_first_of(" \n");
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
        if (word.empty())
            continue;
        const int length = widthOf(word);
        if (column > 0 && column + 1 + length > width) {
            result += '\n';
            column = 0;
        }
        if (column > 0) {
            result += ' ';
            ++column;
        }
        result += word;
        column += length;
    }
    return result;
}

std::string cellText(const Value& value, int row, int column, const NumberStyle& style)
{
    return value.isMasked(row, column) ? "–" : toText(value.matrix()(row, column), style);
}
} // namespace

int widthOf(std::string_view text)
{
    // What follows the first byte of a character takes no place.
    return int(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string plainFormula(const std::string& latex)
{
    const Result<Formula> formula = parseFormula(latex, "formula");
    return formula ? toText(*formula) : latex;
}

std::string plainText(std::string_view markdown, int width)
{
    std::string result;
    while (!markdown.empty()) {
        const std::size_t end = markdown.find("\n\n");
        const std::string_view paragraph = markdown.substr(0, end);
        markdown.remove_prefix(end == markdown.npos ? markdown.size() : end + 2);
        if (!result.empty())
            result += "\n\n";
        // Items of a list each begin a line of their own.
        std::string_view rest = paragraph;
        bool isFirst = true;
        while (!rest.empty()) {
            const std::size_t item = rest.find("\n- ");
            if (!isFirst)
                result += '\n';
            isFirst = false;
            result += wrapped(withoutMarks(rest.substr(0, item)), width);
            rest.remove_prefix(item == rest.npos ? rest.size() : item + 1);
        }
    }
    return unquoteMarks(result);
}

void writeTable(std::ostream& out, std::size_t rows, const std::function<TableRow(std::size_t)>& row, bool numbers)
{
    std::vector<int> widths;
    for (std::size_t r = 0; r < rows; ++r) {
        const TableRow cells = row(r);
        widths.resize(std::max(widths.size(), cells.size()));
        for (std::size_t i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(cells[i]));
    }
    for (std::size_t r = 0; r < rows && out; ++r) {
        const TableRow cells = row(r);
        std::string line = " ";
        for (std::size_t i = 0; i < cells.size(); ++i)
            line += "  " + padded(cells[i], widths[i], numbers && i > 0);
        line.erase(line.find_last_not_of(' ') + 1);
        out << line << '\n';
    }
}

TableRow pieceRow(std::size_t place, std::string_view bytes, std::optional<int> id)
{
    return {std::to_string(place), visibleText(bytes), id ? std::to_string(*id) : std::string()};
}

std::string plainTable(const Value& value, const NumberStyle& style)
{
    std::ostringstream out;
    if (!value.isMatrix()) {
        const Pieces& pieces = value.pieces();
        const auto row = [&](std::size_t i) { return pieceRow(i, pieces[i].bytes, pieces[i].id); };
        writeTable(out, pieces.size(), row, false);
        return std::move(out).str();
    }
    NumberStyle column = style;
    column.keepZeros = !(value.matrix().array() == value.matrix().array().round()).all();
    const auto row = [&](std::size_t r) {
        const int i = int(r) - 1; // behind the columns' labels
        TableRow cells{i < 0 ? std::string() : visibleText(value.rowLabel(i))};
        for (int c = 0; c < value.columnCount(); ++c)
            cells.push_back(i < 0 ? visibleText(value.columnLabel(c)) : cellText(value, i, c, column));
        return cells;
    };
    writeTable(out, std::size_t(value.rowCount()) + 1, row, true);
    return std::move(out).str();
}

} // namespace durchblick
