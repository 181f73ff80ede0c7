#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// Every cell plus one number. Attribute number.
const Operation& plus();

} // namespace durchblick
