#pragma once

#include <QString>

class QWidget;

namespace durchblick::monkey {

/// The window that takes the input: an open menu or list, else a dialog, else the main window.
QWidget* frontOf(QWidget* mainWindow);

/// The way to a widget from its window on: names, and where a widget has none or shares it, its class and its number among its
/// like ("window/stageView/qt_scrollarea_viewport/QWidget.0/panel1").
QString placeOf(const QWidget& widget);
/// Null if no window that is open has such a place.
QWidget* widgetAt(const QString& place, QWidget* mainWindow);

} // namespace durchblick::monkey
