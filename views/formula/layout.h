#pragma once

#include "core/formula/formula.h"
#include "views/formula/box.h"
#include "views/look/theme.h"

#include <QSizeF>
#include <QStringList>

#include <functional>
#include <limits>
#include <set>
#include <vector>

class QPainter;

namespace durchblick {

/// How a formula is set.
struct FormulaStyle {
    double px = 20;      ///< size of the type; at 100 % the window uses 20 for formulas of their own
    bool display = true; ///< false inside a line of text: small fractions, limits beside their sign
    double width = std::numeric_limits<double>::infinity(); ///< lines break to keep it, see Typesetter::set
};

/// What a formula is painted with.
struct FormulaInk {
    QColor text;
    QColor litFill;                                       ///< behind a lit live term
    QColor litLine;                                       ///< around it
    std::function<QColor(const QString& id)> ofLive = {}; ///< an invalid colour, or no function: as text

    static FormulaInk of(const Theme& theme) { return {theme.text, theme.accentSurface, theme.accent}; }
};

/// A formula, laid out once and painted often. Text is painted as text, so that PDF and SVG keep it.
class FormulaPicture {
public:
    FormulaPicture() = default;
    explicit FormulaPicture(const Formula& formula, const FormulaStyle& style = {});

    /// All of it, with the margin that a lit term needs. Wider than the style's width only if nothing could be broken.
    QSizeF size() const { return m_size; }
    /// Distance of the (first line's) baseline from the top: where to put it into a line of text.
    double baseline() const { return m_baseline; }

    /// The live terms, seen from the top left corner; inner ones before those around them.
    const std::vector<LiveBox>& liveBoxes() const { return m_lives; }
    /// The innermost live term at a point seen from the top left corner; empty: none.
    QString idAt(QPointF point) const;

    /// Paints with the top left corner at the given point; lit: ids of live terms to highlight. Terms multiplied with each
    /// other that are both lit get one frame.
    void paint(QPainter& painter, QPointF topLeft, const FormulaInk& ink, const std::set<QString>& lit = {}) const;
    /// The frames that paint draws around the lit terms, seen from the top left corner.
    std::vector<QRectF> litFrames(const std::set<QString>& lit) const;

    /// Everything that is painted as text, in reading order of the formula.
    QStringList texts() const;
    /// All that is drawn, for tests and exports; seen from the top left corner.
    const std::vector<Mark>& marks() const { return m_marks; }

private:
    QSizeF m_size;
    double m_baseline = 0;
    double m_px = 20;
    std::vector<Mark> m_marks;
    std::vector<LiveBox> m_lives;
};

} // namespace durchblick
