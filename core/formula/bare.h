#pragma once

#include "core/formula/formula.h"

namespace durchblick {

/// What lies behind Live nodes and rows of one: neither changes what the reader sees.
inline const Formula& bare(const Formula& formula)
{
    const Formula* at = &formula;
    while (at->kind == Formula::Kind::Live || (at->kind == Formula::Kind::Row && at->parts.size() == 1))
        at = &at->parts.front();
    return *at;
}

} // namespace durchblick
