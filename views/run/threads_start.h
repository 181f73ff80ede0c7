#pragma once

namespace durchblick {

/// Qt paints large areas on threads of its own and waits for them, for ever where one could not start (no memory for its stack).
/// So whoever has to come to an end tries first. Throws std::system_error if as many as Qt would use do not start, std::bad_alloc
/// if they leave no room for what is painted until then.
void ensureThreadsStart();

} // namespace durchblick
