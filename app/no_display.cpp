#include "app/no_display.h"

#include <QCoreApplication>

#include <cstdlib>
#include <iostream>

namespace durchblick {

namespace {
std::string& sentenceOfNoDisplay()
{
    static std::string sentence;
    return sentence;
}

QtMessageHandler usualHandler = nullptr;

void handleMessage(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (type == QtDebugMsg || !QCoreApplication::startingUp())
        return usualHandler(type, context, message);
    if (type != QtFatalMsg)
        return; // its reasons, before the end or before another display is tried
    std::cerr << sentenceOfNoDisplay() << std::endl;
    std::_Exit(EXIT_FAILURE); // nothing is open yet, and Qt is half made
}
} // namespace

void leaveWhereThereIsNoDisplay(std::string sentence)
{
    sentenceOfNoDisplay() = std::move(sentence);
    usualHandler = qInstallMessageHandler(handleMessage);
}

} // namespace durchblick
