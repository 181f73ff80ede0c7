#include "core/trace/value.h"

namespace durchblick {

namespace {
std::string labelOrNumber(const SharedLabels& labels, int index)
{
    if (labels && index < int(labels->size()))
        return (*labels)[std::size_t(index)];
    return std::to_string(index + 1);
}
} // namespace

std::string Value::rowLabel(int row) const { return labelOrNumber(rows, row); }
std::string Value::columnLabel(int column) const { return labelOrNumber(columns, column); }

} // namespace durchblick
