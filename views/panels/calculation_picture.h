#pragma once

#include "core/trace/explain.h"
#include "views/formula/layout.h"
#include "views/panels/ink.h"
#include "views/selection/on_screen.h"

namespace durchblick {

/// The arithmetic of a cell, typeset: a general formula above if there is one, the live numbers below it, "= result" in
/// bold at their end. Every number is the cell that it came from; a product is lit as one.
class CalculationPicture : public Picture {
public:
    /// The cell panel.focus (else the value's first cell) in one step of arithmetic.
    explicit CalculationPicture(const PictureSource& source);
    /// general: its live terms are symbols of values ("K"); empty: none.
    CalculationPicture(std::shared_ptr<const Trace> asked, const Explanation& explanation, const Formula& general,
                       const Look& look);

    QSizeF comfortableSize() const override;
    QSizeF leastSize() const override;
    double heightFor(double width) const override;
    void layOut(QSizeF size) override;
    void paint(QPainter& painter, const Selection* selection) const override;
    std::optional<Cell> cellAt(QPointF point) const override;
    /// The first mention of a cell.
    std::optional<QRectF> rectOf(const Cell& cell) const override;
    /// One row: the terms in the order of the formula.
    std::vector<std::vector<Cell>> cells() const override;
    QStringList texts() const override;

    /// The arithmetic as one line of text, for screen readers.
    QString text() const;
    /// Frames around what is lit, for tests.
    std::vector<QRectF> litFrames(const Selection& selection) const;

private:
    struct Parts {
        FormulaPicture general, numbers;
        double numbersTop = 0;
        QSizeF size;
    };
    Parts partsFor(double width) const;
    std::set<QString> litTerms(const Selection& selection) const;

    std::shared_ptr<const Trace> m_trace;
    Ink m_ink;
    Formula m_general, m_numbers;
    std::vector<std::optional<Cell>> m_terms; // on screen, by place in terms()
    std::vector<std::vector<int>> m_groups;
    Parts m_parts;
    double m_partsWidth = -1;
    mutable QSizeF m_asked{-1, 0}; // the width asked for last, and the height for it
};

} // namespace durchblick
