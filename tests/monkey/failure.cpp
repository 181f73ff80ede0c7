#include "tests/monkey/failure.h"

#include <QRegularExpression>

namespace durchblick::monkey {

namespace {

/// The first function of the program itself on the stack.
QString placeIn(const QString& text)
{
    static const QRegularExpression frame(QStringLiteral("^ *#\\d+ 0x[0-9a-f]+ in (.+?) (/\\S+?)(:\\d+)*$"),
                                          QRegularExpression::MultilineOption);
    for (auto all = frame.globalMatch(text); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        static const QRegularExpression own(QStringLiteral("/(app|views|lessons|core)/"));
        if (!own.match(match.captured(2)).hasMatch())
            continue;
        QString function = match.captured(1);
        function.remove(QRegularExpression(QStringLiteral("\\(.*")));
        return function.remove(QStringLiteral("durchblick::"));
    }
    return {};
}

} // namespace

QString faultIn(const QString& standardError, int status, bool crashed)
{
    static const QRegularExpression kinds(
        QStringLiteral(
            "^MONKEY: ([^\\n]+)|ERROR: AddressSanitizer: ([\\w-]+)|ERROR: LeakSanitizer: (detected memory leaks)"
            "|(\\S+:\\d+:\\d+: runtime error: [^\\n]*)|what\\(\\): *([^\\n]*)|([^\\n]*Assertion '[^\\n]*)"),
        QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = kinds.match(standardError);
    QString kind = match.hasMatch() ? match.captured(match.lastCapturedIndex())
        : crashed                   ? QStringLiteral("signal %1").arg(status)
                                    : QStringLiteral("status %1").arg(status);
    // Addresses differ from run to run.
    kind.replace(QRegularExpression(QStringLiteral("0x[0-9a-f]+")), QStringLiteral("0x…"));
    const QString place = placeIn(standardError.mid(match.hasMatch() ? match.capturedStart() : 0));
    return place.isEmpty() ? kind : kind + QStringLiteral(" in ") + place;
}

} // namespace durchblick::monkey
