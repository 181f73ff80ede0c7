#include "lessons/cross_entropy/lesson.h"

#include "core/ops/add.h"
#include "core/ops/blocks.h"
#include "core/ops/mean.h"
#include "core/ops/products.h"
#include "core/ops/sigmoid.h"
#include "core/ops/softmax.h"
#include "core/ops/times.h"
#include "core/trace/print.h"
#include "lessons/looking.h"
#include "lessons/sentence.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

constexpr int mostWords = 1000, mostSize = 1000, mostTargets = 100;
constexpr double mostNumber = 100;   // of a logit: a loss then stays far from where e^loss leaves the range of doubles
constexpr double printedNext = 0.85; ///< slide 27: the probability after the update

std::vector<ParameterSpec> parameterSpecs()
{
    using enum ParameterType;
    return {
        {"example", Choice, "1", {"1", "2", "own"}},
        {"target", Integer, "0", {}, 0, mostWords - 1},
        {"rate", Number, "0.8", {}, 0.001, 10},
        {"words", Text, "Frankreich Deutschland Spanien Italien", {}, 1, 4000},
        {"targets", Text, "0 1 2", {}, 1, 1000},
        {"logits", Matrix, "2 1 0.1"},
        {"x", Matrix, "1.5 0.5"},
        {"sequence", Matrix, "2 1 0.1; 0.5 1.5 0.3; 1 1 1"},
    };
}

Error wrongSize(const std::string& name, const Matrix& matrix, Eigen::Index rows, Eigen::Index columns)
{
    return {ErrorCode::MatrixSize,
            {name, std::to_string(matrix.rows()), std::to_string(matrix.cols()), std::to_string(rows),
             std::to_string(columns)}};
}

/// What the calculation begins with, checked.
struct Given {
    Matrix logits, x, sequence;
    int target = 0;
    std::vector<int> targets;
};

Result<std::vector<int>> readTargets(const Parameters& parameters, const Matrix& sequence)
{
    const std::string& text = parameters.text("targets");
    const Error wrong{
        ErrorCode::BadParameter,
        {"targets", text, std::to_string(sequence.rows()) + " × 0 … " + std::to_string(sequence.cols() - 1)}};
    std::vector<int> targets;
    for (const std::string& word : splitAtWhiteSpace(text)) {
        if (word.size() > 4 || word.find_first_not_of("0123456789") != word.npos || std::stoi(word) >= sequence.cols())
            return wrong;
        targets.push_back(std::stoi(word));
    }
    if (std::ssize(targets) != sequence.rows())
        return wrong;
    return targets;
}

Result<Given> readGiven(const Parameters& parameters)
{
    Given given;
    const bool isSecond = parameters.is("example", "2");
    given.logits = parameters.matrix("logits");
    given.x = parameters.matrix("x");
    given.sequence = parameters.matrix("sequence");
    if (isSecond && !parameters.isSet("logits"))
        given.logits = Matrix{{3.52, 2.37, 1.185, 0.07}};
    if (isSecond && !parameters.isSet("x"))
        given.x = Matrix{{1.2, 0.8, 0.5}};
    if (given.logits.rows() != 1 || given.logits.cols() > mostWords)
        return wrongSize("logits", given.logits, 1, std::min<Eigen::Index>(given.logits.cols(), mostWords));
    if (given.x.rows() != 1 || given.x.cols() > mostSize)
        return wrongSize("x", given.x, 1, std::min<Eigen::Index>(given.x.cols(), mostSize));
    if (given.sequence.rows() > mostTargets || given.sequence.cols() > mostWords)
        return wrongSize("sequence", given.sequence, mostTargets, mostWords);
    const std::string most = shortest(mostNumber);
    for (const auto& [name, matrix] :
         {std::pair{"logits", &given.logits}, {"x", &given.x}, {"sequence", &given.sequence}})
        if (const double largest = matrix->cwiseAbs().maxCoeff(); !(largest <= mostNumber))
            return Error{ErrorCode::BadParameter, {name, shortest(largest), "-" + most + " … " + most}};
    const Result<int> target = integerWithin(parameters, "target", 0, int(given.logits.cols()) - 1);
    if (!target)
        return target.error();
    given.target = *target;
    Result<std::vector<int>> targets = readTargets(parameters, given.sequence);
    if (!targets)
        return targets.error();
    given.targets = *std::move(targets);
    return given;
}

