#pragma once

#include "app/window/button.h"

#include <QTimer>
#include <QWidget>

namespace durchblick {

/// Says that something is being prepared, how far it is, and offers to stop it: one line over the upper margin of the zones,
/// so that nothing has to move for it. What takes less than a moment is not worth a line.
class WorkLine : public QWidget {
    Q_OBJECT
public:
    WorkLine(const Appearance& appearance, QWidget* parent);

    /// `share` is from 0 to 1; 0 is shown without a number.
    void show(bool isWorking, double share);
    void appearanceChanged();
    int lineHeight() const;

signals:
    void cancelAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QString words() const;

    const Appearance& m_appearance;
    Button* m_cancel;
    QTimer m_moment;
    double m_share = 0;
};

} // namespace durchblick
