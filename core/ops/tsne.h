#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// Points arranged in the plane so that neighbours stay neighbours (core/embedding/tsne.h). Input: vectors (points, d), at least
/// two points; attributes iterations (from 0; 0 is where it begins, the principal components), perplexity (0: chosen for the
/// number of points), seed. Output: positions (points, 2).
/// A position has no closed arithmetic; it is explained by its last update: where it was, plus momentum times the move
/// before, less learning rate times gain times (attraction - repulsion).
const Operation& tsneArrangement();

} // namespace durchblick