class Builder {
public:
    Builder(const Parameters& parameters, const Given& given) : m_parameters(parameters), m_given(given) {}

    Scene scene()
    {
        recordLoss();
        recordUpdate();
        recordCurve();
        recordSequence();
        Scene scene;
        scene.stages = stages();
        for (const ParameterSpec& spec : parameterSpecs())
            if (spec.type != ParameterType::Matrix)
                scene.parameters[spec.name] = m_parameters.text(spec.name);
        scene.parameters["target"] = std::to_string(m_given.target);
        scene.ranges["target"] = {0, m_given.logits.cols() - 1};
        scene.trace = std::move(m_trace);
        return scene;
    }

private:
    ValueId id(const std::string& symbol) const { return m_trace[symbol]; }

    SharedLabels words(Eigen::Index count) const
    {
        Labels all = splitAtWhiteSpace(m_parameters.text("words"));
        all.resize(std::min(all.size(), std::size_t(count)));
        while (std::ssize(all) < count)
            all.push_back(std::to_string(all.size() + 1));
        return share(std::move(all));
    }

    void add(const std::string& symbol, Matrix matrix, SharedLabels rows, SharedLabels columns)
    {
        m_trace.add({.symbol = symbol,
                     .content = share(std::move(matrix)),
                     .rows = std::move(rows),
                     .columns = std::move(columns),
                     .role = Role::Given});
    }

    /// -log p of every word, which the loss then picks from: -log p is the log loss of a "yes".
    void recordSurprise(const std::string& probabilities, const std::string& symbol)
    {
        const Value& p = m_trace.value(id(probabilities));
        add(symbol + "_yes", Matrix::Ones(p.rowCount(), p.columnCount()), p.rows, p.columns);
        m_trace.apply(logLoss(), {}, {id(probabilities), id(symbol + "_yes")}, {symbol});
    }

    void recordLoss()
    {
        const Eigen::Index count = m_given.logits.cols();
        const SharedLabels labels = words(count);
        add("x", m_given.x, share(Labels{"x"}), nullptr);
        add("logits", m_given.logits, share(Labels{"z"}), labels);
        m_trace.apply(exponential(), {}, {id("logits")}, {"exponentials"});
        m_trace.apply(rowSum(), {}, {id("exponentials")}, {"sum"});
        m_trace.apply(divide(), {}, {id("exponentials"), id("sum")},
                      {"probabilities", Purpose::None, share(Labels{"p"})});
        Matrix target = Matrix::Zero(1, count);
        target(0, m_given.target) = 1;
        add("target", std::move(target), share(Labels{"y"}), labels);
        recordSurprise("probabilities", "surprise");
        m_trace.apply(matmulTransposed(), {}, {id("target"), id("surprise")},
                      {"loss", Purpose::None, share(Labels{"L"})});
    }

    /// What W_out was before need not be known: only how it changes decides what becomes of the logits.
    void recordUpdate()
    {
        m_trace.apply(subtract(), {}, {id("probabilities"), id("target")},
                      {"difference", Purpose::None, share(Labels{"p−y"})});
        m_trace.apply(transposedMatmul(), {}, {id("difference"), id("x")}, {"gradient"});
        m_trace.apply(times(), {{"factor", -m_parameters.number("rate")}}, {id("gradient")}, {"change"});
        m_trace.apply(matmulTransposed(), {}, {id("x"), id("change")},
                      {"logit_change", Purpose::None, share(Labels{"Δz"})});
        m_trace.apply(durchblick::add(), {}, {id("logits"), id("logit_change")}, {"next_logits"});
        m_trace.apply(softmax(), {}, {id("next_logits")}, {"next_probabilities", Purpose::None, share(Labels{"p"})});
        recordSurprise("next_probabilities", "next_surprise");
        m_trace.apply(matmulTransposed(), {}, {id("target"), id("next_surprise")},
                      {"next_loss", Purpose::None, share(Labels{"L"})});
    }

