#include "app/words/names.h"

#include "views/panels/shown.h"

#include <QCoreApplication>

#include <map>

namespace durchblick {

namespace {
struct Names {
    Q_DECLARE_TR_FUNCTIONS(Names)
};
} // namespace

QString operationName(const std::string& id)
{
    // Asked anew each time: the language may have changed.
    const std::map<std::string, QString> names{
        {"matmul", Names::tr("matrix product")},
        {"matmul_transposed", Names::tr("product with every row")},
        {"add", Names::tr("sum")},
        {"scale", Names::tr("division by √d")},
        {"mask", Names::tr("mask")},
        {"exponential", Names::tr("exponential")},
        {"row_sum", Names::tr("row sum")},
        {"divide", Names::tr("division")},
        {"softmax", Names::tr("softmax")},
        {"row_block", Names::tr("block of rows")},
        {"column_block", Names::tr("block of columns")},
        {"stack", Names::tr("one under the other")},
        {"concatenate", Names::tr("side by side")},
        {"select_rows", Names::tr("look-up of rows")},
        {"draw", Names::tr("drawn at random")},
        {"head", Names::tr("attention head")},
        {"attention", Names::tr("attention")},
        {"characters", Names::tr("cutting into characters")},
        {"split", Names::tr("cutting into words")},
        {"plain_words", Names::tr("cutting at spaces")},
        {"bytes", Names::tr("taking apart into bytes")},
        {"byte_values", Names::tr("bytes as numbers")},
        {"merge", Names::tr("merge")},
        {"merge_candidates", Names::tr("possible merges")},
        {"look_up", Names::tr("look-up in the vocabulary")},
        {"encode", Names::tr("encoding")},
        {"count", Names::tr("count")},
        {"count_followers", Names::tr("words counted behind a context")},
        {"count_lengths", Names::tr("sentences counted by length")},
        {"choose_cells", Names::tr("one cell of each row")},
        {"logarithm", Names::tr("logarithm")},
        {"column_product", Names::tr("product of each column")},
        {"perplexity", Names::tr("perplexity")},
        {"join", Names::tr("joining")},
        {"keep", Names::tr("the same pieces")},
        {"transposed_matmul", Names::tr("product with the transposed")},
        {"subtract", Names::tr("difference")},
        {"times", Names::tr("times a number")},
        {"row_length", Names::tr("length of each row")},
        {"distance", Names::tr("distance")},
        {"cosine", Names::tr("cosine")},
        {"angle", Names::tr("angle")},
        {"column_mean", Names::tr("mean of each column")},
        {"principal_axes", Names::tr("principal axes")},
        {"variance_share", Names::tr("share of the variance")},
        {"tsne", Names::tr("t-SNE")},
        {"place_in_row", Names::tr("place in the ranking")},
        {"rank_row", Names::tr("ranking")},
        {"distinct_words", Names::tr("every word once")},
        {"vocabulary_ids", Names::tr("place in the vocabulary")},
        {"one_hot", Names::tr("one-hot")},
        {"sigmoid", Names::tr("sigmoid")},
        {"log_loss", Names::tr("log loss")},
        {"descend", Names::tr("step downhill")},
        {"cumulate", Names::tr("running sum")},
        {"top_k", Names::tr("only the k largest")},
        {"top_p", Names::tr("only the nucleus")},
        {"pick", Names::tr("choice on the bar")},
        {"table_row", Names::tr("row of a table")},
        {"replace_rows", Names::tr("rows replaced")},
        {"multiply", Names::tr("product cell by cell")},
        {"pass_on", Names::tr("passed on")},
        {"spread", Names::tr("repeated")},
        {"column_sum", Names::tr("column sum")},
        {"place", Names::tr("put back in its place")},
        {"add_rows", Names::tr("rows added up in their places")},
        {"hide", Names::tr("0 where masked")},
        {"sigmoid_slope", Names::tr("slope of the sigmoid")},
        {"log_loss_slope", Names::tr("slope of the log loss")},
        {"angle_slope", Names::tr("slope of the angle")},
        {"relu_slope", Names::tr("slope of ReLU")},
        {"gelu_slope", Names::tr("slope of GELU")},
        {"root_slope", Names::tr("slope of the root")},
        {"cross_entropy_slope", Names::tr("slope of the cross-entropy")},
        {"gradient_by_divisor", Names::tr("gradient divided")},
        {"distance_gradient", Names::tr("gradient of the distance")},
        {"softmax_gradient", Names::tr("gradient of the softmax")},
        {"head_gradient", Names::tr("gradients of the attention head")},
        {"attention_gradient", Names::tr("gradients of the attention")},
        {"cosine_gradient", Names::tr("gradients of the cosine")},
        {"layer_norm_gradient", Names::tr("gradients of the layer norm")},
        {"relu", Names::tr("ReLU")},
        {"gelu", Names::tr("GELU")},
        {"root", Names::tr("root")},
        {"dropout", Names::tr("dropout")},
        {"drop", Names::tr("cells dropped")},
        {"row_mean", Names::tr("mean of each row")},
        {"add_bias", Names::tr("bias added")},
        {"layer_norm", Names::tr("layer norm")},
        {"cross_entropy", Names::tr("cross-entropy")},
        {"softmax_cross_entropy", Names::tr("softmax and cross-entropy")},
        {"squared_error", Names::tr("squared error")},
        {"square", Names::tr("square")},
        {"softmax_jacobian", Names::tr("Jacobian of the softmax")},
        {"plus", Names::tr("plus a number")},
        {"momentum_step", Names::tr("step with momentum")},
        {"nesterov_step", Names::tr("step by Nesterov")},
        {"adagrad_step", Names::tr("step by AdaGrad")},
        {"rmsprop_step", Names::tr("step by RMSProp")},
        {"adam_step", Names::tr("step by Adam")},
        {"adamw_step", Names::tr("step by AdamW")},
        {"fold", Names::tr("laid out as a map")},
        {"training_run", Names::tr("gradient descent")},
        {"correct_bias", Names::tr("freed of its beginning at zero")},
    };
    const auto found = names.find(id);
    return found == names.end() ? QString::fromStdString(id) : found->second;
}

QString panelKindName(PanelKind kind)
{
    switch (kind) {
    case PanelKind::Tokens: return Names::tr("tokens");
    case PanelKind::Heatmap: return Names::tr("heatmap");
    case PanelKind::Bars: return Names::tr("bars");
    case PanelKind::Vectors: return Names::tr("vectors");
    case PanelKind::Table: return Names::tr("table");
    case PanelKind::Formula: return Names::tr("formula");
    case PanelKind::Scatter: return Names::tr("points");
    case PanelKind::Curve: return Names::tr("curve");
    case PanelKind::Contour: return Names::tr("contour map");
    case PanelKind::Surface: return Names::tr("surface");
    case PanelKind::Diagram: return Names::tr("diagram");
    }
    return {};
}

namespace {
QString cellNamed(const QString& name, const Value& value, const Cell& cell)
{
    if (!value.isMatrix())
        return Names::tr("%1 (%2)").arg(name).arg(cell.row + 1);
    return Names::tr("%1 (%2, %3)")
        .arg(name, visibleText(value.rowLabel(cell.row)), visibleText(value.columnLabel(cell.column)));
}
} // namespace

QString cellName(const Trace& trace, const Cell& cell)
{
    const Value& value = trace.value(cell.value);
    return cellNamed(QString::fromStdString(value.symbol), value, cell);
}

QString cellName(const Trace& trace, const Cell& cell, const LessonText& text)
{
    return cellNamed(valueName(trace, cell.value, text), trace.value(cell.value), cell);
}

QString valueName(const Trace& trace, ValueId value, const LessonText& text)
{
    const std::string& symbol = trace.value(value).symbol;
    const auto word = text.words.find("value-" + symbol);
    return QString::fromStdString(word == text.words.end() ? symbol : word->second);
}

QString panelTitle(const Trace& trace, const Panel& panel, const LessonText& text)
{
    const Value& value = trace.value(panel.value);
    const QString name = valueName(trace, panel.value, text);
    if (panel.rows.size() != 1 || value.rowCount() < 2)
        return name;
    return QStringLiteral("%1 · %2").arg(name, QString::fromStdString(value.rowLabel(panel.rows.front())));
}

std::vector<QString> panelTitles(const Scene& scene, const Stage& stage, const LessonText& text)
{
    std::vector<QString> titles;
    for (const Panel& panel : stage.panels)
        titles.push_back(panelTitle(scene.trace, panel, text));
    return titles;
}

} // namespace durchblick
