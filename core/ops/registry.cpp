#include "core/ops/registry.h"

#include "core/ops/add.h"
#include "core/ops/attention.h"
#include "core/ops/blocks.h"
#include "core/ops/byte_values.h"
#include "core/ops/bytes.h"
#include "core/ops/count.h"
#include "core/ops/cut.h"
#include "core/ops/draw.h"
#include "core/ops/encode.h"
#include "core/ops/join.h"
#include "core/ops/look_up.h"
#include "core/ops/mask.h"
#include "core/ops/merge.h"
#include "core/ops/merge_candidates.h"
#include "core/ops/products.h"
#include "core/ops/scale.h"
#include "core/ops/softmax.h"
#include "core/ops/split.h"

namespace durchblick {

const std::vector<const Operation*>& operations()
{
    static const std::vector<const Operation*> all{
        &matmul(),
        &matmulTransposed(),
        &add(),
        &scale(),
        &mask(),
        &exponential(),
        &rowSum(),
        &divide(),
        &softmax(),
        &rowBlock(),
        &columnBlock(),
        &stack(),
        &concatenate(),
        &selectRows(),
        &draw(),
        &head(),
        &attention(),
        &split(),
        &bytes(),
        &merge(),
        &lookUp(),
        &encode(),
        &characterPieces(),
        &plainWords(),
        &byteValues(),
        &count(),
        &mergeCandidates(),
        &join(),
        &keep(),
    };
    return all;
}

} // namespace durchblick
