#include "core/ops/count.h"

#include "core/ops/piece_labels.h"

namespace durchblick {

namespace {
bool holds(const Piece& longer, const Piece& piece) { return piece.end > longer.begin && piece.end <= longer.end; }
} // namespace

const Operation& count()
{
    static const Operation operation{
        .name = "count",
        .run = [](const Call& call) -> std::vector<Value> {
            const Pieces& longer = call.inputs[0]->pieces();
            Matrix counts = Matrix::Zero(Eigen::Index(longer.size()), 1);
            for (std::size_t row = 0; row < longer.size(); ++row)
                for (const Piece& piece : call.inputs[1]->pieces())
                    if (holds(longer[row], piece))
                        counts(Eigen::Index(row), 0) += 1;
            return {matrixOutput(std::move(counts), labelsOf(longer), share(Labels{call.attributes.text("label")}))};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int) {
                const Piece& longer = call.input(0).pieces()[std::size_t(row)];
                const Pieces& pieces = call.input(1).pieces();
                std::vector<Expression> places;
                for (std::size_t i = 0; i < pieces.size(); ++i)
                    if (holds(longer, pieces[i]))
                        places.push_back(Expression::ofCell(1, {call.step.inputs[1], int(i), 0}));
                return places.empty() ? Expression::number(0) : Expression(Expression::Kind::Sum, std::move(places));
            },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
