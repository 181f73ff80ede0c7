#pragma once

#include <QString>
#include <QStringList>

namespace durchblick::monkey {

/// What a run that went wrong has said.
struct Failure {
    QString what;       ///< "heap-use-after-free in durchblick::QuestionCard::labelOf": the same for the same fault
    QString report;     ///< of the sanitizer or the driver, with the stack
    QStringList events; ///< lines, in their order
};

/// Reads it from what the process wrote to standard error; status: how it ended.
QString faultIn(const QString& standardError, int status, bool crashed);

} // namespace durchblick::monkey
