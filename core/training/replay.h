#pragma once

#include "core/base/result.h"
#include "core/io/paced_progress.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

namespace durchblick {

/// A run that can be stepped, watched and gone back in. It is known by its beginning, by what one step does, and by its log of
/// changes made on the way (a rate turned down at step 300): step n has exactly the same numbers whichever way one got there.
/// Going back is the nearest snapshot and the steps from there on, replayed.
///
/// State: all that a step reads and writes, copied for a snapshot. It has `void apply(const Change&)`. Whatever chance decides
/// must follow from the state and the number of the step alone (a seed, a counter), or a replay would not be one.
/// A step is a function `Result<Done>(State&, std::int64_t step)`, always the same one; a step that fails leaves the state as
/// it was.
template <class State, class Change>
class Replay {
public:
    struct Entry {
        std::int64_t step;
        Change change;
    };

    /// A snapshot every `spacing` steps, at least 1; twice as rarely whenever there are more than `most`, at least 2.
    explicit Replay(State beginning, std::int64_t spacing, std::size_t most = 64)
        : m_state(beginning), m_spacing(spacing), m_most(most)
    {
        assert(spacing >= 1 && most >= 2);
        m_snapshots.push_back({0, std::move(beginning)});
    }

    const State& state() const { return m_state; }
    std::int64_t step() const { return m_step; }            ///< so many steps are done
    const std::vector<Entry>& log() const { return m_log; } ///< by step

    /// Does so many steps. Errors: that of a step (the run stays before it), Cancelled (it stays where it got to).
    template <class DoStep>
    Result<Done> advance(std::int64_t steps, const DoStep& doStep, const Progress& progress = {})
    {
        PacedProgress pace(progress);
        for (std::int64_t i = 0; i < steps; ++i) {
            // The clock is slower than a small step.
            if (i % 64 == 0 && !pace.goesOn(double(i) / double(steps)))
                return Error{ErrorCode::Cancelled, {}};
            if (const Result<Done> done = doStep(m_state, m_step); !done)
                return done;
            ++m_step;
            keep();
            applyChanges();
        }
        return Done{};
    }

    /// Goes to the point at which `step` steps are done, from the nearest snapshot before it, or on from here.
    template <class DoStep>
    Result<Done> goTo(std::int64_t step, const DoStep& doStep, const Progress& progress = {})
    {
        assert(step >= 0);
        const auto after = std::upper_bound(m_snapshots.begin(), m_snapshots.end(), step,
                                            [](std::int64_t s, const Snapshot& kept) { return s < kept.step; });
        const Snapshot& nearest = *std::prev(after);
        if (m_step > step || nearest.step > m_step) {
            m_state = nearest.state;
            m_step = nearest.step;
            applyChanges();
        }
        return advance(step - m_step, doStep, progress);
    }

    /// Changes the state here and on every replay. What was known of later steps is forgotten, later changes among them.
    void change(Change change)
    {
        std::erase_if(m_log, [this](const Entry& entry) { return entry.step > m_step; });
        std::erase_if(m_snapshots, [this](const Snapshot& kept) { return kept.step > m_step; });
        m_state.apply(change);
        m_log.push_back({m_step, std::move(change)});
    }

private:
    struct Snapshot {
        std::int64_t step;
        State state; // as the step before left it, before the changes made here
    };

    void keep()
    {
        if (m_step % m_spacing != 0 || m_snapshots.back().step >= m_step)
            return;
        m_snapshots.push_back({m_step, m_state});
        if (m_snapshots.size() <= m_most)
            return;
        m_spacing *= 2;
        std::erase_if(m_snapshots, [this](const Snapshot& kept) { return kept.step % m_spacing != 0; });
    }

    void applyChanges()
    {
        for (const Entry& entry : m_log)
            if (entry.step == m_step)
                m_state.apply(entry.change);
    }

    State m_state;
    std::int64_t m_step = 0;
    std::int64_t m_spacing;
    std::size_t m_most;
    std::vector<Snapshot> m_snapshots; // by step, the beginning first
    std::vector<Entry> m_log;
};

} // namespace durchblick
