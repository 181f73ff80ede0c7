// The subset of LaTeX that lessons are written in:
//
//   a x W 1 2.5 1{,}5           letters (variables), numbers; 1{,}5 has a decimal comma
//   + - = < > / : . ! | , ;     as themselves
//   ( ) [ ] \{ \}               ( and [ open a pair that must close; half-open pairs [a, b) are fine; \{ \} are single signs
//   \left( ... \right)          also [ ] \{ \} | : the pair grows with what it holds (the plain pair does, too)
//   x_i  x^2  x_{i,j}^{n}       scripts: one character, one command or a group, as in LaTeX (x^10 is x¹0)
//   {...}                       a group
//   \frac{a}{b}  \sqrt{a}       fraction, root
//   \sum \prod \max \min        with limits below and above (\max and \min only where limits follow)
//   \exp \log \ln \tanh         upright names
//   \mathrm{...} \text{...}     upright words; \text keeps its spaces and knows \{ \} \_ \% \& \# \$ and all that latex_text.h writes
//   \mathbf{q}                  bold and upright
//   \begin{pmatrix} a & b \\ c & d \end{pmatrix}      short rows are filled up with empty cells
//   \id{ID}{...}                a live term
//   \, \; \quad \qquad          spaces
//   and the signs of commands.cpp: Greek letters, \cdot \times \leq \approx \rightarrow \infty \top \dots \partial ...
//
// White space means nothing outside \text. Everything else is an error with its place.

#include "core/base/character.h"
#include "core/formula/commands.h"
#include "core/formula/latex_text.h"

#include <utility>

namespace durchblick {

namespace {

using Kind = Formula::Kind;

constexpr int deepest = 64; // formulas come from files; deeper ones would only exhaust the stack

/// Thrown inside this file only: the parser is a deep recursion and every level would have to hand errors on.
struct Wrong {
    std::size_t offset;
    std::string what;
};

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

Formula leaf(Kind kind, std::string text) { return {kind, std::move(text), {}, 0}; }
Formula node(Kind kind, std::vector<Formula> parts) { return {kind, {}, std::move(parts), 0}; }

/// A row of one is that one: `{x}` and `x` are the same formula.
Formula rowOf(std::vector<Formula> parts)
{
    return parts.size() == 1 ? std::move(parts.front()) : node(Kind::Row, std::move(parts));
}

class Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    Formula all()
    {
        Formula result = rowOf(row());
        if (m_at < m_text.size())
            fail(std::string("unexpected ") + m_text[m_at]);
        return result;
    }

private:
    [[noreturn]] void fail(std::string what) const { throw Wrong{m_at, std::move(what)}; }

