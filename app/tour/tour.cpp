#include "app/tour/tour.h"

#include "app/language/language.h"
#include "app/window/main_window.h"
#include "app/words/names.h"
#include "core/io/system_reason.h"
#include "core/io/write_file.h"
#include "lessons/catalogue.h"
#include "lessons/lesson_text.h"
#include "lessons/place.h"
#include "views/export/export.h"
#include "views/look/fonts.h"
#include "views/run/threads_start.h"

#include <QApplication>
#include <QBuffer>
#include <QCoreApplication>
#include <QPixmap>
#include <QScopeGuard>
#include <QStyleFactory>

#include <filesystem>
#include <new>

namespace durchblick {

namespace {
constexpr double stageDpi = 96; // as on a screen

/// One stage in one language and theme.
struct View {
    const Lesson* lesson;
    std::string stage;
    QString language;
    bool isDark;

    QString name() const
    {
        return QStringLiteral("%1-%2-%3-%4")
            .arg(QString::fromStdString(lesson->id), QString::fromStdString(stage), language,
                 isDark ? QStringLiteral("dark") : QStringLiteral("light"));
    }
};

std::vector<View> allViews()
{
    std::vector<View> views;
    // The window changes its language and its theme as rarely as possible.
    for (const QString& language : languages())
        for (const bool isDark : {false, true})
            for (const Lesson& lesson : catalogue())
                for (const std::string& stage : lesson.stages)
                    views.push_back({&lesson, stage, language, isDark});
    return views;
}

/// What is asked of the event loop while widgets lay themselves out and paint.
void settle()
{
    for (int round = 0; round < 3; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

class Guide {
public:
    Guide(std::filesystem::path folder, QSize size) : m_folder(std::move(folder)), m_window({}, languages().first())
    {
        m_window.resize(size);
    }

    Result<TourReport> run()
    {
        std::error_code problem;
        std::filesystem::create_directories(m_folder, problem);
        if (problem)
            return Error{ErrorCode::FileUnwritable, {m_folder.string(), systemReason(problem.value())}};
        m_window.setAttribute(Qt::WA_DontShowOnScreen); // laid out and painted as if it were shown
        m_window.show();
        QString page = pageHead();
        for (const View& view : allViews()) {
            if (const Result<Done> written = take(view); !written)
                return written.error();
            page += QStringLiteral("<figure><figcaption>%1</figcaption><img loading=\"lazy\" src=\"%1.png\" alt=\"\">"
                                   "<img loading=\"lazy\" src=\"%1-stage.png\" alt=\"\"></figure>\n")
                        .arg(view.name());
        }
        const std::filesystem::path index = m_folder / "index.html";
        if (const Result<Written> written = writeFile(index.string(), page.toStdString()); !written)
            return written.error();
        return TourReport{m_pictures, index};
    }

private:
    static QString pageHead()
    {
        return QStringLiteral(
            "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>Durchblick</title>\n"
            "<style>body{font:14px sans-serif;margin:24px}figure{margin:0 0 48px}img{display:block;margin:8px 0;"
            "max-width:100%;border:1px solid #ccc}</style>\n<h1>Durchblick</h1>\n");
    }

    Result<Done> take(const View& view)
    {
        m_window.setLanguage(view.language);
        m_window.setDark(view.isDark);
        const Address address{.lesson = view.lesson->id, .stage = view.stage};
        if (const Result<Done> opened = m_window.open(address); !opened)
            return opened.error();
        while (m_window.session().isWorking()) // what takes long is prepared aside
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        settle();
        QByteArray window;
        QBuffer buffer(&window);
        buffer.open(QIODevice::WriteOnly);
        if (!m_window.grab().save(&buffer, "PNG"))
            throw std::bad_alloc(); // no room for so many pixels
        if (const Result<Done> written = write(view.name(), window); !written)
            return written;
        return takeStage(view, address);
    }

    Result<Done> takeStage(const View& view, const Address& address)
    {
        const Result<Place> place = findPlace(address);
        if (!place)
            return place.error();
        FigureOptions options;
        options.language = view.language;
        options.theme = view.isDark ? FigureOptions::Theme::Dark : FigureOptions::Theme::Light;
        options.dpi = stageDpi;
        const LessonText& text = readLessonText(view.lesson->id, view.language.toStdString());
        const Stage& stage = *place->currentStage();
        const Result<QByteArray> picture =
            exportStage(place->scene, stage, panelTitles(place->scene, stage, text), FigureFormat::Png, options);
        if (!picture)
            return picture.error();
        return write(view.name() + QStringLiteral("-stage"), *picture);
    }

    Result<Done> write(const QString& name, const QByteArray& bytes)
    {
        ++m_pictures;
        const std::filesystem::path path = m_folder / (name.toStdString() + ".png");
        const Result<Written> written = writeFile(path.string(), {bytes.data(), std::size_t(bytes.size())});
        if (!written)
            return written.error();
        return Done{};
    }

    std::filesystem::path m_folder;
    MainWindow m_window;
    int m_pictures = 0;
};
} // namespace

Result<TourReport> tour(const std::filesystem::path& folder, QSize size)
{
    ensureThreadsStart();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    loadFonts();
    // The tour ends in another language, whether it comes to its end or not.
    const auto speakAgain = qScopeGuard([language = spokenLanguage()] { speak(language); });
    return Guide(folder, size).run();
}

} // namespace durchblick
