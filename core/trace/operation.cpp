#include "core/trace/operation.h"

namespace durchblick {

Value matrixOutput(Matrix matrix, SharedLabels rows, SharedLabels columns)
{
    Value value;
    value.content = share(std::move(matrix));
    value.rows = std::move(rows);
    value.columns = std::move(columns);
    return value;
}

} // namespace durchblick