    void skipSpace()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
    }
    char peek(std::size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    bool atEnd() const { return m_at >= m_text.size(); }
    bool comes(std::string_view what) const { return m_text.substr(m_at).starts_with(what); }

    /// Whether the command comes whole: \right but not \rightarrow.
    bool comesCommand(std::string_view command) const { return comes(command) && !isLetter(peek(command.size())); }
    void expect(std::string_view what)
    {
        skipSpace();
        if (!comes(what))
            fail("expected " + std::string(what));
        m_at += what.size();
    }

    class Level {
    public:
        explicit Level(Parser& parser) : m_parser(parser)
        {
            if (++m_parser.m_depth > deepest)
                m_parser.fail("nested too deeply");
        }
        ~Level() { --m_parser.m_depth; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

    private:
        Parser& m_parser;
    };

    /// Whether something comes that ends a row; whoever began the row takes it.
    bool atEndOfRow() const
    {
        return atEnd() || peek() == '}' || peek() == ')' || peek() == ']' || peek() == '&' || comes("\\\\")
            || comesCommand("\\right") || comesCommand("\\end");
    }

    std::vector<Formula> row()
    {
        const Level level(*this);
        std::vector<Formula> parts;
        for (skipSpace(); !atEndOfRow(); skipSpace()) {
            parts.push_back(scripted());
            if (parts.back().isEmpty())
                parts.pop_back();
        }
        return parts;
    }

    Formula scripted()
    {
        const std::size_t begin = m_at;
        if (peek() == '_' || peek() == '^')
            fail("nothing to attach to");
        Formula base = atom();
        std::optional<Formula> lower;
        std::optional<Formula> upper;
        for (skipSpace(); peek() == '_' || peek() == '^'; skipSpace()) {
            std::optional<Formula>& script = peek() == '_' ? lower : upper;
            if (script)
                fail(std::string("second ") + peek());
            ++m_at;
            script = argument();
        }
        if (lower.value_or(Formula{}).isEmpty() && upper.value_or(Formula{}).isEmpty())
            return base;
        const bool hasLimits = base.kind == Kind::BigOperator
            || (base.kind == Kind::Upright && (base.text == "max" || base.text == "min") && m_text[begin] == '\\');
        std::vector<Formula> scripts;
        scripts.push_back(std::move(lower).value_or(Formula{}));
        scripts.push_back(std::move(upper).value_or(Formula{}));
        if (hasLimits)
            return {Kind::BigOperator, std::move(base.text), std::move(scripts), 0};
        scripts.insert(scripts.begin(), std::move(base));
        return node(Kind::Script, std::move(scripts));
    }

    /// What a command or a script applies to: a group, a command or one character.
    Formula argument()
    {
        const Level level(*this);
        skipSpace();
        if (isAsciiDigit(peek()))
            return leaf(Kind::Number, std::string(1, m_text[m_at++]));
        if (atEndOfRow() || peek() == '_' || peek() == '^')
            fail("something is missing");
        return atom();
    }

    Formula atom()
    {
        const char c = peek();
        if (isAsciiDigit(c) || (c == '.' && isAsciiDigit(peek(1))))
            return number();
        if (isLetter(c)) {
            ++m_at;
            return leaf(Kind::Variable, std::string(1, c));
        }
        switch (c) {
        case '\\': return command();
        case '{': {
            ++m_at;
            Formula inner = rowOf(row());
            expect("}");
            return inner;
        }
        case '(':
        case '[': return pair();
        case '-': ++m_at; return leaf(Kind::Operator, "−");
        case '+':
        case '=':
        case '<':
        case '>':
        case ':': ++m_at; return leaf(Kind::Operator, std::string(1, c));
        case ',':
        case ';': ++m_at; return leaf(Kind::Punctuation, std::string(1, c));
        case '|':
        case '/':
        case '.':
        case '!': ++m_at; return leaf(Kind::Symbol, std::string(1, c));
        default: fail(c >= ' ' && c < 127 ? std::string("unexpected ") + c : "unexpected character");
        }
    }

    Formula number()
    {
        std::string digits;
        bool hasPoint = false;
        while (true) {
            if (isAsciiDigit(peek())) {
                digits += m_text[m_at++];
            } else if (!hasPoint && peek() == '.' && isAsciiDigit(peek(1))) {
                hasPoint = true;
                digits += m_text[m_at++];
            } else if (!hasPoint && !digits.empty() && comes("{,}") && isAsciiDigit(peek(3))) {
                hasPoint = true;
                digits += ',';
                m_at += 3;
            } else {
                return leaf(Kind::Number, std::move(digits));
            }
        }
    }

    Formula pair()
    {
        std::string delimiters(1, m_text[m_at++]);
        Formula inner = rowOf(row());
        if (peek() != ')' && peek() != ']')
            fail(std::string("expected ") + (delimiters == "(" ? ')' : ']'));
        delimiters += m_text[m_at++];
        return {Kind::Fence, std::move(delimiters), {std::move(inner)}, 0};
    }

    char delimiter()
    {
        skipSpace();
        if (comes("\\{") || comes("\\}"))
            ++m_at;
        const char c = peek();
        if (c == '\0' || std::string_view("()[]{}|").find(c) == std::string_view::npos)
            fail("expected a bracket");
        ++m_at;
        return c;
    }

    /// The raw text of {...}, up to the bracket that closes it.
    std::string word(std::string_view allowedBesideLetters)
    {
        expect("{");
        std::string result;
        while (!atEnd() && peek() != '}') {
            if (!isLetter(peek()) && !isAsciiDigit(peek())
                && allowedBesideLetters.find(peek()) == std::string_view::npos)
                fail("unexpected character in a name");
            result += m_text[m_at++];
        }
        expect("}");
        return result;
    }

    std::string words()
    {
        expect("{");
        std::string result;
        while (!atEnd() && peek() != '}') {
            if (const auto piece = latexPiece(m_text.substr(m_at))) {
                result += piece->text;
                m_at += piece->length;
                continue;
            }
            if (peek() == '\\')
                fail("unexpected \\ in text");
            if (peek() == '{' || peek() == '$')
                fail(std::string("unexpected ") + peek());
            result += m_text[m_at++];
        }
        expect("}");
        return result;
    }

    Formula command()
    {
        const std::size_t begin = m_at++;
        std::string name;
        if (isLetter(peek()))
            while (isLetter(peek()))
                name += m_text[m_at++];
        else if (!atEnd())
            name = m_text[m_at++];

        if (name == "frac") {
            Formula numerator = argument();
            Formula denominator = argument();
            return node(Kind::Fraction, {std::move(numerator), std::move(denominator)});
        }
        if (name == "sqrt")
            return node(Kind::Root, {argument()});
        if (name == "mathrm")
            return leaf(Kind::Upright, word("-. "));
        if (name == "mathbf")
            return leaf(Kind::Bold, word(""));
        if (name == "text")
            return leaf(Kind::Upright, words());
        if (name == "left")
            return grown();
        if (name == "begin")
            return matrix();
        if (name == "id") {
            std::string id = word("_-.,:@/() ");
            Formula wrapped = argument();
            if (wrapped.isEmpty())
                fail("\\id wraps nothing");
            return {Kind::Live, std::move(id), {std::move(wrapped)}, 0};
        }
        if (name == "qquad")
            return node(Kind::Row, {leaf(Kind::Space, "quad"), leaf(Kind::Space, "quad")});
        if (isFunctionName(name))
            return leaf(Kind::Upright, std::move(name));
        const std::optional<SymbolCommand> known = symbolCommand(name);
        if (!known) {
            m_at = begin;
            fail("unknown command \\" + name);
        }
        if (known->kind == Kind::BigOperator)
            return {Kind::BigOperator, std::string(known->text), {Formula{}, Formula{}}, 0};
        return leaf(known->kind, std::string(known->text));
    }

    Formula grown()
    {
        std::string delimiters(1, delimiter());
        Formula inner = rowOf(row());
        expect("\\right");
        delimiters += delimiter();
        return {Kind::Fence, std::move(delimiters), {std::move(inner)}, 0};
    }

    Formula matrix()
    {
        expect("{pmatrix}");
        std::vector<std::vector<Formula>> rows(1);
        while (true) {
            rows.back().push_back(rowOf(row()));
            if (peek() == '&') {
                ++m_at;
            } else if (comes("\\\\")) {
                m_at += 2;
                skipSpace();
                if (comesCommand("\\end"))
                    break;
                rows.emplace_back();
            } else {
                break;
            }
        }
        expect("\\end");
        expect("{pmatrix}");
        std::size_t columns = 0;
        for (const auto& cells : rows)
            columns = std::max(columns, cells.size());
        // A hostile file could name few but long rows and many short ones; filling up must stay in proportion.
        if (columns * rows.size() > 10'000)
            fail("matrix too large");
        Formula result = node(Kind::Matrix, {});
        result.columns = int(columns);
        for (auto& cells : rows) {
            cells.resize(columns);
            for (Formula& cell : cells)
                result.parts.push_back(std::move(cell));
        }
        return result;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

Result<Formula> parseFormula(std::string_view latex, const std::string& source)
{
    try {
        return Parser(latex).all();
    } catch (const Wrong& wrong) {
        return Error{ErrorCode::FileDamaged, {source, std::to_string(wrong.offset), wrong.what}};
    }
}

} // namespace durchblick
