#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace durchblick {

/// Facts as they stand in a file: one a line, the same cells in each.
struct FactTable {
    struct Column {
        std::string name;
        std::string link = {};    ///< the table that its cells name a line of, by its first cell; empty: plain text
        bool addsColumns = false; ///< the linked line's columns count as this line's own (form=noun_forms)
    };
    struct Fact {
        int line; ///< where it stands in the file, from 1
        std::vector<std::string> cells;
    };

    std::string file;
    std::vector<Column> columns; ///< at least one
    std::vector<Fact> facts;

    /// The place of a column, or nothing.
    std::optional<int> column(std::string_view name) const;
    /// The cells of a column that the table has (asserted), from the first fact to the last.
    std::vector<std::string> cells(std::string_view column) const;
    /// The place of the first fact that begins with this cell, or nothing.
    std::optional<int> fact(std::string_view first) const;
};

/// Reads a table. UTF-8; lines that are empty or begin with # say nothing; the first other line names the columns, each line
/// below is a fact. Cells are separated by | and freed from the blanks around them; the first of a fact is never empty, others
/// may be. A column is `name`, `name>table` (its cells name lines of that table) or `name=table` (and that line's columns
/// are added). At most 64 columns, 100,000 facts and 500 bytes in a cell, with
/// one blank between two words. Error: FileDamaged with the line.
Result<FactTable> readFactTable(std::string_view bytes, const std::string& file);

/// FileDamaged at a line of a file.
Error damagedLine(const std::string& file, int line, std::string what);

} // namespace durchblick
