#include "core/ops/byte_values.h"

#include "core/ops/piece_labels.h"

namespace durchblick {

namespace {
using Kind = Expression::Kind;
int valueOf(const Piece& byte) { return static_cast<unsigned char>(byte.bytes.front()); }
} // namespace

const Operation& byteValues()
{
    static const Operation operation{
        .name = "byte_values",
        .run = [](const Call& call) -> std::vector<Value> {
            const Pieces& bytes = call.inputs[0]->pieces();
            Matrix values(Eigen::Index(bytes.size()), 1);
            for (std::size_t row = 0; row < bytes.size(); ++row)
                values(Eigen::Index(row), 0) = valueOf(bytes[row]);
            static const SharedLabels column = share(Labels{"byte"});
            return {matrixOutput(std::move(values), labelsOf(bytes), column)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int) {
                const int value = valueOf(call.input(0).pieces()[std::size_t(row)]);
                const Expression sixteens(Kind::Product, {Expression::number(value / 16), Expression::number(16)});
                return Expression(Kind::Sum, {sixteens, Expression::number(value % 16)});
            },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
