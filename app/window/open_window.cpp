#include "app/window/open_window.h"

#include "app/language/language.h"
#include "app/window/main_window.h"
#include "app/window/start_measure.h"
#include "lessons/catalogue.h"
#include "lessons/place.h"
#include "views/look/fonts.h"

#include <QApplication>
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

} // namespace

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

    QApplication application(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("durchblick"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    loadFonts();
    const QString language = request.language.empty() ? standardLanguage() : QString::fromStdString(request.language);
    speak(language);

    const Settings settings = readSettings();
    MainWindow window(settings, language);
    bool isOpen = false;
    if (request.address.empty() && !settings.place.isEmpty())
        // What was remembered may come from another version of a lesson; then the first lesson is shown.
        if (const Result<Address> remembered = readAddress(settings.place.toStdString()))
            isOpen = window.open(*remembered).ok();
    if (!isOpen)
        if (const Result<Done> done = window.open(address); !done)
            return done.error();
    if (request.measureStart)
        measureStart(window);
    if (settings.maximized)
        window.showMaximized();
    else
        window.show();
    return QApplication::exec();
}

} // namespace durchblick
