#include "app/commands/plain_text.h"

#include "core/formula/formula.h"
#include "core/io/wellformed.h"
#include "lessons/quoted.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace durchblick {

namespace {
/// Characters, not bytes: what follows the first byte of a character takes no place.
int widthOf(std::string_view text)
{
    return int(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

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

using Rows = std::vector<std::vector<std::string>>;

std::string aligned(const Rows& rows, bool numbers)
{
    std::vector<int> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(row[i]));
    }
    std::string text;
    for (const auto& row : rows) {
        text += ' ';
        for (std::size_t i = 0; i < row.size(); ++i)
            text += "  " + padded(row[i], widths[i], numbers && i > 0);
        text.erase(text.find_last_not_of(' ') + 1);
        text += '\n';
    }
    return text;
}
} // namespace

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

std::string plainTable(const Value& value, const NumberStyle& style)
{
    Rows rows;
    if (!value.isMatrix()) {
        for (int i = 0; i < value.rowCount(); ++i) {
            const Piece& piece = value.pieces()[std::size_t(i)];
            rows.push_back(
                {std::to_string(i), visibleText(piece.bytes), piece.id ? std::to_string(*piece.id) : std::string()});
        }
        return aligned(rows, false);
    }
    NumberStyle column = style;
    column.keepZeros = !(value.matrix().array() == value.matrix().array().round()).all();
    rows.push_back({""});
    for (int c = 0; c < value.columnCount(); ++c)
        rows.front().push_back(visibleText(value.columnLabel(c)));
    for (int r = 0; r < value.rowCount(); ++r) {
        rows.push_back({visibleText(value.rowLabel(r))});
        for (int c = 0; c < value.columnCount(); ++c) {
            const double number = value.matrix()(r, c);
            rows.back().push_back(value.isMasked(r, c) ? "–" : toText(number, column));
        }
    }
    return aligned(rows, true);
}

} // namespace durchblick
