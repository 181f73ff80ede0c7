#include "app/commands/command_line.h"
#include "app/language/language.h"
#include "app/program_files.h"

#include <QApplication>
#include <QLoggingCategory>

#include <csignal>
#include <iostream>
#include <memory>

using namespace durchblick;

namespace {
/// Qt ends the process when it finds no display; a sentence is kinder.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    for (const char* variable : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
        if (!qEnvironmentVariableIsEmpty(variable))
            return true;
    return false;
#else
    return true;
#endif
}

std::unique_ptr<QCoreApplication> makeApplication(CallKind kind, int& argc, char** argv)
{
    if (kind != CallKind::Pictures)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen"); // the same pictures with and without a display
    // What Qt says about the session (no runtime folder, say) is no answer to the call.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    return std::make_unique<QApplication>(argc, argv);
}
} // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    std::signal(SIGXFSZ, SIG_IGN); // a file that grows beyond what is allowed is said like a full disk
    QCoreApplication::setOrganizationName(QStringLiteral("durchblick"));
    QCoreApplication::setApplicationName(QStringLiteral("durchblick"));
    const Console console{std::cin, std::cout, std::cerr};

    Outcome outcome;
    {
        const auto application = makeApplication(kindOf(arguments), argc, argv);
        findAssets();
        outcome = runCommandLine(arguments, console);
        if (outcome.window && !hasDisplay())
            return report({ErrorCode::NoDisplay, {}}, console);
    }
    if (!outcome.window)
        return outcome.status;

    const Result<int> status = openWindow(argc, argv, *outcome.window);
    if (status)
        return *status;
    const QCoreApplication application(argc, argv); // words need one
    speak(spokenLanguage());
    return report(status.error(), console);
}
