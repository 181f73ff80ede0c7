#include "app/window/open_window.h"

#include "app/language/language.h"
#include "app/window/end_signals.h"
#include "app/window/main_window.h"
#include "app/window/start_measure.h"
#include "app/window/steady_application.h"
#include "app/words/errors.h"
#include "lessons/catalogue.h"
#include "lessons/place.h"
#include "views/look/fonts.h"

#include <QScreen>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>

namespace durchblick {

namespace {

/// Whether there is such a place, as far as that shows at once. What takes long is prepared once the window is open, which then
/// says what is wrong with it.
Result<Done> checkPlace(const Address& address)
{
    const Result<const Lesson*> lesson = findLesson(address.lesson);
    if (!lesson)
        return lesson.error();
    if ((*lesson)->prepare) {
        const Result<Parameters> parameters =
            Parameters::read((*lesson)->parameters, (*lesson)->id, address.parameters);
        if (!parameters)
            return parameters.error();
        const std::vector<std::string>& stages = (*lesson)->stages;
        if (address.stage.empty() || std::find(stages.begin(), stages.end(), address.stage) != stages.end())
            return Done{};
    }
    if (const Result<Place> place = findPlace(address); !place)
        return place.error();
    return Done{};
}

struct Opening {
    Q_DECLARE_TR_FUNCTIONS(Opening)
};

/// The room for a window on its screen, title bar aside.
QSize roomFor(const QWidget& window)
{
    const int title = window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window);
    return window.screen()->availableSize() - QSize(0, title);
}

} // namespace

bool resume(MainWindow& window, const QString& place)
{
    const auto say = [&window](const QString& why) {
        window.sayToo(Opening::tr("What was on screen last cannot be shown again. %1").arg(why));
    };
    try {
        const Result<Address> remembered = readAddress(place.toStdString());
        const Result<Done> done = remembered ? window.open(*remembered) : Result<Done>(remembered.error());
        if (done)
            return true;
        say(sentence(done.error()));
        return remembered && window.open({.lesson = remembered->lesson}).ok();
    } catch (const std::exception& fault) {
        say(faultSentence(fault)); // otherwise no start would get beyond it any more
        return false;
    }
}

void sayWhatWasMended(MainWindow& window, const StoredSettings& stored)
{
    if (!stored.mended.isEmpty())
        window.sayToo(Opening::tr("In the settings (%1) some made no sense and were put right: %2.")
                          .arg(settingsFile(), stored.mended.join(QStringLiteral(", "))));
    if (stored.isDamaged)
        window.sayToo(
            Opening::tr("The settings (%1) were damaged; what could still be read holds.").arg(settingsFile()));
}

Result<int> openWindow(int& argc, char** argv, const WindowRequest& request)
{
    // Before anything is shown: who gave a wrong address sees a sentence and no window.
    Address address{.lesson = catalogue().front().id};
    if (!request.address.empty()) {
        const Result<Address> read = readAddress(request.address);
        if (!read)
            return read.error();
        if (const Result<Done> place = checkPlace(*read); !place)
            return place.error();
        address = *read;
    }

    SteadyApplication application(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("durchblick"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    loadFonts();
    const QString language = request.language.empty() ? standardLanguage() : QString::fromStdString(request.language);
    speak(language);

    const StoredSettings stored = readSettings();
    const Settings& settings = stored.settings;
    MainWindow window(settings, language);
    window.fitInto(roomFor(window));
    application.onFault([&window](const QString& words) { window.sayFault(words); });
    const EndSignals ends;
    QObject::connect(&ends, &EndSignals::received, &window, [&window](int number) {
        window.save();
        QCoreApplication::exit(128 + number); // as a shell calls it
    });
    QObject::connect(&application, &QGuiApplication::commitDataRequest, &window, &MainWindow::save);
    QObject::connect(&application, &QCoreApplication::aboutToQuit, &window, &MainWindow::save);

    sayWhatWasMended(window, stored);
    const bool isRemembered = request.address.empty() && !settings.place.isEmpty();
    if (!isRemembered || !resume(window, settings.place))
        if (const Result<Done> done = window.open(address); !done)
            return done.error();
    if (request.measureStart)
        measureStart(window);
    if (settings.maximized)
        window.showMaximized();
    else
        window.show();
    const int status = QApplication::exec();
    application.onFault({});
    return status;
}

} // namespace durchblick
