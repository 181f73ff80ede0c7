#include "core/base/result.h"

#include <string>

namespace durchblick {

namespace {
std::string inWords(const Error& error)
{
    std::string text = "A result was read although it is error " + std::to_string(int(error.code));
    for (const std::string& argument : error.arguments)
        text += ", " + argument;
    return text;
}
} // namespace

WrongReading::WrongReading(const Error& unread) : std::logic_error(inWords(unread)) {}

WrongReading::WrongReading() : std::logic_error("An error was read of a result that has a value") {}

} // namespace durchblick
