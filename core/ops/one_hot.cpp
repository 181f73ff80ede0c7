#include "core/ops/one_hot.h"

#include "core/ops/piece_labels.h"
#include "core/ops/pieces.h"

#include <algorithm>

namespace durchblick {

namespace {
using Kind = Expression::Kind;

int placeIn(const Pieces& vocabulary, const Piece& word)
{
    const auto at = std::find_if(vocabulary.begin(), vocabulary.end(),
                                 [&](const Piece& entry) { return entry.bytes == word.bytes; });
    return int(at - vocabulary.begin());
}

} // namespace

const Operation& distinctWords()
{
    static const Operation operation{
        .name = "distinct_words",
        .run = [](const Call& call) -> std::vector<Value> {
            Pieces words = call.inputs[0]->pieces();
            const auto byBytes = [](const Piece& a, const Piece& b) { return a.bytes < b.bytes; };
            std::stable_sort(words.begin(), words.end(), byBytes);
            const auto same = [](const Piece& a, const Piece& b) { return a.bytes == b.bytes; };
            words.erase(std::unique(words.begin(), words.end(), same), words.end());
            return {piecesOutput(std::move(words))};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int) {
                const Piece& entry = call.trace.value(call.step.outputs[0]).pieces()[std::size_t(row)];
                return cameFrom(call, placeIn(call.input(0).pieces(), entry), 1);
            },
        .open = nullptr,
    };
    return operation;
}

const Operation& vocabularyIds()
{
    static const Operation operation{
        .name = "vocabulary_ids",
        .run = [](const Call& call) -> std::vector<Value> {
            const Pieces& words = call.inputs[0]->pieces();
            Matrix ids(Eigen::Index(words.size()), 1);
            for (std::size_t i = 0; i < words.size(); ++i)
                ids(Eigen::Index(i), 0) = placeIn(call.inputs[1]->pieces(), words[i]);
            return {matrixOutput(std::move(ids), labelsOf(words), share(Labels{"id"}))};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int) {
                const int place = placeIn(call.input(1).pieces(), call.input(0).pieces()[std::size_t(row)]);
                std::vector<Expression> before;
                for (int i = 0; i < place; ++i)
                    before.push_back(Expression::ofCell(1, {call.step.inputs[1], i, 0}));
                return before.empty() ? Expression::number(0) : Expression(Expression::Kind::Sum, std::move(before));
            },
        .open = nullptr,
    };
    return operation;
}

const Operation& oneHot()
{
    static const Operation operation{
        .name = "one_hot",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& ids = *call.inputs[0];
            const Pieces& vocabulary = call.inputs[1]->pieces();
            Matrix matrix = Matrix::Zero(ids.rowCount(), Eigen::Index(vocabulary.size()));
            for (int row = 0; row < ids.rowCount(); ++row)
                matrix(row, int(ids.matrix()(row, 0))) = 1;
            return {matrixOutput(std::move(matrix), ids.rows, labelsOf(vocabulary))};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const Expression apart(Kind::Difference, {call.cell(0, row, 0), Expression::number(column)});
                const Expression same(Kind::Difference, {Expression::number(1), Expression(Kind::Abs, {apart})});
                return Expression(Kind::Max, {Expression::number(0), same});
            },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
