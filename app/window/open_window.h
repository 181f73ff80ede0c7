#pragma once

#include "core/base/result.h"

#include <string>

namespace durchblick {

/// What the window is asked for on the command line.
struct WindowRequest {
    std::string address = {};  ///< where to open, as in core/scene/address.h; empty: where one was last
    std::string language = {}; ///< "de", "en" or empty: the setting, else the locale, else German
    /// Print one JSON line after the first painted frame (how long ago the process started, resident memory) and leave.
    bool measureStart = false;
};

/// Opens the window and runs until it is closed; gives the exit status. Makes the QApplication itself, so none may exist.
/// The address is checked before anything is shown: UnknownLesson, UnknownStage, UnknownParameter, BadAddress and what else
/// the lesson finds wrong with its parameters. Errors come before a window appears.
Result<int> openWindow(int& argc, char** argv, const WindowRequest& request);

} // namespace durchblick
