#include "app/commands/explain_cell.h"

#include "app/commands/words.h"
#include "core/formula/formula.h"
#include "core/io/wellformed.h"
#include "core/trace/operation.h"

namespace durchblick {

namespace {
QString plain(const std::string& bytes) { return QString::fromStdString(wellFormed(bytes)); }

/// A piece, with spaces that can be seen.
QString asText(const std::string& bytes)
{
    return plain(bytes).replace(QLatin1Char(' '), QChar(0x2423)).replace(QLatin1Char('\n'), QChar(0x23CE));
}

QString quoted(const QString& text) { return Commands::tr("“%1”").arg(text); }

/// "scores(von, Hauptstadt)"; a column that has no name is left to its number.
QString nameOf(const Trace& trace, const Cell& cell)
{
    const Value& value = trace.value(cell.value);
    const QString row = plain(value.rowLabel(cell.row));
    if (value.columnCount() == 1)
        return QStringLiteral("%1(%2)").arg(plain(value.symbol), row);
    return QStringLiteral("%1(%2, %3)").arg(plain(value.symbol), row, plain(value.columnLabel(cell.column)));
}

QString whereFrom(Role role)
{
    switch (role) {
    case Role::Given: return Commands::tr("It is given, not calculated.");
    case Role::Drawn: return Commands::tr("It is drawn at random, not learned.");
    case Role::Parameter: return Commands::tr("It is a learned weight.");
    case Role::Activation:
    case Role::Gradient: return Commands::tr("It is where this calculation begins.");
    }
    return {};
}

/// The whole arithmetic if it is not too long, otherwise as many of its largest summands as stay below the limit.
std::string completeExpression(const Expression& expression)
{
    if (terms(expression).size() <= std::size_t(ExplainedCell::mostTermsComplete))
        return toAscii(expression);
    for (int most = ExplainedCell::mostTermsComplete / 2; most > 1; most /= 2) {
        const Expression shorter = shorten(expression, most).expression;
        if (terms(shorter).size() <= std::size_t(ExplainedCell::mostTermsComplete))
            return toAscii(shorter);
    }
    return toAscii(shorten(expression, 1).expression);
}

ExplainedCell explainNumber(const Trace& asked, const Cell& cell, int depth, const NumberStyle& style)
{
    const Explanation explanation = explain(asked, cell, depth);
    const Trace& trace = explanation.trace(asked);
    const double number = asked.number(cell);
    const QString name = nameOf(asked, cell);
    const QString result = QString::fromStdString(toText(number, style));

    ExplainedCell explained;
    explained.number = number;
    explained.isMasked = asked.value(cell.value).isMasked(cell.row, cell.column);
    if (!explanation.hasArithmetic()) {
        explained.expression = shortest(number);
        explained.text = QStringLiteral("%1 = %2. %3").arg(name, result, whereFrom(asked.value(cell.value).role));
        return explained;
    }
    explained.expression = completeExpression(explanation.expression);
    const Shortened shown = shorten(explanation.expression, ExplainedCell::mostSummandsShown);
    explained.omittedCount = shown.omittedCount;
    explained.omittedSum = shown.omittedSum;
    for (const Term& term : terms(shown.expression))
        explained.terms.push_back({.value = trace.value(term.cell.value).symbol,
                                   .row = term.cell.row,
                                   .column = term.cell.column,
                                   .number = term.number,
                                   .contribution = term.contribution,
                                   .piece = {},
                                   .isMasked = trace.value(term.cell.value).isMatrix()
                                       && trace.value(term.cell.value).isMasked(term.cell.row, term.cell.column)});

    const QString formula = QString::fromStdString(toText(toFormula(shown.expression, style)));
    explained.text = formula == result ? QStringLiteral("%1 = %2").arg(name, result)
                                       : QStringLiteral("%1 = %2 = %3").arg(name, formula, result);
    if (shown.omittedCount > 0)
        explained.text += QLatin1Char('\n')
            + Commands::tr("%n smaller summand(s) are left out; they add %1.", nullptr, shown.omittedCount)
                  .arg(QString::fromStdString(toText(shown.omittedSum, style)));
    if (explanation.depth < depth)
        explained.text += QLatin1Char('\n')
            + Commands::tr("It is written %n step(s) back; farther it would have more than %1 numbers and signs.",
                           nullptr, explanation.depth)
                  .arg(mostNodes);
    return explained;
}

/// Where a piece came into being: steps that only hand it on are passed over, steps that open are opened.
struct PieceOrigin {
    Trace trace;                          ///< where the cells are
    std::vector<Cell> parts;              ///< what it was made of; empty if it was given
    std::optional<Attributes> attributes; ///< of the step that made it

