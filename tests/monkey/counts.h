#pragma once

#include <QMap>
#include <QString>

#include <utility>

namespace durchblick::monkey {

/// How often something was come to; what there is to come to stands in it with 0.
class Counts {
public:
    void expect(const QString& kind, const QString& name) { m_counts.insert({kind, name}, of(kind, name)); }
    void count(const QString& kind, const QString& name) { ++m_counts[{kind, name}]; }
    int of(const QString& kind, const QString& name) const { return m_counts.value({kind, name}); }

    /// Adds what was written by another process. False if there is no such file.
    bool add(const QString& file);
    void write(const QString& file) const;
    /// A line for each kind: how many of how many, and by name what was not reached.
    QString summary() const;

private:
    QMap<std::pair<QString, QString>, int> m_counts;
};

} // namespace durchblick::monkey
