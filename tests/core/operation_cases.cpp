#include "tests/core/operation_cases.h"

#include "core/ops/add.h"
#include "core/ops/attention.h"
#include "core/ops/blocks.h"
#include "core/ops/byte_values.h"
#include "core/ops/bytes.h"
#include "core/ops/choosing.h"
#include "core/ops/cosine.h"
#include "core/ops/count.h"
#include "core/ops/count_words.h"
#include "core/ops/cumulate.h"
#include "core/ops/cut.h"
#include "core/ops/draw.h"
#include "core/ops/encode.h"
#include "core/ops/join.h"
#include "core/ops/lengths.h"
#include "core/ops/likelihood.h"
#include "core/ops/look_up.h"
#include "core/ops/mask.h"
#include "core/ops/mean.h"
#include "core/ops/merge.h"
#include "core/ops/merge_candidates.h"
#include "core/ops/one_hot.h"
#include "core/ops/principal_axes.h"
#include "core/ops/products.h"
#include "core/ops/rank.h"
#include "core/ops/recorded.h"
#include "core/ops/scale.h"
#include "core/ops/sigmoid.h"
#include "core/ops/softmax.h"
#include "core/ops/split.h"
#include "core/ops/table_row.h"
#include "core/ops/times.h"
#include "core/ops/tsne.h"
#include "core/ops/update.h"

#include <limits>
#include <ostream>
#include <random>

