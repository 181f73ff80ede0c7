#include "lessons/jacobian/lesson.h"

#include "core/ops/add.h"
#include "core/ops/losses.h"
#include "core/ops/products.h"
#include "core/ops/softmax.h"
#include "core/ops/times.h"
#include "core/trace/print.h"
#include "lessons/looking.h"
#include "lessons/sentence.h"

#include <algorithm>

namespace durchblick {

namespace {

constexpr int mostWords = 200;
constexpr double mostNumber = 20; // of a logit: no probability gets so small that it cannot be divided by

std::vector<ParameterSpec> parameterSpecs()
{
    using enum ParameterType;
    return {
        {"target", Integer, "0", {}, 0, mostWords - 1},
        {"words", Text, "Frankreich Deutschland Spanien Italien", {}, 1, 4000},
        {"logits", Matrix, "2 1 0.1"},
        {"nudge", Matrix, "0.1 0 0"},
    };
}

/// What the calculation begins with, checked.
struct Given {
    Matrix logits, nudge;
    int target = 0;
};

Result<Given> readGiven(const Parameters& parameters)
{
    Given given{parameters.matrix("logits"), parameters.matrix("nudge"), 0};
    const auto wrongSize = [](const char* name, const Matrix& matrix, Eigen::Index columns) {
        return Error{
            ErrorCode::MatrixSize,
            {name, std::to_string(matrix.rows()), std::to_string(matrix.cols()), "1", std::to_string(columns)}};
    };
    const Eigen::Index count = std::min<Eigen::Index>(given.logits.cols(), mostWords);
    if (given.logits.rows() != 1 || given.logits.cols() != count)
        return wrongSize("logits", given.logits, count);
    if (!parameters.isSet("nudge")) { // the default fits any number of logits
        given.nudge = Matrix::Zero(1, count);
        given.nudge(0, 0) = 0.1;
    }
    if (given.nudge.rows() != 1 || given.nudge.cols() != count)
        return wrongSize("nudge", given.nudge, count);
    const std::string most = shortest(mostNumber);
    for (const auto& [name, matrix] : {std::pair{"logits", &given.logits}, {"nudge", &given.nudge}})
        if (const double largest = matrix->cwiseAbs().maxCoeff(); !(largest <= mostNumber))
            return Error{ErrorCode::BadParameter, {name, shortest(largest), "-" + most + " … " + most}};
    const Result<int> target = integerWithin(parameters, "target", 0, int(count) - 1);
    if (!target)
        return target.error();
    given.target = *target;
    return given;
}

Labels wordsFor(const Parameters& parameters, Eigen::Index count)
{
    Labels words = splitAtWhiteSpace(parameters.text("words"));
    words.resize(std::min(words.size(), std::size_t(count)));
    while (std::ssize(words) < count)
        words.push_back(std::to_string(words.size() + 1));
    return words;
}

Trace record(const Given& given, const SharedLabels& words)
{
    Trace trace;
    const auto add = [&](const char* symbol, Matrix matrix, const char* row) {
        return trace.add({.symbol = symbol,
                          .content = share(std::move(matrix)),
                          .rows = share(Labels{row}),
                          .columns = words,
                          .role = Role::Given});
    };
    const auto named = [](const char* symbol, const char* row) {
        return Naming{symbol, Purpose::None, share(Labels{row})};
    };
    const ValueId z = add("logits", given.logits, "z");
    const ValueId e = trace.apply(exponential(), {}, {z}, {"exponentials"});
    const ValueId sum = trace.apply(rowSum(), {}, {e}, {"sum"});
    const ValueId p = trace.apply(divide(), {}, {e, sum}, named("probabilities", "p"));
    const ValueId jacobian = trace.apply(softmaxJacobian(), {}, {p}, {"jacobian"});
    trace.apply(rowSum(), {}, {jacobian}, {"row_sums"});

    const ValueId nudge = add("nudge", given.nudge, "Δz");
    trace.apply(matmul(), {}, {nudge, jacobian}, named("predicted", "Δp"));
    const ValueId moved = trace.apply(durchblick::add(), {}, {z, nudge}, named("moved_logits", "z"));
    const ValueId after = trace.apply(softmax(), {}, {moved}, named("moved_probabilities", "p"));
    trace.apply(subtract(), {}, {after, p}, named("real", "Δp"));

    Matrix target = Matrix::Zero(1, given.logits.cols());
    target(0, given.target) = 1;
    const ValueId y = add("target", std::move(target), "y");
    const ValueId inverse = trace.apply(divide(), {}, {y, p}, named("inverse", "y/p"));
    const ValueId slope = trace.apply(times(), {{"factor", -1.0}}, {inverse}, named("slope", "∂L/∂p"));
    trace.apply(matmul(), {}, {slope, jacobian}, named("gradient", "∂L/∂z"));
    trace.apply(subtract(), {}, {p, y}, named("difference", "p−y"));
    return trace;
}

std::vector<Stage> stagesOf(const Trace& trace, int target)
{
    using enum PanelKind;
    const Looking at(trace);
    const int last = trace.value(at.id("logits")).columnCount() - 1;
    const Cell moved = at.strongest("nudge");
    return {
        {.id = "probabilities",
         .panels = {at.signedHeatmap("logits"), at.panel(Heatmap, "exponentials"), at.panel(Heatmap, "sum"),
                    at.shares(Bars, "probabilities")},
         .focus = at.cell("probabilities"),
         .question = at.amongRow("probabilities"),
         .slide = 29},
        {.id = "diagonal",
         .panels = {at.shares(Heatmap, "probabilities"), at.signedHeatmap("jacobian")},
         .focus = at.cell("jacobian"),
         .question = at.number(at.cell("jacobian")),
         .slide = 29},
        {.id = "others",
         .panels = {at.shares(Heatmap, "probabilities"), at.signedHeatmap("jacobian")},
         .focus = at.cell("jacobian", 0, last),
         .question = at.sign(at.cell("jacobian", 0, last)),
         .slide = 29},
        {.id = "sums",
         .panels = {at.signedHeatmap("jacobian"), at.signedHeatmap("row_sums", 1.0)},
         .focus = at.cell("row_sums"),
         .question = at.amongColumn("jacobian"),
         .slide = 29},
        {.id = "nudge",
         .panels = {at.signedHeatmap("nudge"), at.signedHeatmap("jacobian"), at.signedHeatmap("predicted"),
                    at.signedHeatmap("real")},
         .focus = at.cell("predicted", 0, moved.column),
         .question = at.number(at.cell("real", 0, moved.column))},
        {.id = "chain",
         .panels = {at.signedHeatmap("slope"), at.signedHeatmap("jacobian"), at.signedHeatmap("gradient"),
                    at.signedHeatmap("difference")},
         .focus = at.cell("gradient", 0, target),
         .question = at.sign(at.cell("gradient", 0, target))},
    };
}

Result<Scene> jacobianScene(const Parameters& parameters)
{
    const Result<Given> given = readGiven(parameters);
    if (!given)
        return given.error();
    Scene scene;
    scene.trace = record(*given, share(wordsFor(parameters, given->logits.cols())));
    scene.stages = stagesOf(scene.trace, given->target);
    for (const ParameterSpec& spec : parameterSpecs())
        if (spec.type != ParameterType::Matrix)
            scene.parameters[spec.name] = parameters.text(spec.name);
    scene.parameters["target"] = std::to_string(given->target);
    scene.ranges["target"] = {0, given->logits.cols() - 1};
    return scene;
}

} // namespace

const Lesson& jacobianLesson()
{
    static const Lesson lesson{
        .id = "jacobian",
        .chapter = "learning",
        .parameters = parameterSpecs(),
        .stages = {"probabilities", "diagonal", "others", "sums", "nudge", "chain"},
        .errata = {},
        .scene = jacobianScene,
    };
    return lesson;
}

} // namespace durchblick
