#include "core/ops/blocks.h"
#include "core/ops/losses.h"
#include "core/ops/products.h"
#include "core/ops/scale.h"
#include "core/ops/softmax.h"
#include "lessons/backpropagation/example.h"
#include "lessons/self_attention/lesson.h"
#include "lessons/sentence.h"

#include <algorithm>

namespace durchblick {

namespace {

constexpr Eigen::Index mostTokens = 12, mostSize = 16, mostWords = 12;

Labels numbered(Labels names, Eigen::Index count)
{
    names.resize(std::min(names.size(), std::size_t(count)));
    while (std::ssize(names) < count)
        names.push_back(std::to_string(names.size() + 1));
    return names;
}

std::optional<Error> misfit(const std::map<std::string, Matrix>& given)
{
    const Matrix &x = given.at("x"), &query = given.at("W_Q"), &key = given.at("W_K"), &value = given.at("W_V"),
                 &out = given.at("W_out");
    const auto within = [](Eigen::Index size, Eigen::Index least, Eigen::Index most) {
        return std::clamp(size, least, most);
    };
    const auto sizes = {std::tuple("x", &x, within(x.rows(), 2, mostTokens), within(x.cols(), 1, mostSize)),
                        {"W_Q", &query, within(query.rows(), 1, mostSize), x.cols()},
                        {"W_K", &key, query.rows(), x.cols()},
                        {"W_V", &value, within(value.rows(), 1, mostSize), x.cols()},
                        {"W_out", &out, within(out.rows(), 2, mostWords), value.rows()}};
    for (const auto& [name, matrix, rows, columns] : sizes)
        if (matrix->rows() != rows || matrix->cols() != columns)
            return wrongSize(name, *matrix, rows, columns);
    return std::nullopt;
}

constexpr std::string_view slideVectors = "2 0 1 1; 0 2 0 1; 1 1 0 0; 0 1 3 1; 1 2 1 0";

} // namespace

Result<BackpropagationExample> attentionExample(const Parameters& parameters)
{
    std::map<std::string, Matrix> given;
    for (const char* name : {"x", "W_Q", "W_K", "W_V", "W_out"}) {
        // The small calculation's x is a number, so the slides' vectors stand here.
        const bool isSlides = std::string_view(name) == "x" && !parameters.isSet(name);
        Result<Matrix> matrix =
            boundedMatrix(name, isSlides ? *matrixFromText(slideVectors, name) : parameters.matrix(name));
        if (!matrix)
            return matrix.error();
        given[name] = *std::move(matrix);
    }
    if (const auto error = misfit(given))
        return *error;

    BackpropagationExample made;
    Trace& trace = made.trace;
    const Eigen::Index tokens = given["x"].rows(), wordCount = given["W_out"].rows();
    const SharedLabels words = share(numbered(splitAtWhiteSpace(parameters.text("words")), wordCount));
    Labels sentence = splitAtWhiteSpace(lectureSentence());
    if (std::ssize(sentence) != tokens)
        sentence.clear();
    const auto addMatrix = [&](const std::string& name, Role role, Purpose purpose, SharedLabels rows,
                               SharedLabels columns) {
        return trace.add({name, share(Matrix(given[name])), std::move(rows), std::move(columns), role, purpose});
    };
    const ValueId x = addMatrix("x", Role::Given, Purpose::None, share(numbered(sentence, tokens)), nullptr);
    addMatrix("W_Q", Role::Parameter, Purpose::Query, nullptr, nullptr);
    addMatrix("W_K", Role::Parameter, Purpose::Key, nullptr, nullptr);
    addMatrix("W_V", Role::Parameter, Purpose::Value, nullptr, nullptr);
    addMatrix("W_out", Role::Parameter, Purpose::None, words, nullptr);
    const Result<int> target = integerWithin(parameters, "target", 0, int(wordCount) - 1);
    if (!target)
        return target.error();
    given["y"] = Matrix::Zero(1, wordCount);
    given["y"](0, *target) = 1;
    addMatrix("y", Role::Given, Purpose::None, share(Labels{"y"}), words);

    // The last token asks. Whom it may not see (on the slide: itself) takes no part, which is what the mask comes to.
    const bool seesItself = parameters.is("mask", "self");
    const ValueId asking = trace.apply(rowBlock(), {{"begin", double(tokens - 1)}, {"count", 1.0}}, {x}, {"x_asking"});
    const ValueId asked =
        trace.apply(rowBlock(), {{"begin", 0.0}, {"count", double(tokens - (seesItself ? 0 : 1))}}, {x}, {"x_asked"});
    const ValueId q = trace.apply(matmulTransposed(), {}, {asking, trace["W_Q"]}, {"q", Purpose::Query});
    const ValueId k = trace.apply(matmulTransposed(), {}, {asked, trace["W_K"]}, {"k", Purpose::Key});
    const ValueId v = trace.apply(matmulTransposed(), {}, {asked, trace["W_V"]}, {"v", Purpose::Value});
    const ValueId products = trace.apply(matmulTransposed(), {}, {q, k}, {"products"});
    const double d = parameters.is("scaled", "yes") ? double(given["W_Q"].rows()) : 1;
    const ValueId scores = trace.apply(scale(), {{"d", d}}, {products}, {"scores"});
    const ValueId weights = trace.apply(softmax(), {}, {scores}, {"a"});
    const ValueId answer = trace.apply(matmul(), {}, {weights, v}, {"h", Purpose::None, share(Labels{"h"})});
    const ValueId logits =
        trace.apply(matmulTransposed(), {}, {answer, trace["W_out"]}, {"z", Purpose::None, share(Labels{"z"})});
    const ValueId probabilities = trace.apply(softmax(), {}, {logits}, {"p", Purpose::None, share(Labels{"p"})});
    trace.apply(crossEntropy(), {}, {probabilities, trace["y"]}, {"L", Purpose::None, share(Labels{"L"})});

    made.nodes = {"W_Q", "x", "W_K", "W_V", "W_out", "y", "q", "k", "v", "a", "h", "z", "p", "L"};
    made.weights = {"W_out", "W_Q", "W_K", "W_V"};
    made.followed = {"p"};
    made.columns = "L";
    for (const std::string& word : *words)
        made.columns += " p(" + word + ")";
    made.asked = "z";
    made.askedColumn = *target;
    made.rate = parameters.isSet("rate") ? parameters.number("rate") : 0.1;
    made.bar = parameters.isSet("bar") ? parameters.number("bar") : 0.9;
    made.barColumn = 1 + *target;
    return made;
}

} // namespace durchblick
