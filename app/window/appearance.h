#pragma once

#include "core/trace/print.h"
#include "views/look/theme.h"
#include "views/panels/picture.h"

#include <QFont>
#include <QObject>

namespace durchblick {

/// How the whole window looks right now: theme, zoom, how numbers are written. Every widget of the window holds one, asks it
/// for colours, fonts and lengths, and lays itself out again when it changes.
class Appearance : public QObject {
    Q_OBJECT
public:
    enum class Type { Title, Heading, Body, Strong, Small, SmallStrong };

    explicit Appearance(QObject* parent = nullptr);

    const Theme& theme() const { return m_isDark ? Theme::dark() : Theme::light(); }
    bool isDark() const { return m_isDark; }
    void setDark(bool dark);

    int zoom() const { return m_zoom; } ///< percent
    void setZoom(int percent);          ///< brought into 100 to 200
    /// A length of the design at 100 % in pixels of now.
    int px(double length) const { return qRound(length * m_zoom / 100); }
    double scale() const { return m_zoom / 100.0; }

    QFont font(Type type) const;
    /// The height of a line of this type: 21 for text, 32 for titles, 16 for small.
    int lineHeight(Type type) const;

    const NumberStyle& numbers() const { return m_numbers; }
    void setNumbers(const NumberStyle& numbers);

    /// For panels.
    Look look() const;

    /// The language changed: everybody says its words again.
    void announce() { emit changed(); }

signals:
    void changed();

private:
    bool m_isDark = false;
    int m_zoom = 100;
    NumberStyle m_numbers;
};

} // namespace durchblick
