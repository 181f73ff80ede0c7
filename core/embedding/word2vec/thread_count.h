#pragma once

namespace durchblick {

/// How many threads to work on when `asked` were asked for (0: as many as there are): never more than the machine has, as
/// oneTBB would complain on standard error.
int threadCount(int asked);

} // namespace durchblick
