#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <string>

namespace durchblick {

class Session;

/// Goes on by itself. Stage follows stage every few seconds, one that counts takes each count for a shorter while, and a stage
/// that runs is a film: many pictures a second, each made when the one before is on screen, and an end at which it stops.
class Player : public QObject {
    Q_OBJECT
public:
    explicit Player(Session& session, QObject* parent = nullptr);

    /// A film that stands at its end begins again. Where nothing is left to come, it stays stopped.
    void setPlaying(bool playing);
    bool isPlaying() const { return m_timer.isActive(); }
    /// Whether the stage on screen is one that runs.
    bool isFilm() const;
    /// One count back or on, by hand; what plays stops.
    void step(int by);

signals:
    void changed();

private:
    void tick();
    void showNextPicture();
    void goOn();
    void sessionChanged();
    std::string place() const;

    Session& m_session;
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::string m_film; // lesson and stage of the film that runs; empty if it is stages that follow each other
};

} // namespace durchblick
