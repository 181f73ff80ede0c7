#pragma once

#include "app/settings/settings.h"
#include "core/base/result.h"

#include <string>

namespace durchblick {

class MainWindow;

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

/// Shows what was on screen last, or the beginning of its lesson where that is no longer possible (a file that is gone, another
/// version of the lesson), and says so. False if nothing of it can be shown.
bool resume(MainWindow& window, const QString& place);

/// What had to be mended in the settings is said in the window.
void sayWhatWasMended(MainWindow& window, const StoredSettings& stored);

} // namespace durchblick
