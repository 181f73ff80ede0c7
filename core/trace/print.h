#pragma once

#include "core/formula/formula.h"
#include "core/trace/expression.h"

#include <string>
#include <vector>

namespace durchblick {

/// How numbers are written for people. Files and addresses always use a point and all digits instead (toAscii, shortest).
struct NumberStyle {
    int decimals = 2;       ///< 0 to 15; a number that needs fewer digits is written shorter, as by hand (1, 0,5)
    bool comma = false;     ///< decimal comma
    bool keepZeros = false; ///< write 1,50 instead of 1,5: for columns of numbers
};

/// A number for people: minus sign U+2212, "∞", and up to two significant digits for small numbers that would round to
/// zero (0.0004 becomes "0.0004" and 1e-12 "1e-12"), so that nothing that is there looks like nothing. Below 1e-6 and from
/// 1e15 up a power of ten is split off. Rounds the shortest decimal half away from zero, as by hand: 0.125 is 0.13.
std::string toText(double number, const NumberStyle& style);

/// The shortest decimal that reads back as the same double, with a point: "0.1", "-2", "1e-12", "inf", "nan".
std::string shortest(double number);

/// ASCII for programs: + - * / ^ ( ) and sqrt exp log tanh erf max abs acos (radians), all digits, brackets only where needed: the usual
/// precedences, what stands on one level is read from left to right, and a negative number that something stands in front
/// of is bracketed: 1*(-2)+(-3)*4. A masked score reads -inf.
std::string toAscii(const Expression& expression);

/// What an explanation shows of a long sum: its largest summands first, and what they leave out.
struct Shortened {
    Expression expression;
    int omittedCount = 0;  ///< summands that do not appear
    double omittedSum = 0; ///< what they add to the cell's value, all together; inside a function that is not linear
                           ///< (a root, a divisor), what they add to that function's argument
};

/// Every sum of more than `most` (at least 1) summands is replaced by its `most` largest ones (by absolute value, largest
/// first) and one number for the rest, which points to no cell (Expression::rest). Shorter sums keep their order.
Shortened shorten(const Expression& expression, int most);

/// A number of the expression that points to a cell.
struct Term {
    Cell cell;
    double number;       ///< the number in the cell
    double contribution; ///< what the summand that the number stands in adds to the value of the whole expression
};

/// Every number that points to a cell, in the order in which the expression names them. Contributions are found by walking
/// down from the root, which contributes its value: each summand has its part in what its sum contributes, each factor
/// contributes what the whole product does (a sum among the factors hands that on to its summands), a dividend what the
/// quotient does. Inside anything else (a divisor, a power, a root, exp, max, ...) parts cannot be told apart: every number
/// there contributes what that function does.
std::vector<Term> terms(const Expression& expression);

/// The expression as notation: fractions, roots, powers of e, numbers in the given style. Each number that points to a cell
/// is wrapped in a Live node whose id is its place in terms() ("0", "1", ...). What shorten left out ends its sum as
/// "… (0,03)", with the number of the rest in the brackets.
Formula toFormula(const Expression& expression, const NumberStyle& style);

} // namespace durchblick
