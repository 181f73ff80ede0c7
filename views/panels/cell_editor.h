#pragma once

#include "views/panels/picture.h"

#include <QLineEdit>

class QLabel;

namespace durchblick {

/// A field over a cell that takes one number, with comma or point. Enter hands it over; what is no number is said in one
/// line below and the field stays; Esc, or going elsewhere, leaves the old number. Deletes itself when it closes.
class CellEditor : public QLineEdit {
    Q_OBJECT
public:
    /// rect: the cell in the parent's coordinates.
    CellEditor(const QString& text, const QRectF& rect, const Look& look, QWidget* parent);
    ~CellEditor() override;

    /// The line below; empty if nothing is wrong.
    QString message() const;

signals:
    void entered(double number);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void enter();
    void close();
    void say(const QString& message);

    QLabel* m_message;
    bool m_closing = false;
};

} // namespace durchblick
