#include "core/training/miniwelt/fact_book.h"

#include <algorithm>

namespace durchblick {

namespace {

using Facts = std::map<std::string_view, int>;

/// Every fact by its first cell.
Result<Facts> factsByName(const FactTable& table)
{
    Facts facts;
    for (std::size_t fact = 0; fact < table.facts.size(); ++fact) {
        const std::string& name = table.facts[fact].cells.front();
        if (!facts.emplace(name, int(fact)).second)
            return damagedLine(table.file, table.facts[fact].line, "'" + name + "' has a line already");
    }
    return facts;
}

bool hasStrayBrace(std::string cell, bool isPattern)
{
    const std::size_t name = cell.find("{}");
    if (isPattern && name != std::string::npos)
        cell.erase(name, 2);
    return cell.find_first_of("{}") != std::string::npos;
}

} // namespace

Result<FactBook> FactBook::bind(std::vector<FactTable> tables, const std::vector<std::string>& names)
{
    FactBook book;
    book.m_tables = std::move(tables);
    for (std::size_t i = 0; i < book.m_tables.size(); ++i)
        book.m_index.emplace(names[i], int(i));

    std::set<int>& patterns = book.m_patterns;
    for (const FactTable& table : book.m_tables) {
        std::vector<int> linkedTables;
        std::vector<std::vector<int>> linkedFacts;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const FactTable::Column& head = table.columns[column];
            linkedTables.push_back(-1);
            linkedFacts.emplace_back();
            if (head.link.empty())
                continue;
            const std::optional<int> linked = book.index(head.link);
            if (!linked)
                return damagedLine(table.file, 1, "there is no table '" + head.link + "'");
            linkedTables.back() = *linked;
            if (head.addsColumns)
                patterns.insert(*linked);
            const Result<Facts> facts = factsByName(book.table(*linked));
            if (!facts)
                return facts.error();
            for (const FactTable::Fact& fact : table.facts) {
                const std::string& cell = fact.cells[column];
                const auto found = facts->find(cell);
                if (found == facts->end() && !cell.empty())
                    return damagedLine(table.file, fact.line, "'" + cell + "' is not in " + head.link);
                linkedFacts.back().push_back(found == facts->end() ? -1 : found->second);
            }
        }
        book.m_linkedTables.push_back(std::move(linkedTables));
        book.m_linkedFacts.push_back(std::move(linkedFacts));
    }
    for (std::size_t i = 0; i < book.m_tables.size(); ++i)
        for (const FactTable::Fact& fact : book.m_tables[i].facts)
            for (const std::string& cell : fact.cells)
                if (hasStrayBrace(cell, patterns.contains(int(i))))
                    return damagedLine(book.m_tables[i].file, fact.line, "a brace in '" + cell + "'");
    return book;
}

const FactTable* FactBook::table(std::string_view name) const
{
    const std::optional<int> place = index(name);
    return place ? &table(*place) : nullptr;
}

std::optional<int> FactBook::index(std::string_view name) const
{
    const auto found = m_index.find(name);
    return found == m_index.end() ? std::nullopt : std::optional(found->second);
}

std::optional<FactBook::Source> FactBook::find(int start, std::string_view blank) const
{
    const std::size_t point = blank.find('.');
    if (point == std::string_view::npos)
        return findColumn(start, blank);
    const std::string_view way = blank.substr(0, point);
    const std::string_view name = blank.substr(point + 1);
    if (const std::optional<int> link = table(start).column(way)) {
        const int linked = m_linkedTables[std::size_t(start)][std::size_t(*link)];
        std::optional<Source> source = linked < 0 ? std::nullopt : findColumn(linked, name);
        if (source) {
            source->table = start;
            source->link = *link;
        }
        return source;
    }
    const std::optional<int> drawn = index(way);
    return drawn && *drawn != start ? findColumn(*drawn, name) : std::nullopt;
}

std::optional<FactBook::Source> FactBook::findColumn(int start, std::string_view name) const
{
    if (m_patterns.contains(start))
        return std::nullopt; // a pattern says nothing without a name
    if (const std::optional<int> own = table(start).column(name))
        return Source{.table = start, .column = *own};
    for (std::size_t form = 0; form < table(start).columns.size(); ++form) {
        if (!table(start).columns[form].addsColumns)
            continue;
        if (const auto added = table(m_linkedTables[std::size_t(start)][form]).column(name))
            return Source{.table = start, .column = *added, .form = int(form)};
    }
    return std::nullopt;
}

std::string FactBook::text(const Source& source, int fact) const
{
    int place = source.table;
    if (source.link >= 0) {
        fact = m_linkedFacts[std::size_t(place)][std::size_t(source.link)][std::size_t(fact)];
        place = m_linkedTables[std::size_t(place)][std::size_t(source.link)];
    }
    if (fact < 0)
        return {};
    const std::vector<std::string>& cells = table(place).facts[std::size_t(fact)].cells;
    if (source.form < 0)
        return cells[std::size_t(source.column)];
    const int form = m_linkedFacts[std::size_t(place)][std::size_t(source.form)][std::size_t(fact)];
    if (form < 0)
        return {};
    const FactTable& forms = table(m_linkedTables[std::size_t(place)][std::size_t(source.form)]);
    std::string text = forms.facts[std::size_t(form)].cells[std::size_t(source.column)];
    if (const std::size_t name = text.find("{}"); name != std::string::npos)
        text.replace(name, 2, cells.front());
    return text;
}

} // namespace durchblick
