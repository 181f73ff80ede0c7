#include "views/look/fonts.h"

#include <QDirIterator>
#include <QFile>
#include <QFontDatabase>
#include <QtEndian>

#include <algorithm>

namespace durchblick {

namespace {

QFont made(const QString& family, double px, QFont::Weight weight)
{
    loadFonts();
    QFont font(family);
    // Pixel sizes are whole numbers in QFont; formulas scale their scripts by fractions and are laid out by outline.
    font.setPixelSize(std::max(1, qRound(px)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return font;
}

/// The same font without contextual alternates, which JetBrains Mono draws -> and != with: a token has to look like its
/// characters, and Qt 6.4 cannot switch that feature off. It is renamed in the list of features, so that nobody asks for it.
QByteArray withoutContextualAlternates(QByteArray font)
{
    const auto number = [&font](qsizetype at) { return qFromBigEndian<quint16>(font.constData() + at); };
    const auto wide = [&font](qsizetype at) { return qFromBigEndian<quint32>(font.constData() + at); };
    for (int table = 0; table < number(4); ++table) {
        const qsizetype record = 12 + 16 * table;
        if (font.mid(record, 4) != "GSUB")
            continue;
        const qsizetype substitutions = wide(record + 8);
        const qsizetype features = substitutions + number(substitutions + 6);
        for (int i = 0; i < number(features); ++i)
            if (const qsizetype tag = features + 2 + 6 * i; font.mid(tag, 4) == "calt")
                font.replace(tag, 4, "none");
    }
    return font;
}

} // namespace

void loadFonts()
{
    static const bool once = [] {
        for (QDirIterator at(QStringLiteral(":/fonts"), {"*.ttf", "*.otf"}); at.hasNext();) {
            QFile file(at.next());
            const bool isMono = at.fileName().startsWith(QStringLiteral("JetBrainsMono"));
            if (!isMono)
                QFontDatabase::addApplicationFont(file.fileName());
            else if (file.open(QIODevice::ReadOnly))
                QFontDatabase::addApplicationFontFromData(withoutContextualAlternates(file.readAll()));
        }
        return true;
    }();
    Q_UNUSED(once);
}

QFont textFont(double px, QFont::Weight weight) { return made(QStringLiteral("Inter"), px, weight); }

QFont monoFont(double px, bool bold)
{
    QFont font = made(QStringLiteral("JetBrains Mono"), px, bold ? QFont::Bold : QFont::Normal);
    font.setFixedPitch(true);
    font.setStyleHint(QFont::Monospace);
    return font;
}

QFont mathFont(double px)
{
    QFont font = made(QStringLiteral("STIX Math"), px, QFont::Normal);
    font.setStyleHint(QFont::Serif);
    return font;
}

} // namespace durchblick
