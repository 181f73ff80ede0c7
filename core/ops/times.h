#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// Every cell times one number. Attribute factor.
const Operation& times();

} // namespace durchblick
