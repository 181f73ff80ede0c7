#pragma once

#include <QStringList>

namespace durchblick::monkey {

/// What someone types or has on the clipboard, good and bad.
const QStringList& typedTexts();
const QStringList& clipboardTexts();

/// Puts files into the current folder that can be dropped or opened: tables of word vectors and a corpus, good and damaged.
void makeFiles();
const QStringList& fileNames();

} // namespace durchblick::monkey
