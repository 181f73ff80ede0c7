#pragma once

#include "tests/monkey/counts.h"

#include <QObject>
#include <QStringList>

class QWidget;

namespace durchblick::monkey {

class Program;

/// What was come to, how often, and what there is to come to: lessons, stages, kinds of panels, parameters, actions (keys,
/// buttons, entries of menus) and dialogs.
class Reached : public QObject {
public:
    explicit Reached(const Program& program);

    /// What is on screen now.
    void look();
    /// The files that were exported into the current folder.
    void lookForFiles();
    const Counts& counts() const { return m_counts; }

    /// Keys of the window itself, as Event's "key" has them.
    static const QStringList& windowKeys();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void expectAll();
    void meet(QWidget& widget);

    const Program* m_program;
    Counts m_counts;
};

} // namespace durchblick::monkey
