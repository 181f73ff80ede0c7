#include "app/window/inline_formula.h"

#include "views/formula/layout.h"

#include <QHash>
#include <QPainter>
#include <QTextDocument>

#include <utility>

namespace durchblick {

namespace {

/// Asked for at every layout and every painting, so each formula is set once. The few of a lesson fit many times over.
constexpr int mostKept = 256;

const FormulaPicture& pictureOf(const QTextFormat& format)
{
    static QHash<std::pair<QString, double>, FormulaPicture> kept;
    const std::pair key(format.property(InlineFormula::latex).toString(), format.doubleProperty(InlineFormula::size));
    if (const auto found = kept.constFind(key); found != kept.constEnd())
        return *found;
    if (kept.size() >= mostKept)
        kept.clear();
    const QString& latex = key.first;
    const Result<Formula> read = parseFormula(latex.toStdString(), "text");
    // What cannot be read is shown as it stands, so that whoever wrote it sees where.
    const Formula formula =
        read ? *read : Formula{.kind = Formula::Kind::Upright, .text = latex.toStdString(), .parts = {}};
    return *kept.insert(key, FormulaPicture(formula, {.px = key.second, .display = false}));
}

double marginOf(const QTextFormat& format) { return 0.15 * format.doubleProperty(InlineFormula::size); }

} // namespace

InlineFormula::InlineFormula(const Appearance& appearance, QObject* parent) : QObject(parent), m_appearance(appearance)
{}

QSizeF InlineFormula::intrinsicSize(QTextDocument*, int, const QTextFormat& format)
{
    // Qt puts the lower edge of an object on the baseline: it takes room for what stands above, the rest is painted below.
    const FormulaPicture& picture = pictureOf(format);
    // The margin that a lit term would need would look like a space here.
    const double edge = marginOf(format);
    return {picture.size().width() - 2 * edge, picture.baseline() - edge};
}

void InlineFormula::drawObject(QPainter* painter, const QRectF& rectangle, QTextDocument*, int,
                               const QTextFormat& format)
{
    const Theme& theme = m_appearance.theme();
    FormulaInk ink = FormulaInk::of(theme);
    if (format.boolProperty(quiet))
        ink.text = theme.quietText;
    ink.ofLive = [&theme](const QString& id) {
        if (id == QLatin1String("q") || id == QLatin1String("W_Q"))
            return theme.query.text;
        if (id == QLatin1String("k") || id == QLatin1String("W_K"))
            return theme.key.text;
        if (id == QLatin1String("v") || id == QLatin1String("W_V"))
            return theme.value.text;
        return QColor();
    };
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double edge = marginOf(format);
    pictureOf(format).paint(*painter, rectangle.topLeft() - QPointF(edge, edge), ink);
    painter->restore();
}

} // namespace durchblick
