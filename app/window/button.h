#pragma once

#include "app/window/appearance.h"
#include "app/window/glyph.h"

#include <QAbstractButton>

namespace durchblick {

/// Every button of the window, painted alike: calm, flat, with a focus ring of 2 px that only the keyboard brings up.
class Button : public QAbstractButton {
    Q_OBJECT
public:
    enum class Kind {
        Framed,      ///< 8 px radius, 1 px line: the top bar
        Pill,        ///< 16 px radius: answers
        Round,       ///< a circle with a glyph: the step bar
        RoundAccent, ///< the same, filled
        Link,        ///< text alone, in the accent colour
        Crumb,       ///< text alone, quiet; strong when checked: the breadcrumb
    };

    /// `side` is the diameter of round buttons and the height of framed ones, at 100 %.
    Button(Kind kind, const Appearance& appearance, QWidget* parent, double side = 32);

    void setGlyph(Glyph glyph);
    /// For answers: right, wrong or neither yet. The mark repeats what the colour says.
    enum class Verdict { None, Right, Wrong };
    void setVerdict(Verdict verdict);
    /// The rectangle inside which the background is drawn; the rest is room for the focus ring.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF face() const;
    QFont buttonFont() const;
    QString shownText() const;

    Kind m_kind;
    const Appearance& m_appearance;
    double m_side;
    Glyph m_glyph = Glyph::None;
    Verdict m_verdict = Verdict::None;
    bool m_showsFocus = false;
};

/// The ring around what has the keyboard's focus; `radius` is that of the thing itself.
void paintFocusRing(QPainter& painter, const QRectF& face, double radius, const Appearance& appearance);

/// Whether focus that came for this reason is to be shown: a click needs no ring.
bool isFromKeyboard(Qt::FocusReason reason);

} // namespace durchblick
