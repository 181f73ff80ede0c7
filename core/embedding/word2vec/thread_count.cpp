#include "core/embedding/word2vec/thread_count.h"

#include <tbb/info.h>

#include <algorithm>

namespace durchblick {

int threadCount(int asked)
{
    const int most = tbb::info::default_concurrency();
    return asked > 0 ? std::min(asked, most) : most;
}

} // namespace durchblick
