#pragma once

#include <QColor>
#include <QPalette>

namespace durchblick {

/// The colours of the window, one set for light and one for dark. Every text colour reads on background, surface and raised
/// with at least 4.5 : 1 (quiet text on the first two; a test holds this). Colour never carries meaning alone.
struct Theme {
    bool isDark;

    QColor background; ///< behind the cards
    QColor surface;    ///< cards and the outer zones
    QColor raised;     ///< what lies under the pointer, fields
    QColor text;
    QColor quietText; ///< shapes, labels, explanations
    QColor line;

    QColor accent;        ///< the one accent: here, chosen, focus
    QColor accentSurface; ///< behind what is chosen
    QColor onAccent;      ///< text on the accent

    /// One role, everywhere the same colour: as text, and as the fill that a scale reaches from the surface.
    struct RoleColor {
        QColor text;
        QColor fill;
    };
    RoleColor query;
    RoleColor key;
    RoleColor value;
    RoleColor gradient;
    RoleColor parameter;

    static const Theme& light();
    static const Theme& dark();

    /// For widgets of the Fusion style.
    QPalette palette() const;
    /// The theme whose palette this is: widgets paint with the theme of their own palette, so that a figure can be exported
    /// in another one than the window's.
    static const Theme& of(const QPalette& palette);
};

/// Relative luminance and contrast (1 to 21) as WCAG 2.1 defines them; both colours opaque.
double luminance(const QColor& color);
double contrast(const QColor& a, const QColor& b);

/// Both colours mixed in sRGB; 0 gives the first, 1 the second.
QColor mixed(const QColor& from, const QColor& to, double part);

/// Black or white, whichever reads better on the colour: always at least 4.5 : 1.
QColor textOn(const QColor& background);

} // namespace durchblick
