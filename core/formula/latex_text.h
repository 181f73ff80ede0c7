#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace durchblick {

/// Text (UTF-8) as LaTeX prints it letter for letter, outside of formulas and in \text, alike under pdfTeX (with the T1 fonts) and
/// LuaTeX: letters and accents composed, what means something to TeX by its command, and what fonts would join ("--", "?`") held
/// apart. What LaTeX cannot write stays as it is: notInLatex names it.
std::string latexText(std::string_view text);

/// The characters, each once, that LaTeX has no glyph for in its common fonts (other scripts, pictures, marks without a letter),
/// and bytes that are no UTF-8; empty if all can be written.
std::string notInLatex(std::string_view text);

/// What a piece of latexText stands for, at the beginning of `latex`: its text, and how many bytes of LaTeX it takes. Nothing if no
/// command or formula begins here.
struct LatexPiece {
    std::string_view text;
    std::size_t length;
};
std::optional<LatexPiece> latexPiece(std::string_view latex);

} // namespace durchblick
