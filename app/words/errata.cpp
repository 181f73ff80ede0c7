#include "app/words/errata.h"

#include "core/io/wellformed.h"
#include "lessons/place.h"

#include <QCoreApplication>

namespace durchblick {

namespace {
struct Errata {
    Q_DECLARE_TR_FUNCTIONS(Errata)
};

constexpr int decimalsShown = 4; // a slide's figures have at most three

bool isNumber(const std::string& text) { return !text.empty() && text.find_first_not_of("+-.0123456789") == text.npos; }

/// What the calculation gives in place of what is printed: a number, or a piece's id or text, whichever is printed.
QString calculatedAt(const Value& value, const Cell& cell, bool asNumber, const NumberStyle& style)
{
    if (value.isMatrix())
        return QString::fromStdString(toText(value.matrix()(cell.row, cell.column), style));
    const Piece& piece = value.pieces()[std::size_t(cell.row)];
    if (asNumber && piece.id)
        return QString::number(*piece.id);
    return QString::fromStdString(wellFormed(piece.bytes)).replace(QLatin1Char(' '), QChar(0x2423));
}
} // namespace

QString erratumSentence(const Erratum& erratum, const NumberStyle& style, bool asLink)
{
    const Result<Address> address = readAddress(erratum.address);
    const Result<Place> place = address ? findPlace(*address) : Result<Place>(address.error());
    if (!place || !place->cell)
        return {};
    NumberStyle exact = style;
    exact.decimals = decimalsShown;
    QString printed = QString::fromStdString(erratum.printed);
    const bool asNumber = isNumber(erratum.printed);
    if (asNumber && style.comma)
        printed.replace(QLatin1Char('.'), QLatin1Char(','));
    QString calculated = calculatedAt(place->trace.value(place->cell->value), *place->cell, asNumber, exact);
    if (asLink)
        calculated = QStringLiteral("[%1](durchblick:%2)")
                         .arg(calculated,
                              QString::fromStdString(erratum.address).replace(QLatin1Char(' '), QStringLiteral("%20")));
    if (erratum.slide == 0)
        return Errata::tr("The notebook prints %1, the calculation gives %2.").arg(printed, calculated);
    return Errata::tr("Slide %1 prints %2, the calculation gives %3.")
        .arg(QString::number(erratum.slide), printed, calculated);
}

} // namespace durchblick
