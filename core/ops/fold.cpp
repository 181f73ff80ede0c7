#include "core/ops/fold.h"

#include <sstream>

namespace durchblick {

namespace {

SharedLabels labelsOf(const std::string& names)
{
    std::istringstream text(names);
    Labels labels;
    for (std::string name; text >> name;)
        labels.push_back(name);
    return share(std::move(labels));
}

} // namespace

const Operation& fold()
{
    static const Operation operation{
        .name = "fold",
        .run = [](const Call& call) -> std::vector<Value> {
            const SharedLabels rows = labelsOf(call.attributes.text("rows"));
            const SharedLabels columns = labelsOf(call.attributes.text("columns"));
            const Matrix& x = call.inputs[0]->matrix();
            return {matrixOutput(x.reshaped<Eigen::RowMajor>(Eigen::Index(rows->size()), Eigen::Index(columns->size())),
                                 rows, columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                std::istringstream text(call.step.attributes.text("columns"));
                int columns = 0;
                for (std::string name; text >> name;)
                    ++columns;
                return call.cell(0, row * columns + column, 0);
            },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
