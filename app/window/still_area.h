#pragma once

#include <QScrollArea>

namespace durchblick {

/// A scroll area that leaves the keys alone: Page up and down are what a presenter's clicker sends, the arrows go from step
/// to step. It scrolls by wheel, and by itself to whatever gets the focus.
class StillArea : public QScrollArea {
    Q_OBJECT
public:
    explicit StillArea(QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    /// The contents as they are; no frame around them.
    QSize sizeHint() const override;
};

} // namespace durchblick
