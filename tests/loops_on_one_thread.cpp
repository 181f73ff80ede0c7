#include <oneapi/tbb/global_control.h>

namespace {

// Only with the thread sanitizer: Debian's oneTBB is built without it, so that handing work to another thread and getting it
// back looks like a race. With one thread its loops run where they are called, and the threads of our own are still judged.
const tbb::global_control oneThread(tbb::global_control::max_allowed_parallelism, 1);

} // namespace
