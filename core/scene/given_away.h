#pragma once

#include "core/scene/scene.h"

namespace durchblick {

/// The cells of a stage whose numbers would answer its question: those that it asks about, as far as a step made them, and
/// cells that hold the same number in the same place of a panel's value of the same shape, found on another way. What the
/// asked numbers are computed from stays, whatever it is: one needs it for the answer.
std::vector<Cell> givenAway(const Trace& trace, const Stage& stage);

} // namespace durchblick
