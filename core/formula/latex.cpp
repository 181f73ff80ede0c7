#include "core/base/character.h"
#include "core/formula/bare.h"
#include "core/formula/commands.h"
#include "core/formula/latex_text.h"

#include <algorithm>

namespace durchblick {

namespace {

using Kind = Formula::Kind;

bool isAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

bool isTall(const Formula& formula)
{
    if (formula.kind == Kind::Fraction || formula.kind == Kind::Matrix || formula.kind == Kind::BigOperator
        || formula.kind == Kind::Root)
        return true;
    return std::ranges::any_of(formula.parts, isTall);
}

class LatexPrinter {
public:
    std::string take() && { return std::move(m_out); }

    void print(const Formula& formula)
    {
        switch (formula.kind) {
        case Kind::Row:
            for (const Formula& part : formula.parts)
                printPart(part);
            break;
        case Kind::Live: print(formula.parts.front()); break;
        case Kind::Variable:
            if (formula.text.size() == 1)
                put(formula.text);
            else if (const auto command = commandFor(formula.text, Kind::Variable))
                put("\\" + std::string(command->name));
            else
                printUpright(formula.text);
            break;
        case Kind::Bold: put("\\mathbf{" + formula.text + "}"); break;
        case Kind::Upright:
            if (isFunctionName(formula.text))
                put("\\" + formula.text);
            else
                printUpright(formula.text);
            break;
        case Kind::Number: printNumber(formula.text); break;
        case Kind::Operator:
        case Kind::Punctuation:
        case Kind::Symbol:
        case Kind::Space: printSign(formula); break;
        case Kind::Fraction:
            put("\\frac");
            group(formula.parts[0]);
            group(formula.parts[1]);
            break;
        case Kind::Root:
            put("\\sqrt");
            group(formula.parts[0]);
            break;
        case Kind::Script:
            printBase(formula.parts[0]);
            scripts(formula.parts[1], formula.parts[2]);
            break;
        case Kind::BigOperator:
            put(formula.text == "∑" ? "\\sum" : formula.text == "∏" ? "\\prod" : "\\" + formula.text);
            scripts(formula.parts[0], formula.parts[1]);
            break;
        case Kind::Fence: printFence(formula); break;
        case Kind::Matrix:
            put("\\begin{pmatrix}");
            for (std::size_t i = 0; i < formula.parts.size(); ++i) {
                if (i > 0)
                    put(i % std::size_t(formula.columns) == 0 ? " \\\\ " : " & ");
                print(formula.parts[i]);
            }
            put("\\end{pmatrix}");
            break;
        }
    }

private:
    /// A letter behind a command would become part of its name.
    void put(std::string_view piece)
    {
        if (piece.empty())
            return;
        if (isAsciiLetter(piece.front()) && endsWithCommand())
            m_out += ' ';
        m_out += piece;
    }
    bool endsWithCommand() const
    {
        std::size_t at = m_out.size();
        while (at > 0 && isAsciiLetter(m_out[at - 1]))
            --at;
        return at < m_out.size() && at > 0 && m_out[at - 1] == '\\' && !(at > 1 && m_out[at - 2] == '\\');
    }

    void group(const Formula& formula)
    {
        put("{");
        print(formula);
        put("}");
    }

    /// A part of a row; a row in a row keeps its brackets.
    void printPart(const Formula& part)
    {
        const Formula& inner = bare(part);
        if (inner.isEmpty())
            return;
        if (inner.kind == Kind::Row)
            group(inner);
        else
            print(inner);
    }

    void printNumber(const std::string& text)
    {
        const std::string latex = replaced(replaced(replaced(text, "−", "-"), ",", "{,}"), "∞", "\\infty");
        // Two numbers side by side must not become one.
        const bool meets = !m_out.empty() && (isAsciiDigit(m_out.back()) || m_out.back() == '.');
        put(meets ? "{" + latex + "}" : latex);
    }

    void printBase(const Formula& base)
    {
        const Formula& inner = bare(base);
        const bool standsAlone = inner.kind == Kind::Variable || inner.kind == Kind::Bold || inner.kind == Kind::Symbol
            || inner.kind == Kind::Fence || inner.kind == Kind::Matrix
            || (inner.kind == Kind::Number && inner.text.find_first_not_of("0123456789") == std::string::npos)
            || (inner.kind == Kind::Upright && inner.text != "max" && inner.text != "min");
        if (standsAlone)
            print(inner);
        else
            group(inner);
    }

    void scripts(const Formula& lower, const Formula& upper)
    {
        if (!lower.isEmpty()) {
            put("_");
            group(lower);
        }
        if (!upper.isEmpty()) {
            put("^");
            group(upper);
        }
    }

    void printUpright(const std::string& text)
    {
        if (std::ranges::all_of(text, isAsciiLetter)) {
            put("\\mathrm{" + text + "}");
            return;
        }
        put("\\text{" + latexText(text) + "}");
    }

    void printSign(const Formula& sign)
    {
        if (sign.text == "−") {
            put("-");
            return;
        }
        if (const auto command = commandFor(sign.text, sign.kind)) {
            put("\\" + std::string(command->name));
            return;
        }
        put(sign.text);
    }

    void printFence(const Formula& fence)
    {
        const char open = fence.text.front();
        const char close = fence.text.back();
        const bool roundOrSquare = (open == '(' || open == '[') && (close == ')' || close == ']');
        const bool grows = !roundOrSquare || isTall(fence.parts.front());
        put(grows ? "\\left" : "");
        printDelimiter(open);
        print(fence.parts.front());
        put(grows ? "\\right" : "");
        printDelimiter(close);
    }
    void printDelimiter(char delimiter)
    {
        put(delimiter == '{' || delimiter == '}' ? "\\" : "");
        put(std::string_view(&delimiter, 1));
    }

    std::string m_out;
};

} // namespace

std::string toLatex(const Formula& formula)
{
    LatexPrinter printer;
    printer.print(formula);
    return std::move(printer).take();
}

} // namespace durchblick
