#include "views/panels/calculation_picture.h"

#include "views/panels/calculation.h"
#include "views/selection/selection.h"
#include "views/selection/term_groups.h"

#include <QPainter>
#include <algorithm>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double generalType = 20;
constexpr double numbersType = 18;
constexpr double gap = 10;
constexpr double comfortableWidth = 420;

Cell shownCell(const PictureSource& source)
{
    const auto& focus = source.panel.focus;
    return focus && source.trace->hasCell(*focus) ? *focus : Cell{source.panel.value, 0, 0};
}

} // namespace

CalculationPicture::CalculationPicture(const PictureSource& source)
    : CalculationPicture(source.trace, explain(*source.trace, shownCell(source)), {}, source.look)
{}

CalculationPicture::CalculationPicture(std::shared_ptr<const Trace> asked, const Explanation& explanation,
                                       const Formula& general, const Look& look)
    : m_trace(std::move(asked)), m_ink(look), m_general(general)
{
    Calculation shown = calculation(*m_trace, explanation, look.numbers, true);
    const OnScreen onScreen(explanation, *m_trace);
    for (const Term& term : terms(shown.expression))
        m_terms.push_back(onScreen.of(term.cell));
    m_groups = termGroups(shown.expression);
    m_numbers = std::move(shown.formula);
    layOut(comfortableSize());
}

CalculationPicture::Parts CalculationPicture::partsFor(double width) const
{
    Parts parts;
    if (!m_general.isEmpty()) {
        parts.general = FormulaPicture(m_general, {generalType * m_ink.unit, true, width});
        parts.size = parts.general.size();
        parts.numbersTop = parts.size.height() + gap * m_ink.unit;
    }
    parts.numbers = FormulaPicture(m_numbers, {numbersType * m_ink.unit, true, width});
    parts.size = {std::max(parts.size.width(), parts.numbers.size().width()),
                  parts.numbersTop + parts.numbers.size().height()};
    return parts;
}

QSizeF CalculationPicture::comfortableSize() const { return partsFor(comfortableWidth * m_ink.unit).size; }

QSizeF CalculationPicture::leastSize() const { return partsFor(120 * m_ink.unit).size; }

double CalculationPicture::heightFor(double width) const
{
    // A layout asks several times for the width that it then uses.
    if (m_asked.width() != width)
        m_asked = {width, width == m_partsWidth ? m_parts.size.height() : partsFor(width).size.height()};
    return m_asked.height();
}

void CalculationPicture::layOut(QSizeF size)
{
    if (size.width() == m_partsWidth)
        return;
    m_parts = partsFor(size.width());
    m_partsWidth = size.width();
}

std::set<QString> CalculationPicture::litTerms(const Selection& selection) const
{
    std::set<QString> lit;
    if (!selection.pointed())
        return lit;
    for (const std::vector<int>& group : m_groups)
        if (std::any_of(group.begin(), group.end(),
                        [&](int term) { return m_terms[std::size_t(term)] == selection.pointed(); }))
            for (const int term : group)
                lit.insert(QString::number(term));
    return lit;
}

void CalculationPicture::paint(QPainter& painter, const Selection* selection) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    FormulaInk ink = FormulaInk::of(m_ink.theme);
    if (!m_general.isEmpty()) {
        ink.ofLive = [this](const QString& symbol) {
            const auto value = m_trace->find(symbol.toStdString());
            return value ? m_ink.letters(m_trace->value(*value).purpose) : QColor();
        };
        std::set<QString> lit;
        if (selection && selection->pointed())
            lit.insert(QString::fromStdString(m_trace->value(selection->pointed()->value).symbol));
        m_parts.general.paint(painter, {0, 0}, ink, lit);
        ink.ofLive = {};
    }
    m_parts.numbers.paint(painter, {0, m_parts.numbersTop}, ink,
                          selection ? litTerms(*selection) : std::set<QString>());
}

std::optional<Cell> CalculationPicture::cellAt(QPointF point) const
{
    bool isTerm = false;
    const int term = m_parts.numbers.idAt(point - QPointF(0, m_parts.numbersTop)).toInt(&isTerm);
    return isTerm && term < int(m_terms.size()) ? m_terms[std::size_t(term)] : std::nullopt;
}

std::optional<QRectF> CalculationPicture::rectOf(const Cell& cell) const
{
    for (std::size_t term = 0; term < m_terms.size(); ++term)
        if (m_terms[term] == cell)
            for (const LiveBox& box : m_parts.numbers.liveBoxes())
                if (box.id == QString::number(term))
                    return box.rect.translated(0, m_parts.numbersTop);
    return std::nullopt;
}

std::vector<std::vector<Cell>> CalculationPicture::cells() const
{
    std::vector<Cell> row;
    for (const std::optional<Cell>& cell : m_terms)
        if (cell && std::find(row.begin(), row.end(), *cell) == row.end())
            row.push_back(*cell);
    return row.empty() ? std::vector<std::vector<Cell>>() : std::vector<std::vector<Cell>>{row};
}

QStringList CalculationPicture::texts() const { return m_parts.general.texts() + m_parts.numbers.texts(); }

QString CalculationPicture::text() const { return QString::fromStdString(toText(m_numbers)); }

std::vector<QRectF> CalculationPicture::litFrames(const Selection& selection) const
{
    std::vector<QRectF> frames = m_parts.numbers.litFrames(litTerms(selection));
    for (QRectF& frame : frames)
        frame.translate(0, m_parts.numbersTop);
    return frames;
}

} // namespace durchblick
