#include "core/trace/value.h"

#include <limits>

namespace durchblick {

namespace {
std::string labelOrNumber(const SharedLabels& labels, int index)
{
    if (labels && index < int(labels->size()))
        return (*labels)[std::size_t(index)];
    return std::to_string(index + 1);
}
} // namespace

bool Value::isMasked(int row, int column) const
{
    return hasMask && isMatrix() && matrix()(row, column) == -std::numeric_limits<double>::infinity();
}

std::string Value::rowLabel(int row) const { return labelOrNumber(rows, row); }
std::string Value::columnLabel(int column) const { return labelOrNumber(columns, column); }

} // namespace durchblick
