#include "tests/monkey/place.h"

#include <QApplication>
#include <QStringList>
#include <QWidget>

#include <algorithm>

namespace durchblick::monkey {

namespace {

QString className(const QWidget& widget)
{
    return QString::fromLatin1(widget.metaObject()->className()).remove(QStringLiteral("durchblick::"));
}

QString nameOfWindow(const QWidget& window)
{
    return window.objectName().isEmpty() ? className(window) : window.objectName();
}

/// What follows the parent's own place.
QString stepTo(const QWidget& widget)
{
    const QWidgetList siblings = widget.parentWidget()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    const QString name = widget.objectName();
    const bool isAlone =
        std::count_if(siblings.begin(), siblings.end(), [&](const QWidget* one) { return one->objectName() == name; })
        == 1;
    if (!name.isEmpty() && isAlone)
        return name;
    int number = 0;
    for (const QWidget* one : siblings) {
        if (one == &widget)
            break;
        number += one->metaObject() == widget.metaObject();
    }
    return QStringLiteral("%1.%2").arg(className(widget)).arg(number);
}

} // namespace

QWidget* frontOf(QWidget* mainWindow)
{
    if (QWidget* popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget* dialog = QApplication::activeModalWidget())
        return dialog;
    return mainWindow;
}

QString placeOf(const QWidget& widget)
{
    if (widget.isWindow() || !widget.parentWidget())
        return nameOfWindow(widget);
    return placeOf(*widget.parentWidget()) + QLatin1Char('/') + stepTo(widget);
}

QWidget* widgetAt(const QString& place, QWidget* mainWindow)
{
    const QStringList steps = place.split(QLatin1Char('/'));
    QWidget* at = nullptr;
    for (QWidget* window : {QApplication::activePopupWidget(), QApplication::activeModalWidget(), mainWindow})
        if (!at && window && nameOfWindow(*window) == steps.front())
            at = window;
    for (qsizetype i = 1; at && i < steps.size(); ++i) {
        const QWidgetList children = at->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        const auto next = std::find_if(children.begin(), children.end(),
                                       [&](const QWidget* one) { return stepTo(*one) == steps[i]; });
        at = next == children.end() ? nullptr : *next;
    }
    return at && at->isVisible() ? at : nullptr;
}

} // namespace durchblick::monkey
