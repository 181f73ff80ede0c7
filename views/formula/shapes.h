#pragma once

#include <QPainterPath>

namespace durchblick {

/// A bracket ( ) [ ] { } | grown to a height, as an outline to fill, from (0, 0) downwards. em: the size of the type around it.
struct GrownBracket {
    QPainterPath path;
    double width;
};
GrownBracket grownBracket(char bracket, double height, double em);

/// A root sign with its bar. The content stands at x = contentX, below the bar; the sign is `height` high from the bar's top
/// to its foot, and the bar reaches over `contentWidth`.
struct RootSign {
    QPainterPath path;
    double contentX;
};
RootSign rootSign(double contentWidth, double height, double bar, double em);

} // namespace durchblick
