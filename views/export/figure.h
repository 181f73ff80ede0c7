#pragma once

#include "views/export/figure_options.h"
#include "views/panels/panel_title.h"
#include "views/panels/picture.h"

namespace durchblick {

/// Pictures laid out on paper, ready to be painted by whatever writes a file. All lengths are in units in which the base
/// font is 14 high; one unit is millimetresPerUnit() of paper.
class Figure {
public:
    struct Part {
        PictureSource source;
        QString title;
    };

    /// One panel fills the figure; several are set in lines, tokens in a line of their own, or in a grid of so many columns.
    Figure(const std::vector<Part>& parts, const FigureOptions& options, int columns = 0);

    QSizeF sizeInMillimetres() const { return m_size * m_unit; }
    double millimetresPerUnit() const { return m_unit; }
    QSizeF size() const { return m_size; }
    const QString& title() const { return m_title; }

    /// Paints in units, paper first unless it is to be transparent.
    void paint(QPainter& painter) const;
    /// Every text in it, as painted.
    QStringList texts() const;

private:
    struct Placed {
        PanelTitle title;
        std::shared_ptr<Picture> picture;
        QPointF at; // of the title
        double width = 0;
        double scale = 1; // below 1 where less room was given than a picture can make use of
    };
    QSizeF wanted(const Placed& part) const;
    double heightFor(const Placed& part, double width) const;
    void layOut(Placed& part, QRectF room) const;
    void setOne(const FigureOptions& options);
    void setLines(const FigureOptions& options, std::size_t columns);

    std::vector<Placed> m_parts;
    std::vector<bool> m_ownLine;
    QSizeF m_size;
    double m_unit = 1;
    QString m_title;
    QColor m_paper;
    QFont m_font;
    bool m_transparent = false;
};

/// How an export draws, for the options. Error: BadOption (--map, --font).
Result<Look> lookFor(const FigureOptions& options);

} // namespace durchblick
