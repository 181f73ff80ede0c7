#pragma once

class QWidget;

namespace durchblick {

/// Once the window has painted its first frame: prints {"start_ms", "resident_mb", "painted_ns"} as one line and ends the
/// application. start_ms counts from the start of the process (to 10 ms, as the system keeps it); painted_ns is the
/// monotonic clock, for a caller that took the time before it started the process.
void measureStart(QWidget& window);

} // namespace durchblick
