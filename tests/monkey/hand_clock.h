#pragma once

#include <chrono>

namespace durchblick::monkey {

/// From here on time stands still until it is told to go on, for everything in the program that reads a clock: Qt's timers and
/// animations, the app's films, the steady clock of C++. So nothing depends on how fast the machine is. Clocks of processor time
/// go on as ever.
void stopClock();
void letPass(std::chrono::milliseconds time);
/// What has passed since it was stopped.
std::chrono::milliseconds handTime();

} // namespace durchblick::monkey
