#pragma once

#include "views/panels/curve_lines.h"
#include "views/panels/ink.h"

#include <QImage>

namespace durchblick {

/// The columns of a matrix as lines over its rows: a loss over the steps, −log p over p. Each line is named at its end where
/// there is room, else in a legend on top. Marked rows are upright lines with the numbers at them; the row pointed at shows
/// its numbers. What is no number is a gap, and a number between gaps a dot.
class CurvePicture : public Picture {
public:
    explicit CurvePicture(const PictureSource& source);

    QSizeF comfortableSize() const override;
    QSizeF leastSize() const override;
    double heightFor(double width) const override;
    void layOut(QSizeF size) override;
    void paint(QPainter& painter, const Selection* selection) const override;
    std::optional<Cell> cellAt(QPointF point) const override;
    std::optional<QRectF> rectOf(const Cell& cell) const override;
    std::vector<std::vector<Cell>> cells() const override { return m_lines.shown().cells(); }
    QString toolTipAt(QPointF point) const override;
    QStringList texts() const override;
    void continueFrom(const Picture& earlier) override;

    /// What was decided for the layout, for tests.
    const CurveLines& lines() const { return m_lines; }
    const AxisRange& yRange() const { return m_y; }
    const QRectF& plot() const { return m_plot; }
    bool namesLinesAtTheirEnds() const { return m_naming == Naming::Ends; }
    std::optional<QPointF> placeOf(int row, int line) const;

private:
    enum class Naming { None, Ends, Legend };
    /// A line's name, or a number at a marked row.
    struct Note {
        int line = 0;
        QRectF rect;
        QString text, whole;
    };

    QPointF toPixel(QPointF at) const;
    double toPixelX(double x) const { return toPixel({x, 0}).x(); }
    QString yTitle() const;
    std::vector<Tick> xTicks() const;
    std::vector<Tick> yTicks() const;
    QString nameOf(int line) const { return asProse(m_lines.shown().columnLabel(line)); }
    QString numberText(int row, int line) const;
    /// Words below the rows are no numbers that could be left out.
    bool showsRows() const { return m_look.showNumbers || !m_lines.hasNumberedRows(); }
    double namesWidth() const;
    double legendHeight(double width) const;
    void makeRoom();
    void placeNames();
    void placeMarkedNumbers();
    bool hasMarks() const { return m_lines.rowCount() <= 24; }

    void paintPlane(QPainter& painter) const;
    void paintLines(QPainter& painter) const;
    void paintNotes(QPainter& painter) const;
    void paintTicks(QPainter& painter) const;
    void paintAll(QPainter& painter) const;
    void paintRow(QPainter& painter, const Cell& cell) const;
    void paintBox(QPainter& painter, int row, int line) const;

    CurveLines m_lines;
    Look m_look;
    Ink m_ink;
    std::vector<int> m_marked; // rows as shown
    AxisRange m_y;             // eased while a training goes on
    QSizeF m_size;
    QRectF m_plot;
    Naming m_naming = Naming::None;
    std::vector<Note> m_names;
    std::vector<Note> m_numbers; // at marked rows
    mutable QImage m_kept;       // all but the selection, so that hovering paints next to nothing
};

} // namespace durchblick
