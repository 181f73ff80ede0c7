#pragma once

#include "core/training/miniwelt/fact_table.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace durchblick {

/// The tables of one language, with the lines that their cells name found.
///
/// A line of a table that others take columns from (noun_forms) has patterns: {} in them stands for the first cell of the
/// line that takes them, so "den {}n" of the line Löwe is "den Löwen". No other cell has braces.
class FactBook {
public:
    /// Where a blank of a sentence gets its text from, starting at a line.
    struct Source {
        int table;     ///< the table of the line it starts at
        int link = -1; ///< the column to follow to another line; -1: none
        int column;    ///< the column of the cell, in that line's table or in the one that adds columns to it
        int form = -1; ///< the column that adds columns; -1: the cell is the line's own
    };

    /// Errors: FileDamaged, with the line, if a cell names a line that is not there or not unique, or has stray braces.
    static Result<FactBook> bind(std::vector<FactTable> tables, const std::vector<std::string>& names);

    const FactTable* table(std::string_view name) const;
    const FactTable& table(int index) const { return m_tables[std::size_t(index)]; }
    std::optional<int> index(std::string_view name) const;

    /// Finds a blank for the lines of a table: "capital" is a cell, "of" may be a column added by another table, "hunter.den"
    /// one of the line that the cell hunter names, and "persons.der" one of any line of another table, persons: then the
    /// source's table is that one. Nothing if there is no such column.
    std::optional<Source> find(int table, std::string_view blank) const;

    /// The text for a blank at a fact of the source's table; empty if a cell on the way is empty.
    std::string text(const Source& source, int fact) const;

private:
    std::optional<Source> findColumn(int table, std::string_view name) const;

    std::vector<FactTable> m_tables;
    std::map<std::string, int, std::less<>> m_index;
    std::set<int> m_patterns;                                 ///< the tables that others take columns from
    std::vector<std::vector<int>> m_linkedTables;             ///< [table][column], -1: plain text
    std::vector<std::vector<std::vector<int>>> m_linkedFacts; ///< [table][column][fact], -1: the cell is empty
};

} // namespace durchblick
