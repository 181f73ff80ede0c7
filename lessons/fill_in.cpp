#include "lessons/lesson_text.h"

#include "core/io/wellformed.h"
#include "lessons/quoted.h"
#include "lessons/trimmed.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace durchblick {

namespace {
constexpr std::string_view nothing = "–";

/// A place in a lesson's text: kind:symbol[row,column], of which kind and brackets may be missing.
struct Reference {
    std::string_view kind;
    std::string_view name;
    std::string_view row;
    std::string_view column;
    bool hasCell = false;
};

Reference readReference(std::string_view text)
{
    Reference reference;
    text = trimmed(text);
    const std::size_t bracket = text.find('[');
    if (const std::size_t colon = text.substr(0, bracket).find(':'); colon != text.npos) {
        reference.kind = trimmed(text.substr(0, colon));
        text.remove_prefix(colon + 1);
    }
    const std::size_t open = text.find('[');
    reference.name = trimmed(text.substr(0, open));
    if (open == text.npos || !text.ends_with(']'))
        return reference;
    const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
    // The last comma parts row and column: a row's label may be a comma itself, a column's rarely is.
    const std::size_t comma = inside.rfind(',');
    reference.hasCell = true;
    reference.row = trimmed(inside.substr(0, comma));
    reference.column = comma == inside.npos ? std::string_view("0") : trimmed(inside.substr(comma + 1));
    return reference;
}

/// What a token says, as text that no mark in it can disturb.
std::string quotedToken(const std::string& token) { return quoteMarks(visibleText(token)); }

std::optional<int> readIndex(std::string_view text, int count)
{
    int index = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    if (error != std::errc{} || end != text.data() + text.size() || index < 0 || index >= count)
        return std::nullopt;
    return index;
}

class Filler {
public:
    Filler(const Scene& scene, const NumberStyle& style, const Stage* stage, const std::vector<Cell>& hidden)
        : m_scene(scene), m_style(style), m_stage(stage), m_hidden(hidden)
    {}

    std::string operator()(std::string_view text) const
    {
        const Reference reference = readReference(text);
        if (reference.kind == "parameter") {
            const auto found = m_scene.parameters.find(std::string(reference.name));
            return found == m_scene.parameters.end() ? std::string(nothing) : quoteMarks(spoken(found->second));
        }
        if (const std::optional<Cell> cell = cellOfStage(reference.name))
            return atCell(reference.kind, m_scene.trace.value(cell->value), *cell);
        const std::optional<ValueId> id = m_scene.trace.find(reference.name);
        if (!id)
            return std::string(nothing);
        const Value& value = m_scene.trace.value(*id);
        if (reference.kind == "rows")
            return std::to_string(value.rowCount());
        if (reference.kind == "columns")
            return std::to_string(value.columnCount());
        const std::optional<Cell> cell = reference.hasCell ? cellOf(reference, *id) : std::nullopt;
        return cell ? atCell(reference.kind, value, *cell) : std::string(nothing);
    }

private:
    /// A parameter is written as in an address, with a point; a number among the reader's words has the reader's sign.
    std::string spoken(std::string parameter) const
    {
        double number = 0;
        const char* const end = parameter.data() + parameter.size();
        const auto [rest, error] = std::from_chars(parameter.data(), end, number);
        if (m_style.comma && error == std::errc{} && rest == end)
            std::replace(parameter.begin(), parameter.end(), '.', ',');
        return parameter;
    }

    std::optional<Cell> cellOfStage(std::string_view name) const
    {
        if (m_stage && name == "focus")
            return m_stage->focus;
        if (m_stage && name == "answer" && m_stage->question)
            return m_stage->question->decisive(m_scene.trace);
        return std::nullopt;
    }

    std::string atCell(std::string_view kind, const Value& value, const Cell& cell) const
    {
        if (kind == "label")
            return quotedToken(value.columnLabel(cell.column));
        if (kind == "row")
            return quotedToken(value.rowLabel(cell.row));
        if (kind.empty() && value.isMatrix() && std::find(m_hidden.begin(), m_hidden.end(), cell) != m_hidden.end())
            return "?";
        if (kind.empty() && value.isMatrix())
            return toText(m_scene.trace.number(cell), m_style);
        if (!value.isMatrix()) {
            const Piece& piece = value.pieces()[std::size_t(cell.row)];
            if (kind == "text")
                return quotedToken(piece.bytes);
            if (kind == "id" && piece.id)
                return std::to_string(*piece.id);
        }
        return std::string(nothing);
    }

    std::optional<Cell> cellOf(const Reference& reference, ValueId id) const
    {
        const Value& value = m_scene.trace.value(id);
        if (value.rowCount() == 0 || value.columnCount() == 0)
            return std::nullopt;
        const bool searchesRow = isExtreme(reference.row);
        const bool searchesColumn = isExtreme(reference.column);
        if ((searchesRow || searchesColumn) && !value.isMatrix())
            return std::nullopt;
        const std::optional<int> row = searchesRow ? 0 : index(reference.row, value.rows, value.rowCount());
        const std::optional<int> column =
            searchesColumn ? 0 : index(reference.column, value.columns, value.columnCount());
        if (!row || !column)
            return std::nullopt;
        Cell best{id, *row, *column};
        const int lastRow = searchesRow ? value.rowCount() - 1 : *row;
        const int lastColumn = searchesColumn ? value.columnCount() - 1 : *column;
        const bool least = reference.row == "min" || reference.column == "min";
        for (int r = *row; (searchesRow || searchesColumn) && r <= lastRow; ++r)
            for (int c = *column; c <= lastColumn; ++c) {
                const double candidate = value.matrix()(r, c);
                const double sofar = value.matrix()(best.row, best.column);
                if (least ? candidate < sofar : candidate > sofar)
                    best = {id, r, c};
            }
        return best;
    }

    static bool isExtreme(std::string_view text) { return text == "max" || text == "min"; }

    std::optional<int> index(std::string_view text, const SharedLabels& labels, int count) const
    {
        if (text == "focus") {
            const auto focus = m_scene.parameters.find("focus");
            if (focus == m_scene.parameters.end())
                return std::nullopt;
            text = focus->second;
            if (text.starts_with('#'))
                return readIndex(text.substr(1), count);
        }
        if (labels)
            for (int i = 0; i < count && i < int(labels->size()); ++i)
                if ((*labels)[std::size_t(i)] == text)
                    return i;
        return readIndex(text, count);
    }

    const Scene& m_scene;
    const NumberStyle& m_style;
    const Stage* m_stage;
    const std::vector<Cell>& m_hidden;
};
} // namespace

std::string fillIn(std::string_view text, const Scene& scene, const NumberStyle& style, const Stage* stage,
                   const std::vector<Cell>& hidden)
{
    const Filler fill(scene, style, stage, hidden);
    std::string result;
    while (true) {
        const std::size_t open = text.find("{{");
        const std::size_t close = open == text.npos ? text.npos : text.find("}}", open + 2);
        if (close == text.npos)
            return result.append(text);
        result.append(text.substr(0, open));
        result += fill(text.substr(open + 2, close - open - 2));
        text.remove_prefix(close + 2);
    }
}

} // namespace durchblick
