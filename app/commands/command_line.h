#pragma once

#include "app/commands/command.h"
#include "app/window/open_window.h"

#include <optional>
#include <string>
#include <vector>

namespace durchblick {

/// What kind of application object a call needs; known before anything is read, since that object comes first.
enum class CallKind {
    Words,    ///< a command that writes text: QCoreApplication
    Pictures, ///< a command that paints: QApplication on the platform "offscreen", which needs no display
    Window,   ///< reading the call: QCoreApplication; the window makes its own
};
CallKind kindOf(const std::vector<std::string>& arguments);

/// How a call ended.
struct Outcome {
    int status = 0;                           ///< 0 done, 1 it could not be done, 2 the call was wrong
    std::optional<WindowRequest> window = {}; ///< the window is asked for
};

/// Reads a call (without the program's name) and does what it asks for, up to opening the window. Results go to console.out,
/// errors as a sentence or two to console.err, and then nothing to console.out. Speaks the language that the call asks for,
/// else the standard one. Needs an application object of the right kind.
Outcome runCommandLine(const std::vector<std::string>& arguments, const Console& console);

/// Says on console.err what is wrong, and gives the exit status for it.
int report(const Error& error, const Console& console);
int report(const std::exception& thrown, const Console& console);

} // namespace durchblick
