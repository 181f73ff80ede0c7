#include "app/language/language.h"
#include "app/words/names.h"
#include "lessons/catalogue.h"
#include "lessons/lesson_text.h"
#include "tests/exports/every_panel.h"
#include "tests/print/compiled.h"
#include "views/export/export.h"
#include "views/export/figure.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <poppler-qt6.h>

#include <algorithm>
#include <cmath>

// Pictures look elsewhere as they do here: what Qt paints is compared with what Poppler makes of the PDF and librsvg of the SVG.

namespace durchblick {
namespace {

constexpr double dpi = 75;
constexpr double inch = 25.4;

/// How much of a picture is elsewhere or missing in another one: 0 for the same, 1 where nothing lies upon each other. Lines and
/// letters may be softer by a pixel or so.
double difference(const QImage& one, const QImage& other)
{
    // Squares of four pixels even that out.
    const QSize size(std::max(1, one.width() / 4), std::max(1, one.height() / 4));
    const auto prepared = [&](const QImage& image) {
        return image.convertToFormat(QImage::Format_Grayscale8)
            .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage a = prepared(one), b = prepared(other);
    const int paper = qGray(a.pixel(0, 0));
    double ink = 0, differing = 0;
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x) {
            const int here = qGray(a.pixel(x, y)), there = qGray(b.pixel(x, y));
            ink += std::abs(paper - here) + std::abs(paper - there);
            differing += std::abs(here - there);
        }
    return ink > 0 ? differing / ink : 1;
}

class Librsvg {
public:
    /// It gets the app's fonts, so that letters stand where they stand here.
    Librsvg()
    {
        QFile fonts(m_folder.filePath(QStringLiteral("fonts.conf")));
        EXPECT_TRUE(fonts.open(QIODevice::WriteOnly));
        fonts.write("<fontconfig><dir>" DURCHBLICK_SOURCE_DIR "/assets/fonts</dir><cachedir>" + m_folder.path().toUtf8()
                    + "</cachedir></fontconfig>");
    }
    QImage render(const QByteArray& svg) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("FONTCONFIG_FILE"), m_folder.filePath(QStringLiteral("fonts.conf")));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral("rsvg-convert"),
                      {QStringLiteral("--dpi-x=75"), QStringLiteral("--dpi-y=75"), QStringLiteral("--unlimited")});
        if (!process.waitForStarted()) {
            ADD_FAILURE() << "rsvg-convert is missing; ./dev print installs what is needed";
            return {};
        }
        process.write(svg);
        process.closeWriteChannel();
        EXPECT_TRUE(process.waitForFinished(60'000) && process.exitCode() == 0)
            << process.readAllStandardError().toStdString();
        return QImage::fromData(process.readAllStandardOutput(), "PNG");
    }

private:
    QTemporaryDir m_folder;
};

/// In a PDF Qt names characters up to U+FFFF only: letters of formulas can be seen there, but neither searched nor copied. And
/// Poppler leaves out an arrow that stands alone.
bool canBeRead(const QString& word)
{
    return std::none_of(word.begin(), word.end(), [](QChar c) { return c.isSurrogate(); })
        && std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

class RenderedLesson : public testing::TestWithParam<std::string> {
protected:
    void SetUp() override
    {
        speak(languages().first());
        m_options.language = languages().first();
        m_options.dpi = dpi;
    }
    Result<QByteArray> bytesOf(const RealPanel& real, FigureFormat format) const
    {
        return exportPanel(real.scene->trace, real.panel, titleOf(real), format, m_options);
    }
    QString titleOf(const RealPanel& real) const
    {
        return panelTitle(real.scene->trace, real.panel, readLessonText(GetParam(), languages().first().toStdString()));
    }
    QStringList textsOf(const RealPanel& real) const
    {
        const std::shared_ptr<const Trace> trace(real.scene, &real.scene->trace);
        return Figure({{{trace, real.panel, *lookFor(m_options)}, titleOf(real)}}, m_options).texts();
    }

    FigureOptions m_options;
    /// Softer edges of thin lines make up to 0.21; a figure turned over, or without its numbers, has more than 0.5.
    static constexpr double mostDifference = 0.25;
};

TEST_P(RenderedLesson, LooksTheSameInPopplerAndHoldsItsTexts)
{
    for (const RealPanel& real : everyPanel(**findLesson(GetParam()))) {
        SCOPED_TRACE(real.name);
        const auto document = Poppler::Document::loadFromData(*bytesOf(real, FigureFormat::Pdf));
        ASSERT_TRUE(document && document->numPages() == 1);
        document->setRenderHint(Poppler::Document::Antialiasing);
        document->setRenderHint(Poppler::Document::TextAntialiasing);
        const auto page = document->page(0);
        EXPECT_LT(difference(QImage::fromData(*bytesOf(real, FigureFormat::Png)), page->renderToImage(dpi, dpi)),
                  mostDifference);
        QString printed;
        for (const auto& word : page->textList())
            printed += comparable(word->text());
        for (const QString& text : textsOf(real))
            for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
                if (canBeRead(word)) {
                    EXPECT_TRUE(printed.contains(comparable(word)))
                        << word.toStdString() << " in " << printed.toStdString();
                }
    }
}

TEST_P(RenderedLesson, LooksTheSameInLibrsvg)
{
    const Librsvg librsvg;
    for (const RealPanel& real : everyPanel(**findLesson(GetParam()))) {
        SCOPED_TRACE(real.name);
        const QImage here = QImage::fromData(*bytesOf(real, FigureFormat::Png));
        const QImage there = librsvg.render(*bytesOf(real, FigureFormat::Svg));
        ASSERT_FALSE(there.isNull());
        EXPECT_NEAR(there.width(), here.width(), 1);
        EXPECT_NEAR(there.height(), here.height(), 1);
        EXPECT_LT(difference(here, there), mostDifference);
    }
}

INSTANTIATE_TEST_SUITE_P(Lessons, RenderedLesson, testing::ValuesIn(lessonIds()),
                         [](const auto& test) { return test.param; });

} // namespace
} // namespace durchblick
