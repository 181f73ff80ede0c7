#pragma once

#include "core/formula/formula.h"

#include <optional>
#include <string_view>

namespace durchblick {

/// A LaTeX command that stands for one character: \alpha, \leq, \infty.
struct SymbolCommand {
    std::string_view name; ///< without the backslash
    std::string_view text; ///< UTF-8
    Formula::Kind kind;
};

/// The command with this name, if the subset has it.
std::optional<SymbolCommand> symbolCommand(std::string_view name);

/// The command that prints this text as a node of this kind; where several do, the first of the table.
std::optional<SymbolCommand> commandFor(std::string_view text, Formula::Kind kind);

/// Upright names that LaTeX has a command for: exp, log, ln, tanh, max, min.
bool isFunctionName(std::string_view name);

} // namespace durchblick
