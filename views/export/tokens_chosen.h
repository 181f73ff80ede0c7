#pragma once

#include "core/base/result.h"
#include "views/panels/picture.h"

namespace durchblick {

/// The source with the chosen tokens only, in the chosen order, on every axis that carries the tokens of the trace: the
/// labels of its first value that has any (or its pieces). An axis that does not carry them stays as it is. Empty: no choice.
/// Error: BadOption (--tokens) for a token that is not there, or twice.
Result<PictureSource> withTokens(PictureSource source, const std::vector<int>& tokens);

} // namespace durchblick
