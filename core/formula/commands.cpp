#include "core/formula/commands.h"

#include <algorithm>
#include <array>

namespace durchblick {

namespace {

using Kind = Formula::Kind;

constexpr auto symbolCommands = std::to_array<SymbolCommand>({
    {"alpha", "α", Kind::Variable},
    {"beta", "β", Kind::Variable},
    {"gamma", "γ", Kind::Variable},
    {"delta", "δ", Kind::Variable},
    {"varepsilon", "ε", Kind::Variable},
    {"epsilon", "ϵ", Kind::Variable},
    {"zeta", "ζ", Kind::Variable},
    {"eta", "η", Kind::Variable},
    {"theta", "θ", Kind::Variable},
    {"iota", "ι", Kind::Variable},
    {"kappa", "κ", Kind::Variable},
    {"lambda", "λ", Kind::Variable},
    {"mu", "μ", Kind::Variable},
    {"nu", "ν", Kind::Variable},
    {"xi", "ξ", Kind::Variable},
    {"pi", "π", Kind::Variable},
    {"rho", "ρ", Kind::Variable},
    {"sigma", "σ", Kind::Variable},
    {"tau", "τ", Kind::Variable},
    {"upsilon", "υ", Kind::Variable},
    {"varphi", "φ", Kind::Variable},
    {"phi", "ϕ", Kind::Variable},
    {"chi", "χ", Kind::Variable},
    {"psi", "ψ", Kind::Variable},
    {"omega", "ω", Kind::Variable},
    {"Gamma", "Γ", Kind::Variable},
    {"Delta", "Δ", Kind::Variable},
    {"Theta", "Θ", Kind::Variable},
    {"Lambda", "Λ", Kind::Variable},
    {"Xi", "Ξ", Kind::Variable},
    {"Pi", "Π", Kind::Variable},
    {"Sigma", "Σ", Kind::Variable},
    {"Phi", "Φ", Kind::Variable},
    {"Psi", "Ψ", Kind::Variable},
    {"Omega", "Ω", Kind::Variable},
    {"ell", "ℓ", Kind::Symbol},
    {"cdot", "·", Kind::Operator},
    {"times", "×", Kind::Operator},
    {"pm", "±", Kind::Operator},
    {"in", "∈", Kind::Operator},
    {"approx", "≈", Kind::Operator},
    {"leq", "≤", Kind::Operator},
    {"le", "≤", Kind::Operator},
    {"geq", "≥", Kind::Operator},
    {"ge", "≥", Kind::Operator},
    {"neq", "≠", Kind::Operator},
    {"ne", "≠", Kind::Operator},
    {"rightarrow", "→", Kind::Operator},
    {"to", "→", Kind::Operator},
    {"Rightarrow", "⇒", Kind::Operator},
    {"leftarrow", "←", Kind::Operator},
    {"mid", "∣", Kind::Operator},
    {"odot", "⊙", Kind::Operator},
    {"sim", "∼", Kind::Operator},
    {"infty", "∞", Kind::Symbol},
    {"top", "⊤", Kind::Symbol},
    {"dots", "…", Kind::Symbol},
    {"ldots", "…", Kind::Symbol},
    {"cdots", "⋯", Kind::Symbol},
    {"vdots", "⋮", Kind::Symbol},
    {"partial", "∂", Kind::Symbol},
    {"nabla", "∇", Kind::Symbol},
    {"prime", "′", Kind::Symbol},
    {"{", "{", Kind::Symbol},
    {"}", "}", Kind::Symbol},
    {"|", "‖", Kind::Symbol},
    {"%", "%", Kind::Symbol},
    {"#", "#", Kind::Symbol},
    {"_", "_", Kind::Symbol},
    {"&", "&", Kind::Symbol},
    {"$", "$", Kind::Symbol},
    {"sum", "∑", Kind::BigOperator},
    {"prod", "∏", Kind::BigOperator},
    {",", "thin", Kind::Space},
    {";", "thick", Kind::Space},
    {" ", "thick", Kind::Space},
    {"quad", "quad", Kind::Space},
});

constexpr std::array functionNames{"exp", "log", "ln", "tanh", "max", "min"};

} // namespace

std::optional<SymbolCommand> symbolCommand(std::string_view name)
{
    const auto found = std::ranges::find(symbolCommands, name, &SymbolCommand::name);
    return found == symbolCommands.end() ? std::nullopt : std::optional(*found);
}

std::optional<SymbolCommand> commandFor(std::string_view text, Formula::Kind kind)
{
    const auto found = std::ranges::find_if(
        symbolCommands, [&](const SymbolCommand& command) { return command.text == text && command.kind == kind; });
    return found == symbolCommands.end() ? std::nullopt : std::optional(*found);
}

bool isFunctionName(std::string_view name) { return std::ranges::find(functionNames, name) != functionNames.end(); }

} // namespace durchblick
