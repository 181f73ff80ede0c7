#pragma once

#include "views/panels/ink.h"
#include "views/panels/relief.h"

class QPainter;

namespace durchblick {

/// The names of walks with the lines and marks they have, in as many lines as they need.
class WalkKey {
public:
    /// Names are not shortened unless one alone is wider than all there is.
    void layOut(const Ink& ink, const std::vector<Walk>& walks, double width);
    double height() const { return m_height; } ///< 0 without names
    void paint(QPainter& painter, const Ink& ink, QPointF topLeft) const;
    QStringList texts() const;

private:
    struct Entry {
        QRectF rect; // sample and name
        QString text;
        int style = 0;
    };
    std::vector<Entry> m_entries;
    double m_height = 0, m_sample = 0;
};

/// The bands of heights beside the map: their colours under each other, the levels between them.
class HeightLegend {
public:
    /// isSmooth: colours change steadily, as on a surface.
    void layOut(const Ink& ink, const Relief& relief, double height, bool isSmooth);
    double width() const { return m_width; }
    double height() const { return m_bandHeight * double(m_colours.size()); }
    void paint(QPainter& painter, const Ink& ink, QPointF topLeft) const;
    QStringList texts() const;

private:
    struct Note {
        double y = 0;
        QString text;
    };
    std::vector<QColor> m_colours; // from above; one more where they change steadily
    std::vector<Note> m_notes;
    double m_width = 0, m_bandHeight = 0;
    bool m_isSmooth = false;
};

} // namespace durchblick
