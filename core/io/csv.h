#pragma once

#include "core/trace/value.h"

#include <string>

namespace durchblick {

/// A value as comma-separated text (RFC 4180, UTF-8, lines end with CR LF). Numbers have a point and all their digits, infinite ones are
/// "inf" and "-inf"; a masked cell is empty. A matrix has its column labels in the first line and each row's label in the first field.
/// Pieces: the columns number (from 0), text, bytes (hexadecimal), begin, end, id; a byte that is no UTF-8 shows as U+FFFD
/// in the text, an unknown id is empty.
std::string toCsv(const Value& value);

} // namespace durchblick
