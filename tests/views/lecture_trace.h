#pragma once

#include "core/trace/trace.h"
#include "views/panels/picture.h"

#include <memory>

namespace durchblick {

/// Slides 12 and 13 as far as panels need them: q of "von" (1 × 4), k of all tokens (5 × 4), products = q · kᵀ (1 × 5, made by
/// a step), weights (5 × 5, one cell masked), pieces with ids, and losses (4 steps × 2, all different).
std::shared_ptr<const Trace> lectureTrace();

PictureSource sourceOf(PanelKind kind, const char* symbol, const Look& look = {});
Cell cellOf(const char* symbol, int row, int column);

} // namespace durchblick
