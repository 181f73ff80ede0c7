#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace durchblick {

/// Mathematical notation as a tree, independent of how it is drawn. The typeset view lays it out; toLatex and toText print
/// it. A Live node marks a part that stands for something in a trace: its text is an id (a value's symbol, or the number of
/// a term), and pointing at it lights that thing everywhere.
struct Formula {
    enum class Kind {
        Row,         ///< parts one after the other
        Variable,    ///< text, set in italics when it is one letter, upright otherwise
        Bold,        ///< text, set bold and upright: vectors and matrices
        Upright,     ///< text as words: function names, labels
        Number,      ///< text of digits with the sign of the language ("1,5"; "−2" with U+2212; "−∞")
        Operator,    ///< text of a binary operator or relation (+ − · = ≈), with space around it
        Punctuation, ///< text with space behind it only (comma, semicolon)
        Symbol,      ///< any other text without space around it (∞, …, ⊤)
        Space,       ///< text "thin", "thick" or "quad"
        Fraction,    ///< parts: numerator, denominator
        Root,        ///< parts: what is under the root
        Script,      ///< parts: base, lower, upper; an empty Row where there is none
        BigOperator, ///< text (∑, ∏, "max", "min"), parts: lower, upper; an empty Row where there is none
        Fence,       ///< text: the two delimiters, e.g. "()", "[]", "||", "[)", "{}"; parts: what is between
        Matrix,      ///< parts row by row, columns of them; drawn in round brackets
        Live,        ///< text: id; parts: what it wraps
    };

    Kind kind = Kind::Row;
    std::string text;
    std::vector<Formula> parts;
    int columns = 0; ///< of a Matrix

    bool isEmpty() const { return kind == Kind::Row && parts.empty(); }
    bool operator==(const Formula&) const = default;
};

/// Reads the small LaTeX subset that lessons use (parse.cpp lists it). Live terms are written \id{ID}{...}. Bytes inside
/// \text are kept as they are. At most 64 levels deep. The error is FileDamaged with the given name of the source, the
/// offset in bytes of the place, and what is wrong there.
Result<Formula> parseFormula(std::string_view latex, const std::string& source);

/// LaTeX that a document can use (with amsmath for matrices); Live nodes leave no trace in it. parseFormula reads it back,
/// and what it then reads prints the same again.
std::string toLatex(const Formula& formula);

/// One line of Unicode for people: "q·k / √4", with brackets where the fraction bar, the root or the script grouped.
std::string toText(const Formula& formula);

} // namespace durchblick
