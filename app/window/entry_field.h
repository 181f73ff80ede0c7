#pragma once

#include <QLineEdit>

namespace durchblick {

/// A field of a hand calculation: Enter and the arrows up and down go from field to field instead of from stage to stage.
class EntryField : public QLineEdit {
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

signals:
    /// By so many fields, down or (negative) up.
    void moveAsked(int by);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace durchblick
