#include "views/diagram/symbol.h"

#include <QPainter>

namespace durchblick {

namespace {

constexpr double loweredShare = 0.72, drop = 0.22; // of the type

QFont upper(const Ink& ink, double type) { return ink.text(type / ink.unit, QFont::Bold); }
QFont lower(const Ink& ink, double type) { return ink.text(type * loweredShare / ink.unit, QFont::Bold); }

} // namespace

SymbolText SymbolText::of(const std::string& symbol)
{
    const QString whole = QString::fromStdString(symbol);
    const qsizetype bar = whole.indexOf(u'_');
    return bar > 0 ? SymbolText{whole.left(bar), whole.mid(bar + 1)} : SymbolText{whole, {}};
}

double widthOf(const SymbolText& symbol, const Ink& ink, double type)
{
    return widthOf(symbol.text, upper(ink, type)) + widthOf(symbol.lowered, lower(ink, type));
}

double paintSymbol(QPainter& painter, const SymbolText& symbol, const Ink& ink, double type, QPointF baseline)
{
    painter.setFont(upper(ink, type));
    painter.drawText(baseline, symbol.text);
    const double x = baseline.x() + widthOf(symbol.text, upper(ink, type));
    if (symbol.lowered.isEmpty())
        return x;
    painter.setFont(lower(ink, type));
    painter.drawText(QPointF(x, baseline.y() + drop * type), symbol.lowered);
    return x + widthOf(symbol.lowered, lower(ink, type));
}

} // namespace durchblick
