#include "views/diagram/signs.h"

#include <QCoreApplication>
#include <map>

namespace durchblick {

namespace {

struct Diagram {
    Q_DECLARE_TR_FUNCTIONS(Diagram)
};

QString written(double number, const NumberStyle& style) { return QString::fromStdString(toText(number, style)); }

} // namespace

QString signOf(const Step& step, const NumberStyle& numbers)
{
    const std::string& id = step.operation->name;
    if (id == "scale") {
        const double d = step.attributes.number("d");
        return d == 1 ? QString() : QStringLiteral("÷√%1").arg(written(d, numbers));
    }
    if (id == "times")
        return QStringLiteral("·%1").arg(written(step.attributes.number("factor"), numbers));
    if (id == "mask")
        return step.attributes.text("rule") == "all" ? QString() : Diagram::tr("mask");
    if (id == "head" || id == "attention")
        return Diagram::tr("attention");
    static const std::map<std::string, QString> signs{
        {"matmul", QStringLiteral("·")},
        {"matmul_transposed", QStringLiteral("·")},
        {"transposed_matmul", QStringLiteral("·")},
        {"multiply", QStringLiteral("·")},
        {"add", QStringLiteral("+")},
        {"add_bias", QStringLiteral("+")},
        {"subtract", QStringLiteral("−")},
        {"divide", QStringLiteral("÷")},
        {"square", QStringLiteral("( )²")},
        {"squared_error", QStringLiteral("(−)²")},
        {"exponential", QStringLiteral("exp")},
        {"root", QStringLiteral("√")},
        {"row_sum", QStringLiteral("Σ")},
        {"column_sum", QStringLiteral("Σ")},
        {"cross_entropy", QStringLiteral("−log")},
        {"log_loss", QStringLiteral("−log")},
        {"sigmoid", QStringLiteral("σ")},
        {"relu", QStringLiteral("ReLU")},
        {"gelu", QStringLiteral("GELU")},
        {"layer_norm", QStringLiteral("LayerNorm")},
        {"cosine", QStringLiteral("cos")},
        {"row_block", QString()},
        {"column_block", QString()},
        {"select_rows", QString()},
        {"stack", QString()},
        {"concatenate", QString()},
        {"pass_on", QString()},
        {"spread", QString()},
        {"place", QString()},
    };
    const auto found = signs.find(id);
    return found == signs.end() ? QString::fromStdString(id) : found->second;
}

QStringList signsOf(const Trace& trace, const DiagramEdge& edge, const NumberStyle& numbers)
{
    QStringList signs;
    for (const StepId step : edge.steps)
        if (const QString sign = signOf(trace.step(step), numbers); !sign.isEmpty())
            signs += sign;
    return signs;
}

} // namespace durchblick
