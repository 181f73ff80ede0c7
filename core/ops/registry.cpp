#include "core/ops/registry.h"

#include "core/ops/activations.h"
#include "core/ops/adam.h"
#include "core/ops/adaptive.h"
#include "core/ops/add.h"
#include "core/ops/attention.h"
#include "core/ops/attention_gradient.h"
#include "core/ops/blocks.h"
#include "core/ops/byte_values.h"
#include "core/ops/bytes.h"
#include "core/ops/choosing.h"
#include "core/ops/cosine.h"
#include "core/ops/cosine_gradient.h"
#include "core/ops/count.h"
#include "core/ops/count_words.h"
#include "core/ops/cumulate.h"
#include "core/ops/cut.h"
#include "core/ops/draw.h"
#include "core/ops/encode.h"
#include "core/ops/fold.h"
#include "core/ops/join.h"
#include "core/ops/layer_norm.h"
#include "core/ops/lengths.h"
#include "core/ops/likelihood.h"
#include "core/ops/look_up.h"
#include "core/ops/losses.h"
#include "core/ops/mask.h"
#include "core/ops/mean.h"
#include "core/ops/merge.h"
#include "core/ops/merge_candidates.h"
#include "core/ops/momentum.h"
#include "core/ops/multiply.h"
#include "core/ops/one_hot.h"
#include "core/ops/place.h"
#include "core/ops/plus.h"
#include "core/ops/principal_axes.h"
#include "core/ops/products.h"
#include "core/ops/rank.h"
#include "core/ops/scale.h"
#include "core/ops/sigmoid.h"
#include "core/ops/slopes.h"
#include "core/ops/softmax.h"
#include "core/ops/softmax_gradient.h"
#include "core/ops/split.h"
#include "core/ops/spread.h"
#include "core/ops/square.h"
#include "core/ops/table_row.h"
#include "core/ops/times.h"
#include "core/ops/tsne.h"
#include "core/ops/update.h"
#include "core/training/training_run.h"

namespace durchblick {

const std::vector<const Operation*>& operations()
{
    static const std::vector<const Operation*> all{
        &matmul(),
        &matmulTransposed(),
        &transposedMatmul(),
        &add(),
        &subtract(),
        &times(),
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
        &countFollowers(),
        &countLengths(),
        &mergeCandidates(),
        &join(),
        &keep(),
        &rowLength(),
        &distance(),
        &cosine(),
        &angle(),
        &columnMean(),
        &principalAxes(),
        &varianceShare(),
        &tsneArrangement(),
        &rankRow(),
        &placeInRow(),
        &distinctWords(),
        &vocabularyIds(),
        &oneHot(),
        &sigmoid(),
        &logLoss(),
        &descend(),
        &replaceRows(),
        &multiply(),
        &passOn(),
        &spread(),
        &columnSum(),
        &place(),
        &addRows(),
        &hide(),
        &sigmoidSlope(),
        &logLossSlope(),
        &angleSlope(),
        &reluSlope(),
        &geluSlope(),
        &rootSlope(),
        &crossEntropySlope(),
        &gradientByDivisor(),
        &distanceGradient(),
        &softmaxGradient(),
        &headGradient(),
        &attentionGradient(),
        &cosineGradient(),
        &layerNormGradient(),
        &relu(),
        &gelu(),
        &root(),
        &dropout(),
        &drop(),
        &rowMean(),
        &addBias(),
        &layerNorm(),
        &crossEntropy(),
        &softmaxCrossEntropy(),
        &squaredError(),
        &square(),
        &softmaxJacobian(),
        &cumulate(),
        &topK(),
        &topP(),
        &pick(),
        &tableRow(),
        &plus(),
        &momentumStep(),
        &nesterovStep(),
        &adagradStep(),
        &rmspropStep(),
        &adamStep(),
        &adamwStep(),
        &correctBias(),
        &fold(),
        &trainingRun(),
        &chooseCells(),
        &logarithm(),
        &columnProduct(),
        &perplexity(),
    };
    return all;
}

} // namespace durchblick
