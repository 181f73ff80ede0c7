#pragma once

#include <functional>
#include <stop_token>

namespace durchblick {

/// How long work talks to whoever waits for it: it stops soon after it was asked to, with ErrorCode::Cancelled, and says how
/// far it is. `report` is called from the thread that called the function, some ten times a second at most.
struct Progress {
    std::stop_token stop = {};
    std::function<void(double share)> report = {}; ///< 0 to 1, never falling; may be empty

    bool isCancelled() const { return stop.stop_requested(); }
    void say(double share) const
    {
        if (report)
            report(share);
    }
};

} // namespace durchblick
