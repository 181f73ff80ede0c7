#include "app/language/language.h"
#include "app/window/main_window.h"
#include "core/io/assets.h"
#include "views/look/fonts.h"
#include "views/panels/panel_widget.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMouseEvent>
#include <QProcess>
#include <QStyleFactory>
#include <QWindow>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <random>
#include <vector>

using namespace durchblick;

namespace {

constexpr int rounds = 9;

double median(std::vector<double> all)
{
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

void print(const char* name, const char* unit, const std::vector<double>& all, double limit)
{
    const double middle = median(all);
    std::printf("{\"name\": \"%s\", \"median_%s\": %.2f, \"limit\": %.0f, \"ratio\": %.2f}\n", name, unit, middle,
                limit, middle / limit);
    std::fflush(stdout);
}

/// Work alone, whatever else the machine does at the time.
double cpuMs() { return double(std::clock()) * 1000 / CLOCKS_PER_SEC; }

/// From the start of the process to its first painted frame, and what it holds in memory then.
bool measureStart()
{
    std::vector<double> times, sizes;
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/durchblick");
    for (int i = 0; i <= rounds; ++i) {
        QProcess process;
        QElapsedTimer clock;
        clock.start();
        process.start(
            program, {QStringLiteral("--measure-start"), QStringLiteral("--lesson"), QStringLiteral("self_attention")});
        if (!process.waitForReadyRead(20000)) {
            std::fprintf(stderr, "%s did not say when it had painted\n", qPrintable(program));
            return false;
        }
        const double time = double(clock.nsecsElapsed()) / 1e6;
        const QJsonObject said = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        process.waitForFinished();
        // The first round warms the disk's cache.
        if (i > 0) {
            times.push_back(time);
            sizes.push_back(said.value(QStringLiteral("resident_mb")).toDouble());
        }
    }
    print("window_first_frame", "ms", times, 150);
    print("window_resident", "mb", sizes, 80);
    return true;
}

/// What has been asked for is laid out and painted, as the event loop does it, before the clock is read.
void paintAll()
{
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

bool waitUntilSeen(const QWidget& window)
{
    const QDeadlineTimer enough(10000);
    while (!(window.windowHandle() && window.windowHandle()->isExposed()) && !enough.hasExpired())
        QCoreApplication::processEvents();
    paintAll();
    return window.windowHandle() && window.windowHandle()->isExposed();
}

/// A sentence of 32 tokens: each step from the key to the next stage painted.
bool measureSteps(MainWindow& window)
{
    std::string sentence;
    for (int i = 0; i < 32; ++i)
        sentence += (i ? " token" : "token") + std::to_string(i);
    const Result<Done> done = window.open({.lesson = "self_attention", .parameters = {{"sentence", sentence}}});
    if (!done)
        return false;
    paintAll();
    std::vector<double> times, work;
    std::vector<std::vector<double>> byStage(window.session().scene().stages.size());
    for (int round = 0; round < rounds; ++round) {
        window.session().setStage(0);
        paintAll();
        for (std::size_t i = 1; i < window.session().scene().stages.size(); ++i) {
            QElapsedTimer clock;
            clock.start();
            const double before = cpuMs();
            window.session().forward();
            paintAll();
            work.push_back(cpuMs() - before);
            times.push_back(double(clock.nsecsElapsed()) / 1e6);
            byStage[i].push_back(times.back());
        }
    }
    byStage.erase(byStage.begin()); // from where the steps began
    const auto slowest = std::max_element(byStage.begin(), byStage.end(),
                                          [](const auto& a, const auto& b) { return median(a) < median(b); });
    print("window_step_32_tokens", "ms", times, 16);
    print("window_step_32_tokens_cpu", "ms", work, 16);
    const std::string stage = window.session().scene().stages[std::size_t(slowest - byStage.begin()) + 1].id;
    print(("window_slowest_step_32_tokens_" + stage).c_str(), "ms", *slowest, 16);
    return true;
}

/// The mouse goes over a heatmap of 256 x 256, cell by cell.
bool measureHover()
{
    auto trace = std::make_shared<Trace>();
    Matrix matrix = Matrix::Random(256, 256).cwiseAbs();
    const ValueId id =
        trace->add({.symbol = "weights", .content = share(std::move(matrix)), .rows = {}, .columns = {}});
    Selection selection;
    selection.setTrace(trace, {});
    PanelWidget panel({trace, {.kind = PanelKind::Heatmap, .value = id}, {}}, QStringLiteral("weights"), selection);
    panel.resize(640, 640);
    panel.show();
    if (!waitUntilSeen(panel))
        return false;
    std::vector<double> times;
    const QRectF area = panel.pictureRect();
    for (int i = 0; i < 200; ++i) {
        const QPointF at =
            area.topLeft() + QPointF(area.width() * (0.2 + 0.003 * i), area.height() * (0.2 + 0.002 * i));
        QElapsedTimer clock;
        clock.start();
        QMouseEvent move(QEvent::MouseMove, at, panel.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&panel, &move);
        panel.repaint();
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    print("hover_heatmap_256", "ms", times, 16);
    return true;
}

/// The mouse goes over 20,000 labelled points, and then drags the plane that they lie in.
bool measurePoints()
{
    constexpr int count = 20000;
    std::mt19937 random(3);
    Matrix points(count, 2);
    Labels words;
    for (int row = 0; row < count; ++row) {
        // Five heaps; drawn by hand, since the library's normal distribution differs from machine to machine.
        for (int column = 0; column < 2; ++column) {
            double sum = 0;
            for (int i = 0; i < 6; ++i)
                sum += double(random()) / double(std::mt19937::max()) - 0.5;
            points(row, column) = sum + 2 * std::cos(row % 5 * 1.3 - column * 1.5707963);
        }
        words.push_back("Wort" + std::to_string(row));
    }
    auto trace = std::make_shared<Trace>();
    const ValueId id =
        trace->add({.symbol = "points", .content = share(std::move(points)), .rows = share(words), .columns = {}});
    Selection selection;
    selection.setTrace(trace, {});
    PanelWidget panel({trace, {.kind = PanelKind::Scatter, .value = id}, {}}, QStringLiteral("points"), selection);
    panel.resize(900, 720);
    panel.show();
    if (!waitUntilSeen(panel))
        return false;
    const QRectF area = panel.pictureRect();
    const auto measure = [&](const char* name, const QPointF& start, const QPointF& step, bool holds) {
        const Qt::MouseButtons buttons = holds ? Qt::LeftButton : Qt::NoButton;
        const auto send = [&](QEvent::Type type, const QPointF& at, Qt::MouseButton button) {
            QMouseEvent event(type, at, panel.mapToGlobal(at), button, buttons, Qt::NoModifier);
            QCoreApplication::sendEvent(&panel, &event);
        };
        if (holds)
            send(QEvent::MouseButtonPress, start, Qt::LeftButton);
        std::vector<double> times, work;
        for (int i = 1; i <= 200; ++i) {
            QElapsedTimer clock;
            clock.start();
            const double before = cpuMs();
            send(QEvent::MouseMove, start + step * i, Qt::NoButton);
            panel.repaint();
            work.push_back(cpuMs() - before);
            times.push_back(double(clock.nsecsElapsed()) / 1e6);
        }
        if (holds)
            send(QEvent::MouseButtonRelease, start + step * 200, Qt::LeftButton);
        print(name, "ms", times, 16);
        // A drag sometimes paints what was out of sight; that must not be felt either.
        print((std::string(name) + "_slowest_cpu").c_str(), "ms", {*std::max_element(work.begin(), work.end())}, 16);
    };
    measure("hover_points_20000", area.center() - QPointF(200, 200), {2, 2}, false);
    measure("drag_points_20000", area.center(), {2, 1.5}, true);
    return true;
}

/// The race of seven optimizers over its landscape, as a map and as a surface: turning the surface, then dragging the learning
/// rate's slider and the start, each step until all is painted.
bool measureSurface(MainWindow& window)
{
    const Result<Done> done = window.open(*readAddress("gradient_descent?example=landscape#race"));
    if (!done)
        return false;
    window.resize(1280, 800);
    paintAll();
    PanelWidget* surface = nullptr;
    for (PanelWidget* panel : window.findChildren<PanelWidget*>())
        if (panel->isVisible() && panel->source().panel.kind == PanelKind::Surface)
            surface = panel;
    if (!surface || surface->source().panel.paths.size() < 7)
        return false;
    const auto measure = [&](const char* name, const std::function<void(int)>& step) {
        std::vector<double> times, work;
        for (int i = 0; i < 60; ++i) {
            QElapsedTimer clock;
            clock.start();
            const double before = cpuMs();
            step(i);
            paintAll();
            work.push_back(cpuMs() - before);
            times.push_back(double(clock.nsecsElapsed()) / 1e6);
        }
        print(name, "ms", times, 16);
        print((std::string(name) + "_cpu").c_str(), "ms", work, 16);
    };
    const QPointF middle = surface->pictureRect().center();
    const auto send = [&](PanelWidget& panel, QEvent::Type type, const QPointF& at, Qt::MouseButton button) {
        QMouseEvent event(type, at, panel.mapToGlobal(at), button, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&panel, &event);
    };
    send(*surface, QEvent::MouseButtonPress, middle, Qt::LeftButton);
    measure("turn_surface_seven_paths",
            [&](int i) { send(*surface, QEvent::MouseMove, middle + QPointF(14 + 3 * i, i), Qt::NoButton); });
    send(*surface, QEvent::MouseButtonRelease, middle, Qt::LeftButton);
    measure("drag_rate_with_surface",
            [&](int i) { window.session().setParameter("rate", std::to_string(0.02 + 0.0005 * i)); });
    measure("drag_start_with_surface",
            [&](int i) { window.session().setPlace("start", -1.5 + 0.04 * i, 1.5 - 0.03 * i, i > 0); });

    // As large as the window alone: what a full screen would cost.
    Selection selection;
    selection.setTrace(surface->source().trace, {});
    PanelWidget large(surface->source(), surface->title(), selection);
    large.resize(1280, 800);
    large.show();
    if (!waitUntilSeen(large))
        return false;
    const QPointF centre = large.pictureRect().center();
    send(large, QEvent::MouseButtonPress, centre, Qt::LeftButton);
    measure("turn_surface_1280_800",
            [&](int i) { send(large, QEvent::MouseMove, centre + QPointF(14 + 3 * i, i), Qt::NoButton); });
    return true;
}

} // namespace

/// What the window costs: start, memory, a step, a hover, a surface. Needs the program beside it.
int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY")
        && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    // Away from the settings of whoever measures.
    QCoreApplication::setOrganizationName(QStringLiteral("durchblick-bench"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    setAssetsDirectory(DURCHBLICK_SOURCE_DIR "/assets");
    loadFonts();
    speak(QStringLiteral("de"));
    if (!measureStart())
        return 1;
    MainWindow window(Settings{}, QStringLiteral("de"));
    if (const Result<Done> done = window.open({.lesson = "self_attention"}); !done)
        return 1;
    window.show();
    if (!waitUntilSeen(window) || !measureSteps(window))
        return 1;
    return measureHover() && measurePoints() && measureSurface(window) ? 0 : 1;
}
