#pragma once

#include "tests/wait_for.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace durchblick {

/// A home of its own, in which programs can be started and their settings looked at.
struct Home {
    QTemporaryDir folder;
    QString settingsFolder() const { return folder.filePath(QStringLiteral("config")); }
    QString settingsFile() const { return settingsFolder() + QStringLiteral("/durchblick/durchblick.conf"); }
    QVariant setting(const char* key) const
    {
        return QSettings(settingsFile(), QSettings::IniFormat).value(QLatin1String(key));
    }
    QString place() const { return setting("place").toString(); }
    void write(const QByteArray& text) const
    {
        QDir().mkpath(settingsFolder() + QStringLiteral("/durchblick"));
        QFile file(settingsFile());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
};

/// The program itself, with its window on no screen.
class RunningProgram {
public:
    RunningProgram(const Home& home, const QStringList& arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), home.folder.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.settingsFolder());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral(DURCHBLICK_PROGRAM), arguments);
        EXPECT_TRUE(m_process.waitForStarted());
    }
    ~RunningProgram()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// Until it listens to what the system sends.
    bool isListening() const
    {
        QFile status(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("SigCgt:"))
                return line.mid(7).trimmed().toULongLong(nullptr, 16) >> (SIGTERM - 1) & 1;
        return false;
    }
    void send(int number) const { ::kill(pid_t(m_process.processId()), number); }
    /// The exit status after this signal; -1 if it did not come to one.
    int endBy(int number)
    {
        EXPECT_TRUE(waitFor([this] { return isListening(); })) << said();
        send(number);
        if (!m_process.waitForFinished(30000) || m_process.exitStatus() != QProcess::NormalExit)
            return -1;
        return m_process.exitCode();
    }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    std::string said() { return m_process.readAll().toStdString(); }

private:
    QProcess m_process;
};

} // namespace durchblick
