#include "core/formula/latex_text.h"

#include "core/base/utf8.h"
#include "core/formula/commands.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>

namespace durchblick {

namespace {

using Kind = Formula::Kind;

struct WrittenCharacter {
    std::string_view text;
    std::string_view latex;
};

/// What stands between two letters that a font would join. Braces would do for pdfTeX, but not for LuaTeX.
constexpr std::string_view apart = "\\kern0pt{}";

/// Characters that LaTeX knows by another name; more of them are those of formulas (commands.h).
constexpr auto writtenCharacters = std::to_array<WrittenCharacter>({
    {"", apart},
    {"\\", "\\textbackslash{}"},
    {"{", "\\{"},
    {"}", "\\}"},
    {"$", "\\$"},
    {"&", "\\&"},
    {"#", "\\#"},
    {"%", "\\%"},
    {"_", "\\_"},
    {"~", "\\textasciitilde{}"},
    {"^", "\\textasciicircum{}"},
    {"<", "\\textless{}"},
    {">", "\\textgreater{}"},
    {"'", "\\textquotesingle{}"},
    {"`", "\\textasciigrave{}"},
    {"\"", "\\textquotedbl{}"},
    {"…", "\\textellipsis{}"},
    {"␣", "\\textvisiblespace{}"},
    {"⍽", "$\\sqcup$"},
    {"⏎", "$\\hookleftarrow$"},
    {"−", "$-$"},
    {"√", "$\\surd$"},
    {"∅", "$\\emptyset$"},
    {"₀", "$_{0}$"},
    {"₁", "$_{1}$"},
    {"₂", "$_{2}$"},
    {"₃", "$_{3}$"},
    {"₄", "$_{4}$"},
    {"₅", "$_{5}$"},
    {"₆", "$_{6}$"},
    {"₇", "$_{7}$"},
    {"₈", "$_{8}$"},
    {"₉", "$_{9}$"},
    {"⁰", "$^{0}$"},
    {"⁴", "$^{4}$"},
    {"⁵", "$^{5}$"},
    {"⁶", "$^{6}$"},
    {"⁷", "$^{7}$"},
    {"⁸", "$^{8}$"},
    {"⁹", "$^{9}$"},
    {"⁻", "$^{-}$"},
    {"ᵀ", "$^{T}$"},
});

/// Beside Latin-1 and Latin Extended-A: letters and signs that both kinds of fonts hold under their own number.
constexpr std::u32string_view furtherGlyphs = U"ȘșȚț–—‘’‚“”„‹›†‡•‰€";
constexpr std::u32string_view missingGlyphs = U"\u00ADĦħĲĳĸĿŀŉŦŧſ";

/// What T1 fonts join with one another: into dashes, quotes, guillemets and turned marks.
constexpr std::u32string_view joining = U"-–,'`‘’<>?!";

bool holds(std::u32string_view all, char32_t character) { return all.find(character) != all.npos; }

bool isInFonts(char32_t character)
{
    return (character >= U' ' && character <= U'~')
        || (character >= 0xA1 && character <= 0x17F && !holds(missingGlyphs, character))
        || holds(furtherGlyphs, character);
}

/// How a character is written that does not stand for itself.
std::optional<std::string> commandOf(std::string_view text)
{
    const auto written = std::ranges::find(writtenCharacters, text, &WrittenCharacter::text);
    if (written != writtenCharacters.end())
        return std::string(written->latex);
    if (text.size() > 1)
        for (const Kind kind : {Kind::Variable, Kind::Symbol, Kind::Operator, Kind::BigOperator})
            if (const auto command = commandFor(text, kind))
                return "$\\" + std::string(command->name) + "$";
    return std::nullopt;
}

std::string composed(std::string_view text)
{
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; })
        || firstInvalidUtf8(text))
        return std::string(text);
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2* nfc = unorm2_getNFCInstance(&error);
    // No character takes more units in UTF-16 than bytes in UTF-8, and none becomes more than three in NFC.
    std::u16string wide(text.size(), u'\0'), result(3 * text.size(), u'\0');
    int32_t length = 0;
    u_strFromUTF8(wide.data(), int32_t(wide.size()), &length, text.data(), int32_t(text.size()), &error);
    const int32_t units = unorm2_normalize(nfc, wide.data(), length, result.data(), int32_t(result.size()), &error);
    std::string bytes(3 * std::size_t(std::max(units, 0)), '\0');
    u_strToUTF8(bytes.data(), int32_t(bytes.size()), &length, result.data(), units, &error);
    if (U_FAILURE(error))
        return std::string(text);
    bytes.resize(std::size_t(length));
    return bytes;
}

/// Calls each(bytes, character) for every character; for a byte that is none with the number of no character.
template <class Each>
void forEachCharacter(std::string_view text, Each each)
{
    constexpr char32_t none = 0xFFFFFFFF;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const std::string_view bytes = text.substr(at, length);
        if (firstInvalidUtf8(bytes)) {
            each(text.substr(at++, 1), none);
            continue;
        }
        char32_t character = length == 1 ? lead : lead & (0x7Fu >> length);
        for (std::size_t i = 1; i < length; ++i)
            character = character << 6 | (static_cast<unsigned char>(bytes[i]) & 0x3Fu);
        each(bytes, character);
        at += length;
    }
}

} // namespace

std::string latexText(std::string_view text)
{
    std::string latex;
    bool joins = false;
    forEachCharacter(composed(text), [&](std::string_view bytes, char32_t character) {
        const bool mayJoin = holds(joining, character);
        if (joins && mayJoin)
            latex += apart;
        joins = mayJoin;
        latex += commandOf(bytes).value_or(std::string(bytes));
    });
    return latex;
}

std::string notInLatex(std::string_view text)
{
    std::string missing;
    forEachCharacter(composed(text), [&](std::string_view bytes, char32_t character) {
        if (!isInFonts(character) && !commandOf(bytes) && missing.find(bytes) == missing.npos)
            missing += bytes;
    });
    return missing;
}

std::optional<LatexPiece> latexPiece(std::string_view latex)
{
    for (const WrittenCharacter& written : writtenCharacters)
        if (latex.starts_with(written.latex))
            return LatexPiece{written.text, written.latex.size()};
    if (!latex.starts_with("$\\"))
        return std::nullopt;
    const std::size_t end = latex.find('$', 2);
    const auto command = end == latex.npos ? std::nullopt : symbolCommand(latex.substr(2, end - 2));
    if (!command || command->kind == Kind::Space || command->text.size() < 2)
        return std::nullopt;
    return LatexPiece{command->text, end + 1};
}

} // namespace durchblick
