#pragma once

#include "core/formula/formula.h"
#include "core/trace/expression.h"

#include <string>
#include <vector>

namespace durchblick {

/// How numbers are written for people. Files and addresses always use a point and all digits instead (toAscii, shortest).
struct NumberStyle {
    int decimals = 2;               ///< 0 to 15; a number that needs fewer digits is written shorter, as by hand (1, 0,5)
    bool comma = false;             ///< decimal comma
    bool keepZeros = false;         ///< write 1,50 instead of 1,5: for columns of numbers
};

/// A number for people: minus sign U+2212, "∞", and at least two significant digits for small numbers that would round to
/// zero (0.0004 becomes "0.0004" and 1e-12 "1e-12"), so that nothing that is there looks like nothing.
std::string toText(double number, const NumberStyle& style);

/// The shortest decimal that reads back as the same double, with a point: "0.1", "-2", "1e-12", "inf", "nan".
std::string shortest(double number);

/// ASCII for programs: + - * / ^ ( ) and sqrt exp log tanh erf max abs, all digits, brackets only where needed. Products
/// and quotients of negative numbers are bracketed: 1*(-2). A masked score reads -inf.
std::string toAscii(const Expression& expression);

/// What an explanation shows of a long sum: its largest summands first, and what they leave out.
struct Shortened {
    Expression expression;
    int omittedCount = 0;       ///< summands that do not appear
    double omittedSum = 0;      ///< what they add to the cell's value, all together
};

/// Every sum of more than `most` summands is replaced by its `most` largest ones (by absolute value, largest first) and one
/// number for the rest, which points to no cell. Shorter sums keep their order.
Shortened shorten(const Expression& expression, int most);

/// A number of the expression that points to a cell.
struct Term {
    Cell cell;
    double number;          ///< the number in the cell
    double contribution;    ///< what the summand that the number stands in adds to the value of the whole expression
};

/// Every number that points to a cell, in the order in which the expression names them.
std::vector<Term> terms(const Expression& expression);

/// The expression as notation: numbers in the given style, each one that points to a cell wrapped in a Live node whose id is
/// its place in terms() ("0", "1", ...). Products of two cells in a sum are one Live-wrapped group each only through their
/// numbers. What shorten left out reads "… (rest of n)" by its number alone.
Formula toFormula(const Expression& expression, const NumberStyle& style);

} // namespace durchblick
