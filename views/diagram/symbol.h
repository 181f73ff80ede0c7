#pragma once

#include "views/panels/ink.h"

namespace durchblick {

/// A value's symbol as titles write it, what follows the first underscore lowered: "W_Q". Type is in pixels.
struct SymbolText {
    QString text, lowered;
    static SymbolText of(const std::string& symbol);
};

double widthOf(const SymbolText& symbol, const Ink& ink, double type);
/// Writes it from a point of the baseline in the painter's colour; gives where it ends.
double paintSymbol(QPainter& painter, const SymbolText& symbol, const Ink& ink, double type, QPointF baseline);

} // namespace durchblick
