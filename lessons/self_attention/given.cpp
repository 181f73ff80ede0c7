#include "lessons/self_attention/given.h"

#include "core/embedding/named_tables.h"
#include "core/embedding/ranking.h"
#include "core/ops/blocks.h"
#include "core/ops/draw.h"
#include "lessons/self_attention/lesson.h"
#include "lessons/sentence.h"

#include <algorithm>
#include <optional>

namespace durchblick {

namespace {

constexpr int mostTokens = 256;

/// Slide 12: the vectors of the five tokens.
Matrix slideVectors()
{
    Matrix x(5, 4);
    x << 2, 0, 1, 1, 0, 2, 0, 1, 1, 1, 0, 0, 0, 1, 3, 1, 1, 2, 1, 0;
    return x;
}

Value given(std::string symbol, Matrix matrix, Role role, Purpose purpose, SharedLabels rows)
{
    return {std::move(symbol), share(std::move(matrix)), std::move(rows), nullptr, role, purpose};
}

/// One drawn vector for each distinct word, in order of appearance; a word that comes again gets its vector again.
void drawVectors(Trace& trace, const std::vector<std::string>& tokens, double seed, int size)
{
    std::vector<std::string> distinct;
    std::vector<double> rows;
    for (const std::string& token : tokens) {
        const auto found = std::find(distinct.begin(), distinct.end(), token);
        rows.push_back(double(found - distinct.begin()));
        if (found == distinct.end())
            distinct.push_back(token);
    }
    const bool repeats = distinct.size() < tokens.size();
    const Attributes attributes{{"seed", seed}, {"rows", double(distinct.size())}, {"columns", double(size)}};
    const Naming naming{repeats ? "drawn" : "x", Purpose::None, share(Labels(distinct))};
    const ValueId drawn = trace.apply(draw(), attributes, {}, naming);
    if (repeats)
        trace.apply(selectRows(), {{"rows", rows}}, {drawn}, {"x"});
}

/// Vectors learned from Miniwelt, one for each token.
Result<Matrix> lookedUp(const std::vector<std::string>& tokens)
{
    const Result<NamedTable> named = findTable("miniwelt", tokens, "de");
    if (!named)
        return named.error();
    const VectorTable& table = named->table();
    const Result<std::vector<int>> rows = findWords(table, tokens, named->name);
    if (!rows)
        return rows.error();
    Matrix x(Eigen::Index(tokens.size()), table.dimension());
    for (std::size_t i = 0; i < tokens.size(); ++i)
        x.row(Eigen::Index(i)) = table.vectors().row((*rows)[i]).cast<double>();
    return x;
}

Error wrongSize(const std::string& name, const Matrix& matrix, Eigen::Index rows, Eigen::Index columns)
{
    return {ErrorCode::MatrixSize,
            {name, std::to_string(matrix.rows()), std::to_string(matrix.cols()), std::to_string(rows),
             std::to_string(columns)}};
}

} // namespace

Result<Given> readGiven(const Parameters& parameters)
{
    const bool isNotebook = parameters.is("example", "notebook");
    Given result;
    result.tokens = splitAtWhiteSpace(parameters.text("sentence"));
    if (result.tokens.empty() || result.tokens.size() > mostTokens)
        return Error{ErrorCode::BadParameter,
                     {"sentence", parameters.text("sentence"), "1 … " + std::to_string(mostTokens) + " × [^ ]+"}};
    const auto count = Eigen::Index(result.tokens.size());
    const SharedLabels labels = share(Labels(result.tokens));
    // An example has vectors of its own; learned ones have the size they have.
    std::optional<Matrix> learned;
    if (parameters.is("vectors", "miniwelt") && !isNotebook) {
        Result<Matrix> looked = lookedUp(result.tokens);
        if (!looked)
            return looked.error();
        learned = *std::move(looked);
        result.isLearned = !parameters.isSet("x");
    }

    // A matrix that was typed decides about the size, unless the size was given as well.
    Eigen::Index size = parameters.integer("size");
    if (!parameters.isSet("size") && parameters.isSet("x"))
        size = parameters.matrix("x").cols();
    if (result.isLearned) {
        if (parameters.isSet("size") && size != learned->cols())
            return Error{ErrorCode::BadParameter, {"size", parameters.text("size"), std::to_string(learned->cols())}};
        size = learned->cols();
    }

    if (parameters.isSet("x")) {
        Matrix x = parameters.matrix("x");
        if (x.rows() != count || x.cols() != size)
            return wrongSize("x", x, count, size);
        if (size > mostSize) // the weights grow with its square
            return wrongSize("x", x, count, mostSize);
        result.trace.add(given("x", std::move(x), Role::Given, Purpose::None, labels));
    } else if (result.isLearned) {
        result.trace.add(given("x", *std::move(learned), Role::Parameter, Purpose::None, labels));
    } else if (!isNotebook && size == slideVectors().cols() && result.tokens == splitAtWhiteSpace(lectureSentence())) {
        result.trace.add(given("x", slideVectors(), Role::Given, Purpose::None, labels));
    } else {
        drawVectors(result.trace, result.tokens, parameters.number("seed"), int(size));
        result.isDrawn = true;
    }

    // Slide 12: W_Q is the identity, W_K and W_V half of it; in the notebook all three are the identity.
    const double half = isNotebook ? 1 : 0.5;
    struct Weight {
        const char* name;
        double diagonal;
        Purpose purpose;
    };
    for (const Weight& weight :
         {Weight{"W_Q", 1, Purpose::Query}, {"W_K", half, Purpose::Key}, {"W_V", half, Purpose::Value}}) {
        Matrix matrix = Matrix::Identity(size, size) * weight.diagonal;
        if (parameters.isSet(weight.name))
            matrix = parameters.matrix(weight.name);
        if (matrix.cols() != size)
            return wrongSize(weight.name, matrix, matrix.rows(), size);
        result.trace.add(given(weight.name, std::move(matrix), Role::Parameter, weight.purpose, nullptr));
    }
    const Matrix& queryWeights = result.trace.value(result.trace["W_Q"]).matrix();
    const Matrix& keyWeights = result.trace.value(result.trace["W_K"]).matrix();
    if (keyWeights.rows() != queryWeights.rows())
        return wrongSize("W_K", keyWeights, queryWeights.rows(), size);

    result.focus = int(count) - 1;
    if (parameters.isSet("focus") || std::count(result.tokens.begin(), result.tokens.end(), parameters.text("focus"))) {
        Result<int> place = tokenPlace("focus", parameters.text("focus"), result.tokens);
        if (!place)
            return place.error();
        result.focus = *place;
    }

    const std::string standardMask = isNotebook ? "self" : "slide";
    const std::string mask = parameters.isSet("mask") ? parameters.text("mask") : standardMask;
    result.mask = mask == "slide" ? "others" : mask == "self" ? "all" : "causal";
    result.isScaled = parameters.isSet("scaled") ? parameters.is("scaled", "yes") : !isNotebook;
    return result;
}

} // namespace durchblick
