#include "tests/monkey/driver.h"

#include "tests/monkey/place.h"
#include "tests/monkey/program.h"
#include "tests/monkey/reached.h"
#include "tests/monkey/run.h"
#include "tests/monkey/watch.h"
#include "views/panels/panel_widget.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QScreen>
#include <QThread>

#include <cmath>
#include <tuple>
#include <utility>

extern "C" std::size_t __sanitizer_get_current_allocated_bytes() __attribute__((weak));

namespace durchblick::monkey {

namespace {

/// Rounds of the loop after a part of an event: one for what the window system passes on, one for what follows from that.
constexpr int roundsToSettle = 2;
constexpr int betweenNotes = 50;

bool isFinite(const QRectF& rect)
{
    return std::isfinite(rect.x()) && std::isfinite(rect.y()) && std::isfinite(rect.width())
        && std::isfinite(rect.height());
}

} // namespace

Driver::Driver(Program& program, Reached& reached, Source source, const QString& folder)
    : m_program(program), m_reached(reached), m_source(std::move(source)), m_hand(program), m_log(eventsOf(folder)),
      m_reachedFile(reachedIn(folder))
{
    if (!m_log.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        failWith("no log");
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this, &Driver::turn,
            Qt::DirectConnection);
}

void Driver::turn()
{
    // Nobody waits: time goes on only when it is told to.
    QAbstractEventDispatcher::instance()->wakeUp();
    if (m_settling-- > 0)
        return;
    if (const auto took = Watch::eventIsOver(); took > m_longest)
        std::tie(m_longest, m_longestEvent) = std::pair(took, m_now);
    if (m_hand.isTrapped())
        failWith("trapped: a dialog does not close");
    keepFileDialogAtHome();
    if (!m_hand.isBusy()) {
        if (m_isEnding)
            return;
        if (m_count > 0)
            check();
        if (const std::optional<Event> event = m_source()) {
            ++m_count;
            m_now = event->toLine();
            m_log.write(m_now.toLatin1() + '\n');
            m_hand.begin(*event);
        } else {
            end();
        }
    }
    QMetaObject::invokeMethod(this, &Driver::goOn, Qt::QueuedConnection);
}

void Driver::goOn()
{
    // Set before: what the event opens may run its own loop from here.
    m_settling = roundsToSettle;
    Watch::eventBegins();
    if (m_hand.isBusy())
        m_hand.goOn();
    // A desktop gives the focus back to the window when a dialog is gone.
    QWidget* front = frontOf(&m_program.window());
    if (!QGuiApplication::focusWindow())
        front->activateWindow();
}

void Driver::end()
{
    m_isEnding = true;
    m_hand.closeAllThen([this] {
        m_program.restart();
        measureMemory();
        QCoreApplication::quit();
    });
}

/// It reads folders on a thread of its own, which is waited for, and never shows another folder than the home.
void Driver::keepFileDialogAtHome()
{
    auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    if (!dialog)
        return;
    const QString home = QDir::currentPath();
    if (!dialog->directory().absolutePath().startsWith(home))
        dialog->setDirectory(home);
    auto* model = dialog->findChild<QFileSystemModel*>();
    if (!model)
        return;
    model->setOption(QFileSystemModel::DontWatchForChanges);
    const QModelIndex folder = model->index(dialog->directory().absolutePath());
    // Once for each folder, in case the model and this do not agree on what is to be seen.
    const QString shown = dialog->directory().absolutePath();
    if (dialog->property("monkey-folder").toString() == shown)
        return;
    dialog->setProperty("monkey-folder", shown);
    const auto there = QDir(shown).entryList(model->nameFilters(), model->filter()).size();
    for (int i = 0; i < 500 && model->rowCount(folder) < there; ++i) {
        QCoreApplication::sendPostedEvents();
        QThread::usleep(2000);
    }
}

void Driver::check()
{
    MainWindow& window = m_program.window();
    const bool isInside = QThread::currentThread()->loopLevel() > 1;
    if (!window.isVisible() && !isInside)
        m_program.restart(); // by Ctrl+Q
    if (m_program.starts() != m_starts) {
        m_starts = m_program.starts();
        measureMemory();
    }
    m_reached.look();
    if (m_count % betweenNotes == 0)
        m_reached.counts().write(m_reachedFile); // in case the next event is the last

    const std::string address = toText(m_program.window().session().address());
    const Result<Address> read = readAddress(address);
    if (!read || *read != m_program.window().session().address())
        failWith("invariant: the address of what is shown cannot be read back");
    QWidget* front = frontOf(&m_program.window());
    const QSize screen = front->screen()->size();
    if (front->width() > screen.width() || front->height() > screen.height())
        m_log.write("#! larger than the screen: " + placeOf(*front).toUtf8() + '\n');
    if (front == &m_program.window() && front->isActiveWindow() && !QApplication::focusWidget())
        m_log.write("#! nothing has the focus\n");
    for (const PanelWidget* panel : front->findChildren<PanelWidget*>()) {
        const auto cursor = panel->cursor();
        const auto rect = cursor ? panel->picture().rectOf(*cursor) : std::nullopt;
        if (!isFinite(panel->pictureRect()) || (rect && !isFinite(*rect)))
            failWith("invariant: a place on a panel is not a number");
    }
    // As events, so that a list may begin here.
    const MainWindow& now = m_program.window();
    const auto state = [&](const Event& event) { m_log.write("#= " + event.toLine().toLatin1() + '\n'); };
    state({QStringLiteral("go"), {QString::fromStdString(address)}});
    state({QStringLiteral("zoom"), {QString::number(now.appearance().zoom())}});
    state({QStringLiteral("language"), {now.language()}});
    state({QStringLiteral("theme"), {now.appearance().isDark() ? QStringLiteral("dark") : QStringLiteral("light")}});
    state({QStringLiteral("resize"), {QString::number(now.width()), QString::number(now.height())}});
    if (front != &now)
        m_log.write("# in " + placeOf(*front).toUtf8() + '\n');
}

void Driver::measureMemory()
{
    if (__sanitizer_get_current_allocated_bytes)
        m_memory.push_back((long long)__sanitizer_get_current_allocated_bytes());
}

} // namespace durchblick::monkey
