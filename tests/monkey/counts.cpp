#include "tests/monkey/counts.h"

#include <QFile>
#include <QStringList>
#include <QTextStream>

namespace durchblick::monkey {

bool Counts::add(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly | QIODevice::Text))
        return false;
    QTextStream text(&in);
    while (!text.atEnd()) {
        const QStringList parts = text.readLine().split(QLatin1Char('\t'));
        if (parts.size() == 3)
            m_counts[{parts[0], parts[1]}] += parts[2].toInt();
    }
    return true;
}

void Counts::write(const QString& file) const
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly | QIODevice::Text))
        return;
    QTextStream text(&out);
    for (auto at = m_counts.begin(); at != m_counts.end(); ++at)
        text << at.key().first << '\t' << at.key().second << '\t' << at.value() << '\n';
}

QString Counts::summary() const
{
    QMap<QString, std::pair<int, QStringList>> kinds; // how many there are, and which were not reached
    for (auto at = m_counts.begin(); at != m_counts.end(); ++at) {
        auto& [all, missing] = kinds[at.key().first];
        ++all;
        if (at.value() == 0)
            missing << at.key().second;
    }
    QString text;
    for (auto at = kinds.begin(); at != kinds.end(); ++at) {
        const auto& [all, missing] = at.value();
        text += QStringLiteral("  %1: %2 of %3").arg(at.key(), -10).arg(all - missing.size()).arg(all);
        if (!missing.isEmpty())
            text += QStringLiteral("; not: ") + missing.join(QStringLiteral(", "));
        text += QLatin1Char('\n');
    }
    return text;
}

} // namespace durchblick::monkey
