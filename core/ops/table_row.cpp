#include "core/ops/table_row.h"

#include "core/ops/blocks.h"

#include <sstream>

namespace durchblick {

const Operation& tableRow()
{
    static const Operation operation{
        .name = "table_row",
        .run = [](const Call& call) -> std::vector<Value> {
            std::istringstream text(call.attributes.text("columns"));
            Labels names;
            for (std::string name; text >> name;)
                names.push_back(name);
            Matrix joined(call.inputs.front()->rowCount(), Eigen::Index(names.size()));
            Eigen::Index begin = 0;
            for (const Value* part : call.inputs) {
                joined.middleCols(begin, part->matrix().cols()) = part->matrix();
                begin += part->matrix().cols();
            }
            return {matrixOutput(std::move(joined), call.inputs.front()->rows, share(std::move(names)))};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                std::size_t part = 0;
                while (column >= call.input(part).columnCount())
                    column -= call.input(part++).columnCount();
                return call.cell(part, row, column);
            },
        .open = nullptr,
        .backward = concatenate().backward, // each part gets what arrives in its own columns
    };
    return operation;
}

} // namespace durchblick
