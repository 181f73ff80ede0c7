#include "app/window/field_style.h"

#include "app/window/appearance.h"

namespace durchblick {

QString fieldStyle(const Appearance& appearance, int around)
{
    const Theme& theme = appearance.theme();
    return QStringLiteral(
               "QLineEdit, QPlainTextEdit { background: %1; color: %2; border: %3px solid %4; border-radius: %5px;"
               " padding: 0 %6px; margin: %7px; selection-background-color: %8; selection-color: %9; }"
               " QLineEdit:focus, QPlainTextEdit:focus { border: %10px solid %8; }")
        .arg(theme.surface.name(), theme.text.name())
        .arg(appearance.px(1))
        .arg(mixed(theme.line, theme.quietText, 0.3).name())
        .arg(appearance.px(8))
        .arg(appearance.px(6))
        .arg(around)
        .arg(theme.accent.name(), theme.onAccent.name())
        .arg(appearance.px(2));
}

} // namespace durchblick
