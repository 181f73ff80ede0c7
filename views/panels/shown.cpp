#include "views/panels/shown.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace durchblick {

namespace {

std::vector<int> chosen(const std::vector<int>& wanted, int count)
{
    std::vector<int> indices;
    if (wanted.empty()) {
        indices.resize(std::size_t(count));
        std::iota(indices.begin(), indices.end(), 0);
        return indices;
    }
    for (const int index : wanted)
        if (index >= 0 && index < count)
            indices.push_back(index);
    return indices;
}

std::vector<int> inverted(const std::vector<int>& indices, int count)
{
    std::vector<int> places(std::size_t(count), -1);
    for (std::size_t place = indices.size(); place-- > 0;)
        places[std::size_t(indices[place])] = int(place);
    return places;
}

/// How many decimals a number as written has.
int decimalsOf(const std::string& written)
{
    const std::size_t sign = written.find_first_of(".,");
    if (sign == std::string::npos)
        return 0;
    std::size_t end = sign + 1;
    while (end < written.size() && written[end] >= '0' && written[end] <= '9')
        ++end;
    return int(end - sign - 1);
}

/// The fewest decimals in which all of the numbers read the same. Above the limit all that are asked for: such a matrix
/// shows no numbers in its cells, and writing them all would take longer than painting it.
constexpr Eigen::Index mostNumbersTried = 4096;

} // namespace

Shown::Shown(const PictureSource& source)
    : m_trace(source.trace), m_id(source.panel.value), m_style(source.look.numbers)
{
    const Value& shown = value();
    m_rows = chosen(source.panel.rows, shown.rowCount());
    m_columns = chosen(source.columns, shown.columnCount());
    m_placeOfRow = inverted(m_rows, shown.rowCount());
    m_placeOfColumn = inverted(m_columns, shown.columnCount());
    if (!shown.isMatrix())
        return;

    int needed = std::size_t(mostNumbersTried) < m_rows.size() * m_columns.size() ? m_style.decimals : 0;
    for (const int row : m_rows) {
        for (const int column : m_columns) {
            const double number = shown.matrix()(row, column);
            if (!std::isfinite(number))
                continue;
            m_least = std::min(m_least, number);
            m_most = std::max(m_most, number);
            if (needed < m_style.decimals)
                needed = std::min(m_style.decimals, std::max(needed, decimalsOf(toText(number, m_style))));
        }
    }
    m_style.decimals = needed;
    m_style.keepZeros = true;
    if (const auto& range = source.look.range ? source.look.range : source.panel.range)
        std::tie(m_least, m_most) = *range;
}

std::optional<std::pair<int, int>> Shown::place(const Cell& cell) const
{
    if (cell.value != m_id || cell.row < 0 || cell.column < 0 || cell.row >= int(m_placeOfRow.size())
        || cell.column >= int(m_placeOfColumn.size()))
        return std::nullopt;
    const int row = m_placeOfRow[std::size_t(cell.row)], column = m_placeOfColumn[std::size_t(cell.column)];
    return row < 0 || column < 0 ? std::nullopt : std::optional(std::pair(row, column));
}

std::vector<std::vector<Cell>> Shown::cells() const
{
    std::vector<std::vector<Cell>> all(m_rows.size());
    for (int row = 0; row < rowCount(); ++row)
        for (int column = 0; column < columnCount(); ++column)
            all[std::size_t(row)].push_back(cell(row, column));
    return all;
}

bool Shown::isMasked(int row, int column) const
{
    const Cell at = cell(row, column);
    return value().isMasked(at.row, at.column);
}

QString Shown::rowLabel(int row) const { return visibleText(value().rowLabel(m_rows[std::size_t(row)])); }

QString Shown::columnLabel(int column) const
{
    return visibleText(value().columnLabel(m_columns[std::size_t(column)]));
}

QString Shown::written(const Cell& cell) const
{
    return value().isMasked(cell.row, cell.column) ? QStringLiteral("–") : written(m_trace->number(cell));
}

QString Shown::written(double number) const { return QString::fromStdString(toText(number, m_style)); }

QString visibleText(const std::string& bytes)
{
    if (bytes.empty())
        return QStringLiteral("∅");
    QString text;
    const auto appendCharacters = [&](std::string_view whole) {
        for (const QChar character : QString::fromUtf8(whole.data(), qsizetype(whole.size()))) {
            if (character == u' ')
                text += u'␣';
            else if (character == u'\n')
                text += u'⏎';
            else if (character == u'\t')
                text += QStringLiteral("\\t");
            else if (character == u'\r')
                text += QStringLiteral("\\r");
            else if (character.unicode() == 0xA0)
                text += u'⍽';
            else if (character.category() == QChar::Other_Control)
                text += QStringLiteral("\\x%1").arg(character.unicode(), 2, 16, QLatin1Char('0'));
            else if (character.category() == QChar::Other_Format || character.isNonCharacter())
                text += QStringLiteral("\\u%1").arg(character.unicode(), 4, 16, QLatin1Char('0'));
            else
                text += character;
        }
    };
    std::string_view rest = bytes;
    while (const std::optional<std::size_t> bad = firstInvalidUtf8(rest)) {
        appendCharacters(rest.substr(0, *bad));
        text +=
            QStringLiteral("<%1>").arg(uint(static_cast<unsigned char>(rest[*bad])), 2, 16, QLatin1Char('0')).toUpper();
        rest.remove_prefix(*bad + 1);
    }
    appendCharacters(rest);
    return text;
}

} // namespace durchblick
