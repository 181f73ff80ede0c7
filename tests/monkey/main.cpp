#include "tests/monkey/run.h"
#include "tests/monkey/runs.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace durchblick::monkey;

/// Random input for the real window; ./dev monkey runs it, and `event.h` tells what it does to the window.
int main(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    QCommandLineParser parser;
    parser.addOptions({
        {QStringLiteral("seed"), QStringLiteral("Of the first run."), QStringLiteral("n"), QStringLiteral("1")},
        {QStringLiteral("runs"), QStringLiteral("How many."), QStringLiteral("n"), QStringLiteral("1")},
        {QStringLiteral("minutes"), QStringLiteral("As many runs as fit."), QStringLiteral("m"), QStringLiteral("0")},
        {QStringLiteral("events"), QStringLiteral("Of each run."), QStringLiteral("n"), QStringLiteral("1000")},
        {QStringLiteral("shorten"), QStringLiteral("Seconds for the shortest list of each fault."), QStringLiteral("s"),
         QStringLiteral("120")},
        {QStringLiteral("out"), QStringLiteral("Where lists that repeat a fault are left."), QStringLiteral("folder"),
         QStringLiteral("out/monkey")},
        {QStringLiteral("replay"), QStringLiteral("Lets the events of this file happen, in this process."),
         QStringLiteral("file")},
        {QStringLiteral("in"), QStringLiteral("One run in this process, and in this folder."),
         QStringLiteral("folder")},
        {QStringLiteral("help"), QStringLiteral("This.")},
    });
    if (!parser.parse(arguments) || parser.isSet(QStringLiteral("help"))) {
        std::fputs(qPrintable(parser.errorText() + QLatin1Char('\n') + parser.helpText()), stderr);
        return 2;
    }
    const auto number = [&](const char* name) { return parser.value(QLatin1String(name)).toULongLong(); };
    const QString replay = parser.value(QStringLiteral("replay"));
    const QString out = parser.value(QStringLiteral("out"));
    if (parser.isSet(QStringLiteral("in")) || !replay.isEmpty()) {
        const QString folder =
            parser.isSet(QStringLiteral("in")) ? parser.value(QStringLiteral("in")) : out + QStringLiteral("/replay");
        return run({folder, number("seed"), int(number("events")), replay}, argc, argv);
    }
    const QCoreApplication application(argc, argv);
    return runAll({QCoreApplication::applicationFilePath(), out, number("seed"), int(number("runs")),
                   parser.value(QStringLiteral("minutes")).toDouble(), int(number("events")), int(number("shorten"))});
}
