#include "app/window/start_measure.h"

#include <QApplication>
#include <QFile>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <cstdio>

#ifdef Q_OS_LINUX
#include <time.h>
#include <unistd.h>
#endif

namespace durchblick {

namespace {

#ifdef Q_OS_LINUX
double sinceStartMs()
{
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    // The name of the program stands in brackets and may hold spaces; the 20th number behind it is the start in ticks.
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 20)
        return -1;
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double nowMs = double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
    return nowMs - fields[19].toDouble() * 1000 / double(sysconf(_SC_CLK_TCK));
}

double residentMb()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> fields = file.readAll().split(' ');
    return fields.size() < 2 ? -1 : fields[1].toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}
#else
double sinceStartMs() { return -1; }
double residentMb() { return -1; }
#endif

class FirstFrame : public QObject {
public:
    explicit FirstFrame(QWidget& window) : QObject(&window) { window.installEventFilter(this); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        // The update request paints the whole window; what is queued behind it runs once that has been done.
        if (event->type() == QEvent::UpdateRequest || event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, [] {
                const auto now = std::chrono::steady_clock::now().time_since_epoch();
                std::printf("{\"start_ms\": %.0f, \"resident_mb\": %.1f, \"painted_ns\": %lld}\n", sinceStartMs(),
                            residentMb(), static_cast<long long>(std::chrono::nanoseconds(now).count()));
                std::fflush(stdout);
                QApplication::quit();
            });
        }
        return false;
    }
};

} // namespace

void measureStart(QWidget& window) { new FirstFrame(window); }

} // namespace durchblick
