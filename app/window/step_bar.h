#pragma once

#include "app/window/button.h"
#include "app/window/count_box.h"

#include <QWidget>
#include <optional>
#include <vector>

namespace durchblick {

/// One stage on the line: a dot with its short title below.
class StepDot : public QAbstractButton {
    Q_OBJECT
public:
    enum class State { Done, Here, ToCome };

    StepDot(const Appearance& appearance, QWidget* parent);
    void setState(State state);
    State state() const { return m_state; }
    /// How wide the title may be; the one that is here, under the pointer or in focus is shown whole. 0: no room for words.
    void setTitleRoom(int room);

    QSize sizeHint() const override;
    /// Height of the dot's centre, in the dot's own coordinates.
    double lineY() const;
    int titleWidth() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Appearance& m_appearance;
    State m_state = State::ToCome;
    int m_titleRoom = 0;
    bool m_showsFocus = false;
};

/// The zone at the bottom: back, play, forward, and the lesson's stages as its table of contents. A stage that counts
/// through a parameter shows how far it is.
class StepBar : public QWidget {
    Q_OBJECT
public:
    StepBar(const Appearance& appearance, QWidget* parent = nullptr);

    void setStages(const QStringList& shortTitles);
    void setHere(int stage);
    int here() const { return m_here; }
    void setPlaying(bool playing);
    void setReach(bool canGoBack, bool canGoForward);

    void setCount(const std::optional<CountBox::Count>& count);
    void appearanceChanged();

signals:
    void backAsked();
    void forwardAsked();
    void playAsked();
    void stageAsked(int stage);
    void countAsked(int value);
    void countStepAsked(int by);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void retranslate();

    const Appearance& m_appearance;
    Button* m_back;
    Button* m_play;
    Button* m_forward;
    CountBox* m_count;
    std::vector<StepDot*> m_dots;
    int m_here = 0;
    bool m_isPlaying = false;
};

} // namespace durchblick
