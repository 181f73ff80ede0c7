#pragma once

#include "views/panels/ink.h"

namespace durchblick {

/// The line above a picture: the title, its first word in the value's colour where it is the value's symbol ("W_Q" with a
/// lowered Q), and the shape in small quiet type. The same on screen and in a file.
class PanelTitle {
public:
    PanelTitle() = default;
    /// What is shown by the source; an empty title leaves no line at all.
    PanelTitle(const PictureSource& source, const QString& title);

    double height() const; ///< with the space below; 0 without a title
    double width() const;
    /// In the width given; a title that is longer is shortened, the shape goes first.
    void paint(QPainter& painter, QPointF topLeft, double width) const;

    const QString& title() const { return m_title; }
    /// "1 × 4"; empty for what is no matrix.
    const QString& shape() const { return m_shape; }
    QString toolTip(double width) const; ///< the whole title if it had to be shortened

private:
    QString m_title, m_shape;
    QString m_symbol, m_lowered; // the coloured beginning
    QString m_rest;
    Purpose m_purpose = Purpose::None;
    std::optional<Ink> m_ink;
};

} // namespace durchblick
