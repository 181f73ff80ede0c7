#pragma once

#include "app/window/button.h"

#include <QSlider>
#include <QWidget>

namespace durchblick {

/// A slider that goes where it is clicked, and leaves the keys of the lecture to the window: only the arrows are its own, and
/// only for who came to it by the keyboard.
class CountSlider : public QSlider {
    Q_OBJECT
public:
    CountSlider(const Appearance& appearance, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRect handle() const;

    const Appearance& m_appearance;
    bool m_showsFocus = false;
};

/// How far a stage has counted: a slider, and below it the number between a step back and a step on.
class CountBox : public QWidget {
    Q_OBJECT
public:
    CountBox(const Appearance& appearance, QWidget* parent);

    struct Count {
        QString name;
        int least = 0;
        int most = 0;
        int now = 0;
        bool runs = false; ///< a long one, with a wider slider
    };
    void setCount(const Count& count);
    void appearanceChanged();
    QSize sizeHint() const override;

signals:
    void countAsked(int value);
    void stepAsked(int by);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    QString number(int value) const;
    QString shown(int now) const;
    int numberWidth() const;

    const Appearance& m_appearance;
    Button* m_back;
    CountSlider* m_slider;
    Button* m_on;
    Count m_count;
};

} // namespace durchblick
