#pragma once

#include "core/training/miniwelt/fact_book.h"

namespace durchblick {

/// A sentence with blanks: "{capital} ist die Hauptstadt {von}."
class Frame {
public:
    /// A blank whose line is drawn from a table of its own.
    struct Draw {
        int table;
        int facts; ///< how many lines to draw from, at least one
    };

    /// Reads the sentence for the facts of a table. It has at most 32 blanks and ends with a point, a question mark or an
    /// exclamation mark. What is wrong with it, in words, if it cannot be read.
    static Result<Frame> read(const FactBook& book, int table, const std::string& sentence, const std::string& file,
                              int line);

    /// True if the fact has text for every blank.
    bool fits(const FactBook& book, int fact) const;

    const std::vector<Draw>& draws() const { return m_draws; }

    /// The sentence about a fact that it fits, with `drawn` lines for draws(), as it is before spelling.
    std::string fill(const FactBook& book, int fact, const std::vector<int>& drawn) const;

private:
    struct Piece {
        std::string before; ///< the text in front of the blank
        FactBook::Source source;
        int draw; ///< which of draws(); -1: the fact itself
    };
    std::vector<Piece> m_pieces;
    std::vector<Draw> m_draws;
    std::string m_end; ///< the text behind the last blank
};

} // namespace durchblick
