#include "tests/monkey/run.h"

#include "tests/monkey/chooser.h"
#include "tests/monkey/driver.h"
#include "tests/monkey/fence.h"
#include "tests/monkey/hand_clock.h"
#include "tests/monkey/program.h"
#include "tests/monkey/reached.h"
#include "tests/monkey/texts.h"
#include "tests/monkey/watch.h"
#include "views/look/fonts.h"
#include "views/run/work_aside.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QScreen>
#include <QStyleFactory>

#include <algorithm>
#include <cstdio>

namespace durchblick::monkey {

namespace {

/// What is opened outside of the program goes nowhere.
class Nowhere : public QObject {
    Q_OBJECT
public:
    Nowhere()
    {
        for (const QString& scheme : schemes)
            QDesktopServices::setUrlHandler(scheme, this, "take");
    }
    ~Nowhere() override
    {
        for (const QString& scheme : schemes)
            QDesktopServices::unsetUrlHandler(scheme);
    }

public slots:
    void take(const QUrl&) {}

private:
    const QStringList schemes = {QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("file"),
                                 QStringLiteral("mailto"), QStringLiteral("durchblick")};
};

/// What Qt warns of is told; what its platform without a screen cannot do, and which letters no font has, is not.
void tell(QtMsgType, const QMessageLogContext&, const QString& message)
{
    for (const char* usual : {"This plugin does not support", "OpenType support missing"})
        if (message.contains(QLatin1String(usual)))
            return;
    std::fprintf(stderr, "QT: %s\n", qPrintable(message));
}

constexpr long long mostGrowth = 64'000'000; // bytes, over the second half of a run

/// Nothing of whoever runs it: no settings, no display, no session, no language.
void moveInto(const QString& home)
{
    QDir().mkpath(home);
    QFile::setPermissions(home, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QDir::setCurrent(home);
    for (const char* variable :
         {"HOME", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, home.toUtf8());
    for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "QT_STYLE_OVERRIDE",
                                 "QT_QPA_PLATFORMTHEME", "XDG_CURRENT_DESKTOP"})
        qunsetenv(variable);
    qputenv("LC_ALL", "C.UTF-8");
    qputenv("QT_FONT_DPI", "96");
    qputenv("QT_SCALE_FACTOR", "1");
    qputenv("QT_ENABLE_HIGHDPI_SCALING", "0");
    qputenv("QT_HASH_SEED", "0");
    qputenv("QT_NO_GLIB", "1"); // its loop of events does not say when it is about to wait
    QFile screen(QStringLiteral("screen.json"));
    if (screen.open(QIODevice::WriteOnly))
        screen.write(
            R"({"screens": [{"name": "one", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + home.toUtf8() + "/screen.json");
}

std::vector<Event> readEvents(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        failWith("no such list of events");
    std::vector<Event> events;
    while (!in.atEnd())
        if (const std::optional<Event> event = Event::fromLine(QString::fromLatin1(in.readLine())))
            events.push_back(*event);
    return events;
}

void checkMemory(const std::vector<long long>& memory)
{
    if (memory.size() < 6)
        return;
    // What is kept for good (the prepared lessons, fonts, words) is there after a while; then less and more take turns.
    const auto half = memory.begin() + std::ptrdiff_t(memory.size()) / 2;
    const long long before = *std::max_element(memory.begin(), half), after = *std::min_element(half, memory.end());
    std::fprintf(stderr, "memory at restarts:");
    for (const long long bytes : memory)
        std::fprintf(stderr, " %lld", bytes / 1'000'000);
    std::fprintf(stderr, " MB\n");
    if (after > before + mostGrowth)
        failWith("memory: it keeps growing");
}

} // namespace

QString eventsOf(const QString& folder) { return folder + QStringLiteral("/events"); }
QString reachedIn(const QString& folder) { return folder + QStringLiteral("/reached"); }

int run(const Run& run, int argc, char** argv)
{
    const QString folder = QDir(run.folder).absolutePath();
    std::vector<Event> list = run.replay.isEmpty() ? std::vector<Event>() : readEvents(run.replay);
    QDir(folder).removeRecursively();
    moveInto(folder + QStringLiteral("/home"));
    fenceIn(folder.toStdString());
    stopClock();
    qInstallMessageHandler(tell);
    WorkAside::seeEndAfter(3);

    QCoreApplication::setOrganizationName(QStringLiteral("durchblick"));
    QCoreApplication::setApplicationName(QStringLiteral("durchblick"));
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeMenuBar);
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    loadFonts();
    const Nowhere nowhere;
    makeFiles();

    Program program;
    Reached reached(program);
    Chooser chooser(run.seed, program, reached, QGuiApplication::primaryScreen()->size());
    int drawn = 0;
    std::size_t read = 0;
    const auto next = [&]() -> std::optional<Event> {
        if (!run.replay.isEmpty())
            return read < list.size() ? std::optional(list[read++]) : std::nullopt;
        return drawn++ < run.events ? std::optional(chooser.next()) : std::nullopt;
    };
    Driver driver(program, reached, next, folder);
    Watch::start();
    const int status = QApplication::exec();
    reached.lookForFiles();
    reached.counts().write(reachedIn(folder));
    std::fprintf(stderr, "longest event: %lld ms of processor time: %s\n", (long long)driver.longest().count(),
                 qPrintable(driver.longestEvent()));
    checkMemory(driver.memory());
    return status;
}

} // namespace durchblick::monkey

#include "run.moc"
