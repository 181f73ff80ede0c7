#include "app/commands/command_line.h"
#include "app/language/language.h"
#include "app/no_display.h"
#include "app/program_files.h"
#include "app/words/errors.h"

#include <QApplication>
#include <QLoggingCategory>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <memory>

#include <fcntl.h>
#include <unistd.h>

using namespace durchblick;

namespace {
/// A standard stream that was closed would become the next file that is opened. So its place is taken by something that can be
/// read, or written, just as little.
void occupyClosedStreams()
{
    for (const auto& [stream, mode] :
         {std::pair(STDIN_FILENO, O_WRONLY), std::pair(STDOUT_FILENO, O_RDONLY), std::pair(STDERR_FILENO, O_RDONLY)})
        if (fcntl(stream, F_GETFD) < 0 && open("/dev/null", mode) < 0)
            std::_Exit(EXIT_FAILURE);
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

Result<int> run(int& argc, char** argv, const Console& console)
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    Outcome outcome;
    {
        const auto application = makeApplication(kindOf(arguments), argc, argv);
        findAssets();
        outcome = runCommandLine(arguments, console);
        if (outcome.window)
            leaveWhereThereIsNoDisplay(sentence({ErrorCode::NoDisplay, {}}).toStdString());
    }
    return outcome.window ? openWindow(argc, argv, *outcome.window) : Result<int>(outcome.status);
}
} // namespace

int main(int argc, char** argv)
{
    occupyClosedStreams();
    std::signal(SIGXFSZ, SIG_IGN);    // a file that grows beyond what is allowed is said like a full disk
    std::ios::sync_with_stdio(false); // then a stream knows whether it ended or failed
    QCoreApplication::setOrganizationName(QStringLiteral("durchblick"));
    QCoreApplication::setApplicationName(QStringLiteral("durchblick"));
    const Console console{std::cin, std::cout, std::cerr};
    // What is said when all is over needs an application object to say it in the language spoken.
    const auto withWords = [&](const auto& say) {
        const QCoreApplication application(argc, argv);
        speak(spokenLanguage().isEmpty() ? standardLanguage() : spokenLanguage());
        return say();
    };
    try {
        const Result<int> status = run(argc, argv, console);
        return status ? *status : withWords([&] { return report(status.error(), console); });
    } catch (const std::exception& thrown) {
        return withWords([&] { return report(thrown, console); });
    }
}
