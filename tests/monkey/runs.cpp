#include "tests/monkey/runs.h"

#include "tests/monkey/counts.h"
#include "tests/monkey/event.h"
#include "tests/monkey/failure.h"
#include "tests/monkey/run.h"
#include "tests/monkey/shorten.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <sys/personality.h>

namespace durchblick::monkey {

namespace {

void say(const QString& text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    std::fflush(stdout);
}

QString contentOf(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
}

void write(const QString& file, const QString& text)
{
    QFile out(file);
    if (out.open(QIODevice::WriteOnly))
        out.write(text.toUtf8());
}

const QString& elsewhere()
{
    static const QString fault = QStringLiteral("the same events lead elsewhere");
    return fault;
}

struct Outcome {
    bool isGood = false;
    QString fault;
    QString said;
};

class Series {
public:
    explicit Series(const Runs& runs) : m_runs(runs) { QDir().mkpath(runs.folder); }

    int go();

private:
    Outcome start(const QString& folder, const QStringList& arguments) const;
    Outcome repeat(const QStringList& log) const;
    void keep(const Outcome& outcome, std::uint64_t seed, const QStringList& log);
    QStringList shortest(const Outcome& outcome, const QStringList& log) const;

    const Runs& m_runs;
    Counts m_reached;
    QMap<QString, int> m_faults;
    QMap<QString, int> m_remarks;
    int m_done = 0;
};

Outcome Series::start(const QString& folder, const QStringList& arguments) const
{
    const QString said = folder + QStringLiteral(".stderr");
    QProcess process;
    process.setStandardErrorFile(said);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardInputFile(QProcess::nullDevice());
    // The same addresses in every run, where that is allowed: some orders depend on them.
    process.setChildProcessModifier([] { personality(ADDR_NO_RANDOMIZE); });
    process.start(m_runs.program, QStringList{QStringLiteral("--in"), folder} + arguments);
    process.waitForFinished(-1); // it watches itself
    Outcome outcome;
    outcome.said = contentOf(said);
    const bool crashed = process.exitStatus() == QProcess::CrashExit;
    outcome.isGood = !crashed && process.exitCode() == 0;
    if (!outcome.isGood)
        outcome.fault = faultIn(outcome.said, process.exitCode(), crashed);
    return outcome;
}

Outcome Series::repeat(const QStringList& log) const
{
    // In the same folder as before: its name stands in addresses.
    const QString folder = m_runs.folder + QStringLiteral("/run"),
                  list = m_runs.folder + QStringLiteral("/again.events");
    write(list, log.join(QLatin1Char('\n')) + QLatin1Char('\n'));
    Outcome again = start(folder, {QStringLiteral("--replay"), list});
    const QStringList second = contentOf(eventsOf(folder)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (!again.isGood || second == log)
        return again;
    const auto differ = std::mismatch(log.begin(), log.end(), second.begin(), second.end());
    again.isGood = false;
    again.fault = elsewhere();
    again.said = QStringLiteral("line %1: %2\nthe second time: %3\n")
                     .arg(differ.first - log.begin() + 1)
                     .arg(differ.first == log.end() ? QString() : *differ.first,
                          differ.second == second.end() ? QString() : *differ.second);
    return again;
}

QStringList Series::shortest(const Outcome& outcome, const QStringList& log) const
{
    QElapsedTimer clock;
    clock.start();
    // In the same folder as before: its name stands in addresses.
    const QString folder = m_runs.folder + QStringLiteral("/run"),
                  list = m_runs.folder + QStringLiteral("/again.events");
    const auto isThere = [&](const QStringList& events) {
        write(list, events.join(QLatin1Char('\n')) + QLatin1Char('\n'));
        const Outcome again = start(folder, {QStringLiteral("--replay"), list});
        return again.fault == outcome.fault;
    };
    const auto isOver = [&] { return clock.elapsed() > 1000LL * m_runs.secondsToShorten; };
    QStringList all;
    for (const QString& line : log)
        if (Event::fromLine(line))
            all << line;
    for (const QStringList& end : endsOf(log))
        if (!isOver() && isThere(end))
            return shorten(end, isThere, isOver);
    return shorten(all, isThere, isOver);
}

void Series::keep(const Outcome& outcome, std::uint64_t seed, const QStringList& log)
{
    if (m_faults[outcome.fault]++ > 0) {
        say(QStringLiteral("seed %1: again %2\n").arg(seed).arg(outcome.fault));
        return;
    }
    say(QStringLiteral("seed %1: %2; looking for the shortest list of events that repeats it\n")
            .arg(seed)
            .arg(outcome.fault));
    const QStringList events = outcome.fault == elsewhere() ? log : shortest(outcome, log);
    const QString file = QStringLiteral("%1/fault-%2.events").arg(m_runs.folder).arg(m_faults.size());
    const QString text = QStringLiteral("# seed %1: %2\n# repeat it with: monkey --replay %3\n%4\n")
                             .arg(seed)
                             .arg(outcome.fault, file, events.join(QLatin1Char('\n')));
    write(file, text);
    write(QString(file).replace(QStringLiteral(".events"), QStringLiteral(".report")), outcome.said);
    say(QStringLiteral("\n%1\n%2\n").arg(outcome.said.right(6000), text));
}

int Series::go()
{
    QElapsedTimer clock;
    clock.start();
    const QString folder = m_runs.folder + QStringLiteral("/run");
    const auto isOver = [&] {
        return m_runs.minutes > 0 ? double(clock.elapsed()) > m_runs.minutes * 60'000 : m_done >= m_runs.count;
    };
    long long events = 0;
    for (; !isOver(); ++m_done) {
        const std::uint64_t seed = m_runs.seed + std::uint64_t(m_done);
        Outcome outcome = start(folder,
                                {QStringLiteral("--seed"), QString::number(seed), QStringLiteral("--events"),
                                 QString::number(m_runs.events)});
        const QStringList log = contentOf(eventsOf(folder)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString& line : log) {
            events += Event::fromLine(line).has_value();
            if (line.startsWith(QLatin1String("#! ")))
                ++m_remarks[line.mid(3)];
        }
        for (const QString& line : outcome.said.split(QLatin1Char('\n')))
            if (line.startsWith(QLatin1String("QT: ")))
                ++m_remarks[line];
        m_reached.add(reachedIn(folder));
        if (outcome.isGood && m_done == 0)
            outcome = repeat(log);
        if (!outcome.isGood)
            keep(outcome, seed, log);
    }
    say(QStringLiteral("%1 runs with the seeds %2 to %3, %4 events, %5 s\n%6")
            .arg(m_done)
            .arg(m_runs.seed)
            .arg(m_runs.seed + std::uint64_t(m_done) - 1)
            .arg(events)
            .arg(clock.elapsed() / 1000)
            .arg(m_reached.summary()));
    for (auto at = m_remarks.begin(); at != m_remarks.end(); ++at)
        say(QStringLiteral("  remark: %1 (%2 times)\n").arg(at.key()).arg(at.value()));
    for (auto at = m_faults.begin(); at != m_faults.end(); ++at)
        say(QStringLiteral("  FOUND: %1 (%2 runs)\n").arg(at.key()).arg(at.value()));
    return m_faults.isEmpty() ? 0 : 1;
}

} // namespace

int runAll(const Runs& runs) { return Series(runs).go(); }

} // namespace durchblick::monkey
