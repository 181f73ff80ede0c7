#pragma once

#include "core/embedding/named_tables.h"
#include "core/embedding/ranking.h"

#include <CLI/CLI.hpp>

namespace durchblick {

/// What commands that rank words take alike.
struct RankingOptions {
    std::string vectors;
    std::string count = "10";
    bool json = false;

    void add(CLI::App& command);
    Result<int> howMany() const; ///< Error: BadOption
};

/// Adds --vectors.
void addVectorsOption(CLI::App& command, std::string& vectors);

/// The table that is meant, in the language that is spoken; a large file shows on a terminal how far it is. Standard
/// error says, too, how many words of a file are damaged and left out.
Result<NamedTable> openVectors(const std::string& name, const std::vector<std::string>& words);

/// [{"word", "similarity", "input": true}, ...], best first; "input" stands only at words that were asked for.
std::string rankingAsJson(const VectorTable& table, const std::vector<RankedWord>& ranking);
/// A line for each word, numbers as the language has them.
std::string rankingAsTable(const VectorTable& table, const std::vector<RankedWord>& ranking);

} // namespace durchblick