namespace durchblick {

namespace {

Value numbers(std::string symbol, int rows, int columns, double spread = 2)
{
    static std::mt19937 generator(7);
    std::uniform_real_distribution<double> uniform(-spread, spread);
    Value value;
    value.symbol = std::move(symbol);
    value.content = share(Matrix(Matrix::NullaryExpr(rows, columns, [&] { return uniform(generator); })));
    return value;
}

Value pieces(std::string symbol, const std::vector<std::string>& texts)
{
    Pieces all;
    std::size_t begin = 0;
    for (const std::string& text : texts) {
        all.push_back({text, begin, begin + text.size(), std::nullopt});
        begin += text.size();
    }
    Value value;
    value.symbol = std::move(symbol);
    value.content = share(std::move(all));
    return value;
}

Value shifted(Value value, double shift)
{
    value.content = share(Matrix(value.matrix().array() + shift));
    return value;
}

/// Some cells masked, the second row altogether.
Value partlyMasked(std::string symbol)
{
    Value value = numbers(std::move(symbol), 3, 4);
    Matrix matrix = value.matrix();
    matrix(0, 2) = -std::numeric_limits<double>::infinity();
    matrix.row(1).setConstant(-std::numeric_limits<double>::infinity());
    value.content = share(matrix);
    return value;
}

Value zeroRow(std::string symbol)
{
    Value value = numbers(std::move(symbol), 3, 1);
    Matrix matrix = value.matrix();
    matrix(1, 0) = 0;
    value.content = share(matrix);
    return value;
}

Value withZeroRow(Value value)
{
    Matrix matrix = value.matrix();
    matrix.row(1).setZero();
    value.content = share(matrix);
    return value;
}

/// Symmetric and not negative in any direction.
Value covariance(std::string symbol, int size)
{
    Value value = numbers(std::move(symbol), size, size);
    value.content = share(Matrix(value.matrix() * value.matrix().transpose()));
    return value;
}

Value wholeNumbers(std::string symbol, const std::vector<double>& column)
{
    Value value = numbers(std::move(symbol), int(column.size()), 1);
    value.content = share(Matrix(Eigen::Map<const Eigen::VectorXd>(column.data(), Eigen::Index(column.size()))));
    return value;
}

Value wholeNumbersInARow(std::string symbol, const std::vector<double>& row)
{
    Value value = wholeNumbers(std::move(symbol), row);
    value.content = share(Matrix(value.matrix().transpose()));
    return value;
}

Value probabilities(std::string symbol, int rows)
{
    Value value = numbers(std::move(symbol), rows, 1);
    value.content = share(Matrix((value.matrix().array() + 2.5) / 5));
    return value;
}

std::vector<OperationCase> allCases()
{
    using Numbers = std::vector<double>;
    return {
        {"matmul", &matmul(), {}, {numbers("a", 3, 5), numbers("b", 5, 2)}},
        {"matmul_transposed", &matmulTransposed(), {}, {numbers("a", 3, 5), numbers("b", 4, 5)}},
        {"add", &add(), {}, {numbers("a", 3, 2), numbers("b", 3, 2)}},
        {"scale", &scale(), {{"d", 5.0}}, {numbers("x", 3, 4)}},
        {"scale_by_nothing", &scale(), {{"d", 1.0}}, {numbers("x", 3, 4)}},
        {"mask_nothing", &mask(), {{"rule", "all"}}, {numbers("x", 3, 3)}},
        {"mask_itself", &mask(), {{"rule", "others"}}, {numbers("x", 3, 3)}},
        {"mask_later", &mask(), {{"rule", "causal"}}, {numbers("x", 3, 3)}},
        {"exponential", &exponential(), {}, {numbers("x", 3, 4)}},
        {"exponential_masked", &exponential(), {}, {partlyMasked("x")}},
        {"exponential_huge", &exponential(), {}, {shifted(numbers("x", 3, 4), 900)}},
        {"exponential_tiny", &exponential(), {}, {shifted(numbers("x", 3, 4), -900)}},
        {"row_sum", &rowSum(), {}, {numbers("x", 3, 4)}},
        {"divide", &divide(), {}, {numbers("a", 3, 4), numbers("b", 3, 1)}},
        {"divide_zero_by_zero", &divide(), {}, {withZeroRow(numbers("a", 3, 4)), zeroRow("b")}},
        {"softmax", &softmax(), {}, {numbers("x", 3, 4)}},
        {"softmax_masked", &softmax(), {}, {partlyMasked("x")}},
        {"softmax_huge", &softmax(), {}, {shifted(numbers("x", 3, 4), 900)}},
        {"row_block", &rowBlock(), {{"begin", 1.0}, {"count", 2.0}}, {numbers("x", 4, 3)}},
        {"column_block", &columnBlock(), {{"begin", 1.0}, {"count", 2.0}}, {numbers("x", 3, 4)}},
        {"concatenate", &concatenate(), {}, {numbers("a", 3, 2), numbers("b", 3, 1), numbers("c", 3, 3)}},
        {"stack", &stack(), {}, {numbers("a", 2, 3), numbers("b", 1, 3)}},
        {"select_rows", &selectRows(), {{"rows", Numbers{2, 0, 2, 1}}}, {numbers("table", 3, 4)}},
        {"draw", &draw(), {{"seed", 42.0}, {"rows", 5.0}, {"columns", 4.0}}, {}},
        {"head", &head(), {{"d", 3.0}, {"mask", "all"}}, {numbers("q", 4, 3), numbers("k", 4, 3), numbers("v", 4, 2)}},
        {"head_causal",
         &head(),
         {{"d", 3.0}, {"mask", "causal"}},
         {numbers("q", 4, 3), numbers("k", 4, 3), numbers("v", 4, 2)}},
        {"head_alone",
         &head(),
         {{"d", 3.0}, {"mask", "others"}},
         {numbers("q", 1, 3), numbers("k", 1, 3), numbers("v", 1, 2)}},
        {"attention",
         &attention(),
         {{"heads", 2.0}, {"d", 3.0}, {"mask", "causal"}, {"begins", Numbers{0}}},
         {numbers("q", 4, 6), numbers("k", 4, 6), numbers("v", 4, 4)}},
        {"attention_of_a_batch",
         &attention(),
         {{"heads", 2.0}, {"d", 3.0}, {"mask", "causal"}, {"begins", Numbers{0, 3, 4}}},
         {numbers("q", 6, 6), numbers("k", 6, 6), numbers("v", 6, 4)}},
        {"split", &split(), {{"tokenizer", "gpt2"}}, {textValue("Paris ist die Hauptstadt")}},
        {"bytes", &bytes(), {}, {pieces("words", {"Paris", " ist"})}},
        {"merge", &merge(), {{"place", 1.0}, {"rank", 14.0}}, {pieces("before", {" ", "i", "s", "t"})}},
        {"look_up", &lookUp(), {{"tokenizer", "gpt2"}}, {pieces("pieces", {" is", " Hau"})}},
        {"encode", &encode(), {{"tokenizer", "o200k_base"}}, {textValue("Paris ist die Hauptstadt von \xF0\x9F")}},
        {"characters", &characterPieces(), {}, {textValue("Größe €\xFF")}},
        {"plain_words", &plainWords(), {}, {textValue("  Paris ist\tdie ")}},
        {"byte_values", &byteValues(), {}, {pieces("bytes", {"a", "\xC3", "\xA4"})}},
        {"count",
         &count(),
         {{"label", "tokens"}},
         {pieces("words", {"Paris", " Hauptstadt"}), pieces("ids", {"Paris", " Hau", "pt", "stadt"})}},
        {"merge_candidates",
         &mergeCandidates(),
         {{"tokenizer", "gpt2"}},
         {pieces("pieces", {" ", "i", "s", "t", " "}), pieces("words", {" ist", " "})}},
        {"join", &join(), {}, {pieces("ids", {"Paris", " is", "t"})}},
        {"keep", &keep(), {}, {pieces("before", {"Paris", " is"})}},
        {"transposed_matmul", &transposedMatmul(), {}, {numbers("a", 5, 3), numbers("b", 5, 2)}},
        {"outer_product", &transposedMatmul(), {}, {numbers("a", 1, 3), numbers("b", 1, 2)}},
        {"subtract", &subtract(), {}, {numbers("a", 3, 2), numbers("b", 3, 2)}},
        {"subtract_a_row", &subtract(), {}, {numbers("a", 3, 2), numbers("b", 1, 2)}},
        {"times", &times(), {{"factor", -0.5}}, {numbers("x", 3, 4)}},
        {"divide_cell_by_cell", &divide(), {}, {numbers("a", 3, 4), numbers("b", 3, 4)}},
        {"row_length", &rowLength(), {}, {numbers("x", 3, 4)}},
        {"distance", &distance(), {}, {numbers("a", 3, 4), numbers("b", 2, 4)}},
        {"cosine", &cosine(), {}, {numbers("a", 3, 4), numbers("b", 2, 4)}},
        {"cosine_without_length", &cosine(), {}, {withZeroRow(numbers("a", 3, 4)), numbers("b", 2, 4)}},
        {"angle", &angle(), {}, {numbers("cosines", 3, 4, 1)}},
        {"angle_beyond_one", &angle(), {}, {shifted(zeroRow("cosines"), 3)}},
        {"column_mean", &columnMean(), {}, {numbers("x", 5, 3)}},
        {"principal_axes", &principalAxes(), {{"count", 2.0}}, {covariance("A", 4)}, 2},
        {"variance_share", &varianceShare(), {}, {covariance("A", 4), shifted(numbers("variances", 2, 1), 3)}},
        {"tsne_begins",
         &tsneArrangement(),
         {{"iterations", 0.0}, {"perplexity", 0.0}, {"seed", 1.0}},
         {numbers("x", 8, 4)}},
        {"tsne",
         &tsneArrangement(),
         {{"iterations", 20.0}, {"perplexity", 2.0}, {"seed", 1.0}},
         {numbers("x", 8, 4)},
         1,
         1e-6},
        {"rank_row", &rankRow(), {{"row", 1.0}, {"count", 3.0}, {"without", Numbers{2}}}, {numbers("x", 2, 6)}},
        {"distinct_words", &distinctWords(), {}, {pieces("words", {"die", "Katze", "die"})}},
        {"place_in_row", &placeInRow(), {{"row", 1.0}, {"column", 3.0}, {"without", Numbers{2}}}, {numbers("x", 2, 6)}},
        {"vocabulary_ids",
         &vocabularyIds(),
         {},
         {pieces("words", {"die", "Katze", "die"}), pieces("vocabulary", {"der", "die", "Hund", "Katze"})}},
        {"one_hot", &oneHot(), {}, {wholeNumbers("ids", {2, 0, 1}), pieces("vocabulary", {"a", "b", "c"})}},
        {"sigmoid", &sigmoid(), {}, {numbers("x", 3, 4)}},
        {"log_loss", &logLoss(), {}, {probabilities("p", 3), wholeNumbers("targets", {1, 0, 0})}},
        {"log_loss_of_certainty", &logLoss(), {}, {wholeNumbers("p", {0, 1}), wholeNumbers("targets", {1, 0})}},
        {"descend", &descend(), {{"rate", 0.1}}, {numbers("w", 3, 4), numbers("gradient", 3, 4)}},
        {"cumulate", &cumulate(), {{"along", "row"}}, {numbers("x", 2, 4)}},
        {"cumulate_back", &cumulate(), {{"along", "row back"}}, {numbers("x", 2, 4)}},
        {"cumulate_upwards", &cumulate(), {{"along", "column back"}}, {numbers("x", 4, 2)}},
        {"cumulate_downwards", &cumulate(), {{"along", "column"}}, {numbers("x", 4, 2)}},
        {"top_k", &topK(), {{"count", 2.0}}, {numbers("x", 2, 5)}},
        {"top_p", &topP(), {{"share", 0.6}}, {shifted(numbers("x", 2, 5), 3)}},
        {"pick", &pick(), {}, {wholeNumbersInARow("bar", {1, 3, 3, 4}), wholeNumbers("number", {3})}},
        {"pick_beyond", &pick(), {}, {wholeNumbersInARow("bar", {1, 3, 4, 4}), wholeNumbers("number", {9})}},
        {"table_row", &tableRow(), {{"columns", "error w1 w2"}}, {numbers("a", 2, 1), numbers("b", 2, 2)}},
        {"replace_rows", &replaceRows(), {{"rows", Numbers{2, 0}}}, {numbers("table", 4, 3), numbers("moved", 2, 3)}},
        {"count_followers",
         &countFollowers(),
         {{"contexts", "die\nist die\n\n<s>\nnie"}, {"columns", "all"}, {"words", "die Maus"}},
         {pieces("sentences", {"das ist die Katze", "die Katze ist die Katze", ""})}},
        {"count_followers_seen",
         &countFollowers(),
         {{"contexts", "die\nist"}, {"columns", "seen"}, {"words", ""}},
         {pieces("sentences", {"das ist die Katze", "die Maus"})}},
        {"count_followers_of_these",
         &countFollowers(),
         {{"contexts", "die"}, {"columns", "these"}, {"words", "Maus Hund Katze </s>"}},
         {pieces("sentences", {"das ist die Katze", "die Maus", "die"})}},
        {"count_lengths", &countLengths(), {}, {pieces("sentences", {"das ist", "die Katze", "", "ja"})}},
        {"choose_cells", &chooseCells(), {{"columns", Numbers{2, 0, 2}}, {"label", "p"}}, {numbers("x", 3, 4)}},
        {"logarithm", &logarithm(), {}, {probabilities("p", 4)}},
        {"logarithm_of_nothing", &logarithm(), {}, {withZeroRow(probabilities("p", 3))}},
        {"column_product", &columnProduct(), {}, {numbers("x", 3, 4)}},
        {"perplexity", &perplexity(), {}, {numbers("logs", 4, 1)}},
    };
}

} // namespace

std::ostream& operator<<(std::ostream& stream, const OperationCase& operationCase)
{
    return stream << operationCase.name;
}

const std::vector<OperationCase>& operationCases()
{
    static const std::vector<OperationCase> cases = [] {
        std::vector<OperationCase> all = allCases();
        const std::vector<OperationCase> learning = learningCases();
        all.insert(all.end(), learning.begin(), learning.end());
        return all;
    }();
    return cases;
}

RecordedCase record(const OperationCase& operationCase)
{
    RecordedCase recorded;
    std::vector<ValueId> inputs;
    for (const Value& input : operationCase.inputs)
        inputs.push_back(recorded.trace.add(input));
    std::vector<Naming> namings;
    for (int i = 0; i < operationCase.outputs; ++i)
        namings.push_back({"result_" + std::to_string(i)});
    recorded.outputs = recorded.trace.applyMany(*operationCase.operation, operationCase.attributes, inputs, namings);
    return recorded;
}

} // namespace durchblick
