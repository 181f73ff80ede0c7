#pragma once

#include <QCoreApplication>
#include <QString>

#include <string>

namespace durchblick {

/// The words of the command line: descriptions for --help and what stands around results.
struct Commands {
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

inline std::string utf8(const QString& text) { return text.toStdString(); }

} // namespace durchblick
