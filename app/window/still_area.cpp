#include "app/window/still_area.h"

#include <QKeyEvent>

namespace durchblick {

StillArea::StillArea(QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    viewport()->setAutoFillBackground(false);
}

void StillArea::keyPressEvent(QKeyEvent* event) { event->ignore(); }

QSize StillArea::sizeHint() const { return widget() ? widget()->sizeHint() : QScrollArea::sizeHint(); }

} // namespace durchblick
