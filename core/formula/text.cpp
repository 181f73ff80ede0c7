#include "core/formula/bare.h"
#include "core/formula/formula.h"

#include <algorithm>

namespace durchblick {

namespace {

using Kind = Formula::Kind;

/// A dot binds so tightly that no space shows it: q·k.
bool isTight(const Formula& sign) { return sign.text == "·"; }

bool hasLooseOperator(const Formula& row)
{
    return row.kind == Kind::Row && std::ranges::any_of(row.parts, [](const Formula& part) {
               const Formula& inner = bare(part);
               return (inner.kind == Kind::Operator && !isTight(inner)) || hasLooseOperator(inner);
           });
}

/// Whether the part holds together on its own under a root, in a script, under a fraction bar.
bool isWhole(const Formula& formula)
{
    const Formula& inner = bare(formula);
    switch (inner.kind) {
    case Kind::Row: return inner.parts.empty();
    case Kind::Fraction:
    case Kind::BigOperator: return false;
    default: return true;
    }
}

bool bindsLeft(Kind kind) // something that a name in front of it belongs to without brackets: log x, 2 kg
{
    return kind == Kind::Variable || kind == Kind::Bold || kind == Kind::Upright || kind == Kind::Number
        || kind == Kind::Root || kind == Kind::Script || kind == Kind::BigOperator || kind == Kind::Fraction;
}

std::string print(const Formula& formula);

std::string bracketed(const Formula& formula, bool needed)
{
    return needed ? "(" + print(formula) + ")" : print(formula);
}

std::string script(std::string_view sign, const Formula& formula)
{
    if (formula.isEmpty())
        return {};
    return std::string(sign) + bracketed(formula, !isWhole(formula));
}

std::string printRow(const Formula& row)
{
    std::string out;
    const Formula* before = nullptr;
    for (std::size_t i = 0; i < row.parts.size(); ++i) {
        const Formula& part = bare(row.parts[i]);
        const Formula* after = i + 1 < row.parts.size() ? &bare(row.parts[i + 1]) : nullptr;
        const auto besideOperator = [](const Formula* other) {
            return other == nullptr || other->kind == Kind::Operator || other->kind == Kind::Punctuation
                || other->kind == Kind::Space;
        };
        if (part.kind == Kind::Operator) {
            const bool isSignOfNumber =
                before == nullptr || before->kind == Kind::Operator || before->kind == Kind::Punctuation;
            if (isTight(part) || isSignOfNumber)
                out += part.text;
            else
                out += (out.ends_with(' ') ? "" : " ") + part.text + " ";
        } else if (part.kind == Kind::Fraction && !(besideOperator(before) && besideOperator(after))) {
            out += "(" + print(part) + ")";
        } else {
            const bool namesMeet = before != nullptr && bindsLeft(part.kind)
                && (before->kind == Kind::Upright || before->kind == Kind::BigOperator || part.kind == Kind::Upright)
                && bindsLeft(before->kind) && !out.ends_with(' ');
            out += (namesMeet ? " " : "") + print(part);
        }
        before = &part;
    }
    return out;
}

std::string print(const Formula& formula)
{
    switch (formula.kind) {
    case Kind::Row: return printRow(formula);
    case Kind::Live: return print(formula.parts.front());
    case Kind::Variable:
    case Kind::Bold:
    case Kind::Upright:
    case Kind::Number:
    case Kind::Operator:
    case Kind::Symbol: return formula.text;
    case Kind::Punctuation: return formula.text + " ";
    case Kind::Space: return formula.text == "quad" ? "  " : " ";
    case Kind::Fraction:
        return bracketed(formula.parts[0], hasLooseOperator(bare(formula.parts[0]))) + " / "
            + bracketed(formula.parts[1], !isWhole(formula.parts[1]));
    case Kind::Root: return "√" + bracketed(formula.parts[0], !isWhole(formula.parts[0]));
    case Kind::Script:
        return bracketed(formula.parts[0], !isWhole(formula.parts[0])) + script("_", formula.parts[1])
            + script("^", formula.parts[2]);
    case Kind::BigOperator: return formula.text + script("_", formula.parts[0]) + script("^", formula.parts[1]);
    case Kind::Fence: return formula.text.front() + print(formula.parts.front()) + formula.text.back();
    case Kind::Matrix: {
        std::string out = "(";
        for (std::size_t i = 0; i < formula.parts.size(); ++i) {
            if (i > 0)
                out += i % std::size_t(formula.columns) == 0 ? "; " : " ";
            out += print(formula.parts[i]);
        }
        return out + ")";
    }
    }
    return {};
}

} // namespace

std::string toText(const Formula& formula) { return print(formula); }

} // namespace durchblick
