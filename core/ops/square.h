#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// x² of every cell. Its local derivative is 2x.
const Operation& square();

} // namespace durchblick
