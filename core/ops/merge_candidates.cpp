#include "core/ops/merge_candidates.h"

#include "core/ops/piece_labels.h"
#include "core/text/tokenizers.h"

namespace durchblick {

namespace {
int rankAt(const Tokenizer& tokenizer, const Pieces& pieces, int place)
{
    const auto left = std::size_t(place);
    return *tokenizer.rankOfPair(pieces[left].bytes, pieces[left + 1].bytes);
}
} // namespace

std::vector<int> candidatePlaces(const Pieces& pieces, const Pieces& words, const std::string& tokenizerName)
{
    const std::shared_ptr<const Tokenizer> known = tokenizer(tokenizerName).value();
    std::vector<int> places;
    std::size_t left = 0;
    for (const Piece& word : words) {
        for (; left < pieces.size() && pieces[left].end <= word.end; ++left) {
            const bool hasNeighbour = left + 1 < pieces.size() && pieces[left + 1].end <= word.end;
            if (hasNeighbour && known->rankOfPair(pieces[left].bytes, pieces[left + 1].bytes))
                places.push_back(int(left));
        }
        if (!places.empty())
            break;
    }
    return places;
}

const Operation& mergeCandidates()
{
    static const Operation operation{
        .name = "merge_candidates",
        .run = [](const Call& call) -> std::vector<Value> {
            const std::string& name = call.attributes.text("tokenizer");
            const Pieces& pieces = call.inputs[0]->pieces();
            const std::vector<int> places = candidatePlaces(pieces, call.inputs[1]->pieces(), name);
            Matrix ranks(Eigen::Index(places.size()), 1);
            Labels labels;
            for (std::size_t row = 0; row < places.size(); ++row) {
                const auto left = std::size_t(places[row]);
                ranks(Eigen::Index(row), 0) = rankAt(*tokenizer(name).value(), pieces, places[row]);
                labels.push_back(labelOf(pieces[left]) + "·" + labelOf(pieces[left + 1]));
            }
            static const SharedLabels column = share(Labels{"rank"});
            return {matrixOutput(std::move(ranks), share(std::move(labels)), column)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int) {
                const std::string& name = call.step.attributes.text("tokenizer");
                const Pieces& pieces = call.input(0).pieces();
                const int place = candidatePlaces(pieces, call.input(1).pieces(), name)[std::size_t(row)];
                const Tokenizer& known = *tokenizer(name).value();
                const int id = known.idOfRank(rankAt(known, pieces, place));
                return Expression(Expression::Kind::Difference,
                                  {Expression::number(id), Expression::number(Vocabulary::byteCount)});
            },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
