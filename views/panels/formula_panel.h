#pragma once

#include "views/panels/picture.h"

#include <QWidget>

namespace durchblick {

/// The card beside the text that shows the arithmetic of the selection's subject and follows it: a general formula above,
/// the live numbers below. Pointing at a number lights its cell in every panel, and the other way round; a click opens it.
/// Left and right arrows go through the terms. Nothing is shown while there is no subject.
class FormulaPanel : public QWidget {
    Q_OBJECT
public:
    explicit FormulaPanel(Selection& selection, const Look& look, QWidget* parent = nullptr);
    ~FormulaPanel() override;

    void setLook(const Look& look);
    /// The formula in letters; its live terms are symbols of values ("K"), drawn in the value's colour. of: it is shown only
    /// while the subject lies in this value; without it always.
    void setGeneral(const Formula& general, std::optional<ValueId> of = {});

    /// Null while there is no subject.
    const Picture* picture() const;
    /// Where the picture is painted.
    QRectF pictureRect() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

signals:
    /// The height wanted at the same width has changed (also told to a layout by updateGeometry).
    void heightChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m;
};

} // namespace durchblick
