#pragma once

#include "core/trace/operation.h"

#include <vector>

namespace durchblick {

/// Every operation there is. The laws of the trace are tested for each one, and each one has a name in every language.
const std::vector<const Operation*>& operations();

} // namespace durchblick
