#include "views/panels/calculation.h"

#include "core/base/typed_number.h"
#include "views/panels/shown.h"

namespace durchblick {

namespace {

using Kind = Formula::Kind;

Formula leaf(Kind kind, std::string text) { return {kind, std::move(text), {}, 0}; }

std::string pieceText(const Trace& trace, const Cell& cell)
{
    return visibleText(trace.value(cell.value).pieces()[std::size_t(cell.row)].bytes).toStdString();
}

/// Pieces have no numbers: "␣i + st = ␣ist".
Formula pieceFormula(const Trace& trace, const Explanation& explanation, const Expression& expression)
{
    Formula row;
    int place = 0;
    for (const Term& term : terms(expression)) {
        const Value& value = trace.value(term.cell.value);
        if (place > 0)
            row.parts.push_back(leaf(Kind::Operator, "+"));
        Formula written = value.isMatrix() ? leaf(Kind::Number, shortest(term.number))
                                           : leaf(Kind::Upright, pieceText(trace, term.cell));
        row.parts.push_back({Kind::Live, std::to_string(place++), {std::move(written)}, 0});
    }
    if (explanation.hasArithmetic()) {
        row.parts.push_back(leaf(Kind::Operator, "="));
        row.parts.push_back(leaf(Kind::Upright, pieceText(trace, explanation.cell)));
    }
    return row;
}

} // namespace

Calculation calculation(const Trace& asked, const Explanation& explanation, const NumberStyle& style, bool boldResult)
{
    const Trace& trace = explanation.trace(asked);
    Expression shown = shorten(explanation.expression, mostSummandsShown).expression;
    if (!trace.value(explanation.cell.value).isMatrix()) {
        Formula pieces = pieceFormula(trace, explanation, shown);
        return {std::move(shown), std::move(pieces)};
    }
    Formula arithmetic = toFormula(shown, style);
    // A number alone (given, masked, or taken over as it is) is its own result.
    if (shown.kind() == Expression::Kind::Number)
        return {std::move(shown), std::move(arithmetic)};
    Formula result = leaf(boldResult ? Kind::Bold : Kind::Number, toText(explanation.expression.evaluate(), style));
    Formula row{Kind::Row, {}, {std::move(arithmetic), leaf(Kind::Operator, "="), std::move(result)}, 0};
    return {std::move(shown), std::move(row)};
}

QString calculationAsText(const Trace& trace, const Cell& cell, int depth, const NumberStyle& style)
{
    return QString::fromStdString(toText(calculation(trace, explain(trace, cell, depth), style).formula));
}

QString calculationAsLatex(const Trace& trace, const Cell& cell, int depth, const NumberStyle& style)
{
    return QString::fromStdString(toLatex(calculation(trace, explain(trace, cell, depth), style).formula));
}

QString forSpreadsheet(const Value& value, const std::vector<int>& rows, const std::vector<int>& columns, bool comma)
{
    QStringList lines;
    for (const int row : rows) {
        QStringList fields;
        if (value.isMatrix()) {
            for (const int column : columns) {
                const double number = value.matrix()(row, column);
                QString field = value.isMasked(row, column) ? QString() : QString::fromStdString(shortest(number));
                fields += comma ? field.replace(u'.', u',') : field;
            }
        } else {
            const Piece& piece = value.pieces()[std::size_t(row)];
            fields << QString::number(row + 1) << visibleText(piece.bytes)
                   << QString::fromLatin1(QByteArray::fromStdString(piece.bytes).toHex(' ').toUpper())
                   << QString::number(piece.begin) << QString::number(piece.end)
                   << (piece.id ? QString::number(*piece.id) : QString());
        }
        lines += fields.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

std::optional<double> typedNumber(const QString& text) { return readTypedNumber(text.toStdString()); }

} // namespace durchblick
