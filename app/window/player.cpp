#include "app/window/player.h"

#include "app/window/session.h"

#include <algorithm>

namespace durchblick {

namespace {
constexpr int stageMs = 3000;
constexpr int countMs = 900;
constexpr int pictureMs = 33;
/// Left to whatever else is to be done between two pictures that take long to make: painting them, and listening to the keys.
constexpr int leastPauseMs = 5;
} // namespace

Player::Player(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Player::tick);
    connect(&m_session, &Session::changed, this, &Player::sessionChanged);
    connect(&m_session, &Session::failed, this, [this] {
        if (!m_film.empty())
            setPlaying(false);
    });
}

bool Player::isFilm() const
{
    const auto count = m_session.isEmpty() ? std::nullopt : m_session.count();
    return count && count->runs && count->most > count->least;
}

std::string Player::place() const
{
    return m_session.lesson().id + '#' + m_session.scene().stages[std::size_t(m_session.stage())].id;
}

void Player::setPlaying(bool playing)
{
    m_timer.stop();
    m_film.clear();
    if (playing && isFilm()) {
        m_film = place();
        m_clock.start();
        m_timer.start(pictureMs);
        if (const auto count = m_session.count(); count->now >= count->most)
            m_session.setCount(count->least);
    } else if (playing) {
        goOn();
    }
    emit changed();
}

void Player::goOn()
{
    if (m_session.canGoForward() || isFilm())
        m_timer.start(m_session.count() && !isFilm() ? countMs : stageMs);
}

void Player::step(int by)
{
    const auto count = m_session.count();
    if (!count)
        return;
    setPlaying(false);
    m_session.setCount(count->now + by);
}

void Player::tick()
{
    if (!m_film.empty()) {
        showNextPicture();
        return;
    }
    if (isFilm()) {
        // Stages that followed each other have come to one that runs.
        setPlaying(true);
        return;
    }
    // An answer is seen for as long as a stage of its own.
    if (!m_session.hidden().empty())
        m_session.settle();
    else
        m_session.forward();
    goOn();
    if (!isPlaying())
        emit changed();
}

void Player::showNextPicture()
{
    m_clock.restart();
    if (!m_session.isWorking()) {
        const auto count = m_session.count();
        m_session.setCount(count->now + count->stride);
    }
    // The last picture stays, and so does what was shown before an error or another stage.
    if (m_film.empty())
        return;
    m_timer.start(std::max(leastPauseMs, pictureMs - int(m_clock.elapsed())));
}

void Player::sessionChanged()
{
    if (m_film.empty())
        return;
    const auto count = m_session.count();
    if (place() != m_film || !count || count->now >= count->most)
        setPlaying(false);
}

} // namespace durchblick
