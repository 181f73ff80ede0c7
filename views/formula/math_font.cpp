#include "views/formula/math_font.h"

#include "views/look/fonts.h"

#include <QFontMetricsF>
#include <QHash>
#include <QRawFont>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <utility>

namespace durchblick {

namespace {

MathConstants readConstants()
{
    const QRawFont font = QRawFont::fromFont(mathFont(1000));
    const QByteArray table = font.fontTable("MATH");
    MathConstants result;
    if (table.size() < 10)
        return result; // another font stands in for ours: rough values serve
    const auto number = [&table](qsizetype at) {
        return at + 2 <= table.size() ? double(qFromBigEndian<qint16>(table.constData() + at)) : 0.0;
    };
    const qsizetype constants = qsizetype(number(4));
    // Two percentages and two heights, then records of a value and an offset each, in the order of the OpenType standard.
    const auto value = [&](int record) { return number(constants + 8 + 4 * record) / font.unitsPerEm(); };
    result.scriptScale = number(constants) / 100;
    result.scriptScriptScale = number(constants + 2) / 100;
    result.axis = value(1);
    result.subscriptDown = value(4);
    result.subscriptTop = value(5);
    result.subscriptDrop = value(6);
    result.superscriptUp = value(7);
    result.superscriptBottom = value(9);
    result.superscriptDrop = value(10);
    result.scriptGap = value(11);
    result.spaceAfterScript = value(13);
    result.upperLimitGap = value(14);
    result.upperLimitRise = value(15);
    result.lowerLimitGap = value(16);
    result.lowerLimitDrop = value(17);
    result.numeratorUp = value(28);
    result.numeratorUpDisplay = value(29);
    result.denominatorDown = value(30);
    result.denominatorDownDisplay = value(31);
    result.numeratorGap = value(32);
    result.numeratorGapDisplay = value(33);
    result.rule = value(34);
    result.denominatorGap = value(35);
    result.denominatorGapDisplay = value(36);
    result.radicalGap = value(45);
    result.radicalGapDisplay = value(46);
    result.radicalRule = value(47);
    result.radicalExtra = value(48);
    return result;
}

QString fromCode(char32_t code) { return QString::fromUcs4(&code, 1); }

} // namespace

const MathConstants& mathConstants()
{
    static const MathConstants constants = readConstants();
    return constants;
}

TextExtent measured(const QString& text, double px)
{
    // Formulas are made of few different signs, set again and again at every step; measuring one costs more than a look-up.
    constexpr int mostKept = 4096;
    thread_local QHash<std::pair<QString, double>, TextExtent> kept;
    const std::pair key(text, px);
    if (const auto found = kept.constFind(key); found != kept.constEnd())
        return *found;
    const QFontMetricsF metrics(mathFont(px));
    const double advance = metrics.horizontalAdvance(text);
    TextExtent extent{advance, advance, 0, 0};
    if (!text.trimmed().isEmpty()) {
        const QRectF ink = metrics.tightBoundingRect(text);
        extent = {advance, ink.right(), std::max(0.0, -ink.top()), std::max(0.0, ink.bottom())};
    }
    if (kept.size() >= mostKept)
        kept.clear();
    kept.insert(key, extent);
    return extent;
}

QString italic(const std::string& letter)
{
    const QString text = QString::fromStdString(letter);
    const QList<uint> codes = text.toUcs4();
    if (codes.size() != 1)
        return text;
    const char32_t code = codes.front();
    if (code == U'h') // the standard left a hole where Planck's constant had been all along
        return fromCode(U'\u210E');
    if (code >= U'A' && code <= U'Z')
        return fromCode(U'\U0001D434' + (code - U'A'));
    if (code >= U'a' && code <= U'z')
        return fromCode(U'\U0001D44E' + (code - U'a'));
    if (code >= U'α' && code <= U'ω')
        return fromCode(U'\U0001D6FC' + (code - U'α'));
    if (code == U'ϵ')
        return fromCode(U'\U0001D716');
    if (code == U'ϕ')
        return fromCode(U'\U0001D719');
    return text;
}

QString bold(const std::string& letters)
{
    QString result;
    for (const uint code : QString::fromStdString(letters).toUcs4()) {
        if (code >= U'A' && code <= U'Z')
            result += fromCode(U'\U0001D400' + (code - U'A'));
        else if (code >= U'a' && code <= U'z')
            result += fromCode(U'\U0001D41A' + (code - U'a'));
        else if (code >= U'0' && code <= U'9')
            result += fromCode(U'\U0001D7CE' + (code - U'0'));
        else
            result += fromCode(code);
    }
    return result;
}

} // namespace durchblick
