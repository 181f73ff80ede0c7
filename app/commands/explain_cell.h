#pragma once

#include "core/trace/explain.h"
#include "core/trace/print.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace durchblick {

/// Something that a cell was made of.
struct ExplainedTerm {
    std::string value; ///< symbol
    int row;
    int column;
    std::optional<double> number;       ///< none for a piece
    std::optional<double> contribution; ///< none for a piece
    std::string piece;                  ///< text of a piece
    bool isMasked = false;              ///< its number stands for a hidden cell
};

/// One cell explained, for people and for programs.
struct ExplainedCell {
    std::optional<double> number;     ///< none for a piece
    bool isMasked = false;            ///< the number stands for a hidden cell
    std::string piece;                ///< text of a piece
    QString text;                     ///< in the language of the app, largest terms of long sums first
    std::string expression;           ///< ASCII, complete up to mostTermsComplete; empty for a piece
    std::vector<ExplainedTerm> terms; ///< those that the text names; none if the cell was given
    int omittedCount = 0;
    double omittedSum = 0;

    static constexpr int mostSummandsShown = 12;
    static constexpr int mostTermsComplete = 4096;
};

/// depth: from 1, see explain. The cell must exist.
ExplainedCell explainCell(const Trace& trace, const Cell& cell, int depth, const NumberStyle& style);

} // namespace durchblick
