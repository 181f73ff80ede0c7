#include "app/window/entry_field.h"

#include <QKeyEvent>

namespace durchblick {

void EntryField::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter || event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        emit editingFinished();
        emit moveAsked(event->key() == Qt::Key_Up ? -1 : 1);
        event->accept();
        return;
    }
    // These leave the stage, and what was typed should be there when one comes back.
    if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)
        emit editingFinished();
    // At the ends of the text an arrow would leave the stage.
    const bool isSideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right
        || event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    QLineEdit::keyPressEvent(event);
    if (isSideways)
        event->accept();
}

} // namespace durchblick
