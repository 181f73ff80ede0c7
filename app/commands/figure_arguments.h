#pragma once

#include "app/commands/command.h"
#include "views/export/figure_options.h"

namespace durchblick {

/// The figure options of the command line, as they were typed. What is empty was not given.
struct FigureArguments {
    std::string width, height, dpi, font, fontSize, theme, map, range, decimals, numbers, legend, title, tokens;
    bool transparent = false;

    std::vector<Option> list();
    /// Errors: BadOption.
    Result<FigureOptions> read() const;
};

} // namespace durchblick