    /// -log p over p, with the points that are spoken of among them.
    void recordCurve()
    {
        const double now = m_trace.number({id("probabilities"), 0, m_given.target});
        const double next = m_trace.number({id("next_probabilities"), 0, m_given.target});
        std::vector<double> grid{now, next, printedNext};
        std::vector<double> rest{0.01, 0.015, 0.02, 0.03, 0.04};
        for (int i = 2; i <= 40; ++i)
            rest.push_back(i / 40.0);
        for (const double p : rest)
            if (std::abs(p - now) > 1e-3 && std::abs(p - next) > 1e-3 && std::abs(p - printedNext) > 1e-3)
                grid.push_back(p);
        std::sort(grid.begin(), grid.end());
        grid.erase(std::unique(grid.begin(), grid.end()), grid.end());
        m_now = int(std::find(grid.begin(), grid.end(), now) - grid.begin());
        m_next = int(std::find(grid.begin(), grid.end(), next) - grid.begin());
        Labels labels;
        for (const double p : grid)
            labels.push_back(toText(p, {.decimals = 6}));
        add("curve_p", Eigen::Map<const Eigen::VectorXd>(grid.data(), Eigen::Index(grid.size())),
            share(std::move(labels)), share(Labels{"−log p"}));
        recordSurprise("curve_p", "curve");
    }

    void recordSequence()
    {
        const Eigen::Index rows = m_given.sequence.rows();
        const SharedLabels labels = words(m_given.sequence.cols());
        add("sequence", m_given.sequence, nullptr, labels);
        m_trace.apply(softmax(), {}, {id("sequence")}, {"sequence_probabilities"});
        Matrix target = Matrix::Zero(rows, m_given.sequence.cols());
        for (Eigen::Index row = 0; row < rows; ++row)
            target(row, m_given.targets[std::size_t(row)]) = 1;
        add("sequence_target", std::move(target), nullptr, labels);
        recordSurprise("sequence_probabilities", "sequence_surprise");
        std::vector<ValueId> losses;
        for (Eigen::Index row = 0; row < rows; ++row) {
            const std::string number = std::to_string(row + 1);
            const Attributes one{{"begin", double(row)}, {"count", 1.0}};
            const ValueId y = m_trace.apply(rowBlock(), one, {id("sequence_target")}, {"target_" + number});
            const ValueId s = m_trace.apply(rowBlock(), one, {id("sequence_surprise")},
                                            {"surprise_" + number, Purpose::None, share(Labels{"L"})});
            losses.push_back(m_trace.apply(matmulTransposed(), {}, {y, s},
                                           {"loss_" + number, Purpose::None, share(Labels{number})}));
        }
        m_trace.apply(stack(), {}, losses, {"losses"});
        m_trace.apply(columnMean(), {}, {id("losses")}, {"mean_loss"});
        m_trace.apply(exponential(), {}, {id("mean_loss")}, {"perplexity"});
    }

