#pragma once

#include "app/commands/command.h"
#include "core/embedding/named_tables.h"
#include "core/embedding/ranking.h"

namespace durchblick {

/// What commands that rank words take alike.
struct RankingOptions {
    std::string vectors;
    std::string count = "10";
    bool json = false;

    std::vector<Option> list();
    Result<int> howMany() const; ///< Error: BadOption
};

/// --vectors
Option vectorsOption(std::string& vectors);

/// The table that is meant, in the language that is spoken; a large file shows on a terminal how far it is. Standard
/// error says, too, how many words of a file are damaged and left out.
Result<NamedTable> openVectors(const std::string& name, const std::vector<std::string>& words);

/// [{"word", "similarity", "input": true}, ...], best first; "input" stands only at words that were asked for.
std::string rankingAsJson(const VectorTable& table, const std::vector<RankedWord>& ranking);
/// A line for each word, numbers as the language has them.
std::string rankingAsTable(const VectorTable& table, const std::vector<RankedWord>& ranking);

} // namespace durchblick