    bool isMerge() const { return parts.size() == 2 && attributes && attributes->entries().contains("rank"); }
};

PieceOrigin originOf(Trace trace, Cell cell)
{
    while (true) {
        Explanation explanation = explain(trace, cell);
        if (explanation.finer)
            trace = *std::move(explanation.finer);
        if (!explanation.hasArithmetic())
            return {std::move(trace), {}, std::nullopt};
        std::vector<Cell> parts;
        for (const Term& term : terms(explanation.expression))
            parts.push_back(term.cell);
        if (parts.size() != 1) {
            const Attributes attributes = trace.step(*trace.producer(explanation.cell.value)).attributes;
            return {std::move(trace), std::move(parts), attributes};
        }
        cell = parts.front();
    }
}

/// The parts, each merged one replaced by what it was made of, as often as depth says.
void addPieces(std::vector<ExplainedTerm>& terms, const Trace& trace, const std::vector<Cell>& parts, int depth)
{
    for (const Cell& part : parts) {
        if (depth > 1) {
            const PieceOrigin origin = originOf(trace, part);
            if (origin.isMerge()) {
                addPieces(terms, origin.trace, origin.parts, depth - 1);
                continue;
            }
        }
        const Value& value = trace.value(part.value);
        terms.push_back({.value = value.symbol,
                         .row = part.row,
                         .column = part.column,
                         .number = {},
                         .contribution = {},
                         .piece = wellFormed(value.pieces()[std::size_t(part.row)].bytes)});
    }
}

/// What the step that made a piece took it from, even if it only handed it on.
void addDirectSource(std::vector<ExplainedTerm>& list, const Trace& asked, const Cell& cell)
{
    const Explanation explanation = explain(asked, cell);
    if (!explanation.hasArithmetic())
        return;
    std::vector<Cell> parts;
    for (const Term& term : terms(explanation.expression))
        parts.push_back(term.cell);
    addPieces(list, explanation.trace(asked), parts, 1);
}

QString joined(const std::vector<ExplainedTerm>& terms)
{
    QStringList pieces;
    for (const ExplainedTerm& term : terms)
        pieces << quoted(asText(term.piece));
    return pieces.join(QStringLiteral(" + "));
}

ExplainedCell explainPiece(const Trace& trace, const Cell& cell, int depth)
{
    const Piece& piece = trace.value(cell.value).pieces()[std::size_t(cell.row)];
    const PieceOrigin origin = originOf(trace, cell);

    ExplainedCell explained;
    explained.piece = wellFormed(piece.bytes);
    if (origin.parts.empty()) {
        addDirectSource(explained.terms, trace, cell);
        explained.text = Commands::tr("“%1” stands in the text from byte %2 to byte %3; nothing was merged.")
                             .arg(asText(piece.bytes), QString::number(piece.begin), QString::number(piece.end));
    } else {
        addPieces(explained.terms, origin.trace, origin.parts, depth);
        explained.text = QStringLiteral("%1 = %2. ").arg(quoted(asText(piece.bytes)), joined(explained.terms));
        explained.text += origin.isMerge()
            ? Commands::tr("The last merge is the one of rank %1 in the tokenizer's list.")
                  .arg(origin.attributes->integer("rank"))
            : Commands::tr("It is made of %n piece(s).", nullptr, int(origin.parts.size()));
    }
    if (piece.id)
        explained.text += QLatin1Char(' ') + Commands::tr("Its id is %1.").arg(*piece.id);
    return explained;
}
} // namespace

ExplainedCell explainCell(const Trace& trace, const Cell& cell, int depth, const NumberStyle& style)
{
    return trace.value(cell.value).isMatrix() ? explainNumber(trace, cell, depth, style)
                                              : explainPiece(trace, cell, depth);
}

} // namespace durchblick
