#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace durchblick {

/// Numbers as a spreadsheet copies them: rows end with a line end, cells are parted by tabs. An empty cell holds nothing.
using Block = std::vector<std::vector<std::optional<double>>>;

/// Reads a block of numbers as in core/base/typed_number.h. An empty line is an empty cell of a single column; between rows of
/// several cells, and at the end, it is passed over. Error: BadPastedCell for what is no finite number.
Result<Block> blockFromText(std::string_view text);

} // namespace durchblick
