#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace durchblick {

/// Numbers as a spreadsheet copies them: rows end with a line end, cells are parted by tabs. An empty cell holds nothing.
using Block = std::vector<std::vector<std::optional<double>>>;

/// Reads a block. Decimal comma or point, whichever the spreadsheet writes; a minus sign or a hyphen; empty lines are passed
/// over. `parameter` names the matrix in errors: BadMatrixCell for what is no finite number.
Result<Block> blockFromText(std::string_view text, const std::string& parameter);

} // namespace durchblick
