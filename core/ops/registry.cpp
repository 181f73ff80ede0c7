#include "core/ops/registry.h"

#include "core/ops/add.h"
#include "core/ops/attention.h"
#include "core/ops/blocks.h"
#include "core/ops/draw.h"
#include "core/ops/mask.h"
#include "core/ops/products.h"
#include "core/ops/scale.h"
#include "core/ops/softmax.h"

namespace durchblick {

const std::vector<const Operation*>& operations()
{
    static const std::vector<const Operation*> all{
        &matmul(),   &matmulTransposed(), &add(),         &scale(), &mask(),       &exponential(), &rowSum(), &divide(),
        &softmax(),  &rowBlock(),         &columnBlock(), &stack(), &concatenate(), &selectRows(), &draw(),   &head(),
        &attention(),
    };
    return all;
}

} // namespace durchblick
