#pragma once

#include "core/trace/operation.h"
#include "core/trace/print.h"
#include "views/diagram/edges.h"

#include <QStringList>

namespace durchblick {

/// How a step is written on an arrow: "·", "+", "÷√4", "softmax". Empty where a step only passes numbers on or picks some of
/// them; the operation's id where it has no sign of its own.
QString signOf(const Step& step, const NumberStyle& numbers);

/// The signs of an edge in the order in which they are computed, those without a sign left out.
QStringList signsOf(const Trace& trace, const DiagramEdge& edge, const NumberStyle& numbers);

} // namespace durchblick
