#pragma once

#include "core/trace/value.h"

#include <nlohmann/json.hpp>

namespace durchblick {

/// "given", "drawn", "parameter", "activation", "gradient".
const std::string& roleId(Role role);

/// A value as the contract has it: {"symbol", "role", "rows", "columns", "data"}; rows and columns are lists of labels,
/// data a list of rows; a masked cell is null. Pieces stand in place of data:
/// "pieces": [{"text", "bytes": [begin, end), "id"}], an unknown id is null, a byte that is no UTF-8 is U+FFFD.
nlohmann::ordered_json toJson(const Value& value);

/// A number; what JSON has no number for is "inf", "-inf" or "nan".
nlohmann::ordered_json toJson(double number);

} // namespace durchblick
