#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace durchblick {

/// The few signs of the window, drawn as paths: sharp at every zoom, and no picture files to load at the start.
enum class Glyph {
    None,
    Menu,
    Sun,
    Moon,
    Back,
    Play,
    Pause,
    Forward,
    Close,
    Undo,
    Redo,
    Reset,
    Minus,
    Plus,
    StepBack,
    StepOn
};

/// Fills the square in the middle of the rectangle.
void paintGlyph(QPainter& painter, Glyph glyph, const QRectF& rectangle, const QColor& color);

} // namespace durchblick
