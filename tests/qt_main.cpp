#include <gtest/gtest.h>

// The tests of the app run in its own application object; those of the views cannot see it.
#if __has_include("app/window/steady_application.h")
#include "app/window/steady_application.h"
using Application = durchblick::SteadyApplication;
#else
#include <QApplication>
using Application = QApplication;
#endif

#include <QTemporaryDir>

#include <cstdio>

/// Main of the tests that need widgets. They run without a display, draw the same on every machine, and never see or touch
/// the settings of whoever runs them.
int main(int argc, char** argv)
{
    // Only when unset, so that the same tests can be run on a real display.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("LC_ALL", "C.UTF-8");
    qputenv("QT_FONT_DPI", "96");
    qputenv("QT_SCALE_FACTOR", "1");
    qputenv("QT_ENABLE_HIGHDPI_SCALING", "0");
    qunsetenv("QT_STYLE_OVERRIDE");

    const QTemporaryDir home;
    if (!home.isValid()) {
        std::fprintf(stderr, "no temporary folder: %s\n", qPrintable(home.errorString()));
        return 1;
    }
    for (const char* variable : {"XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        qputenv(variable, home.path().toUtf8());

    // Settings have a place by these names only.
    QCoreApplication::setOrganizationName(QStringLiteral("durchblick"));
    QCoreApplication::setApplicationName(QStringLiteral("durchblick"));

    testing::InitGoogleTest(&argc, argv);
    // Listing the tests needs no application; this keeps ctest's discovery quick.
    if (testing::GTEST_FLAG(list_tests))
        return RUN_ALL_TESTS();
    Application application(argc, argv);
    return RUN_ALL_TESTS();
}
