#include "app/window/formula_view.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {
constexpr double formulaPx = 20;
} // namespace

FormulaView::FormulaView(const Appearance& appearance, QWidget* parent)
    : Card(Kind::Plain, appearance, parent), m_appearance(appearance)
{
    // Not Fixed: a layout would hold the height to that of the size hint, whatever the width asks for.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FormulaView::setFormula(const Formula& formula, std::function<QColor(const QString& id)> ofLive)
{
    m_formula = formula;
    m_ofLive = std::move(ofLive);
    setAccessibleName(QString::fromStdString(toText(formula)));
    appearanceChanged();
}

void FormulaView::appearanceChanged()
{
    m_pictureWidth = -1;
    updateGeometry();
    update();
}

const FormulaPicture& FormulaView::picture(int width) const
{
    if (width != m_pictureWidth) {
        m_picture = FormulaPicture(m_formula, {.px = formulaPx * m_appearance.scale(), .width = double(width)});
        m_pictureWidth = width;
    }
    return m_picture;
}

int FormulaView::heightForWidth(int width) const
{
    return m_formula.isEmpty() ? 0 : int(std::ceil(picture(width - 2 * inside()).size().height())) + 2 * inside();
}

QSize FormulaView::sizeHint() const
{
    const int width = m_appearance.px(324);
    return {width, heightForWidth(width)};
}

void FormulaView::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    FormulaInk ink = FormulaInk::of(m_appearance.theme());
    ink.ofLive = m_ofLive;
    const int room = std::max(1, width() - 2 * inside());
    const FormulaPicture& shown = picture(room);
    painter.translate(inside(), inside());
    // What cannot be broken is made to fit.
    const double fit = std::min(1.0, room / std::max(1.0, shown.size().width()));
    painter.scale(fit, fit);
    shown.paint(painter, {0, 0}, ink);
}

} // namespace durchblick
