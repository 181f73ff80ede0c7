#pragma once

#include <string>

namespace durchblick {

/// Says the sentence on standard error and ends the process with status 1 where Qt finds no display for a QApplication:
/// because there is none, or it does not answer, or what talks to it is not installed. Qt itself says so in English and
/// aborts, and there is no telling beforehand but by trying. Call it before the QApplication is made.
void leaveWhereThereIsNoDisplay(std::string sentence);

} // namespace durchblick
