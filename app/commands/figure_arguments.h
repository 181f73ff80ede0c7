#pragma once

#include "views/export/figure_options.h"

#include <string>

namespace CLI {
class App;
}

namespace durchblick {

/// The figure options of the command line, as they were typed. What is empty was not given.
struct FigureArguments {
    std::string width, height, dpi, font, fontSize, theme, map, range, decimals, numbers, legend, title, tokens;
    bool transparent = false;

    void addTo(CLI::App& command);
    /// Errors: BadOption.
    Result<FigureOptions> read() const;
};

} // namespace durchblick
