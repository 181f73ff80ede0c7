#pragma once

#include <QByteArray>
#include <QPointF>
#include <QString>
#include <vector>

namespace durchblick {

enum class TexEngine { Pdf, Lua };

/// A character as it stands on a page, in points from the page's upper left corner.
struct PrintedCharacter {
    QChar character;
    QPointF at;             ///< its middle
    bool isUpright = false; ///< part of a word that is read from below
};
using PrintedPage = std::vector<PrintedCharacter>;

/// A document that the program wrote, for a test's messages by name.
struct TexFile {
    QString name;
    QByteArray tex;
};

/// Compiles documents as one, a page each, and reads back what is printed on each page. Whatever TeX complains of, and characters
/// that it leaves out, fail the test with the name of the document; then there may be fewer pages.
std::vector<PrintedPage> compiled(TexEngine engine, const std::vector<TexFile>& files);

/// Compiles one document as it is.
PrintedPage compiledAlone(TexEngine engine, const TexFile& file);

/// Letters that mean the same compare equal: ligatures and indices are taken apart.
QString comparable(const QString& text);

} // namespace durchblick