    std::vector<Stage> stages() const
    {
        using enum PanelKind;
        const Looking at(m_trace);
        const int right = m_given.target;
        Panel now = at.panel(Curve, "curve");
        now.marked = {m_now};
        Question leastLikely = at.amongRow("next_probabilities");
        leastLikely.smallest = true;
        std::vector<Cell> products = at.rowOf("gradient", right, 3);
        for (int row = 0; row < m_trace.value(id("gradient")).rowCount() && products.size() < 6; ++row)
            for (const Cell& cell : at.rowOf("gradient", row, 2))
                if (row != right)
                    products.push_back(cell);
        Panel both = now;
        both.marked.push_back(m_next);
        return {
            {.id = "softmax",
             .panels = {at.signedHeatmap("logits"), at.panel(Heatmap, "exponentials"), at.panel(Heatmap, "sum"),
                        at.shares(Bars, "probabilities")},
             .focus = at.cell("probabilities", 0, right),
             .question = at.amongRow("probabilities"),
             .slide = 27},
            {.id = "target",
             .panels = {at.shares(Heatmap, "probabilities"), at.shares(Heatmap, "target")},
             .focus = at.cell("target", 0, right),
             .question = at.number(at.cell("probabilities", 0, right)),
             .slide = 27},
            {.id = "loss",
             .panels = {at.shares(Heatmap, "target"), at.panel(Heatmap, "surprise"), at.panel(Heatmap, "loss"), now},
             .focus = at.cell("surprise", 0, right),
             .question = at.amongRow("surprise"),
             .slide = 27},
            {.id = "difference",
             .panels = {at.shares(Heatmap, "probabilities"), at.shares(Heatmap, "target"),
                        at.signedHeatmap("difference")},
             .focus = at.cell("difference", 0, right),
             .question = at.sign(at.cell("difference", 0, right)),
             .slide = 27,
             .blanks = at.rowOf("difference")},
            {.id = "gradient",
             .panels = {at.signedHeatmap("difference"), at.signedHeatmap("x"), at.signedHeatmap("gradient")},
             .focus = at.strongest("gradient"),
             .question = at.number(at.strongest("gradient")),
             .slide = 27,
             .blanks = products},
            {.id = "update",
             .panels = {at.signedHeatmap("gradient"), at.signedHeatmap("change"), at.signedHeatmap("logit_change"),
                        at.signedHeatmap("next_logits")},
             .focus = at.strongest("change"),
             .question = at.amongRow("logit_change"),
             .slide = 27},
            {.id = "next",
             .panels = {at.shares(Bars, "next_probabilities"), at.panel(Heatmap, "loss"),
                        at.panel(Heatmap, "next_loss"), both},
             .focus = at.cell("next_loss"),
             .question = leastLikely,
             .slide = 27},
            {.id = "several",
             .panels = {at.shares(Heatmap, "sequence_probabilities"), at.shares(Heatmap, "sequence_target"),
                        at.panel(Heatmap, "losses"), at.panel(Heatmap, "mean_loss")},
             .focus = at.cell("losses"),
             .question = at.amongColumn("losses")},
            {.id = "perplexity",
             .panels = {at.panel(Bars, "losses"), at.panel(Heatmap, "mean_loss"), at.panel(Heatmap, "perplexity")},
             .focus = at.cell("perplexity"),
             .question = at.number(at.cell("perplexity"))},
        };
    }

    const Parameters& m_parameters;
    const Given& m_given;
    Trace m_trace;
    int m_now = 0, m_next = 0; ///< rows of the curve: p of the target before and after the update
};

Result<Scene> crossEntropyScene(const Parameters& parameters)
{
    const Result<Given> given = readGiven(parameters);
    if (!given)
        return given.error();
    return Builder(parameters, *given).scene();
}

} // namespace

const Lesson& crossEntropyLesson()
{
    static const Lesson lesson{
        .id = "cross_entropy",
        .chapter = "learning",
        .parameters = parameterSpecs(),
        .stages = {"softmax", "target", "loss", "difference", "gradient", "update", "next", "several", "perplexity"},
        .errata = {{27, "matrix", "cross_entropy?example=2#gradient:gradient@2,0", "0.792"},
                   {27, "rounded", "cross_entropy?example=2#gradient:gradient@2,1", "0.0528"}},
        .scene = crossEntropyScene,
    };
    return lesson;
}

} // namespace durchblick
