#include "tests/monkey/event.h"

#include <QStringDecoder>
#include <QUrl>

namespace durchblick::monkey {

namespace {
/// As it was, also where it begins with what would be a byte-order mark.
QString decoded(const QString& part)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(QByteArray::fromPercentEncoding(part.toLatin1()));
}
} // namespace

QString Event::toLine() const
{
    QString line = kind;
    for (const QString& argument : arguments)
        line += QLatin1Char(' ')
            + (argument.isEmpty() ? QStringLiteral("%")
                                  : QString::fromLatin1(QUrl::toPercentEncoding(argument, "/#:@=?,;+&\"'<>()|*$!")));
    return line;
}

std::optional<Event> Event::fromLine(const QString& line)
{
    const QStringList parts = line.trimmed().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (parts.isEmpty() || parts.front().startsWith(QLatin1Char('#')))
        return std::nullopt;
    Event event{parts.front()};
    for (const QString& part : parts.mid(1))
        event.arguments << (part == QLatin1String("%") ? QString() : decoded(part));
    return event;
}

} // namespace durchblick::monkey
