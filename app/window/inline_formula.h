#pragma once

#include "app/window/appearance.h"

#include <QTextFormat>
#include <QTextObjectInterface>

namespace durchblick {

/// Typesets formulas as letters of a text.
class InlineFormula : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    static constexpr int type = QTextFormat::UserObject + 1;
    /// Properties of the letter's format: LaTeX of the small subset, size in pixels, whether in quiet colour.
    static constexpr int latex = QTextFormat::UserProperty + 1;
    static constexpr int size = QTextFormat::UserProperty + 2;
    static constexpr int quiet = QTextFormat::UserProperty + 3;

    InlineFormula(const Appearance& appearance, QObject* parent);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rectangle, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    const Appearance& m_appearance;
};

} // namespace durchblick
