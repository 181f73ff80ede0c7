#include "tests/monkey/shorten.h"

#include <algorithm>

namespace durchblick::monkey {

namespace {
const QString state = QStringLiteral("#= ");

bool isEvent(const QString& line) { return !line.isEmpty() && !line.startsWith(QLatin1Char('#')); }
} // namespace

QStringList shorten(QStringList events, const std::function<bool(const QStringList&)>& isThere,
                    const std::function<bool()>& isOver)
{
    for (qsizetype part = (events.size() + 1) / 2; part >= 1 && !isOver();) {
        bool isShorter = false;
        // From the end: what comes last is most often what matters, and what comes before it most often does not.
        for (qsizetype from = 0; from < events.size() && !isOver();) {
            QStringList fewer = events;
            fewer.erase(fewer.begin() + from, fewer.begin() + std::min(from + part, events.size()));
            if (!fewer.isEmpty() && isThere(fewer)) {
                events = fewer;
                isShorter = true;
            } else {
                from += part;
            }
        }
        if (part == 1 && !isShorter)
            break;
        part = isShorter ? std::min(part, (events.size() + 1) / 2) : part / 2;
        part = std::max<qsizetype>(part, 1);
    }
    return events;
}

std::vector<QStringList> endsOf(const QStringList& log)
{
    std::vector<QStringList> ends;
    for (const int wanted : {2, 5, 12, 30, 80, 200}) {
        QStringList end;
        qsizetype at = log.size();
        while (at > 0 && end.size() < wanted)
            if (isEvent(log[--at]))
                end.prepend(log[at]);
        QStringList begin;
        while (at > 0 && !isEvent(log[--at]))
            if (log[at].startsWith(state))
                begin.prepend(log[at].mid(state.size()));
        ends.push_back(begin + end);
        if (at <= 0)
            break;
    }
    return ends;
}

} // namespace durchblick::monkey
