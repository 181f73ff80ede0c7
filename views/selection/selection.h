#pragma once

#include "core/scene/scene.h"
#include "core/trace/explain.h"
#include "views/selection/on_screen.h"

#include <QObject>
#include <memory>
#include <optional>
#include <vector>

namespace durchblick {

/// What every panel on screen shares: which cell is looked at, and which cells it was made of. Panels tell it what the mouse
/// or the arrow keys point at; it tells all of them, the formula included, what to light.
class Selection : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// A new scene (or opened trace); the subject is the cell explained while nothing is pointed at. Emits changed().
    void setTrace(std::shared_ptr<const Trace> trace, std::optional<Cell> subject);
    /// Null before the first scene.
    const std::shared_ptr<const Trace>& trace() const { return m_trace; }

    /// Depth of the explanation shown, from 1.
    void setDepth(int depth);
    int depth() const { return m_depth; }
    /// How deep the explanation goes: less where deeper it would be too long.
    int shownDepth() const { return m_explanation ? m_explanation->depth : m_depth; }
    static constexpr int deepest = 8;
    bool canGoDeeper() const
    {
        return m_explanation && m_explanation->hasArithmetic() && shownDepth() == m_depth && m_depth < deepest;
    }

    /// The mouse or the keyboard points at a cell; nullopt: at none. Pointing at a term of the subject's expression lights
    /// the term and keeps the subject; pointing at any other cell that has arithmetic makes it the subject for as long. A
    /// given cell that is no term lights itself alone. A cell that the trace does not have counts as none.
    void point(std::optional<Cell> cell);

    /// Pins a cell as the subject (click, Enter) and announces it with opened().
    void open(const Cell& cell);

    std::optional<Cell> pointed() const { return m_pointed; }
    std::optional<Cell> subject() const { return m_subject; }
    /// The cell whose arithmetic is shown: the subject, or, where a step only repeats a number in another place (a table, a
    /// block), the cell that it repeats. Empty if there is no subject.
    std::optional<Cell> computed() const { return m_computed; }
    /// Why the computed cell has its value; null if there is no subject.
    const Explanation* explanation() const { return m_explanation ? &*m_explanation : nullptr; }

    /// The cells that the subject was made of, as far as they live in the trace on screen; sorted.
    const std::vector<Cell>& sources() const { return m_sources; }
    bool isSource(const Cell& cell) const;
    /// Some source is a cell of this value: the value's other cells take no part.
    bool hasSourceIn(ValueId value) const;

    /// What carries a ring: the subject, the cell pointed at, and with a factor the other factors of its product.
    bool isLit(const Cell& cell) const;
    /// The cell on screen that a cell of the explanation stands for, if there is one.
    std::optional<Cell> onScreen(const Cell& explained) const { return m_onScreen.of(explained); }

signals:
    void changed();
    void opened(const durchblick::Cell& cell);

private:
    void setSubject(std::optional<Cell> subject);
    void findLit();

    std::shared_ptr<const Trace> m_trace;
    std::optional<Cell> m_pinned;
    std::optional<Cell> m_pointed;
    std::optional<Cell> m_subject;
    std::optional<Cell> m_computed;
    std::optional<Explanation> m_explanation;
    OnScreen m_onScreen;
    std::vector<Cell> m_sources; // sorted
    std::vector<Cell> m_lit;     // sorted
    int m_depth = 1;
};

} // namespace durchblick
