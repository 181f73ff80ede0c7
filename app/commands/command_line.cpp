#include "app/commands/command_line.h"

#include "app/commands/invocation.h"
#include "app/commands/words.h"
#include "app/language/language.h"
#include "app/words/errors.h"
#include "app/words/exceptions.h"
#include "core/io/system_reason.h"

#include <cerrno>
#include <ostream>

namespace durchblick {

namespace {
Result<Done> print(const Output& output, std::ostream& out)
{
    errno = 0;
    if (output)
        output(out);
    out.flush();
    if (out)
        return Done{};
    // A stream of the library's own need not say why.
    return Error{ErrorCode::FileUnwritable,
                 {utf8(Commands::tr("standard output")), systemReason(errno != 0 ? errno : EIO)}};
}

Result<Output> answer(const Invocation& call, const Console& console)
{
    if (call.help())
        return printed(*call.help());
    if (call.asksForVersion())
        return printed("durchblick " DURCHBLICK_VERSION "\n");
    if (call.error())
        return *call.error();
    return call.command()->run(console);
}
} // namespace

CallKind kindOf(const std::vector<std::string>& arguments)
{
    const Invocation call(arguments);
    if (call.window())
        return CallKind::Window;
    const bool isRun = call.command() && !call.error() && !call.help() && !call.asksForVersion();
    return isRun && call.command()->paints ? CallKind::Pictures : CallKind::Words;
}

Outcome runCommandLine(const std::vector<std::string>& arguments, const Console& console)
{
    // Read for its language first, and again in it: a call takes its words from the language spoken when it is read.
    const std::optional<std::string> asked = Invocation(arguments).language();
    const QString language = QString::fromStdString(asked.value_or(""));
    const bool isSpoken = languages().contains(language);
    speak(isSpoken ? language : standardLanguage());
    if (asked && !isSpoken)
        return {report({ErrorCode::BadOption, {"--language", *asked, utf8(languages().join('|'))}}, console), {}};

    const Invocation call(arguments);
    if (call.window())
        return {0, call.window()};
    try {
        const Result<Output> output = answer(call, console);
        if (!output)
            return {report(output.error(), console), {}};
        const Result<Done> done = print(*output, console.out);
        return {done ? 0 : report(done.error(), console), {}};
    } catch (const std::exception& thrown) {
        return {report(thrown, console), {}};
    }
}

int report(const Error& error, const Console& console)
{
    console.err << utf8(sentence(error)) << std::endl;
    return isErrorOfTheCall(error.code) ? 2 : 1;
}

int report(const std::exception& thrown, const Console& console)
{
    console.err << utf8(sentence(thrown)) << std::endl;
    return 1;
}

} // namespace durchblick
